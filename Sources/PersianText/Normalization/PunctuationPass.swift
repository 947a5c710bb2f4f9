/// Persian marks and quotation marks, and the spaces around marks and brackets.
struct PunctuationPass {
  let options: NormalizationOptions
  /// Whether something in the text is out of order for sure.
  var isKnownToBeFaulty = false

  var isOn: Bool {
    options.replacesMarks || options.replacesDoubleQuotes || options.replacesSingleQuotes
      || options.spacesMarks
      || options.spacesBrackets || options.replacesDots || options.replacesHyphens || options.collapsesMarks
      || options.separatesDigits
  }

  /// Whether the pass changes nothing in a line in which ``LineOrder/marks`` holds.
  var keepsOrder: Bool {
    !options.replacesDots && !options.replacesHyphens && !options.collapsesMarks && !options.separatesDigits
      && !options.rewritesOtherScripts
  }

  func run(_ source: borrowing Span<UInt8>, into output: inout Rewriting) {
    var start = 0
    while start < source.count {
      let end = source.firstOffset(of: 0x0A, from: start, to: source.count)
      let isOnlyLine = isKnownToBeFaulty && start == 0 && end >= source.count - 1
      if isOnlyLine || needsLook(start..<end, of: source) {
        let stretches = source.stretches(of: start..<end, options)
        var line = PunctuationLine(stretches, of: source, options)
        line.run(source, into: &output)
      } else {
        output.keep(source, start..<end)
      }
      if end < source.count { output.bytes.append(0x0A) }
      start = end + 1
    }
  }

  /// Whether a line has any mark, quotation mark or bracket, or a digit where those matter.
  private func needsLook(_ line: Range<Int>, of text: borrowing Span<UInt8>) -> Bool {
    if keepsOrder { return !LineOrder.marks.holds(in: text, line) }
    for offset in line {
      switch text[offset] {
      case 0x21, 0x22, 0x27, 0x28, 0x2C, 0x2D, 0x2E, 0x3A, 0x3B, 0x3F, 0x5B, 0x60, 0x7B, 0xE2: return true
      // ، ؛ ؟ follow 0xD8, « follows 0xC2.
      case 0x8C, 0x9B, 0x9F: if offset > line.lowerBound, text[offset - 1] == 0xD8 { return true }
      case 0xC2: return true
      case 0x30...0x39, 0xD9, 0xDB: if options.separatesDigits { return true }
      default: break
      }
    }
    return false
  }
}

/// One line on its way through the pass.
private struct PunctuationLine: ~Copyable {
  /// What sort of thing a scalar is to its neighbours.
  enum Kind {
    case lineStart, arabic, digit, other, stop, opening, closing, sign
  }

  let options: NormalizationOptions
  let stretches: [LineStretch]
  let roles: [BracketPairs.Role]
  var nextRole = 0

  /// The last thing that was no space, what stood before it, and whether that touched it.
  var left = Kind.lineStart
  var leftScalar: UInt32 = 0
  var beforeLeft = Kind.lineStart
  /// The letters of the word that ends at `left`, or that `left` is a mark behind.
  var wordLength = 0
  /// The spaces after `left`.
  var space: Range<Int>?
  /// Whether the last word or number was Persian; nil before the first.
  var isPersian: Bool?
  /// Where the next word or number is that was looked up last, and whether it is Persian.
  var lookedUp: (offset: Int, isPersian: Bool?) = (-1, nil)
  /// Up to where the source has been written.
  var written = 0

  init(_ stretches: [LineStretch], of text: borrowing Span<UInt8>, _ options: NormalizationOptions) {
    self.options = options
    self.stretches = stretches
    roles = BracketPairs(stretches, of: text, options).roles
    written = stretches.first?.range.lowerBound ?? 0
  }

