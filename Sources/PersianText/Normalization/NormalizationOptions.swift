/// What a ``TextNormalizer`` changes: every rule a switch of its own.
///
/// Start from a preset and change what you want otherwise:
///
/// ```swift
/// var options = NormalizationOptions.standard
/// options.digits = nil                    // leave digits as they are
/// let normalizer = TextNormalizer(options)
/// ```
///
/// No rule touches addresses, `@mentions`, `#hashtags`, code, Latin words with digits, file paths, emoji, or runs in
/// Kurdish, Urdu and other languages of the script. The article <doc:NormalizationRules> has the table of rules with
/// examples and sources.
public struct NormalizationOptions: Sendable, Hashable, Codable {
  // MARK: Markup

  /// Writes the characters that HTML's entities and numeric references stand for: `کتاب&zwnj;ها` → `کتاب‌ها`,
  /// `&#1705;` → `ک`.
  ///
  /// Not in code and addresses, and no line breaks. Without it a reference is left alone, as tags are.
  public var decodesCharacterReferences = false

  // MARK: Letters

  /// Composes letters and marks that were typed apart (Unicode's NFC, and ی with hamza): `آ` (ا + ◌ٓ) → `آ`.
  public var composesSequences = false

  /// Writes Persian letters for Arabic ones: `كتاب علي` → `کتاب علی`.
  public var replacesArabicLetters = false

  /// Writes Persian letters for look-alikes of Urdu, Kurdish and Pashto within Persian text: `ھمہ` → `همه`.
  public var replacesLookAlikeLetters = false

  /// Writes ه for ة at the end of a word: `فاطمة` → `فاطمه`; `دایرةالمعارف` stays.
  public var replacesTehMarbuta = false

  /// Writes plain letters for positional shapes and ligatures: `ﻛﺘﺎﺏ` → `کتاب`, `ﷲ` → `الله`.
  ///
  /// Where a final shape meets an initial one, a half-space keeps them apart. Honorifics such as `ﷺ` stay.
  public var replacesPresentationForms = false

  /// Writes the sign of the rial as a word: `۵۰۰ ﷼` → `۵۰۰ ریال`; not where it touches another word.
  public var spellsOutRialSign = false

  /// Writes the ه of an ezafe in one way, as ه with a hamza above (U+0647 U+0654): `خانۀ ما` (U+06C0) → `خانهٔ ما`.
  public var unifiesEzafe = false

  /// Writes a hamza above ه for one typed behind it: `خانهء ما` → `خانهٔ ما`.
  public var attachesEzafeHamza = false

  // MARK: Digits

  /// The digits that all digits become, or nil to leave them: `سال 1404` → `سال ۱۴۰۴`.
  ///
  /// Digits in version numbers and addresses (`1.2.4`, `192.168.1.1`) stay, unless ``rewritesVersions``.
  public var digits: DigitForm?

  /// Rewrites the digits of version numbers too: `نسخهٔ 1.2.4` → `نسخهٔ ۱.۲.۴`.
  public var rewritesVersions = false

  /// The decimal mark, grouping mark and percent sign within numbers, or nil to leave them:
  /// `1,250,000` → `۱٬۲۵۰٬۰۰۰`, `12.5%` → `۱۲٫۵٪`.
  public var numberMarks: NumberMarkForm?

  /// Treats full-width and mathematical digits as digits: `１２` → `۱۲`.
  public var foldsCompatibilityDigits = false

  // MARK: Invisible characters

  /// Removes the byte order mark, the zero-width space and the word joiner: `سلا` + U+200B + `م` → `سلام`.
  public var removesInvisibles = false

  /// Writes a half-space for a soft hyphen or `¬` between letters: `می¬رود` → `می‌رود`.
  public var repairsHalfSpaceSubstitutes = false

  /// Removes zero-width joiners that join nothing, between two letters or away from any: `کتا` + U+200D + `ب` → `کتاب`.
  public var removesIdleJoiners = false

  /// Removes bidirectional controls (U+200E, U+200F, U+061C, U+202A–202E, U+2066–2069): `قم` + U+200F + `!` → `قم!`.
  ///
  /// They can matter for how mixed text is shown, so only ``search`` removes them.
  public var removesBidiControls = false

  // MARK: Spaces and half-spaces

  /// Writes the plain space for the other spaces of Unicode: `کتاب` + U+00A0 + `من` → `کتاب من`.
  public var unifiesSpaces = false

  /// Leaves one space of several: `کتاب   من` → `کتاب من`.
  public var collapsesSpaces = false

  /// Removes spaces at the start of each line: `  سلام` → `سلام`. Tabs stay: they part columns.
  public var trimsLineStarts = false

  /// Removes spaces at the end of each line: `سلام  ` → `سلام`. Tabs stay: they part columns.
  public var trimsLineEnds = false

  /// Whether lost half-spaces and word spaces are put back: `کتاب ها` → `کتاب‌ها`.
  public var restoresSpacing = false

  /// Removes half-spaces that keep nothing apart: doubled, next to a space or mark, or after a letter that never
  /// joins: `کار‌ها` → `کارها`.
  public var removesIdleHalfSpaces = false

