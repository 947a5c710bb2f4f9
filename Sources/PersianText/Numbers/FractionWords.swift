/// Words for parts of one that are not ordinals.
struct FractionWord: Sendable {
  var numerator: Int128
  var denominator: Int128
  /// Whether the word stands for an amount by itself: `نیمی از`, `نصف`. The others need a unit after them
  /// (`نیم ساعت`) or a number before (`دو و نیم`, `سه ربع`).
  var isNoun: Bool
  var word: String

  init(_ numerator: Int128, _ denominator: Int128, isNoun: Bool = false, _ word: String) {
    self.numerator = numerator
    self.denominator = denominator
    self.isNoun = isNoun
    self.word = word
  }

  static let rows: [FractionWord] = [
    FractionWord(1, 2, "نیم"),
    FractionWord(1, 2, isNoun: true, "نیمی"),
    FractionWord(1, 2, isNoun: true, "نصف"),
    FractionWord(1, 2, isNoun: true, "نصفی"),
    FractionWord(1, 4, "ربع"),
    FractionWord(1, 3, "ثلث"),
  ]
}