  mutating func run(_ source: borrowing Span<UInt8>, into output: inout Rewriting) {
    for (index, stretch) in stretches.enumerated() {
      if stretch.isProtected {
        let wasPersian = isPersian
        meet(.other, 0, at: stretch.range.lowerBound, source, &output)
        note(.other, 0)
        // An address in a Persian sentence does not end it.
        isPersian = wasPersian
        continue
      }
      var offset = stretch.range.lowerBound
      while offset < stretch.range.upperBound {
        offset = step(source, offset, stretch.range.upperBound, index, &output)
      }
    }
    let end = stretches.last?.range.upperBound ?? written
    output.keep(source, written..<end)
  }

  /// Deals with the scalar at an offset and what belongs to it; returns the offset behind.
  private mutating func step(
    _ source: borrowing Span<UInt8>,
    _ offset: Int,
    _ limit: Int,
    _ stretch: Int,
    _ output: inout Rewriting
  ) -> Int {
    if source[offset] == 0x20 {
      space = (space?.lowerBound ?? offset)..<(offset + 1)
      return offset + 1
    }
    let (scalar, width) = source.scalar(at: offset)
    let end = offset + width
    while nextRole < roles.count, roles[nextRole].offset < offset { nextRole += 1 }
    if nextRole < roles.count, roles[nextRole].offset == offset {
      let role = roles[nextRole]
      let kind = role.isOpening ? Kind.opening : .closing
      meet(kind, scalar, at: offset, source, &output, keepsSpaces: role.keepsSpaces)
      if role.written != scalar || role.width != width {
        replace(offset..<(offset + role.width), with: role.written, source, &output)
      }
      note(role.keepsSpaces ? .sign : kind, role.written)
      return offset + role.width
    }
    if Letters.isLetter(scalar) {
      meet(.arabic, scalar, at: offset, source, &output)
      return word(source, offset, limit)
    }
    if Digits.value(scalar) != nil {
      meet(.digit, scalar, at: offset, source, &output)
      return number(source, offset, limit)
    }
    if scalar < 0x80, UInt8(scalar).isLatinLetter {
      meet(.other, scalar, at: offset, source, &output)
      note(.other, scalar)
      return end
    }
    if let marksEnd = marks(source, offset, limit, stretch, &output) { return marksEnd }
    meet(.sign, scalar, at: offset, source, &output)
    note(Letters.isMark(scalar) ? left : .sign, scalar)
    return end
  }

  private mutating func word(_ source: borrowing Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var offset = start
    var letters = 0
    while offset < limit, source[offset] >= 0xC0 {
      let (scalar, width) = source.scalar(at: offset)
      if Letters.isLetter(scalar) {
        letters += 1
      } else if !Letters.isMark(scalar), scalar != InvisibleCharacters.halfSpace, scalar != Letters.tatweel {
        break
      }
      offset += width
    }
    note(.arabic, 0)
    wordLength = letters
    isPersian = true
    return offset
  }

  private mutating func number(_ source: borrowing Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var offset = start
    while offset < limit {
      let (scalar, width) = source.scalar(at: offset)
      guard Digits.value(scalar) != nil else { break }
      if scalar > 0x39 { isPersian = true }
      offset += width
    }
    note(.digit, 0)
    return offset
  }

  /// Deals with a mark that ends a word or sentence, or a run of them; nil where none stands at the offset.
  private mutating func marks(
    _ source: borrowing Span<UInt8>,
    _ offset: Int,
    _ limit: Int,
    _ stretch: Int,
    _ output: inout Rewriting
  ) -> Int? {
    let (scalar, width) = source.scalar(at: offset)
    let end = offset + width
    let next = end < limit ? source.scalar(at: end).value : nil
    if options.collapsesMarks, Self.isExclamation(scalar) {
      return collapseMarks(source, offset, limit, stretch, &output)
    }
    if scalar == 0x2E || scalar == 0x2D {
      if let runEnd = dotsOrHyphens(source, offset, limit, scalar, &output) { return runEnd }
    }
    if let mark = Punctuation.persianMark(scalar) {
      guard replacesMark(scalar, next, at: offset, stretch, source) else {
        meet(.sign, scalar, at: offset, source, &output)
        note(.sign, scalar)
        return end
      }
      meet(.stop, mark, at: offset, source, &output, next: next, nextOffset: end)
      replace(offset..<end, with: mark, source, &output)
      note(.stop, mark)
      return end
    }
    guard Punctuation.isStop(scalar) else { return nil }
    meet(.stop, scalar, at: offset, source, &output, next: next, nextOffset: end)
    note(.stop, scalar)
    return end
  }

