import ArgumentParser

/// What to do about bytes that are not UTF-8.
enum InvalidUTF8: String, CaseIterable, ExpressibleByArgument {
  /// Stop there, with the line and the byte offset on standard error and exit code 65.
  case stop
  /// Put U+FFFD in the place of each ill-formed sequence.
  case replace
  /// Leave lines with such bytes exactly as they are.
  case keep
}

/// The lines of a block, told apart by whether they are UTF-8.
struct ValidLines {
  enum Run: Equatable {
    /// Whole lines of valid UTF-8.
    case text(Range<Int>)
    /// One line that is not UTF-8 and goes on as it is.
    case bytes(Range<Int>)
  }

  private(set) var block: LineBlock
  private(set) var runs: [Run] = []
  /// Why nothing follows the runs.
  private(set) var failure: CommandFailure?

  /// Looks a block over. Complexity: O(*n*).
  init(_ block: LineBlock, of name: String, invalidUTF8: InvalidUTF8) {
    self.block = block
    var start = 0
    while let found = firstError(from: start) {
      let lineStart =
        self.block.bytes[start..<found.offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
      switch invalidUTF8 {
      case .replace:
        self.block.bytes = Array(String(decoding: block.bytes, as: UTF8.self).utf8)
        runs = [.text(0..<self.block.bytes.count)]
        return
      case .keep:
        let lineBreak = self.block.bytes.span.firstLineBreak(from: found.offset)
        let lineEnd = lineBreak.map { $0 + 1 } ?? self.block.bytes.count
        if start < lineStart { runs.append(.text(start..<lineStart)) }
        runs.append(.bytes(lineStart..<lineEnd))
        start = lineEnd
      case .stop:
        if start < lineStart { runs.append(.text(start..<lineStart)) }
        failure = CommandFailure(
          .dataError,
          message(for: found, lineStart: lineStart, in: name)
        )
        return
      }
    }
    if start < self.block.bytes.count { runs.append(.text(start..<self.block.bytes.count)) }
  }

  private struct Found {
    var offset: Int
    var kind: UTF8.ValidationError.Kind
  }

  private func firstError(from start: Int) -> Found? {
    let rest = block.bytes.span.extracting(start...)
    if rest.isValidUTF8() { return nil }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: rest)
      return nil
    } catch {
      return Found(offset: start + error.byteOffsets.lowerBound, kind: error.kind)
    }
  }

  private func message(for found: Found, lineStart: Int, in name: String) -> String {
    let line = block.firstLine + block.bytes.span.extracting(..<lineStart).countLineBreaks()
    let digits = String(block.bytes[found.offset], radix: 16, uppercase: true)
    let byte = "0x" + (digits.count < 2 ? "0" : "") + digits
    let place =
      "byte offset \(block.offset + found.offset) (byte \(found.offset - lineStart + 1) of the line)"
    let hint =
      block.offset == 0 && [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(block.bytes.prefix(2)))
      ? "this looks like UTF-16: convert it first, for instance with iconv -f UTF-16 -t UTF-8"
      : "go on in spite of it with --invalid-utf8 replace or keep"
    return "\(name):\(line): not UTF-8 at \(place): \(byte), \(found.kind.reason); \(hint)"
  }
}

extension UTF8.ValidationError.Kind {
  fileprivate var reason: String {
    switch self {
    case .unexpectedContinuationByte: "a continuation byte without a beginning"
    case .surrogateCodePointByte: "half of a surrogate pair"
    case .invalidNonSurrogateCodePointByte: "a byte that UTF-8 never has or a scalar above U+10FFFF"
    case .overlongEncodingByte: "longer than the scalar needs"
    case .truncatedScalar: "a sequence that breaks off"
    default: "ill-formed"
    }
  }
}
