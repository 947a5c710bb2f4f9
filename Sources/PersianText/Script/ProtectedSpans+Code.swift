// Code between backticks, HTML tags and entities, and placeholders of message catalogs.

extension ProtectedSpans {
  /// `` `code` ``: from a run of backticks to the next run of the same length (CommonMark 0.31, section 6.1).
  mutating func appendCode(_ line: Range<Int>, of text: borrowing Span<UInt8>, _ scope: Scope) {
    var runs: [Range<Int>] = []
    var offset = line.lowerBound
    while offset < line.upperBound {
      let start = text.firstOffset(of: 0x60, from: offset, to: line.upperBound)
      var end = start
      while end < line.upperBound, text[end] == 0x60 { end += 1 }
      if end > start { runs.append(start..<end) }
      offset = end + 1
    }
    // For each run the next one of its length, found from the end so that no run is looked at twice.
    var closing = [Int?](repeating: nil, count: runs.count)
    var latest: [Int: Int] = [:]
    for index in runs.indices.reversed() {
      closing[index] = latest[runs[index].count]
      latest[runs[index].count] = index
    }
    var index = 0
    while index < runs.count {
      if let close = closing[index] {
        let content = runs[index].upperBound..<runs[close].lowerBound
        if scope.persianCode || !text.isPersian(content) {
          append(runs[index].lowerBound..<runs[close].upperBound, .code)
        }
        index = close + 1
      } else {
        index += 1
      }
    }
  }

  /// `<p class="x">`, `</p>`, `<!-- … -->`, `&nbsp;`, `&#1740;`.
  mutating func appendMarkup(_ line: Range<Int>, of text: borrowing Span<UInt8>) {
    var offset = line.lowerBound
    var hasClosingAngle = true
    while true {
      offset = text.firstOffset(of: 0x3C, or: 0x26, in: offset..<line.upperBound)
      guard offset < line.upperBound else { return }
      let byte = text[offset]
      let next = offset + 1 < line.upperBound ? text[offset + 1] : 0
      if byte == 0x3C, hasClosingAngle, next.isLatinLetter || next == 0x2F || next == 0x21 || next == 0x3F {
        let close = text.firstOffset(of: 0x3E, from: offset, to: line.upperBound)
        if close < line.upperBound {
          append(offset..<(close + 1), .markup)
          offset = close
        } else {
          hasClosingAngle = false
        }
      } else if byte == 0x26 {
        var end = offset + 1
        if next == 0x23 { end += 1 }
        let nameStart = end
        // The longest name HTML knows has 31 letters.
        while end < line.upperBound, end - nameStart < 32, text[end].isLatinLetter || text[end].isDigit {
          end += 1
        }
        if end > nameStart, end < line.upperBound, text[end] == 0x3B {
          append(offset..<(end + 1), .markup)
          offset = end
        }
      }
      offset += 1
    }
  }

  /// `{0}`, `{name}`, `{{count}}`, `${price}`, `#{b[0]}`.
  mutating func appendPlaceholders(_ line: Range<Int>, of text: borrowing Span<UInt8>) {
    var offset = line.lowerBound
    while true {
      offset = text.firstOffset(of: 0x7B, from: offset, to: line.upperBound)
      guard offset < line.upperBound else { return }
      var end = offset
      var depth = 0
      // What is longer than this is no placeholder, and looking no farther keeps the search linear.
      let limit = min(line.upperBound, offset + 64)
      repeat {
        if text[end] == 0x7B { depth += 1 } else if text[end] == 0x7D { depth -= 1 }
        end += 1
        // Nor is what is nested deeper than templates are.
      } while depth > 0 && depth <= 4 && end < limit && (0x21..<0x7F).contains(text[end])
      guard depth == 0 else {
        offset += 1
        continue
      }
      let sign = offset > line.lowerBound ? text[offset - 1] : 0
      append((sign == 0x23 || sign == 0x24 ? offset - 1 : offset)..<end, .placeholder)
      offset = end
    }
  }
}

extension UInt8 {
  @inline(__always) var isLatinLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  @inline(__always) var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension Span<UInt8> {
  /// Whether a range has no ASCII but spaces.
  fileprivate func isPersian(_ range: Range<Int>) -> Bool {
    for offset in range where self[offset] < 0x80 && self[offset] != 0x20 { return false }
    return !range.isEmpty
  }
}
