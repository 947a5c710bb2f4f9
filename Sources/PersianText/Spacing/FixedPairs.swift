/// Two words that many people type as one, and others, or the same people elsewhere, as two: `اینقدر`, `این قدر`.
///
/// Whether a writer loses the spaces between other words tells nothing of these: nine in ten type `اینقدر`, and one in twenty
/// types `کتابمن`. So they are a kind of gap of their own to ``WriterHabits``.
enum FixedPairs {
  /// First words, and the second words that they are typed as one with.
  static let rows: [(first: String, seconds: String)] = [
    ("این", "که طور قدر گونه جا کار"),
    ("آن", "که چه طور قدر گونه جا گاه وقت"),
    ("همین", "که طور قدر گونه جا"),
    ("همان", "که طور قدر گونه جا"),
    ("چنان", "که چه"),
    ("هیچ", "کس یک کدام گاه وقت گونه جا چیز"),
    ("هر", "کس یک کدام گاه وقت گونه جا چه چند"),
    ("یک", "بار سری نفر جا"),
    ("بی", "آنکه"),
    ("با", "هم"),
    ("باز", "هم"),
    ("وقتی", "که"),
    ("در", "حالی صورتی"),
    ("بر", "اساس عهده"),
  ]

  private static let keys: Set<UInt64> = {
    var keys: Set<UInt64> = []
    for (first, seconds) in rows {
      let letters = SpacingLetters.codes(of: first)
      for second in seconds.split(separator: " ") {
        let hash = LetterHash.of(letters + SpacingLetters.codes(of: String(second)))
        keys.insert(LetterHash.pairKey(hash, letters.count))
      }
    }
    return keys
  }()

  /// Whether letters are such a pair, parted after so many of them.
  static func contain(_ hash: UInt64, partedAfter length: Int) -> Bool {
    keys.contains(LetterHash.pairKey(hash, length))
  }
}
