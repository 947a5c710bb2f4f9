internal import UTF8Kernels

/// UTF-8 text under construction: the only place that writes through a pointer.
///
/// An array would do but for two things: a kernel in C writes straight into its free room, and giving back the
/// last bytes costs nothing.
@safe struct UTF8Buffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 32)
    unsafe base = .allocate(capacity: self.capacity)
    if self.capacity >= LargeText.least { unsafe prefer_large_pages(base, self.capacity) }
  }

  deinit {
    unsafe base.deallocate()
  }

  /// Makes room for at least `additional` bytes more.
  @inline(__always)
  mutating func reserve(_ additional: Int) {
    if capacity - count < additional { grow(additional) }
  }

  @inline(never)
  private mutating func grow(_ additional: Int) {
    capacity = max(capacity * 2, count + additional)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    if capacity >= LargeText.least { unsafe prefer_large_pages(larger, capacity) }
    // Both hold at least `count` bytes.
    unsafe larger.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    // Room was made in the line above, here and below.
    unsafe base[count] = byte
    count += 1
  }

  mutating func append(_ source: borrowing Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    reserve(range.count)
    let part = source.extracting(range)
    unsafe part.withUnsafeBufferPointer { bytes in
      if let start = bytes.baseAddress { unsafe (base + count).update(from: start, count: bytes.count) }
    }
    count += range.count
  }

  mutating func append(_ bytes: [UInt8]) {
    append(bytes.span, 0..<bytes.count)
  }

  /// Appends a scalar of the basic multilingual plane or beyond, given by its value.
  @inline(__always)
  mutating func append(scalar: UInt32) {
    reserve(4)
    // Room was made for the longest of them.
    let end = unsafe base + count
    if scalar < 0x80 {
      unsafe end[0] = UInt8(truncatingIfNeeded: scalar)
      count += 1
    } else if scalar < 0x800 {
      unsafe end[0] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      unsafe end[1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      count += 2
    } else if scalar < 0x10000 {
      unsafe end[0] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      unsafe end[1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      unsafe end[2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      count += 3
    } else {
      unsafe end[0] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
      unsafe end[1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
      unsafe end[2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      unsafe end[3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      count += 4
    }
  }

  /// Gives back all bytes from `newCount` on.
  @inline(__always)
  mutating func truncate(to newCount: Int) {
    assert(newCount <= count)
    count = newCount
  }

  /// Lets `body` write up to `room` bytes behind the last one and say how many it wrote.
  @inline(__always)
  mutating func append(room: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    reserve(room)
    let written = unsafe body(base + count)
    precondition(written <= room)
    count += written
  }

  @inline(__always)
  borrowing func withSpan<Result: ~Copyable>(_ body: (Span<UInt8>) -> Result) -> Result {
    // `count` bytes are initialized, and the buffer outlives the call.
    unsafe body(Span(_unsafeStart: base, count: count))
  }

  /// The scalar that starts at an offset.
  func scalar(at offset: Int) -> UInt32 {
    withSpan { $0.scalar(at: offset).value }
  }

  /// The last scalar.
  var lastScalar: UInt32? {
    withSpan { $0.scalar(before: $0.count)?.value }
  }

  /// The last scalar that is no half-space.
  var lastScalarButHalfSpaces: UInt32? {
    withSpan { $0.scalar(before: $0.endWithoutHalfSpaces)?.value }
  }

  /// The last letter of the Arabic script, across half-spaces, what is not seen, and the marks on it.
  var lastLetterBeforeHalfSpaces: UInt32? {
    withSpan { HalfSpaceSubstitutes.letter(before: $0.count, of: $0) }
  }

  /// Whether these are the last two scalars.
  func ends(with first: UInt32, and second: UInt32) -> Bool {
    withSpan { bytes in
      guard let last = bytes.scalar(before: bytes.count), last.value == second else { return false }
      return bytes.scalar(before: bytes.count - last.width)?.value == first
    }
  }

  /// The last letter of the Arabic script, across the marks on it; nil where something else stands at the end.
  var lastLetter: UInt32? {
    withSpan { $0.letter(before: $0.count) }
  }

  /// Appends the scalars from an offset on, which starts one, to others.
  func appendScalars(from offset: Int, to scalars: inout [UInt32]) {
    withSpan { bytes in
      var offset = offset
      while offset < bytes.count {
        let (value, width) = bytes.scalar(at: offset)
        scalars.append(value)
        offset += width
      }
    }
  }

  /// The text, which its writer has to have kept valid.
  func string() -> String {
    withSpan { $0.string() }
  }
}

extension Span<UInt8> {
  /// The offset before the half-spaces at the end.
  fileprivate var endWithoutHalfSpaces: Int {
    var end = count
    while let (scalar, width) = scalar(before: end), scalar == InvisibleCharacters.halfSpace { end -= width }
    return end
  }
}
