#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

// The loops that see every byte of the input. They are written with shifts and masks rather than comparisons, because
// that is what the compiler turns into vector code.

extension Span<UInt8> {
  /// The offset of the first line feed at or after `start`.
  func firstLineBreak(from start: Int = 0) -> Int? {
    // The search stays between `start` and the span's end.
    unsafe withUnsafeBytes { buffer in
      guard start < buffer.count, let base = buffer.baseAddress else { return nil }
      let found = unsafe memchr(base + start, Int32(UInt8(ascii: "\n")), buffer.count - start)
      return unsafe found.map { unsafe UnsafeRawPointer($0) - base }
    }
  }

  /// How many line feeds there are.
  func countLineBreaks() -> Int {
    var (count, start) = (0, 0)
    while let lineBreak = firstLineBreak(from: start) {
      count += 1
      start = lineBreak + 1
    }
    return count
  }

  /// The offset of the first byte at or after `start` that JSON escapes: a quote, a backslash, a control character.
  func firstJSONEscape(from start: Int) -> Int? {
    // Every offset below is smaller than the buffer's count.
    unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      var start = start
      while buffer.count &- start >= 32 {
        let block = unsafe base + start
        var found: UInt8 = 0
        for offset in 0..<32 { found |= unsafe Self.needsJSONEscape(block[offset]) }
        if found & 0x80 != 0 { break }
        start = start &+ 32
      }
      while start < buffer.count {
        if unsafe Self.needsJSONEscape(base[start]) & 0x80 != 0 { return start }
        start = start &+ 1
      }
      return nil
    }
  }

  @inline(__always)
  private static func needsJSONEscape(_ byte: UInt8) -> UInt8 {
    ~(byte | byte &<< 1 | byte &<< 2) | isZero(byte ^ UInt8(ascii: "\"")) | isZero(byte ^ UInt8(ascii: "\\"))
  }

  /// Whether it is well-formed UTF-8 (Unicode, table 3-7).
  ///
  /// Complexity: O(*n*), about four times as fast as `UTF8Span(validating:)` on Persian text, which then says what is
  /// wrong where this says no.
  func isValidUTF8() -> Bool {
    let start = Swift.min(3, count)
    let end = start + (count - start) / 128 * 128
    var bad: UInt8 = 0
    for index in 0..<start { bad |= faults(at: index) }
    // `start` is at least 3 where there are blocks, and `end` at most the buffer's count.
    unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for blockStart in stride(from: start, to: end, by: 128) {
        let block = unsafe base + blockStart
        for offset in 0..<128 {
          bad |= unsafe Self.faults(
            block[offset],
            after: block[offset &- 1],
            block[offset &- 2],
            block[offset &- 3]
          )
        }
      }
    }
    // A sequence that breaks off at the end shows in the three bytes after it.
    for index in end..<count + 3 { bad |= faults(at: index) }
    return bad & 0x80 == 0
  }

  private func faults(at index: Int) -> UInt8 {
    Self.faults(byte(at: index), after: byte(at: index - 1), byte(at: index - 2), byte(at: index - 3))
  }

  private func byte(at index: Int) -> UInt8 {
    indices.contains(index) ? self[index] : 0
  }

  /// The highest bit tells whether a byte cannot stand after the three before it, nearest first.
  @inline(__always)
  private static func faults(_ byte: UInt8, after first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
    let bit6 = byte &<< 1
    let bit5 = byte &<< 2
    let bit4 = byte &<< 3
    let continues = byte & ~bit6
    let mustContinue =
      first & (first &<< 1)
      | second & (second &<< 1) & (second &<< 2)
      | third & (third &<< 1) & (third &<< 2) & (third &<< 3)
    var bad = continues ^ mustContinue
    bad |= isZero((byte ^ 0xC0) & 0xFE)
    bad |= byte & bit6 & bit5 & bit4 & (((byte & 0x0F) &+ 0x0B) &<< 3)
    // Overlong in three bytes, surrogates, overlong in four bytes, above U+10FFFF.
    bad |= isZero(first ^ 0xE0) & ~bit5
    bad |= isZero(first ^ 0xED) & bit5
    bad |= isZero(first ^ 0xF0) & ~(bit5 | bit4)
    bad |= isZero(first ^ 0xF4) & (bit5 | bit4)
    return bad
  }

  @inline(__always)
  private static func isZero(_ byte: UInt8) -> UInt8 {
    ~(byte | (0 &- byte))
  }
}
