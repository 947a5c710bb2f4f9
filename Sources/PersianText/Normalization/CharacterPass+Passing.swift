// What the walk over characters passes quickly.

extension CharacterPass {
  /// Goes over scalars that need no look far around: those that stay as they are, those that are dropped, letters for
  /// letters, marks in their order and presentation forms; returns the offset of the first that needs more thought.
  mutating func passOver(
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    isKnown: Bool,
    _ output: inout Rewriting
  ) -> Int {
    if source[range.lowerBound] < 0x80 { return passRepeatedPercentSigns(source, range, &output) }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, width) = source.scalar(at: offset)
      if scalar < 0x80 || !isKnown && offset > range.lowerBound && ProtectedSpans.mayBegin(source, at: offset)
      {
        return offset
      }
      let end = offset + width
      switch scalar < 0x10000 ? sorts[Int(scalar)] : .other {
      case .bidiControl where options.removesBidiControls: drop(offset..<end, isKnown: isKnown, &output)
      case .inert, .bidiControl:
        base = (offset, output.mark)
        output.bytes.append(scalar: scalar)
      case .letter:
        // The copying kernel is quicker on those that it goes over.
        if scalar < 0x800, rules.pairs[Int(scalar)] != 0 { return offset }
        write(rules.letter(scalar), for: scalar, offset..<end, &output)
      case .mark:
        if rules.isDropped(scalar) {
          drop(offset..<end, isKnown: isKnown, &output)
        } else {
          guard isInOrder(scalar, behind: output) else { return offset }
          if base == nil { base = (offset, output.mark) }
          output.bytes.append(scalar: scalar)
        }
      case .form:
        let form = rules.letters(ofForm: scalar)
        if form.letters != 0 {
          base = (offset, output.mark)
          write(form, offset..<end, source, range.upperBound, &output)
        } else if rules.isDropped(scalar) {
          drop(offset..<end, isKnown: isKnown, &output)
        } else {
          return offset
        }
      case .other:
        guard pass(scalar, source, offset..<end, range.upperBound, isKnown: isKnown, &output) else {
          return offset
        }
      }
      offset = end
    }
    return offset
  }

  /// Goes over a scalar of no other sort; false where it needs more thought.
  private mutating func pass(
    _ scalar: UInt32,
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    _ limit: Int,
    isKnown: Bool,
    _ output: inout Rewriting
  ) -> Bool {
    if rules.letter(scalar) == Letters.tehMarbuta {
      let isReplaced = options.replacesTehMarbuta && source.isWordEnd(range.upperBound, limit, rules)
      write(isReplaced ? Letters.heh : Letters.tehMarbuta, for: scalar, range, &output)
      return true
    }
    if InvisibleCharacters.isHalfSpaceSubstitute(scalar) { return false }
    if rules.isDropped(scalar) {
      drop(range, isKnown: isKnown, &output)
      return true
    }
    if Diacritics.isHamzaForm(scalar) {
      guard isApart(scalar, behind: output), range.upperBound < limit,
        !composesBackwards(source.scalar(at: range.upperBound).value)
      else { return false }
      output.bytes.append(scalar: scalar)
      return true
    }
    if scalar == InvisibleCharacters.zeroWidthJoiner {
      // One behind another is never idle.
      guard output.bytes.lastScalar == scalar else { return false }
      base = (range.lowerBound, output.mark)
      output.bytes.append(scalar: scalar)
      return true
    }
    if Letters.isHehWithHamza(scalar), options.unifiesEzafe {
      base = (range.lowerBound, output.mark)
      writeHehWithHamza(range, &output)
      return true
    }
    return false
  }

  /// Writes a letter for a scalar; what follows may compose with it.
  @inline(__always)
  private mutating func write(
    _ letter: UInt32,
    for scalar: UInt32,
    _ range: Range<Int>,
    _ output: inout Rewriting
  ) {
    base = (range.lowerBound, output.mark)
    if letter == scalar {
      output.bytes.append(scalar: scalar)
    } else {
      output.replace(range, with: letter)
    }
  }

  @inline(__always)
  private mutating func drop(_ range: Range<Int>, isKnown: Bool, _ output: inout Rewriting) {
    output.remove(range)
    if isKnown { removesBesideSpans = true }
  }

  /// A percent sign behind another stays as it is: that is no digit.
  private mutating func passRepeatedPercentSigns(
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    _ output: inout Rewriting
  ) -> Int {
    var end = range.lowerBound
    guard source[end] == 0x25, let last = output.bytes.lastScalar, last == 0x25 || last == 0x066A else {
      return end
    }
    while end < range.upperBound, source[end] == 0x25 { end += 1 }
    output.keep(source, range.lowerBound..<end)
    noteBase(source, range.lowerBound..<end, output)
    return end
  }

  /// `ﻧﺎﻣﻪﻫﺎ` → `نامه‌ها`: the letters of a form, and a half-space where the next form begins a new piece.
  private func write(
    _ form: FormLetters,
    _ range: Range<Int>,
    _ source: borrowing Span<UInt8>,
    _ limit: Int,
    _ output: inout Rewriting
  ) {
    let start = output.bytes.count
    var rest = form.letters
    while rest > 0xFFFF {
      output.bytes.append(scalar: UInt32(truncatingIfNeeded: rest & 0xFFFF))
      rest >>= 16
    }
    var last = UInt32(truncatingIfNeeded: rest)
    if last == Letters.tehMarbuta, options.replacesTehMarbuta,
      source.isWordEnd(range.upperBound, limit, rules)
    {
      last = Letters.heh
    }
    output.bytes.append(scalar: last)
    if form.endsPiece, !rules.dropsHalfSpaces, let next = source.firstSeen(from: range.upperBound, limit),
      rules.letters(ofForm: next).startsPiece
    {
      output.bytes.append(scalar: InvisibleCharacters.halfSpace)
    }
    output.note(range, from: start)
  }

  /// Whether a mark follows the one before it in canonical order.
  private func isInOrder(_ mark: UInt32, behind output: borrowing Rewriting) -> Bool {
    guard options.composesSequences, base != nil, let last = output.bytes.lastScalar else { return true }
    return ScalarSort.combiningClass(last) <= ScalarSort.combiningClass(mark)
  }

  /// Whether a maddah or hamza makes no letter of another kind out of the letter before it, as in `هٔ`.
  private func isApart(_ mark: UInt32, behind output: borrowing Rewriting) -> Bool {
    guard base != nil, !options.foldsHamza, let last = output.bytes.lastScalar else { return false }
    return Letters.isLetter(last) && last < 0x0700 && !Letters.composesWithHamza(last)
  }
}
