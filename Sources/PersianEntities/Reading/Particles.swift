import PersianText

/// Words that are often typed onto the word after or before them.
struct Particles: Sendable {
  static let standard = Particles()

  /// Words before which a particle is surely one: `دراستان`.
  static let roles: [(WordRoles, String)] = [
    (.keepsOff, "استان استان\u{200C}های استان\u{200C}ها"),
    (.pluralEnding, "ها های هایی هایش هایشان"),
    (.boundEnding, "ها های هایی هایش هایشان"),
  ]

  /// Before a name: `وایسنا`, `دراستان`.
  private static let before = ["و", "در", "به", "از", "با", "که", "تا"].map(LetterKeys.key)

  /// After a name: `گلستاندر`, `کشوررا`.
  private static let after = [
    "و", "را", "در", "به", "از", "با", "که", "تا", "است", "برای", "نیز", "هم", "این",
  ].map(LetterKeys.key)

  /// Which letters those before a name begin with.
  private let initials: [Bool]
  /// Which two letters are one before a name.
  private let pairs: [Bool]

  private init() {
    var initials = [Bool](repeating: false, count: 1 << 7)
    var pairs = [Bool](repeating: false, count: 1 << 14)
    for particle in Self.before {
      initials[Int(particle[0])] = true
      if particle.count == 2 { pairs[Int(particle[0]) << 7 | Int(particle[1])] = true }
    }
    (self.initials, self.pairs) = (initials, pairs)
  }

  /// The length of the particle that the keys from `start` to `end` begin with and go on after, or 0.
  @inline(__always)
  func length(before start: Int, _ end: Int, in keys: Span<UInt8>) -> Int {
    start < end && initials[Int(keys[start])] ? fullLength(before: start, end, in: keys) : 0
  }

  private func fullLength(before start: Int, _ end: Int, in keys: Span<UInt8>) -> Int {
    if keys[start] == LetterKeys.waw { return end - start > 1 ? 1 : 0 }
    guard end - start > 2 else { return 0 }
    return pairs[Int(keys[start]) << 7 | Int(keys[start + 1])] ? 2 : 0
  }

  /// Whether keys begin as the words do that particles keep off from: `است`.
  @inline(__always)
  static func mayKeepOff(_ start: Int, _ end: Int, in keys: Span<UInt8>) -> Bool {
    end - start > 4 && keys[start] == LetterKeys.alef && keys[start + 1] == LetterKeys.seen
      && keys[start + 2] == LetterKeys.teh
  }

  /// Whether a range of keys is a particle that may be stuck to the end of a name.
  static func isParticle(_ range: Range<Int>, in keys: [UInt8]) -> Bool {
    after.contains { $0.count == range.count && keys[range].elementsEqual($0) }
  }
}

/// The ی of ezafe after a vowel: `ناسای آمریکا`.
enum EzafeLetters {
  static func isEzafe(_ code: UInt8, after vowel: UInt8) -> Bool {
    code == LetterKeys.yeh && (vowel == LetterKeys.alef || vowel == LetterKeys.waw)
  }
}
