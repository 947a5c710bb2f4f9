/// The pieces in which a text is read: its lines, and parts of lines that are very long.
///
/// Names do not go beyond a line, so lines can be read one by one, with little memory.
struct TextPieces: Sendable {
  /// Longer lines are cut.
  static let longest = 1 << 16

  private var position = 0

  /// The next piece of a text, always the same; the line feed at its end is in none.
  mutating func next(of bytes: Span<UInt8>) -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    let limit = min(bytes.count, start + Self.longest)
    var end = start
    while end < limit, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end == limit, limit < bytes.count, bytes[limit] != UInt8(ascii: "\n") {
      end = Self.cut(bytes, start, limit)
      position = end
    } else {
      position = end + 1
    }
    return start..<end
  }

  /// The last place to cut a line before a limit: after a sentence, a word, or at least a scalar.
  private static func cut(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var afterWord: Int?
    var index = limit - 1
    while index > start + Self.longest / 2 {
      if bytes[index] == UInt8(ascii: " ") {
        if isStop(before: index, in: bytes) { return index }
        if afterWord == nil { afterWord = index }
      }
      index -= 1
    }
    if let afterWord { return afterWord }
    var end = limit
    while bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// Whether a full stop, exclamation or question mark ends at an offset.
  private static func isStop(before index: Int, in bytes: Span<UInt8>) -> Bool {
    switch bytes[index - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case 0x9F: bytes[index - 2] == 0xD8  // ؟
    default: false
    }
  }
}
