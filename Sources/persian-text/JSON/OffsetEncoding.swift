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
/// The line is counted once, when the first offset is asked for, with a mark every 256 bytes; after that each offset
/// costs at most 256 bytes of counting, in whatever order they come.
struct OffsetMap {
  private static let stride = 256
  private let encoding: OffsetEncoding
  private var marks: [Int] = []

  init(_ encoding: OffsetEncoding) {
    self.encoding = encoding
  }

  /// - Parameters:
  ///   - offset: a UTF-8 offset on a scalar's boundary.
  ///   - line: the same line each time.
  mutating func offset(_ offset: Int, in line: Span<UInt8>) -> Int {
    guard encoding != .utf8 else { return offset }
    if marks.isEmpty { mark(line) }
    let mark = offset / Self.stride
    return marks[mark] + units(in: line.extracting(mark * Self.stride..<offset))
  }

  private mutating func mark(_ line: Span<UInt8>) {
    marks.reserveCapacity(line.count / Self.stride + 1)
    var (count, start) = (0, 0)
    while start + Self.stride <= line.count {
      marks.append(count)
      count += units(in: line.extracting(start..<start + Self.stride))
      start += Self.stride
    }
    marks.append(count)
  }

  private func units(in bytes: Span<UInt8>) -> Int {
    encoding == .utf16 ? bytes.countUTF16() : bytes.countScalars()
  }
}
