/// The letters that names begin with, as bits: most words of a text are turned away here.
///
/// Names are told apart by 2, 3, 4 or 6 letters, by as many as they have at least; a hash of these letters sets one bit.
/// What has its bit may still be no name, what has none begins no name.
struct NameBeginnings: Sendable {
  /// The letters of a name that are looked at.
  static let most = 6

  private var bits = [UInt64](repeating: 0, count: 1 << wordBits)
  private static let wordBits: UInt64 = 12

  mutating func add(_ letters: [UInt8]) {
    guard letters.count >= 2 else { return }
    let count = letters.count >= 6 ? 6 : min(letters.count, 4)
    let (word, mask) = Self.bit(letters.prefix(count).reduce(0) { $0 << 8 | UInt64($1) })
    bits[word] |= mask
  }

  /// The bit of some letters in one number.
  @inline(__always)
  private static func bit(_ letters: UInt64) -> (word: Int, mask: UInt64) {
    let product = letters &* 0x9E37_79B9_7F4A_7C15
    return (Int(truncatingIfNeeded: product >> (64 - wordBits)), 1 << (product >> 32 & 63))
  }

  @inline(__always)
  private func has(_ letters: UInt64) -> Bool {
    let (word, mask) = Self.bit(letters)
    return bits[word] & mask != 0
  }

  /// Takes the names of another table as well.
  mutating func formUnion(_ other: NameBeginnings) {
    for index in bits.indices { bits[index] |= other.bits[index] }
  }

  /// Whether a name may begin at a place of a text; surely true wherever one does that ends as ``NameScanner`` demands:
  /// a short one with the token of `length` letters that stands there, but for the ی of ezafe, or after it.
  @inline(__always)
  func mayBegin(in keys: Span<UInt8>, at start: Int, length: Int) -> Bool {
    // At the end of a text it does not pay to look.
    guard start + Self.most <= keys.count else { return true }
    let two = UInt64(keys[start]) << 8 | UInt64(keys[start + 1])
    let three = two << 8 | UInt64(keys[start + 2])
    let four = three << 8 | UInt64(keys[start + 3])
    let six = four << 16 | UInt64(keys[start + 4]) << 8 | UInt64(keys[start + 5])
    return has(six) || length <= 6 && has(four) || length <= 4 && (has(three) || has(two))
  }
}
