/// One line of a stream.
public struct TextLine: Sendable, Hashable {
  /// The number of the line, counted from 1.
  public var number: Int
  /// The line without its break.
  public var text: String
  /// What ended the line: `\n`, `\r\n`, or nothing at the end of the stream.
  ///
  /// `line.text + line.lineBreak` of all lines is the stream again.
  public var lineBreak: String

  /// A line from anywhere.
  public init(number: Int, text: String, lineBreak: String = "\n") {
    self.number = number
    self.text = text
    self.lineBreak = lineBreak
  }
}

/// Why a stream of lines ended early. Every line before the one that is named was handed out.
public enum TextLineError: Error, Sendable, Hashable {
  /// Bytes that are not UTF-8, at an offset from the start of the stream.
  case invalidUTF8(line: Int, byteOffset: Int)
  /// A line longer than the limit, in bytes, that the stream was given.
  case lineTooLong(line: Int, limit: Int)
}

/// What a stream of lines does with bytes that are not UTF-8.
public enum InvalidUTF8Handling: String, Sendable, Hashable, Codable, CaseIterable {
  /// Ends with ``TextLineError/invalidUTF8(line:byteOffset:)``.
  case fail
  /// Puts U+FFFD in their place.
  case replace
}
