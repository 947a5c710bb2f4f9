// Addresses, file paths, identifiers, mentions and hashtags.

extension ProtectedSpans {
  /// Looks at each run of visible ASCII, accented Latin letters and digits that has a Latin letter in it.
  ///
  /// - Parameter found: Spans that are known already; a run ends where one begins.
  mutating func appendLatinRuns(
    _ line: Range<Int>,
    of text: borrowing Span<UInt8>,
    around found: [Range<Int>]
  ) {
    var offset = line.lowerBound
    var nextFound = 0
    while offset < line.upperBound {
      if nextFound < found.count, offset >= found[nextFound].lowerBound {
        offset = max(offset, found[nextFound].upperBound)
        nextFound += 1
        continue
      }
      let limit = nextFound < found.count ? found[nextFound].lowerBound : line.upperBound
      let letter = text.firstLatinLetter(in: offset..<limit)
      guard letter < limit, let width = text.latinRunWidth(at: letter) else {
        offset = limit
        continue
      }
      var start = letter
      while let width = text.latinRunWidth(before: start, from: offset) { start -= width }
      var end = letter + width
      while end < limit, let width = text.latinRunWidth(at: end) { end += width }
      offset = appendLatinRun(start..<end, in: line, of: text)
    }
  }

  /// Returns where to look on: an address may end before its run does, or after it.
  private mutating func appendLatinRun(
    _ run: Range<Int>,
    in line: Range<Int>,
    of text: borrowing Span<UInt8>
  ) -> Int {
    var rest = run
    while let start = text.addressStart(in: rest) {
      let end = text.addressEnd(from: start, line: line)
      append(start..<end, .address)
      // What stands before the scheme, as in `link=https://…`, is a run of its own.
      if start > rest.lowerBound { appendIdentifier(rest.lowerBound..<start, of: text) }
      guard end < run.upperBound else { return end }
      rest = max(end, start + 1)..<run.upperBound
    }
    appendIdentifier(rest, of: text)
    return run.upperBound
  }

  private mutating func appendIdentifier(_ run: Range<Int>, of text: borrowing Span<UInt8>) {
    var core = run
    while let first = core.first, text[first].isOuterPunctuation { core = (first + 1)..<core.upperBound }
    while let last = core.last, text[last].isOuterPunctuation { core = core.lowerBound..<last }
    var traits: RunTraits = []
    var offset = core.lowerBound
    while offset < core.upperBound, let width = text.latinRunWidth(at: offset) {
      traits.formUnion(RunTraits(text, at: offset))
      if text[offset] == 0x2E, offset > core.lowerBound,
        text[offset - 1].isLatinLetter || text[offset - 1].isDigit,
        offset + 1 < core.upperBound, text[offset + 1].isLatinLetter
      {
        traits.insert(.codeSign)
      }
      offset += width
    }
    guard traits.contains(.letter), traits.contains(.digit) || traits.contains(.codeSign) else { return }
    append(core, .identifier)
  }

  /// `@name` and `#tag`, with letters of any script in them.
  mutating func appendTags(_ line: Range<Int>, of text: borrowing Span<UInt8>) {
    var offset = line.lowerBound
    while true {
      offset = text.firstOffset(of: 0x23, or: 0x40, in: offset..<line.upperBound)
      guard offset < line.upperBound else { return }
      let byte = text[offset]
      guard !text.endsWord(before: offset, in: line) else {
        offset += 1
        continue
      }
      var end = offset + 1
      while end < line.upperBound, let width = text.tagWidth(at: end) { end += width }
      // A half-space or full stop at the end belongs to what follows.
      while end > offset + 1 {
        if text[end - 1] == 0x2E {
          end -= 1
        } else if end >= offset + 4, text[end - 3] == 0xE2, text[end - 2] == 0x80 {
          end -= 3
        } else {
          break
        }
      }
      if end > offset + 1 { append(offset..<end, byte == 0x23 ? .hashtag : .mention) }
      offset = end
    }
  }
}

/// What a run of Latin text has in it.
private struct RunTraits: OptionSet {
  var rawValue: UInt8

  static let letter = RunTraits(rawValue: 1)
  static let digit = RunTraits(rawValue: 2)
  /// A sign that stands inside code, paths and assignments, not inside prose.
  static let codeSign = RunTraits(rawValue: 4)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(_ text: borrowing Span<UInt8>, at offset: Int) {
    switch text[offset] {
    case 0x41...0x5A, 0x61...0x7A, 0xC3...0xC9: self = .letter
    case 0x30...0x39, 0xD9, 0xDB: self = .digit
    // # $ % & * + / : < = > @ \ ^ _ | ~
    case 0x23...0x26, 0x2A, 0x2B, 0x2F, 0x3A, 0x3C...0x3E, 0x40, 0x5C, 0x5E, 0x5F, 0x7C, 0x7E:
      self = .codeSign
    default: self = []
    }
  }
}

extension UInt8 {
  /// Quotes, brackets and stops that surround a word.
  fileprivate var isOuterPunctuation: Bool {
    switch self {
    case 0x21, 0x22, 0x27, 0x28, 0x29, 0x2C, 0x2D, 0x2E, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D: true
    default: false
    }
  }
}

extension Span<UInt8> {
  /// The length of the scalar at an offset where it belongs into a run of Latin text.
  fileprivate func latinRunWidth(at offset: Int) -> Int? {
    switch self[offset] {
    case 0x21...0x7E: 1
    case 0xC3...0xC9: 2
    case 0xD9: (0xA0...0xA9).contains(self[offset + 1]) ? 2 : nil
    case 0xDB: (0xB0...0xB9).contains(self[offset + 1]) ? 2 : nil
    default: nil
    }
  }

