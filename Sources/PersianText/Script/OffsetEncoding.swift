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
    var count = 0
    var start = 0
    while start < line.count {
      marks.append(count)
      let end = min(start + Self.stride, line.count)
      count += units(in: line.extracting(start..<end))
      start = end
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
    var count = 0
    if encoding == .scalars {
      for index in bytes.indices { count &+= bytes[index] & 0xC0 != 0x80 ? 1 : 0 }
    } else {
      // A scalar above U+FFFF, whose first byte is F0 or more, is a surrogate pair.
      for index in bytes.indices {
        count &+= (bytes[index] & 0xC0 != 0x80 ? 1 : 0) &+ (bytes[index] >= 0xF0 ? 1 : 0)
      }
    }
    return count
  }
}
