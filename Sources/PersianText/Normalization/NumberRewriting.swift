/// A number as it is written: digits with marks between them.
private struct NumberShape {
  /// The offset behind the last digit.
  var end: Int
  /// Whether the marks are those of one number: groups of three, then at most one decimal mark; none of it in what is
  /// protected before or behind.
  var isNumber: Bool
  /// Whether it looks like a version or an address: `1.2.4`, `192.168.1.1`.
  var isVersion: Bool
  /// Whether a sign follows that makes the digit an emoji, as in `1️⃣`.
  var isKeycap: Bool

  init(_ text: borrowing Span<UInt8>, _ start: Int, _ limit: Int, _ rules: CharacterRules) {
    var offset = start
    var fullStops = 0
    var decimalMarks = 0
    var groupingMarks = 0
    var areGroupsRight = true
    var isASCII = true
    var groupLength = 0
    var isAfterGroupingMark = false
    // The first three groups of digits, for telling dates.
    var groups = (0, 0, 0)
    var groupCount = 0
    var value = 0
    var lastDigitEnd = start
    end = start
    isKeycap = false
    while offset < text.count {
      let (scalar, width) = text.scalar(at: offset)
      if let digit = rules.digitValue(scalar) {
        if offset == start, scalar < 0x80, let end = text.endOfKeycap(behind: offset + 1, limit) {
          isKeycap = true
          self.end = end
          break
        }
        if scalar > 0x39 { isASCII = false }
        groupLength += 1
        if value < 10_000 { value = value * 10 + Int(digit) }
        offset += width
        if offset <= limit { end = offset }
        lastDigitEnd = offset
        continue
      }
      if rules.isWithinNumber(scalar) {
        offset += width
        continue
      }
      guard groupLength > 0, let mark = NumberMark(scalar),
        text.digitFollows(offset + width, rules)
      else { break }
      if isAfterGroupingMark ? groupLength != 3 : groupLength > 3 && mark == .grouping {
        areGroupsRight = false
      }
      if decimalMarks > 0 && mark == .grouping { areGroupsRight = false }
      Self.append(value, to: &groups, &groupCount)
      groupLength = 0
      value = 0
      isAfterGroupingMark = mark == .grouping
      if mark == .grouping { groupingMarks += 1 } else { decimalMarks += 1 }
      if scalar == 0x2E { fullStops += 1 }
      offset += width
    }
    if isAfterGroupingMark && groupLength != 3 { areGroupsRight = false }
    Self.append(value, to: &groups, &groupCount)
    isNumber =
      decimalMarks <= 1 && (groupingMarks == 0 || areGroupsRight) && lastDigitEnd == end
      && !text.isWithinNumber(start, rules)
    isVersion = fullStops > 1 && groupingMarks == 0 && isASCII && !(groupCount == 3 && Self.isDate(groups))
  }

  /// Whether three numbers with full stops between them are a date: `1404.5.12`, `12.05.2025`.
  private static func isDate(_ groups: (Int, Int, Int)) -> Bool {
    guard (1...12).contains(groups.1) else { return false }
    let years = 1200...2200
    let days = 1...31
    return years.contains(groups.0) && days.contains(groups.2)
      || years.contains(groups.2) && days.contains(groups.0)
  }

  private static func append(_ value: Int, to groups: inout (Int, Int, Int), _ count: inout Int) {
    if count == 0 { groups.0 = value } else if count == 1 { groups.1 = value } else { groups.2 = value }
    count += 1
  }
}

extension CharacterRules {
  /// Whether the digits on both sides of a scalar are of one number: it goes, is not seen, or is a mark on a digit.
  fileprivate func isWithinNumber(_ scalar: UInt32) -> Bool {
    // Between digits a half-space keeps nothing apart, where such are removed.
    if scalar == InvisibleCharacters.halfSpace {
      return options.removesIdleHalfSpaces || options.removesHalfSpaces
    }
    return isDropped(scalar) || ScalarFolding.folding(of: scalar).role >= .control
  }
}

extension Span<UInt8> {
  /// Whether a digit stands before an offset, with at most one mark between.
  fileprivate func isWithinNumber(_ offset: Int, _ rules: CharacterRules) -> Bool {
    var end = offset
    var hasMark = false
    while let (scalar, width) = scalar(before: end) {
      if rules.digitValue(scalar) != nil { return true }
      // An apostrophe groups digits as well, and is left alone: `1'250,000`.
      if NumberMark(scalar) != nil || scalar == 0x27 || scalar == 0x2019, !hasMark {
        hasMark = true
      } else if !rules.isWithinNumber(scalar) {
        return false
      }
      end -= width
    }
    return false
  }

  /// Whether the next scalar from an offset on that matters to a number is a digit.
  fileprivate func digitFollows(_ offset: Int, _ rules: CharacterRules) -> Bool {
    firstScalar(from: offset, to: count, passing: rules.isWithinNumber).flatMap(rules.digitValue) != nil
  }