  private static func isExclamation(_ scalar: UInt32) -> Bool {
    scalar == 0x21 || scalar == 0x3F || scalar == Punctuation.questionMark
  }

  /// `چرا؟؟!!!` → `چرا؟!`
  private mutating func collapseMarks(
    _ source: borrowing Span<UInt8>,
    _ start: Int,
    _ limit: Int,
    _ stretch: Int,
    _ output: inout Rewriting
  ) -> Int {
    var end = start
    var hasQuestion = false
    var hasExclamation = false
    var scalars: [UInt32] = []
    while end < limit {
      let (scalar, width) = source.scalar(at: end)
      guard Self.isExclamation(scalar) else { break }
      if scalar == 0x21 { hasExclamation = true } else { hasQuestion = true }
      if scalars.count < 3 { scalars.append(scalar) }
      end += width
    }
    let question =
      source.scalar(at: start).value == 0x3F && !replacesMark(0x3F, nil, at: start, stretch, source)
      ? 0x3F : Punctuation.questionMark
    let marks = (hasQuestion ? [question] : []) + (hasExclamation ? [0x21] : [])
    let next = end < limit ? source.scalar(at: end).value : nil
    meet(.stop, marks[0], at: start, source, &output, next: next, nextOffset: end)
    if marks != scalars {
      flush(to: start, source, &output)
      output.replace(start..<end, with: marks)
      written = end
    }
    note(.stop, marks[marks.count - 1])
    return end
  }

  /// Runs of full stops and hyphens, which are no sentence ends: `...`, `--`.
  private mutating func dotsOrHyphens(
    _ source: borrowing Span<UInt8>,
    _ start: Int,
    _ limit: Int,
    _ scalar: UInt32,
    _ output: inout Rewriting
  ) -> Int? {
    var end = start
    while end < limit, UInt32(source[end]) == scalar { end += 1 }
    var count = end - start
    // `سلام. . .`: what loses its spaces below is one run.
    if scalar == 0x2E, options.replacesDots, options.spacesMarks,
      options.rewritesOtherScripts || isPersian == true, left != .sign
    {
      var place = end
      while place < limit, source[place] == 0x20 || source[place] == 0x2E {
        place += 1
        if source[place - 1] == 0x2E {
          end = place
          count += 1
        }
      }
    }
    if count < 2 { return nil }
    if scalar == 0x2E, options.replacesDots, count > 2 {
      meet(.stop, Punctuation.ellipsis, at: start, source, &output)
      replace(start..<end, with: Punctuation.ellipsis, source, &output)
      note(.stop, Punctuation.ellipsis)
    } else if scalar == 0x2D, options.replacesHyphens, count < 4 {
      meet(.sign, scalar, at: start, source, &output)
      replace(start..<end, with: count == 2 ? 0x2013 : 0x2014, source, &output)
      note(.sign, scalar)
    } else {
      meet(.sign, scalar, at: start, source, &output)
      note(.sign, scalar)
    }
    return end
  }

  /// Whether an ASCII comma, semicolon or question mark is one of a Persian text.
  private mutating func replacesMark(
    _ scalar: UInt32,
    _ next: UInt32?,
    at offset: Int,
    _ stretch: Int,
    _ source: borrowing Span<UInt8>
  ) -> Bool {
    guard options.replacesMarks else { return false }
    let nextByte = next.flatMap { $0 < 0x80 ? UInt8($0) : nil }
    // Between digits a comma is part of a number; `;)` and `?=` are no punctuation.
    if left == .digit, space == nil, next.flatMap(Digits.value) != nil { return false }
    if scalar != 0x2C, let nextByte, nextByte.isLatinLetter || nextByte == 0x3D { return false }
    if scalar == 0x3B, nextByte == 0x29 || nextByte == 0x28 || nextByte == 0x2D { return false }
    if isPersian == true { return true }
    if options.rewritesOtherScripts {
      return left != .other || isNextPersian(after: offset, stretch, source) == true
    }
    if isPersian == false && scalar != 0x2C { return false }
    return isNextPersian(after: offset, stretch, source) ?? false
  }

