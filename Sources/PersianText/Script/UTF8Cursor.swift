internal import UTF8Kernels

// Reading scalars out of UTF-8 bytes that are known to be valid.

extension Span<UInt8> {
  /// The scalar that starts at an offset, and its length in bytes.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, width: Int) {
    let lead = UInt32(self[offset])
    if lead < 0x80 { return (lead, 1) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | tail(offset + 1), 2) }
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | tail(offset + 1) << 6 | tail(offset + 2), 3) }
    return ((lead & 0x07) << 18 | tail(offset + 1) << 12 | tail(offset + 2) << 6 | tail(offset + 3), 4)
  }

  /// The scalar that ends before an offset, and its length in bytes; nil at the start of the text.
  @inline(__always)
  func scalar(before offset: Int) -> (value: UInt32, width: Int)? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  /// The scalar that starts at an offset; nil at the end of the text.
  @inline(__always)
  func scalar(from offset: Int) -> UInt32? {
    offset < count ? scalar(at: offset).value : nil
  }

  /// The first scalar from an offset on, up to a limit, that is not passed over; nil where there is none.
  @inline(__always)
  func firstScalar(from offset: Int, to limit: Int, passing isPassed: (UInt32) -> Bool) -> UInt32? {
    var offset = offset
    while offset < limit {
      let (scalar, width) = scalar(at: offset)
      if !isPassed(scalar) { return scalar }
      offset += width
    }
    return nil
  }

  /// The letter of the Arabic script before an offset, across the marks on it.
  func letter(before offset: Int) -> UInt32? {
    var end = offset
    while let (scalar, width) = scalar(before: end) {
      if Letters.isLetter(scalar) { return scalar }
      guard Letters.isMark(scalar) else { return nil }
      end -= width
    }
    return nil
  }

  /// The first offset of a byte at or after `start`, or `end`.
  @inline(__always)
  func firstOffset(of byte: UInt8, from start: Int, to end: Int) -> Int {
    guard start < end else { return end }
    // `memchr` looks at the bytes from `start` to `end` alone.
    return unsafe withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, let found = unsafe memchr(base + start, Int32(byte), end - start)
      else {
        return end
      }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// How many bytes no character rule with Persian digits and marks would change; never too many.
  var settledPrefix: Int {
    // The kernel reads `count` bytes.
    unsafe withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return unsafe utf8_settled_prefix(start, bytes.count)
    }
  }

  /// The offset where the line begins that has the byte before `end`, or `start` where that lies in it.
  func lineStart(before end: Int, from start: Int) -> Int {
    var offset = end
    while offset > start, self[offset - 1] != 0x0A { offset -= 1 }
    return offset
  }

  /// What sorts of scalars a line has.
  func contents(of line: Range<Int>) -> LineContents {
    // The kernels here and below look at the bytes of the range alone.
    unsafe extracting(line).withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return [] }
      return unsafe LineContents(rawValue: utf8_line_contents(start, bytes.count))
    }
  }

  /// The first offset in a range of either of two bytes, or the range's end.
  func firstOffset(of first: UInt8, or second: UInt8, in range: Range<Int>) -> Int {
    unsafe withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return range.upperBound }
      return unsafe utf8_find_either(start, range.lowerBound, range.upperBound, first, second)
    }
  }

  /// The first offset in a range where a Latin letter begins, or the range's end.
  func firstLatinLetter(in range: Range<Int>) -> Int {
    unsafe withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return range.upperBound }
      return unsafe utf8_find_latin_letter(start, range.lowerBound, range.upperBound)
    }
  }

  /// The first offset in a range where a bracket or quotation mark may begin, or the range's end.
  func firstBracket(in range: Range<Int>) -> Int {
    unsafe withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return range.upperBound }
      return unsafe utf8_find_bracket(start, range.lowerBound, range.upperBound)
    }
  }

  /// Whether a range holds the same bytes as one of another text.
  func isSame(_ range: Range<Int>, as other: borrowing Span<UInt8>, _ otherRange: Range<Int>) -> Bool {
    guard range.count == otherRange.count else { return false }
    for index in 0..<range.count
    where self[range.lowerBound + index] != other[otherRange.lowerBound + index] { return false }
    return true
  }

  /// Appends the bytes to others.
  func append(to output: inout [UInt8]) {
    // The buffer lives as long as the span.
    unsafe withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
  }

  /// The bytes as a string; they have to be valid UTF-8.
  func string() -> String {
    if count >= 2 * LargeText.least {
      var text = LargeText(capacity: count)
      text.append(self, 0..<count)
      return text.string
    }
    // Only texts of strings, and what was made from them by whole scalars, come here.
    return unsafe String(copying: UTF8Span(unchecked: self))
  }

  @inline(__always)
  private func tail(_ offset: Int) -> UInt32 {
    UInt32(self[offset] & 0x3F)
  }
}
