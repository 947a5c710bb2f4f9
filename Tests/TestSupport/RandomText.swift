/// Texts for property tests: the same for the same seed, on every machine.
public struct RandomText: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// One of several pieces.
  public mutating func pick<T>(_ pieces: [T]) -> T {
    pieces[Int(next() % UInt64(pieces.count))]
  }

  /// A text of up to `length` pieces out of ``pieces``.
  public mutating func text(upTo length: Int, of pieces: [String] = Self.pieces) -> String {
    var text = ""
    for _ in 0..<Int(next() % UInt64(length + 1)) { text += pick(pieces) }
    return text
  }

  /// What real and broken Persian texts are made of: words, letters of several languages, marks, digits, spaces,
  /// invisible characters, addresses, emoji.
  public static let pieces: [String] = words + letters + signs + invisibles + foreign

  public static let words = [
    "کتاب", "كتاب", "می", "رود", "ها", "های", "خانه", "علي", "است", "و", "نامه", "ای", "آمد", "مؤسسه", "الله",
  ]

  public static let letters = [
    "ب", "ا", "ی", "ي", "ى", "ك", "ه", "ة", "ۀ", "ە", "ہ", "ھ", "ے", "ء", "أ", "ئ", "د", "ژ", "\u{FEDB}",
    "\u{FE8F}",
    "\u{FEFB}", "\u{FDFC}", "\u{FDFA}", "ـ", "ـــ", "\u{064B}", "\u{064E}", "\u{0651}", "\u{0654}",
    "\u{0653}",
    "\u{0670}", "آ", "و",
  ]

  public static let signs = [
    " ", " ", "  ", "\n", "\r\n", "\t", "،", "؛", "؟", ",", ";", "?", ".", "..", "...", "…", ":", "!", "!!",
    "(", ")",
    "[", "]", "{", "}", "«", "»", "\"", "“", "”", "'", "-", "–", "/", "%", "٪", "۰", "۱۲", "٣", "5", "1,250",
    "12.5",
    "٫", "٬", "+", "*", "&amp;", "&lt;", "&#1705;", "&zwnj;", "amp;",
  ]

  public static let invisibles = [
    "\u{200C}", "\u{200C}", "\u{200C}\u{200C}", "\u{200D}", "\u{200B}", "\u{AD}", "¬", "\u{200F}", "\u{200E}",
    "\u{FEFF}", "\u{2060}", "\u{202B}", "\u{202C}", "\u{A0}", "\u{2009}", "\u{3000}",
  ]

  public static let foreign = [
    "a", "Z", "test", "iPhone12", "https://a.ir/ك?q=1", "a@b.ir", "@علي", "#كتاب", "`", "<b>", "&nbsp;",
    "{0}", "_",
    "👍🏻", "👨\u{200D}👩\u{200D}👧", "1\u{FE0F}\u{20E3}", "é", "e\u{0301}", "ٹ", "ێ", "ڈ", "کوردستان", "中", "각",
    "x²", "=",
  ]
}
