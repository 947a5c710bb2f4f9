/// Writes HTML straight into the bytes of the output; text is escaped.
struct HTMLText {
  private(set) var bytes: [UInt8]

  /// Goes on where the bytes end.
  init(appendingTo bytes: consuming [UInt8]) {
    self.bytes = bytes
  }

  mutating func markup(_ markup: StaticString) {
    // A static string's bytes live as long as the program.
    markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func text(_ text: String) {
    escape(text.utf8Span.span)
  }

  /// Opens a mark that tells its details in a tooltip.
  mutating func open(_ name: StaticString, details: String, continues: Bool) {
    markup("<span class=\"")
    markup(name)
    if continues { markup(" continued") }
    markup("\" tabindex=\"0\" title=\"")
    text(details)
    markup("\">")
  }

  mutating func close() {
    markup("</span>")
  }

  /// A stretch of text as it came and as it was repaired, once where both are alike.
  mutating func part(_ source: Span<UInt8>, repaired: Span<UInt8>) {
    guard !source.hasSameBytes(as: repaired) else { return escape(source) }
    markup("<del>")
    escape(source)
    markup("</del><ins>")
    escape(repaired)
    markup("</ins>")
  }

  private mutating func escape(_ text: Span<UInt8>) {
    var start = 0
    for index in text.indices {
      let escape: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): escape = "&amp;"
      case UInt8(ascii: "<"): escape = "&lt;"
      case UInt8(ascii: ">"): escape = "&gt;"
      case UInt8(ascii: "\""): escape = "&quot;"
      // Control characters have no place in HTML.
      case 0x00...0x08, 0x0B...0x1F, 0x7F: escape = "\u{FFFD}"
      default: continue
      }
      bytes.append(copying: text.extracting(start..<index))
      markup(escape)
      start = index + 1
    }
    bytes.append(copying: text.extracting(start...))
  }
}

extension Span<UInt8> {
  fileprivate func hasSameBytes(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}

/// What a mark tells: a heading and lines of name and value, a tab between them.
struct Details {
  private(set) var text: String

  init(_ heading: String) {
    text = heading
  }

  /// Nothing at all for nil.
  mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    text += "\n\(name)\t\(value)"
  }
}
