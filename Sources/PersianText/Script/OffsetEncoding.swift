/// What the offsets of a record count, where a text leaves the program and `String.Index` with it.
public enum OffsetEncoding: String, Sendable, Hashable, Codable, CaseIterable {
  /// Unicode scalars, as Python's `str` does.
  case scalars
  /// Bytes, as Rust, Go and C do.
  case utf8
  /// Code units of UTF-16, as JavaScript, Java and C# do.
  case utf16
}

/// Turns UTF-8 offsets in one line into scalars or UTF-16 code units, and back.
///
/// The line is counted once, a mark every 256 bytes; after that each offset costs at most 256 bytes of counting,
/// in whatever order they come.
package struct OffsetMap: ~Copyable {
  private static let stride = 256
  private let encoding: OffsetEncoding
  private var marks: [Int] = []

  /// Complexity: O(*n*) unless the offsets are UTF-8 anyway or none is asked for.
  package init(_ line: Span<UInt8>, encoding: OffsetEncoding) {
    self.encoding = encoding
    guard encoding != .utf8 else { return }
    marks.reserveCapacity(line.count / Self.stride + 1)
    var (count, start) = (0, 0)
    while start + Self.stride <= line.count {
      marks.append(count)
      count += units(in: line.extracting(start..<start + Self.stride))
      start += Self.stride
    }
    marks.append(count)
  }

  /// - Parameter offset: a UTF-8 offset on a scalar's boundary.
  package func offset(_ offset: Int, in line: Span<UInt8>) -> Int {
    guard encoding != .utf8 else { return offset }
    let mark = offset / Self.stride
    return marks[mark] + units(in: line.extracting(mark * Self.stride..<offset))
  }

  /// The UTF-8 offset of a scalar or code unit, or nil where none begins there or the line is shorter.
  package func utf8Offset(_ offset: Int, in line: Span<UInt8>) -> Int? {
    guard offset >= 0 else { return nil }
    guard encoding != .utf8 else { return isBoundary(offset, in: line) ? offset : nil }
    // The last mark that is not above the offset.
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset == 0 ? 0 : nil }
    var position = min((low - 1) * Self.stride, line.count)
    var count = marks[low - 1]
    while position < line.count, count < offset || !isBoundary(position, in: line) {
      count += units(in: line.extracting(position..<position + 1))
      position += 1
    }
    return count == offset && isBoundary(position, in: line) ? position : nil
  }

  private func isBoundary(_ offset: Int, in line: Span<UInt8>) -> Bool {
    offset == line.count || (offset < line.count && line[offset] & 0xC0 != 0x80)
  }

  private func units(in bytes: Span<UInt8>) -> Int {
    encoding == .utf16 ? bytes.countUTF16() : bytes.countScalars()
  }
}

// Shifts and masks rather than comparisons, because that is what the compiler turns into vector code: measured at
// 10–20 GB/s where comparisons gave 0.4.
extension Span<UInt8> {
  /// How many scalars begin in it.
  fileprivate func countScalars() -> Int {
    countBits { byte in ((byte &>> 7) & ~(byte &>> 6) & 1) ^ 1 }
  }

  /// How many code units of UTF-16 its scalars have: a scalar above U+FFFF, with a first byte from F0 on, has two.
  fileprivate func countUTF16() -> Int {
    countScalars() + countBits { byte in (byte &>> 7) & (byte &>> 6) & (byte &>> 5) & (byte &>> 4) & 1 }
  }

  @inline(__always)
  private func countBits(_ bit: (UInt8) -> UInt8) -> Int {
    // Every offset below is smaller than the buffer's count.
    unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var (count, start) = (0, 0)
      while buffer.count - start >= 128 {
        // At most 128, so a byte can hold it.
        var part: UInt8 = 0
        for offset in 0..<128 { part = part &+ bit(unsafe base[start &+ offset]) }
        count = count &+ Int(part)
        start = start &+ 128
      }
      while start < buffer.count {
        count = count &+ Int(bit(unsafe base[start]))
        start = start &+ 1
      }
      return count
    }
  }
}
