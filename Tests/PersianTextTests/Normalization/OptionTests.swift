import PersianText
import TestSupport
import Testing

/// Each option by itself: the example in its documentation.
@Suite struct OptionTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var option: @Sendable (inout NormalizationOptions) -> Void
    var before: String
    var after: String

    init(
      _ name: String,
      _ option: @escaping @Sendable (inout NormalizationOptions) -> Void,
      _ before: String,
      _ after: String
    ) {
      testDescription = name
      self.option = option
      self.before = before
      self.after = after
    }
  }

  static let examples = [
    Example(
      "decodesCharacterReferences",
      { $0.decodesCharacterReferences = true },
      "کتاب&zwnj;ها",
      "کتاب\u{200C}ها"
    ),
    Example(
      "decodesCharacterReferences, numbers and what is encoded twice",
      { $0.decodesCharacterReferences = true },
      "&#1705;&#x645; &amp;lt; &amp;&nbsp;&copy;",
      "کم < &\u{A0}©"
    ),
    Example(
      "decodesCharacterReferences, not in code, addresses and line breaks",
      { $0.decodesCharacterReferences = true },
      "`&lt;` http://a.ir/?a&lt;b &unknown; &#10; &#xD800; & &;",
      "`&lt;` http://a.ir/?a&lt;b &unknown; &#10; &#xD800; & &;"
    ),
    Example(
      "replacesDots, with spaces between",
      {
        $0.replacesDots = true
        $0.spacesMarks = true
      },
      "سلام. . .. دنیا",
      "سلام… دنیا"
    ),
    Example(
      "spacesBrackets, quotation marks kept",
      { $0.spacesBrackets = true },
      "یک“ تست ”است",
      "یک “تست” است"
    ),
    Example("composesSequences", { $0.composesSequences = true }, "ا\u{0653}", "آ"),
    Example("replacesArabicLetters", { $0.replacesArabicLetters = true }, "كتاب علي", "کتاب علی"),
    Example("replacesLookAlikeLetters", { $0.replacesLookAlikeLetters = true }, "ھمہ", "همه"),
    Example(
      "replacesTehMarbuta",
      { $0.replacesTehMarbuta = true },
      "فاطمة دایرةالمعارف رحمة\u{200C}الله صلوة\u{200C}ها",
      "فاطمه دایرةالمعارف رحمة\u{200C}الله صلوه\u{200C}ها"
    ),
    Example(
      "replacesPresentationForms",
      { $0.replacesPresentationForms = true },
      "\u{FEDB}\u{FE98}\u{FE8E}\u{FE8F} \u{FDF2}",
      "\u{0643}تاب الله"
    ),
    Example("spellsOutRialSign", { $0.spellsOutRialSign = true }, "۵۰۰ ﷼", "۵۰۰ ریال"),
    Example("unifiesEzafe", { $0.unifiesEzafe = true }, "خان\u{06C0} ما", "خانه\u{0654} ما"),
    Example("attachesEzafeHamza", { $0.attachesEzafeHamza = true }, "خانهء ما", "خانه\u{0654} ما"),
    Example("removesInvisibles", { $0.removesInvisibles = true }, "سلا\u{200B}م", "سلام"),
    Example(
      "repairsHalfSpaceSubstitutes",
      { $0.repairsHalfSpaceSubstitutes = true },
      "می¬رود",
      "می\u{200C}رود"
    ),
    Example("removesIdleJoiners", { $0.removesIdleJoiners = true }, "کتا\u{200D}ب", "کتاب"),
    Example("removesBidiControls", { $0.removesBidiControls = true }, "قم\u{200F}!", "قم!"),
    Example("unifiesSpaces", { $0.unifiesSpaces = true }, "کتاب\u{A0}من", "کتاب من"),
    Example("collapsesSpaces", { $0.collapsesSpaces = true }, "کتاب   من", "کتاب من"),
    Example("trimsLineStarts", { $0.trimsLineStarts = true }, "  سلام ", "سلام "),
    Example("trimsLineEnds", { $0.trimsLineEnds = true }, "  سلام  ", "  سلام"),
    Example("restoresSpacing", { $0.restoresSpacing = true }, "کتاب ها", "کتاب\u{200C}ها"),
    Example("removesIdleHalfSpaces", { $0.removesIdleHalfSpaces = true }, "کار\u{200C}ها", "کارها"),
    Example("removesHalfSpaces", { $0.removesHalfSpaces = true }, "می\u{200C}رود", "میرود"),
    Example("replacesMarks", { $0.replacesMarks = true }, "سلام, خوبی?", "سلام، خوبی؟"),
    Example("replacesDoubleQuotes", { $0.replacesDoubleQuotes = true }, "\"کتاب\"", "«کتاب»"),
    Example("replacesSingleQuotes", { $0.replacesSingleQuotes = true }, "'کتاب' و `نو`", "«کتاب» و «نو»"),
    Example("spacesMarks", { $0.spacesMarks = true }, "سلام ،خوبی ؟", "سلام، خوبی؟"),
    Example("spacesBrackets", { $0.spacesBrackets = true }, "کتاب( نو )است", "کتاب (نو) است"),
    Example("replacesDots", { $0.replacesDots = true }, "و...", "و…"),
    Example("replacesHyphens", { $0.replacesHyphens = true }, "این -- آن --- این", "این – آن — این"),
    Example("collapsesMarks", { $0.collapsesMarks = true }, "چرا؟؟!!!", "چرا؟!"),
    Example("separatesDigits", { $0.separatesDigits = true }, "۹کیلومتر ۵م", "۹ کیلومتر ۵م"),
    Example("removesDiacritics", { $0.removesDiacritics = true }, "کِتاب", "کتاب"),
    Example("removesTatweel", { $0.removesTatweel = true }, "ســلام", "سلام"),
    Example(
      "shortensElongation",
      { $0.shortensElongation = true },
      "سلاااام الله مقررات",
      "سلام الله مقررات"
    ),
    Example(
      "foldsHamza",
      { $0.foldsHamza = true },
      "مسئله، مؤمن، رأی، خانه\u{0654}",
      "مسیله، مومن، رای، خانه"
    ),
  ]

  @Test(arguments: examples) func exampleHolds(_ example: Example) {
    var options = NormalizationOptions.none
    example.option(&options)
    let normalizer = TextNormalizer(options)
    #expect(normalizer.normalize(example.before).visible == example.after.visible)
    #expect(normalizer.normalize(example.after).visible == example.after.visible)
    // Without the option nothing happens.
    #expect(TextNormalizer(.none).normalize(example.before).visible == example.before.visible)
  }

  @Test func digitsAndMarks() {
    var options = NormalizationOptions.none
    options.digits = .persian
    #expect(TextNormalizer(options).normalize("سال 1404, ٣") == "سال ۱۴۰۴, ۳")
    options.digits = .arabicIndic
    #expect(TextNormalizer(options).normalize("سال 1404, ۳") == "سال ١٤٠٤, ٣")
    options.digits = .ascii
    options.numberMarks = .ascii
    #expect(TextNormalizer(options).normalize("۱٬۲۵۰٫۵٪") == "1,250.5%")
    options.digits = nil
    options.numberMarks = .persian
    #expect(TextNormalizer(options).normalize("1,250,000 12.5%") == "1٬250٬000 12٫5٪")
    options.digits = .persian
    options.foldsCompatibilityDigits = true
    #expect(TextNormalizer(options).normalize("\u{FF11}\u{FF12} \u{1D7D9}") == "۱۲ ۱")
    options.rewritesVersions = true
    #expect(TextNormalizer(options).normalize("نسخهٔ 1.2.4") == "نسخهٔ ۱.۲.۴")
  }

  @Test func ezafe() {
    var options = NormalizationOptions.none
    options.ezafe = .hamza
    #expect(
      TextNormalizer(options).normalize("خانه\u{200C}ی ما، خانه ی ما").visible
        == "خانه\u{654} ما، خانه\u{654} ما".visible
    )
    options.ezafe = .yeh
    #expect(
      TextNormalizer(options).normalize("خانه\u{654} ما، خانه ی ما").visible
        == "خانه\u{200C}ی ما، خانه\u{200C}ی ما".visible
    )
  }

  @Test func otherScripts() {
    var options = NormalizationOptions.standard
    options.restoresSpacing = false
    options.rewritesOtherScripts = true
    #expect(TextNormalizer(options).normalize("this is ( a test )") == "this is (a test)")
  }

  /// The presets as their documentation shows them, restored spacing included.
  @Test func presets() {
    #expect(TextNormalizer(.characters).normalize("كتاب ١٢ علي") == "کتاب ۱۲ علی")
    #expect(TextNormalizer().normalize("قيمت ١٢٥٠٠ ريال است ؟") == "قیمت ۱۲۵۰۰ ریال است؟")
    #expect(TextNormalizer().normalize("او مي رود").visible == "او می\u{200C}رود".visible)
    #expect(
      TextNormalizer(.search).normalize("او مي رود") == TextNormalizer(.search).normalize("او می\u{200C}رود")
    )
  }

  /// Bytes and strings give the same.
  @Test func bytes() {
    var random = RandomText(seed: 5)
    for options in [NormalizationOptions.characters, .standard] {
      let normalizer = TextNormalizer(options)
      for _ in 0..<50 {
        let text = random.text(upTo: 30)
        var bytes: [UInt8] = [0x21]
        normalizer.normalize(utf8: text.utf8Span.span, into: &bytes)
        #expect(bytes == [0x21] + Array(normalizer.normalize(text).utf8))
      }
    }
  }

  /// A change of options takes effect.
  @Test func optionsCanChange() {
    var normalizer = TextNormalizer(.characters)
    normalizer.options.digits = .ascii
    #expect(normalizer.normalize("۱۲ ك") == "12 ک")
  }
}
