/// Words that say how the true amount relates to the number.
struct BoundWord: Sendable {
  enum Side: UInt8, Sendable {
    case before, after
  }

  var bound: Quantity.Bound
  var side: Side
  var phrase: String

  init(_ bound: Quantity.Bound, _ side: Side, _ phrase: String) {
    self.bound = bound
    self.side = side
    self.phrase = phrase
  }

  init(_ bound: Quantity.Bound, _ phrase: String) {
    self.init(bound, .before, phrase)
  }

  static let rows: [BoundWord] = [
    BoundWord(.approximately, "حدود"),
    BoundWord(.approximately, "حدودا"),
    BoundWord(.approximately, "در حدود"),
    BoundWord(.approximately, "حدود به"),
    BoundWord(.approximately, "تقریبا"),
    BoundWord(.approximately, "نزدیک"),
    BoundWord(.approximately, "نزدیک به"),
    BoundWord(.approximately, "قریب"),
    BoundWord(.approximately, "قریب به"),
    BoundWord(.approximately, "به تقریب"),
    BoundWord(.approximately, "چیزی حدود"),
    BoundWord(.approximately, "چیزی نزدیک به"),
    BoundWord(.approximately, "در حوالی"),
    BoundWord(.approximately, "حوالی"),
    BoundWord(.moreThan, "بیش از"),
    BoundWord(.moreThan, "بیشتر از"),
    BoundWord(.moreThan, "افزون بر"),
    BoundWord(.moreThan, "متجاوز از"),
    BoundWord(.moreThan, "بالای"),
    BoundWord(.moreThan, "بالغ از"),
    BoundWord(.moreThan, "فراتر از"),
    BoundWord(.moreThan, "بالاتر از"),
    BoundWord(.moreThan, "فزون بر"),
    BoundWord(.lessThan, "کمتر از"),
    BoundWord(.lessThan, "زیر"),
    BoundWord(.lessThan, "پایین\u{200C}تر از"),
    BoundWord(.lessThan, "کم\u{200C}تر از"),
    BoundWord(.atLeast, "حداقل"),
    BoundWord(.atLeast, "حد اقل"),
    BoundWord(.atLeast, "دست\u{200C}کم"),
    BoundWord(.atLeast, "دستکم"),
    BoundWord(.atLeast, "لااقل"),
    BoundWord(.atLeast, "کمینه"),
    BoundWord(.atLeast, "بالغ بر"),
    BoundWord(.atLeast, "کم کم"),
    BoundWord(.atMost, "حداکثر"),
    BoundWord(.atMost, "حد اکثر"),
    BoundWord(.atMost, "بیشینه"),
    BoundWord(.atMost, "تا"),
    BoundWord(.atMost, "تا سقف"),
    BoundWord(.atMost, "سقف"),
    BoundWord(.atMost, "نهایتا"),
    BoundWord(.atLeast, .after, "به بالا"),
    BoundWord(.atLeast, .after, "و بالاتر"),
    BoundWord(.atLeast, .after, "یا بیشتر"),
    BoundWord(.atLeast, .after, "و بیشتر"),
    BoundWord(.atLeast, .after, "به بعد"),
    BoundWord(.atMost, .after, "به پایین"),
    BoundWord(.atMost, .after, "یا کمتر"),
    BoundWord(.atMost, .after, "و کمتر"),
  ]

  /// Behind a number, part of it: some more than that, less than the next round number.
  static let remainders: [String] = ["و اندی", "و اند", "و خرده ای", "و خرده", "و چند", "و خورده ای"]

  /// The row of an index, nil for -1.
  static func row(_ index: Int16) -> BoundWord? { index < 0 ? nil : rows[Int(index)] }
}