  /// Whether the next word or number after an offset is Persian; looked up once for all marks before it.
  private mutating func isNextPersian(
    after offset: Int,
    _ stretch: Int,
    _ source: borrowing Span<UInt8>
  ) -> Bool? {
    if lookedUp.offset > offset { return lookedUp.isPersian }
    var index = stretch
    var place = offset
    while index < stretches.count {
      let range = stretches[index].range
      if stretches[index].isProtected {
        lookedUp = (range.lowerBound + 1, false)
        return false
      }
      place = max(place, range.lowerBound)
      while place < range.upperBound {
        let (scalar, width) = source.scalar(at: place)
        let isLatin = scalar < 0x80 && UInt8(scalar).isLatinLetter
        if isLatin || Letters.isLetter(scalar) || scalar > 0x80 && Digits.value(scalar) != nil {
          lookedUp = (place, !isLatin)
          return !isLatin
        }
        place += width
      }
      index += 1
    }
    lookedUp = (Int.max, nil)
    return nil
  }

  // MARK: Gaps

  private enum GapChange {
    case keep, remove, insert
  }

  /// Decides on the gap before a scalar, and mends it.
  private mutating func meet(
    _ kind: Kind,
    _ scalar: UInt32,
    at offset: Int,
    _ source: borrowing Span<UInt8>,
    _ output: inout Rewriting,
    keepsSpaces: Bool = false,
    next: UInt32? = nil,
    nextOffset: Int = 0
  ) {
    let change: GapChange
    switch kind {
    case .lineStart: change = .keep
    case .stop: change = gapBeforeStop(scalar, next, nextOffset)
    case .closing: change = options.spacesBrackets && !keepsSpaces && left != .opening ? .remove : .keep
    case .opening: change = keepsSpaces ? .keep : gapBeforeOpening()
    case .arabic, .digit, .other: change = gapBeforeWord(kind, offset, source)
    case .sign: change = options.spacesBrackets && left == .opening ? .remove : .keep
    }
    switch (change, space) {
    case (.remove, let space?):
      flush(to: space.lowerBound, source, &output)
      output.remove(space)
      written = space.upperBound
      self.space = nil
    case (.insert, nil):
      flush(to: offset, source, &output)
      output.replace(offset..<offset, with: 0x20)
    default: break
    }
  }

  private func gapBeforeStop(_ scalar: UInt32, _ next: UInt32?, _ nextOffset: Int) -> GapChange {
    if left == .opening { return options.spacesBrackets ? .remove : .keep }
    guard options.spacesMarks, left != .lineStart else { return .keep }
    let isSeparator = scalar == Punctuation.comma || scalar == Punctuation.semicolon
    if left == .stop, isSeparator, leftScalar == Punctuation.comma || leftScalar == Punctuation.semicolon {
      return space == nil ? .insert : .keep
    }
    switch scalar {
    case Punctuation.comma, Punctuation.semicolon, Punctuation.questionMark: return .remove
    case Punctuation.ellipsis: return options.replacesDots ? .remove : .keep
    default:
      // ASCII marks also make emoticons, operators and names of files.
      guard options.rewritesOtherScripts || isPersian == true, left != .sign, isStopEnd(next, nextOffset)
      else { return .keep }
      return .remove
    }
  }

