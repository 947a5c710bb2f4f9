import PersianText

/// The words of a text that a rewriting changes: for a reader a change is one of a word, not of a gap in it.
///
/// From `کتاب ها را` to `کتاب‌ها را` it is `کتاب ها` that changed, and `کتاب‌ها` that it became. Changes in one word, or in words
/// that are joined or split, are one.
struct ChangedWords {
  struct Change {
    /// UTF-8 offsets in the text as it came.
    var source: Range<Int>
    /// UTF-8 offsets in the text as it is now.
    var output: Range<Int>
  }

  private(set) var changes: [Change] = []

  /// Complexity: O(*n*).
  init(_ rewritten: AlignedText) {
    let source = rewritten.source.utf8Span.span
    var edits = rewritten.alignment.edits[...]
    while let edit = edits.popFirst() {
      let lower = Self.startOfWord(before: edit.source.lowerBound, in: source)
      var upper = Self.endOfWord(after: edit.source.upperBound, in: source)
      while let next = edits.first, next.source.lowerBound <= upper {
        edits.removeFirst()
        if next.source.upperBound >= upper {
          upper = Self.endOfWord(after: next.source.upperBound, in: source)
        }
      }
      let output = rewritten.alignment.outputRange(of: lower..<upper)
      changes.append(Change(source: lower..<upper, output: output))
    }
  }

  private static func startOfWord(before offset: Int, in bytes: Span<UInt8>) -> Int {
    var start = offset
    while start > 0, !isBlank(bytes[start - 1]) { start -= 1 }
    return start
  }

  private static func endOfWord(after offset: Int, in bytes: Span<UInt8>) -> Int {
    var end = offset
    while end < bytes.count, !isBlank(bytes[end]) { end += 1 }
    return end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }
}
