/// The words that multiply what stands before them.
///
/// Iran counts in the short scale from `تریلیون` on, with `میلیارد` for 10^9: CLDR's `fa` writes 10^6 `میلیون`, 10^9
/// `میلیارد`, 10^12 `هزارمیلیارد` and 10^15 in multiples of it. `بیلیون` is where writers disagree: 10^12 by the
/// schoolbooks' row `میلیون، میلیارد، بیلیون`, 10^9 for those who transliterate English.
struct ScaleWord: Sendable {
  /// The value by the default convention.
  var value: Int128
  /// The value by the other convention, where there is one.
  var other: Int128?
  /// Whether the word is another without a number before it: `لک` a stain, `بیلیارد` the game.
  var needsNumber = false
  var word: String

  init(_ exponent: Int, or other: Int? = nil, needsNumber: Bool = false, _ word: String) {
    self.needsNumber = needsNumber
    value = Self.power(exponent)
    self.other = other.map(Self.power)
    self.word = word
  }

  /// A scale that is no power of a thousand.
  init(value: Int128, _ word: String) {
    self.value = value
    needsNumber = true
    self.word = word
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { value, _ in value * 10 }
  }

  static let rows: [ScaleWord] = [
    ScaleWord(3, "هزار"),
    ScaleWord(6, "میلیون"),
    ScaleWord(6, "ملیون"),
    ScaleWord(6, "میلون"),
    ScaleWord(6, "میلیان"),
    ScaleWord(9, "میلیارد"),
    ScaleWord(9, "ملیارد"),
    ScaleWord(9, "میلیارت"),
    ScaleWord(12, or: 9, "بیلیون"),
    ScaleWord(15, or: 12, needsNumber: true, "بیلیارد"),
    ScaleWord(12, or: 18, "تریلیون"),
    ScaleWord(12, or: 18, "تیریلیون"),
    ScaleWord(15, or: 24, "کوادریلیون"),
    ScaleWord(15, or: 24, "کادریلیون"),
    ScaleWord(18, or: 30, "کوینتیلیون"),
    ScaleWord(21, or: 36, "سکستیلیون"),
    ScaleWord(24, "سپتیلیون"),
    ScaleWord(27, "اکتیلیون"),
    ScaleWord(30, "نونیلیون"),
    ScaleWord(33, "دسیلیون"),
    ScaleWord(value: 500_000, "کرور"),
    ScaleWord(value: 100_000, "لک"),
  ]
}