  /// Removes all half-spaces: `می‌رود` → `میرود`.
  public var removesHalfSpaces = false

  /// How the ezafe after a silent ه is written.
  public enum EzafeForm: String, Sendable, Hashable, Codable, CaseIterable {
    /// As the author wrote it.
    case asWritten
    /// With a hamza, as the Academy writes it: `خانه‌ی ما`, `خانه ی ما` → `خانهٔ ما`.
    case hamza
    /// With a half-space and ی: `خانهٔ ما`, `خانه ی ما` → `خانه‌ی ما`.
    case yeh
  }

  /// How the ezafe after a silent ه is written: `خانه‌ی ما`, `خانهٔ ما`.
  public var ezafe = EzafeForm.asWritten

  // MARK: Punctuation

  /// Writes Persian marks for ASCII ones in Persian text: `سلام, خوبی?` → `سلام، خوبی؟`.
  public var replacesMarks = false

  /// Writes guillemets for double quotation marks around Persian text: `"کتاب"` → `«کتاب»`.
  public var replacesDoubleQuotes = false

  /// Writes guillemets for single quotation marks and backticks around Persian text: `'کتاب'` → `«کتاب»`.
  public var replacesSingleQuotes = false

  /// Puts spaces around marks right: `سلام ،خوبی ؟` → `سلام، خوبی؟`. Numbers, times and abbreviations stay whole.
  public var spacesMarks = false

  /// Puts spaces around brackets and guillemets right: `کتاب( نو )است` → `کتاب (نو) است`.
  public var spacesBrackets = false

  /// Writes the ellipsis sign for three dots or more: `و...` → `و…`.
  public var replacesDots = false

  /// Writes dashes for two and three hyphens: `--` → `–`, `---` → `—`.
  public var replacesHyphens = false

  /// Leaves one of several exclamation and question marks: `چرا؟؟!!!` → `چرا؟!`.
  public var collapsesMarks = false

  /// Puts a space between digits and a word: `۹کیلومتر` → `۹ کیلومتر`; `۵م` stays.
  public var separatesDigits = false

  // MARK: Matching

  /// Removes harakat: `کِتاب` → `کتاب`.
  public var removesDiacritics = false

  /// Removes tatweel: `ســلام` → `سلام`.
  public var removesTatweel = false

  /// Leaves one of three letters or more: `سلاااام` → `سلام`; the two of `الله` and `مقررات` stay.
  public var shortensElongation = false

  /// Writes letters without hamza: `مسئله، مؤمن، رأی، خانهٔ` → `مسیله، مومن، رای، خانه`.
  public var foldsHamza = false

  // MARK: Scope

  /// Also rewrites lines that have letters but none of the Arabic script: `this is ( a test )` → `this is (a test)`.
  public var rewritesOtherScripts = false

  // MARK: Presets

  /// No rule at all.
  public static let none = NormalizationOptions()

  /// Letters, digits and invisible characters only: nothing is moved.
  ///
  /// `كتاب ١٢ علي` → `کتاب ۱۲ علی`
  public static let characters: NormalizationOptions = {
    var options = NormalizationOptions()
    options.composesSequences = true
    options.replacesArabicLetters = true
    options.replacesLookAlikeLetters = true
    options.replacesTehMarbuta = true
    options.replacesPresentationForms = true
    options.spellsOutRialSign = true
    options.unifiesEzafe = true
    options.attachesEzafeHamza = true
    options.digits = .persian
    options.numberMarks = .persian
    options.removesInvisibles = true
    options.repairsHalfSpaceSubstitutes = true
    options.removesIdleJoiners = true
    return options
  }()

  /// For storage and display: characters, spaces, half-spaces and Persian punctuation; no visible meaning is lost.
  ///
  /// `قيمت ١٢٥٠٠ ريال است ؟` → `قیمت ۱۲۵۰۰ ریال است؟`
  public static let standard: NormalizationOptions = {
    var options = characters
    options.unifiesSpaces = true
    options.collapsesSpaces = true
    options.trimsLineStarts = true
    options.trimsLineEnds = true
    options.restoresSpacing = true
    options.removesIdleHalfSpaces = true
    options.replacesMarks = true
    options.replacesDoubleQuotes = true
    options.spacesMarks = true
    options.spacesBrackets = true
    return options
  }()

  /// For the strings of a program, as message catalogs hold them: as ``standard``, but lines without any Persian are
  /// treated like the others, and spaces at line ends stay, for a string may be put before another.
  ///
  /// `نام شما: "{0}" ` → `نام شما: «{0}» `
  public static let messages: NormalizationOptions = {
    var options = standard
    options.rewritesOtherScripts = true
    options.trimsLineEnds = false
    return options
  }()

  /// For matching: as ``standard``, then all that spellings of one word may differ in is dropped.
  public static let search: NormalizationOptions = {
    var options = standard
    options.removesBidiControls = true
    options.digits = .ascii
    options.numberMarks = .ascii
    options.removesHalfSpaces = true
    options.removesDiacritics = true
    options.removesTatweel = true
    options.shortensElongation = true
    options.foldsHamza = true
    return options
  }()
}
