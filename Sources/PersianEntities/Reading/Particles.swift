import PersianText

/// Words that are often typed onto the word after or before them.
enum Particles {
  /// Before a name: `وایسنا`, `دراستان`.
  private static let before: [[UInt8]] = ["و", "در", "به", "از", "با", "که", "تا"].map(LetterKeys.literal)

  /// After a name: `گلستاندر`, `کشوررا`.
  private static let after: [[UInt8]] = [
    "و", "را", "در", "به", "از", "با", "که", "تا", "است", "برای", "نیز", "هم", "این",
  ].map(LetterKeys.literal)

  /// Whether a particle before a word of this hash is surely one: `دراستان`, `ووزارت`.
  static func isStuckTo(_ hash: UInt64) -> Bool {
    ProvinceContext.classWord.contains(hash) || ProvinceContext.pluralClassWord.contains(hash)
  }

  /// The length of the particle that the keys from `start` to `end` begin with and go on after, or 0.
  static func length(before start: Int, _ end: Int, in keys: [UInt8]) -> Int {
    for particle in before where particle.count < end - start {
      if particle.indices.allSatisfy({ keys[start + $0] == particle[$0] }) { return particle.count }
    }
    return 0
  }

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
  private static let hashes = ["ها", "های", "هایی", "هایش", "هایشان"].map { FoldedText.hash($0.utf8) }

  static func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }
}