  /// The length of the scalar before an offset where it belongs into a run of Latin text that begins at `first` or
  /// later.
  fileprivate func latinRunWidth(before offset: Int, from first: Int) -> Int? {
    guard offset > first else { return nil }
    if self[offset - 1] < 0x80 { return latinRunWidth(at: offset - 1) }
    guard offset - 2 >= first, latinRunWidth(at: offset - 2) == 2 else { return nil }
    return 2
  }

  /// The length of the scalar at an offset where it belongs into a mention or hashtag.
  fileprivate func tagWidth(at offset: Int) -> Int? {
    let byte = self[offset]
    if byte.isLatinLetter || byte.isDigit || byte == 0x5F || byte == 0x2E { return 1 }
    guard byte >= 0xC3 else { return nil }
    let (scalar, width) = scalar(at: offset)
    if Letters.isLetter(scalar) || Letters.isMark(scalar) || Digits.value(scalar) != nil { return width }
    return byte <= 0xC9 || scalar == 0x200C || scalar == 0x0640 ? width : nil
  }

  /// Whether a letter or digit, or a sign of an address, ends right before an offset.
  fileprivate func endsWord(before offset: Int, in line: Range<Int>) -> Bool {
    var end = offset
    // What normalization removes or composes does not count.
    for _ in 0..<8 {
      guard end > line.lowerBound, let (before, width) = scalar(before: end) else { return false }
      guard
        InvisibleCharacters.isVoid(before) || before == InvisibleCharacters.softHyphen
          || before == InvisibleCharacters.halfSpace
          || before == InvisibleCharacters.zeroWidthJoiner || InvisibleCharacters.isBidiControl(before)
          || Letters.isMark(before)
      else { break }
      end -= width
    }
    guard end > line.lowerBound, let (before, _) = scalar(before: end) else { return false }
    if before < 0x80 {
      let byte = UInt8(before)
      return byte.isLatinLetter || byte.isDigit || byte == 0x5F || byte == 0x2F || byte == 0x26
        || byte == 0x23
    }
    return Letters.isLetter(before) || before == Letters.tatweel || Letters.isMark(before)
      || Digits.value(before) != nil
      || CompatibilityForms.letters(of: before) != nil
  }

  /// Where in a run an address starts: `scheme://`, `www.`, `mailto:`, or a name with `@` inside.
  fileprivate func addressStart(in run: Range<Int>) -> Int? {
    var offset = run.lowerBound
    while offset < run.upperBound {
      let byte = self[offset]
      if byte == 0x3A, matches("://", at: offset, in: run) {
        var start = offset
        while start > run.lowerBound, self[start - 1].isLatinLetter || self[start - 1].isDigit { start -= 1 }
        if start < offset { return start }
      } else if byte == 0x77 || byte == 0x57, offset == run.lowerBound || !self[offset - 1].isLatinLetter,
        matches("www.", at: offset, in: run)
      {
        return offset
      } else if byte == 0x40, offset > run.lowerBound, offset + 1 < run.upperBound,
        self[offset - 1].isLatinLetter || self[offset - 1].isDigit || self[offset - 1] == 0x5F,
        self[offset + 1].isLatinLetter || self[offset + 1].isDigit
      {
        var start = offset
        while start > run.lowerBound, self[start - 1].isMailboxByte { start -= 1 }
        return start
      }
      offset += 1
    }
    return nil
  }

  /// Where an address ends: at a space, a quotation mark or a Persian mark, and without the marks of the sentence
  /// around it. Persian letters belong to it once the host is over: `https://fa.wikipedia.org/wiki/ایران`.
  fileprivate func addressEnd(from start: Int, line: Range<Int>) -> Int {
    var end = start
    var slashes = 0
    var opened = 0
    while end < line.upperBound {
      let byte = self[end]
      if byte <= 0x20 || byte == 0x22 || byte == 0x3C || byte == 0x3E || byte == 0x60 { break }
      if byte < 0x80 {
        if byte == 0x2F || byte == 0x3F { slashes += 1 }
        if byte == 0x28 { opened += 1 } else if byte == 0x29 { opened -= 1 }
        if opened < 0 { break }
        end += 1
        continue
      }
      let (scalar, width) = scalar(at: end)
      guard latinRunWidth(at: end) != nil || (slashes > 2 && isAddressLetter(scalar)) else { break }
      end += width
    }
    while end > start, self[end - 1].isOuterPunctuation, self[end - 1] != 0x29 || opened < 0 { end -= 1 }
    return end
  }

  private func isAddressLetter(_ scalar: UInt32) -> Bool {
    Letters.isLetter(scalar) || Letters.isMark(scalar) || scalar == 0x200C || scalar == 0x0640
  }

  private func matches(_ pattern: StaticString, at offset: Int, in run: Range<Int>) -> Bool {
    guard offset + pattern.utf8CodeUnitCount <= run.upperBound else { return false }
    for index in 0..<pattern.utf8CodeUnitCount {
      // A static string of ASCII has as many bytes as it says.
      let wanted = unsafe pattern.utf8Start[index]
      guard self[offset + index] | 0x20 == wanted | 0x20 else { return false }
    }
    return true
  }
}

extension UInt8 {
  /// Whether a byte may stand in the local part of an e-mail address (RFC 5322, `dot-atom`, the usual ones).
  fileprivate var isMailboxByte: Bool {
    isLatinLetter || isDigit || self == 0x2E || self == 0x5F || self == 0x25 || self == 0x2B || self == 0x2D
  }
}
