/// What a word means inside a number.
struct NumberWord: Sendable {
  enum Role: UInt8, Sendable {
    /// `پنج`, `سی`, `نهصد`
    case atom
    /// `هزار`, `میلیون`
    case scale
    /// `نیم`, `ربع`
    case part
    /// `پنجم`, `صدم`
    case ordinalAtom
    /// `هزارم`, `میلیونم`
    case ordinalScale
    /// `میلیونی`
    case scaleAdjective
    /// `ده‌ها`, `هزاران`
    case vague
    /// `منفی`
    case minus
    /// `ممیز`
    case point
    /// `و`
    case and
  }

  var role: Role
  var value: Int128
  /// For a part, what it is divided by; for a scale, its value by the other convention, or 0.
  var other: Int128 = 0
  var rank: CardinalWord.Rank = .unit
  var isColloquial = false
  /// `ـمین`: the noun follows.
  var precedesNoun = false
  /// `اول`, `نیم`: counts only with a neighbour.
  var needsNeighbour = false
}
