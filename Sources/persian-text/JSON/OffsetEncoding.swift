import ArgumentParser

/// What `start` and `end` count.
enum OffsetEncoding: String, CaseIterable, ExpressibleByArgument {
  /// Unicode scalars, as Python's `str` does.
  case scalars
  /// Bytes, as Rust, Go and C do.
  case utf8
  /// Code units of UTF-16, as JavaScript, Java and C# do.
  case utf16
}

/// Turns UTF-8 offsets in one line into scalars or UTF-16 code units.
///
/// The line is counted once, a mark every 256 bytes; after that each offset costs at most 256 bytes of counting,
/// in whatever order they come.
struct OffsetMap: ~Copyable {
  private static let stride = 256
  private let encoding: OffsetEncoding
  private var marks: [Int] = []

  /// Complexity: O(*n*) unless the offsets are UTF-8 anyway or none is asked for.
  init(_ line: Span<UInt8>, encoding: OffsetEncoding) {
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
  func offset(_ offset: Int, in line: Span<UInt8>) -> Int {
    guard encoding != .utf8 else { return offset }
    let mark = offset / Self.stride
    return marks[mark] + units(in: line.extracting(mark * Self.stride..<offset))
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
