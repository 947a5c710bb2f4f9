// The spaces around marks and brackets.

extension PunctuationLine {
  private enum GapChange {
    case keep, remove, insert
  }

  /// Decides on the gap before a scalar, and mends it.
  mutating func meet(
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
