/// Words that are often typed onto the word after or before them.
enum Particles {
  /// Before a name: `وایسنا`, `دراستان`.
  private static let before: [[UInt8]] = ["و", "در", "به", "از", "با", "که", "تا"].map(LetterKeys.literal)

  /// The first letters of those.
  private static let initials: [Bool] = (0..<256).map { code in before.contains { Int($0[0]) == code } }

  /// After a name: `گلستاندر`, `کشوررا`.
  private static let after: [[UInt8]] = [
    "و", "را", "در", "به", "از", "با", "که", "تا", "است", "برای", "نیز", "هم", "این",
  ].map(LetterKeys.literal)

  /// Words before which a particle is surely one: `دراستان`.
  private static let classWords = WordSet(["استان", "استان‌های", "استان‌ها"])

  /// Whether a particle before a word of this hash is surely one.
  static func isStuckTo(_ hash: UInt64) -> Bool { classWords.contains(hash) }

  /// The length of the particle that the keys from `start` to `end` begin with and go on after, or 0.
  @inline(__always)
  static func length(before start: Int, _ end: Int, in keys: [UInt8]) -> Int {
    start < end && initials[Int(keys[start])] ? fullLength(before: start, end, in: keys) : 0
  }

  private static func fullLength(before start: Int, _ end: Int, in keys: [UInt8]) -> Int {
    if keys[start] == and { return end - start > 1 ? 1 : 0 }
    guard end - start > 2 else { return 0 }
    return pairs[Int(keys[start]) << 7 | Int(keys[start + 1] & 0x7F)] ? 2 : 0
  }

  private static let and = LetterKeys.literal("و")[0]

  /// The particles of two letters, by both.
  private static let pairs: [Bool] = {
    var pairs = [Bool](repeating: false, count: 1 << 14)
    for particle in before where particle.count == 2 {
      pairs[Int(particle[0]) << 7 | Int(particle[1])] = true
    }
    return pairs
  }()

  /// Whether a range of keys is a particle that may be stuck to the end of a name.
  static func isParticle(_ range: Range<Int>, in keys: [UInt8]) -> Bool {
    after.contains { $0.count == range.count && keys[range].elementsEqual($0) }
  }
}

/// The ی of ezafe after a vowel: `ناسای آمریکا`.
enum EzafeLetters {
  private static let yeh = LetterKeys.literal("ی")
  private static let vowels = LetterKeys.literal("او")

  static func isEzafe(_ code: UInt8, after vowel: UInt8) -> Bool {
    code == yeh[0] && vowels.contains(vowel)
  }
}

/// Endings that make a plural of a name, and so no name: `استقلال ها`.
enum PluralEndings {
  static let hashes = ["ها", "های", "هایی", "هایش", "هایشان"].map(WordSet.hash)
  private static let set = WordSet(hashes: hashes)

  static func contains(_ hash: UInt64) -> Bool { set.contains(hash) }
}
