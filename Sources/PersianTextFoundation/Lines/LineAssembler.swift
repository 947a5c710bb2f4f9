/// Puts lines together from bytes as they come in, holding no more than the line at hand and one chunk.
struct LineAssembler: Sendable {
  private let invalidUTF8: InvalidUTF8Handling
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where the line at hand begins in the buffer.
  private var start = 0
  /// How far the line at hand has been searched for its end.
  private var searched = 0
  /// The number of lines handed out.
  private var count = 0
  /// The offset of the buffer in the stream.
  private var offset = 0

  init(invalidUTF8: InvalidUTF8Handling, limit: Int) {
    self.invalidUTF8 = invalidUTF8
    self.limit = limit
  }

  mutating func append(_ bytes: some Sequence<UInt8>) {
    // Only when all lines in it have been handed out does the buffer move, so each byte moves once.
    if start > 0 {
      buffer.removeSubrange(..<start)
      offset += start
      searched -= start
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next line that has ended, or nil where more bytes are needed.
  mutating func next() throws(TextLineError) -> TextLine? {
    let end = lineEnd
    guard (end ?? buffer.count) - start <= limit else {
      throw .lineTooLong(line: count + 1, limit: limit)
    }
    guard let end else { return nil }
    let hasReturn = end > start && buffer[end - 1] == UInt8(ascii: "\r")
    return try line(until: hasReturn ? end - 1 : end, next: end + 1, lineBreak: hasReturn ? "\r\n" : "\n")
  }

  /// The line that the stream broke off in, after ``next()`` has given nil.
  mutating func last() throws(TextLineError) -> TextLine? {
    guard start < buffer.count else { return nil }
    return try line(until: buffer.count, next: buffer.count, lineBreak: "")
  }

  private var lineEnd: Int? {
    mutating get {
      var place = searched
      defer { searched = place }
      let span = buffer.span
      while place < span.count {
        if span[place] == UInt8(ascii: "\n") { return place }
        place += 1
      }
      return nil
    }
  }

  private mutating func line(
    until end: Int,
    next: Int,
    lineBreak: String
  ) throws(TextLineError) -> TextLine {
    let text = try text(in: start..<end)
    count += 1
    start = next
    searched = next
    return TextLine(number: count, text: text, lineBreak: lineBreak)
  }

  private func text(in range: Range<Int>) throws(TextLineError) -> String {
    do {
      return String(copying: try UTF8Span(validating: buffer.span.extracting(range)))
    } catch {
      guard invalidUTF8 == .replace else {
        throw .invalidUTF8(line: count + 1, byteOffset: offset + start + error.byteOffsets.lowerBound)
      }
      return String(decoding: buffer[range], as: UTF8.self)
    }
  }
}
