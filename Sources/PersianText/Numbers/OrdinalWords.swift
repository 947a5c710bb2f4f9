/// Ordinals that are not made of a cardinal by rule.
///
/// All others are: `م`, `مین` behind the cardinal (`پنجم`, `پنجمین`), `ام`, `امین` behind `سی`.
struct OrdinalWord: Sendable {
  var value: Int128
  /// Whether the noun follows, as after `ـمین`: `سومین شهر`, against `شهر سوم`.
  var precedesNoun: Bool
  /// Whether the word is an adverb or a noun as often (`اول وقت`): it counts behind the noun it ranks alone.
  var needsNoun: Bool = false
  var word: String

  init(_ value: Int128, precedesNoun: Bool = false, needsNoun: Bool = false, _ word: String) {
    self.value = value
    self.precedesNoun = precedesNoun
    self.needsNoun = needsNoun
    self.word = word
  }

  static let rows: [OrdinalWord] = [
    OrdinalWord(1, needsNoun: true, "اول"),
    OrdinalWord(1, needsNoun: true, "نخست"),
    OrdinalWord(1, precedesNoun: true, "اولین"),
    OrdinalWord(1, precedesNoun: true, "نخستین"),
    OrdinalWord(1, "یکم"),
    OrdinalWord(1, precedesNoun: true, "یکمین"),
    OrdinalWord(2, "دوم"),
    OrdinalWord(2, precedesNoun: true, "دومین"),
    OrdinalWord(2, "دویم"),
    OrdinalWord(3, "سوم"),
    OrdinalWord(3, "سیوم"),
    OrdinalWord(3, precedesNoun: true, "سومین"),
    OrdinalWord(30, "سی\u{200C}ام"),
    OrdinalWord(30, precedesNoun: true, "سی\u{200C}امین"),
  ]

  /// Endings behind digits and behind a cardinal, `۳ام`, `۳م`, `۳‌مین`.
  static let endings: [(precedesNoun: Bool, word: String)] = [
    (false, "م"),
    (false, "ام"),
    (false, "وم"),
    (true, "مین"),
    (true, "امین"),
    (true, "ومین"),
  ]
}
