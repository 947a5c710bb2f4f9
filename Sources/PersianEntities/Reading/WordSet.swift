import PersianText

/// A set of words by their letters, asked with the hash of a ``Word``.
struct WordSet: Sendable {
  private let hashes: Set<UInt64>

  /// Words in any spelling, separated by white space or one an element.
  init(_ words: [String]) {
    hashes = Set(words.map(Self.hash))
  }

  init(_ words: String) {
    self.init(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  /// The hash that a ``Word`` of these letters has.
  static func hash(_ word: String) -> UInt64 {
    FoldedText.hash(LetterKeys.key(of: word))
  }
}
