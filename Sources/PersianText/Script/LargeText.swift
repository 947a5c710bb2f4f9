internal import UTF8Kernels

/// A text of many megabytes under construction, in memory that was asked to have large pages.
///
/// Touching fresh memory page by page takes as long as normalizing a text into it.
struct LargeText {
  /// From this size on the pages of a text are worth a thought.
  static let least = 1 << 22

  private(set) var string = ""

  init(capacity: Int) {
    string.reserveCapacity(capacity)
    // Nothing is written: the memory is reserved, and none of it in use.
    string.withUTF8 { unsafe prefer_large_pages(UnsafeMutableRawPointer(mutating: $0.baseAddress), capacity) }
  }

  mutating func append(_ piece: String) {
    string += piece
  }

  /// Appends a range of whole scalars, in pieces that stay in the processor's cache.
  mutating func append(_ source: borrowing Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = min(start + 1 << 16, range.upperBound)
      while end < range.upperBound, source[end] & 0xC0 == 0x80 { end -= 1 }
      string += source.extracting(start..<end).string()
      start = end
    }
  }
}
