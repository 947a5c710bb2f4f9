/// Whole lines of valid UTF-8 out of one input.
struct TextLines: Sendable {
  var bytes: [UInt8]
  var range: Range<Int>
  /// The number of the first line, counted from 1.
  var firstLine: Int
  /// The input that they come from, `-` for standard input.
  var path: String
  /// The same where there are several inputs.
  var file: String?

  /// The lines as one text, line breaks and all.
  var text: String {
    // They were found to be valid UTF-8 before.
    unsafe String(copying: UTF8Span(unchecked: bytes.span.extracting(range)))
  }

  /// Each line, with its line break, as lines of its own.
  var separated: [TextLines] {
    var result: [TextLines] = []
    let span = bytes.span.extracting(..<range.upperBound)
    var start = range.lowerBound
    while start < range.upperBound {
      let end = span.firstLineBreak(from: start).map { $0 + 1 } ?? range.upperBound
      var line = self
      line.range = start..<end
      line.firstLine += result.count
      result.append(line)
      start = end
    }
    return result
  }

  /// One of the lines.
  struct Line {
    /// Counted from 1.
    var number: Int
    /// Without its line break.
    var text: String
    /// Its UTF-8 offsets in ``TextLines/text``, without its line break.
    var range: Range<Int>
    /// Where the bytes of its line break lie: LF, CRLF or nothing.
    var lineBreak: Range<Int>
  }

  func forEachLine(_ body: (Line) -> Void) {
    let span = bytes.span.extracting(..<range.upperBound)
    var number = firstLine
    var start = range.lowerBound
    while start < range.upperBound {
      let lineFeed = span.firstLineBreak(from: start)
      let next = lineFeed.map { $0 + 1 } ?? range.upperBound
      var end = lineFeed ?? range.upperBound
      if lineFeed != nil, end > start, span[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      // As above; a line break never lies inside a scalar.
      let text = unsafe String(copying: UTF8Span(unchecked: span.extracting(start..<end)))
      body(
        Line(
          number: number,
          text: text,
          range: start - range.lowerBound..<end - range.lowerBound,
          lineBreak: end..<next
        )
      )
      number += 1
      start = next
    }
  }
}
