import ArgumentParser
import PersianText

/// One rule of the normalizer as the command names it: `removes-diacritics` for `removesDiacritics`.
struct NormalizationRule: ExpressibleByArgument, Sendable {
  var name: String
  var option: any WritableKeyPath<NormalizationOptions, Bool> & Sendable
  var before: String
  var after: String

  init(
    _ name: String,
    _ option: any WritableKeyPath<NormalizationOptions, Bool> & Sendable,
    _ before: String,
    _ after: String
  ) {
    self.name = name
    self.option = option
    self.before = before
    self.after = after
  }

  init?(argument: String) {
    guard let rule = Self.all.first(where: { $0.name == argument }) else { return nil }
    self = rule
  }

  static var allValueStrings: [String] { all.map(\.name) }

  var defaultValueDescription: String { name }

  /// Every rule with an example, in the order of the options.
  static let all: [NormalizationRule] = [
    NormalizationRule(
      "decodes-character-references",
      \.decodesCharacterReferences,
      "کتاب&zwnj;ها",
      "کتاب\u{200C}ها"
    ),
    NormalizationRule("composes-sequences", \.composesSequences, "ا\u{0653}ب", "آب"),
    NormalizationRule("replaces-arabic-letters", \.replacesArabicLetters, "كتاب علي", "کتاب علی"),
    NormalizationRule("replaces-look-alike-letters", \.replacesLookAlikeLetters, "ھمہ آمدند", "همه آمدند"),
    NormalizationRule("replaces-teh-marbuta", \.replacesTehMarbuta, "فاطمة آمد", "فاطمه آمد"),
    NormalizationRule("replaces-presentation-forms", \.replacesPresentationForms, "ﻛﺘﺎﺏ", "كتاب"),
    NormalizationRule("spells-out-rial-sign", \.spellsOutRialSign, "۵۰۰ ﷼", "۵۰۰ ریال"),
    NormalizationRule("unifies-ezafe", \.unifiesEzafe, "خان\u{06C0} ما", "خانه\u{0654} ما"),
    NormalizationRule("attaches-ezafe-hamza", \.attachesEzafeHamza, "خانهء ما", "خانه\u{0654} ما"),
    NormalizationRule("rewrites-versions", \.rewritesVersions, "نسخهٔ 1.2.4", "نسخهٔ ۱.۲.۴"),
    NormalizationRule("folds-compatibility-digits", \.foldsCompatibilityDigits, "１２", "۱۲"),
    NormalizationRule("removes-invisibles", \.removesInvisibles, "سلا\u{200B}م", "سلام"),
    NormalizationRule(
      "repairs-half-space-substitutes",
      \.repairsHalfSpaceSubstitutes,
      "می¬رود",
      "می\u{200C}رود"
    ),
    NormalizationRule("removes-idle-joiners", \.removesIdleJoiners, "کتا\u{200D}ب", "کتاب"),
    NormalizationRule("removes-bidi-controls", \.removesBidiControls, "قم\u{200F}!", "قم!"),
    NormalizationRule("unifies-spaces", \.unifiesSpaces, "کتاب\u{00A0}من", "کتاب من"),
    NormalizationRule("collapses-spaces", \.collapsesSpaces, "کتاب   من", "کتاب من"),
    NormalizationRule("trims-line-starts", \.trimsLineStarts, "  سلام", "سلام"),
    NormalizationRule("trims-line-ends", \.trimsLineEnds, "سلام  ", "سلام"),
    NormalizationRule("restores-spacing", \.restoresSpacing, "کتاب ها", "کتاب\u{200C}ها"),
    NormalizationRule("removes-idle-half-spaces", \.removesIdleHalfSpaces, "کار\u{200C}ها", "کارها"),
    NormalizationRule("removes-half-spaces", \.removesHalfSpaces, "می\u{200C}رود", "میرود"),
    NormalizationRule("replaces-marks", \.replacesMarks, "سلام, خوبی?", "سلام، خوبی؟"),
    NormalizationRule("replaces-double-quotes", \.replacesDoubleQuotes, "\"کتاب\"", "«کتاب»"),
    NormalizationRule("replaces-single-quotes", \.replacesSingleQuotes, "'کتاب'", "«کتاب»"),
    NormalizationRule("spaces-marks", \.spacesMarks, "سلام ،خوبی ؟", "سلام، خوبی؟"),
    NormalizationRule("spaces-brackets", \.spacesBrackets, "کتاب( نو )است", "کتاب (نو) است"),
    NormalizationRule("replaces-dots", \.replacesDots, "و...", "و…"),
    NormalizationRule("replaces-hyphens", \.replacesHyphens, "سلام -- خوبی", "سلام – خوبی"),
    NormalizationRule("collapses-marks", \.collapsesMarks, "چرا؟؟!!!", "چرا؟!"),
    NormalizationRule("separates-digits", \.separatesDigits, "۹کیلومتر", "۹ کیلومتر"),
    NormalizationRule("removes-diacritics", \.removesDiacritics, "ک\u{0650}تاب", "کتاب"),
    NormalizationRule("removes-tatweel", \.removesTatweel, "ســلام", "سلام"),
    NormalizationRule("shortens-elongation", \.shortensElongation, "سلاااام", "سلام"),
    NormalizationRule("folds-hamza", \.foldsHamza, "مسئله، مؤمن", "مسیله، مومن"),
  ]
}