  /// The end of the signs behind a digit that make an emoji of it, as in `1️⃣`; nil where they do not follow.
  fileprivate func endOfKeycap(behind offset: Int, _ limit: Int) -> Int? {
    var end = offset
    if end < limit, scalar(at: end).value == 0xFE0F { end += 3 }
    return end < limit && scalar(at: end).value == InvisibleCharacters.keycap ? end + 3 : nil
  }
}

/// A mark between the digits of one number.
private enum NumberMark {
  case decimal, grouping

  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x2E, 0x066B: self = .decimal
    case 0x2C, 0x066C: self = .grouping
    default: return nil
    }
  }
}

extension Rewriting {
  /// Rewrites the digits from an offset on, with the marks between them; returns the offset behind them.
  mutating func rewriteNumber(
    _ source: borrowing Span<UInt8>,
    _ start: Int,
    _ limit: Int,
    _ rules: CharacterRules
  ) -> Int {
    if let end = rewritePlainDigits(source, start, limit, rules) { return end }
    let shape = NumberShape(source, start, limit, rules)
    if shape.isVersion && !rules.options.rewritesVersions || shape.isKeycap {
      keep(source, start..<shape.end)
      return shape.end
    }
    var offset = start
    while offset < shape.end {
      let (scalar, width) = source.scalar(at: offset)
      rewriteNumberScalar(source, offset..<(offset + width), scalar, shape.isNumber, rules)
      offset += width
    }
    return offset
  }

  /// Rewrites digits with nothing but a space, a letter or the end behind them; nil where there is more to think of.
  private mutating func rewritePlainDigits(
    _ source: borrowing Span<UInt8>,
    _ start: Int,
    _ limit: Int,
    _ rules: CharacterRules
  ) -> Int? {
    guard let form = rules.options.digits else { return nil }
    var end = start
    while end < limit {
      let width = source.digitWidth(at: end)
      if width == 0 { break }
      end += width
    }
    guard end > start else { return nil }
    if end < limit {
      let next = source[end]
      // A letter of U+0620–063F, a bracket, or a space.
      guard next == 0x20 || next == 0x0A || next == 0x29 || next == 0xD8 && source[end + 1] >= 0xA0 else {
        return nil
      }
    }
    if !recordsEdits, form != .ascii, source[start] < 0x80, end - start > 1 {
      var asciiEnd = start
      while asciiEnd < end, source[asciiEnd] < 0x80 { asciiEnd += 1 }
      let lead = UInt8(0xC0 | form.zero >> 6)
      let firstTail = UInt8(0x80 | form.zero & 0x3F)
      // Two bytes are written for each digit.
      unsafe bytes.append(room: (asciiEnd - start) * 2) { target in
        for offset in start..<asciiEnd {
          unsafe target[(offset - start) * 2] = lead
          unsafe target[(offset - start) * 2 + 1] = firstTail + (source[offset] & 0xF)
        }
        return (asciiEnd - start) * 2
      }
      noteChange()
      if asciiEnd == end { return end }
      return rewritePlainDigits(source, asciiEnd, limit, rules) ?? asciiEnd
    }
    var offset = start
    while offset < end {
      let (scalar, width) = source.scalar(at: offset)
      let written =
        form.zero + (scalar < 0x80 ? scalar & 0xF : scalar < 0x06F0 ? scalar - 0x0660 : scalar - 0x06F0)
      if written == scalar {
        bytes.append(scalar: scalar)
      } else {
        replace(offset..<(offset + width), with: written)
      }
      offset += width
    }
    return end
  }

  private mutating func rewriteNumberScalar(
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    _ scalar: UInt32,
    _ isNumber: Bool,
    _ rules: CharacterRules
  ) {
    if rules.isDropped(scalar) {
      remove(range)
      return
    }
    var written = scalar
    if let digit = rules.digitValue(scalar) {
      if let form = rules.options.digits { written = form.zero + digit }
    } else if isNumber, let marks = rules.options.numberMarks, let mark = NumberMark(scalar) {
      written = mark == .decimal ? marks.decimal : marks.grouping
    }
    if written == scalar { keep(source, range) } else { replace(range, with: written) }
  }
}

extension Span<UInt8> {
  /// The length of the ASCII, Arabic-Indic or Persian digit at an offset; 0 where another scalar stands.
  @inline(__always)
  fileprivate func digitWidth(at offset: Int) -> Int {
    switch self[offset] {
    case 0x30...0x39: 1
    case 0xD9: (0xA0...0xA9).contains(self[offset + 1]) ? 2 : 0
    case 0xDB: (0xB0...0xB9).contains(self[offset + 1]) ? 2 : 0
    default: 0
    }
  }
}
