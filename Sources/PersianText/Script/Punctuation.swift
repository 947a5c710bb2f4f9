/// Marks of Persian punctuation, and how they sit among words.
///
/// Source: the Academy's *dastur-e khatt*, section on punctuation: a mark follows its word without a space and is
/// followed by one; brackets and quotation marks have spaces outside and none inside.
enum Punctuation {
  /// ASCII marks and the Persian marks they stand for within Persian text.
  static func persianMark(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x2C: comma
    case 0x3B: semicolon
    case 0x3F: questionMark
    default: nil
    }
  }

  static let comma: UInt32 = 0x060C
  static let semicolon: UInt32 = 0x061B
  static let questionMark: UInt32 = 0x061F
  static let ellipsis: UInt32 = 0x2026
  static let openingQuote: UInt32 = 0xAB
  static let closingQuote: UInt32 = 0xBB

  /// The closing partner of an opening bracket or guillemet.
  static func closing(of opening: UInt32) -> UInt32? {
    switch opening {
    case 0x28: 0x29
    case 0x5B: 0x5D
    case 0x7B: 0x7D
    case openingQuote: closingQuote
    default: nil
    }
  }

  static func isClosing(_ scalar: UInt32) -> Bool {
    scalar == 0x29 || scalar == 0x5D || scalar == 0x7D || scalar == closingQuote
  }

  /// The double quotation marks that stand for guillemets: `"`, `“`, `”`, `„`.
  static func isDoubleQuote(_ scalar: UInt32) -> Bool {
    scalar == 0x22 || scalar == 0x201C || scalar == 0x201D || scalar == 0x201E
  }

  /// The single quotation marks that stand for guillemets: `'`, `` ` ``, `‘`, `’`.
  static func isSingleQuote(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || scalar == 0x60 || scalar == 0x2018 || scalar == 0x2019
  }

  /// Whether a mark ends a word or sentence and takes no space before it.
  static func isStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x2E, 0x3A, comma, semicolon, questionMark, ellipsis: true
    default: false
    }
  }

  /// Endings that are written onto a closing bracket or guillemet: `«کتاب»ها`.
  static let endings: [String] = [
    "ها",
    "های",
    "هایی",
    "هایم",
    "هایش",
    "ی",
    "ای",
    "ام",
    "ات",
    "اش",
    "م",
    "ت",
    "ش",
    "مان",
    "تان",
    "شان",
    "تر",
    "ترین",
    "اند",
    "ایم",
    "اید",
    "ست",
  ]
}