  /// Whether what follows a mark lets it be one of a sentence.
  private func isStopEnd(_ next: UInt32?, _ nextOffset: Int) -> Bool {
    guard let next else { return true }
    if next == 0x20 || Letters.isLetter(next) || Spaces.isLineBreak(next) || next == 0x09 { return true }
    if nextRole < roles.count, roles[nextRole].offset == nextOffset { return true }
    return next != 0x2E && (Punctuation.isStop(next) || Punctuation.persianMark(next) != nil)
  }

  private func gapBeforeOpening() -> GapChange {
    if space != nil { return options.spacesBrackets && left == .opening ? .remove : .keep }
    switch left {
    case .arabic: return options.spacesBrackets ? .insert : .keep
    case .other: return options.spacesBrackets && options.rewritesOtherScripts ? .insert : .keep
    case .stop:
      let isSeparator = leftScalar == Punctuation.comma || leftScalar == Punctuation.semicolon
      // `گفت:«سلام»`
      let isColon = leftScalar == 0x3A && (beforeLeft == .arabic || beforeLeft == .closing)
      return options.spacesMarks && (isSeparator || isColon) ? .insert : .keep
    default: return .keep
    }
  }

  private func gapBeforeWord(_ kind: Kind, _ offset: Int, _ source: borrowing Span<UInt8>) -> GapChange {
    if left == .opening { return options.spacesBrackets ? .remove : .keep }
    guard space == nil else { return .keep }
    switch left {
    case .stop:
      return options.spacesMarks && needsSpace(after: leftScalar, before: kind, offset, source)
        ? .insert : .keep
    case .closing:
      guard options.spacesBrackets, kind == .arabic else { return .keep }
      return Punctuation.isEnding(source.wordRange(at: offset), of: source) ? .keep : .insert
    case .digit:
      guard options.separatesDigits, kind == .arabic else { return .keep }
      let word = source.wordRange(at: offset)
      return word.count < 5 || Punctuation.isEnding(word, of: source) ? .keep : .insert
    case .arabic:
      return options.separatesDigits && kind == .digit && wordLength > 1 ? .insert : .keep
    default: return .keep
    }
  }

  private func needsSpace(
    after stop: UInt32,
    before kind: Kind,
    _ offset: Int,
    _ source: borrowing Span<UInt8>
  ) -> Bool {
    switch stop {
    case Punctuation.comma, Punctuation.semicolon: return kind != .digit || beforeLeft != .digit
    case 0x21, Punctuation.questionMark: return kind == .arabic || kind == .digit && beforeLeft == .arabic
    case 0x3A: return beforeLeft == .arabic && kind != .other || beforeLeft == .closing && kind == .arabic
    // Single letters with full stops are an abbreviation, `ق.م`.
    case 0x2E:
      guard kind == .arabic else { return false }
      return beforeLeft == .closing
        || beforeLeft == .arabic && wordLength > 1 && source.wordRange(at: offset).count > 2
    default: return false
    }
  }

  // MARK: Writing

  private mutating func note(_ kind: Kind, _ scalar: UInt32) {
    beforeLeft = space == nil ? left : .sign
    left = kind
    leftScalar = scalar
    space = nil
    if kind == .other { isPersian = false }
    if kind != .stop { wordLength = 0 }
  }

  private mutating func flush(to offset: Int, _ source: borrowing Span<UInt8>, _ output: inout Rewriting) {
    output.keep(source, written..<offset)
    written = offset
  }

  private mutating func replace(
    _ range: Range<Int>,
    with scalar: UInt32,
    _ source: borrowing Span<UInt8>,
    _ output: inout Rewriting
  ) {
    flush(to: range.lowerBound, source, &output)
    output.replace(range, with: scalar)
    written = range.upperBound
  }
}

extension Span<UInt8> {
  /// The first letters of the word at an offset: no more of them than the longest ending has.
  fileprivate func wordRange(at start: Int) -> Range<Int> {
    var end = start
    while end < count, end - start < 14 {
      let (scalar, width) = scalar(at: end)
      guard Letters.isLetter(scalar) else { break }
      end += width
    }
    return start..<end
  }
}
