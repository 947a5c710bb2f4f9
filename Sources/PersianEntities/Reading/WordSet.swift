import PersianText

/// A set of words by their letters, asked with the hash of a ``Word``.
///
/// Open addressing by the hash itself: what is asked is hashed already, and most of it is not in the set.
struct WordSet: Sendable {
  private let slots: [UInt64]
  private let shift: UInt64

  /// A set of hashes.
  init(hashes: some Sequence<UInt64>) {
    let hashes = Set(hashes)
    var bits: UInt64 = 2
    while 1 << bits < hashes.count * 4 { bits += 1 }
    shift = 64 - bits
    var slots = [UInt64](repeating: 0, count: 1 << bits)
    for hash in hashes {
      var slot = Self.slot(hash, shift)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = hash
    }
    self.slots = slots
  }

  /// Words in any spelling, one an element.
  init(_ words: [String]) {
    self.init(hashes: words.map(Self.hash))
  }

  /// Words in any spelling, separated by white space.
  init(_ words: String) {
    self.init(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  @inline(__always)
  private static func slot(_ hash: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  func contains(_ hash: UInt64) -> Bool {
    var slot = Self.slot(hash, shift)
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return false
  }

  /// The hash that a ``Word`` of these letters has.
  static func hash(_ word: String) -> UInt64 {
    let keys = LetterKeys.key(of: word)
    return LetterKeys.hash(keys, 0..<keys.count)
  }
}
