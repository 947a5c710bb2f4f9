// Sequences of letters and marks, and whatever the walk over characters can pass quickly.

extension CharacterPass {
  /// How many marks on one letter are put in order and composed: what no text has more of (Unicode Standard Annex #15,
  /// stream-safe text). Longer heaps stay as they are.
  static let mostMarks = 30

  /// Goes over scalars that stay as they are, marks in their order and forms of single letters; returns the offset of
  /// the first that needs more thought.
  mutating func passOver(
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    isKnown: Bool,
    _ output: inout Rewriting
  ) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, width) = source.scalar(at: offset)
      if scalar < 0x80 || !isKnown && offset > range.lowerBound && ProtectedSpans.mayBegin(source, at: offset)
      {
        return offset
      }
      let end = offset + width
      switch ScalarSort.of(scalar) {
      case .bidiControl where options.removesBidiControls: return offset
      case .inert, .bidiControl:
        base = (offset, output.mark)
        output.keep(source, offset..<end)
      case .mark:
        guard !rules.isDropped(scalar), isInOrder(scalar, behind: output) else { return offset }
        if base == nil { base = (offset, output.mark) }
        output.keep(source, offset..<end)
      case .other:
        if Diacritics.isHamzaForm(scalar) {
          guard isApart(scalar, behind: output), end < range.upperBound,
            !composesBackwards(source.scalar(at: end).value)
          else { return offset }
          output.keep(source, offset..<end)
        } else {
          let letters = rules.letters(ofForm: scalar)
          if letters == 0 { return offset }
          base = (offset, output.mark)
          writeForm(scalar, letters, offset..<end, source, range.upperBound, &output)
        }
      }
      offset = end
    }
    return offset
  }

  /// `ﻧﺎﻣﻪﻫﺎ` → `نامه‌ها`: the letters of a form, and a half-space where the next form begins a new piece.
  private func writeForm(
    _ form: UInt32,
    _ letters: UInt64,
    _ range: Range<Int>,
    _ source: borrowing Span<UInt8>,
    _ limit: Int,
    _ output: inout Rewriting
  ) {
    let start = output.bytes.count
    var rest = letters
    var last: UInt32 = 0
    while rest != 0 {
      last = UInt32(truncatingIfNeeded: rest & 0xFFFF)
      output.bytes.append(scalar: last)
      rest >>= 16
    }
    if !rules.dropsHalfSpaces, source.beginsPiece(at: range.upperBound, limit, behind: form, last) {
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

  /// Composes the sequence that the scalar at a range belongs to; returns its end, or nil where the scalar has no
  /// part in any.
  mutating func compose(
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    _ limit: Int,
    _ output: inout Rewriting
  ) -> Int? {
    let first = source.scalar(at: range.lowerBound).value
    guard ScalarSort.of(first) != .inert, !(Unicode.Scalar(first)?.isComposed ?? true) || isMarkForm(first)
    else { return nil }
    // What was written for the base; marks may stand behind something that was removed.
    var start = range.lowerBound
    sequence.removeAll(keepingCapacity: true)
    if let base, composesBackwards(first) {
      start = base.offset
      output.bytes.appendScalars(from: base.mark.count, to: &sequence)
    }
    if start == range.lowerBound { base = (start, output.mark) }
    let writtenCount = sequence.count
    var end = range.lowerBound
    var place = end
    var isGapless = true
    var areAllMarks = true
    while place < limit {
      let (scalar, width) = source.scalar(at: place)
      // What is dropped parts no marks. It is left to the next step where none follow.
      if place > range.lowerBound, rules.isDropped(scalar) {
        place += width
        continue
      }
      guard place == range.lowerBound || composesBackwards(scalar) else { break }
      if end < place { isGapless = false }
      if sequence.count <= writtenCount + Self.mostMarks { sequence.append(scalar) }
      if ScalarSort.of(scalar) != .mark { areAllMarks = false }
      place += width
      end = place
    }
    composedEnd = end
    if sequence.count > Self.mostMarks + 4 {
      keepWithoutDropped(source, range.lowerBound..<end, &output)
      return end
    }
    var composed = areAllMarks ? inOrder(sequence) : settled(sequence)
    if isGapless, composed == sequence {
      output.keep(source, range.lowerBound..<end)
      return end
    }
    if let base, start == base.offset { output.rewind(to: base.mark) }
    output.replace(start..<end, with: composed)
    swap(&composed, &sequence)
    return end
  }

  private func keepWithoutDropped(
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    _ output: inout Rewriting
  ) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, width) = source.scalar(at: offset)
      if rules.isDropped(scalar) {
        output.remove(offset..<(offset + width))
      } else {
        output.keep(source, offset..<(offset + width))
      }
      offset += width
    }
  }

  /// Whether a scalar may be composed with what stands before it.
  private func composesBackwards(_ scalar: UInt32) -> Bool {
    if scalar < 0x0300 { return false }
    switch ScalarSort.of(scalar) {
    case .inert, .bidiControl: return false
    case .mark: return true
    case .other: return !(Unicode.Scalar(scalar)?.hasCompositionBoundaryBefore ?? true) || isMarkForm(scalar)
    }
  }

  private func isMarkForm(_ scalar: UInt32) -> Bool {
    options.replacesPresentationForms && CompatibilityForms.isMark(scalar)
  }

  /// A settled sequence with more marks behind it that compose with nothing, in canonical order.
  private func inOrder(_ scalars: [UInt32]) -> [UInt32] {
    var result = scalars
    for index in result.indices.dropFirst() {
      let scalar = result[index]
      let combiningClass = ScalarSort.combiningClass(scalar)
      var place = index
      while place > 0, ScalarSort.combiningClass(result[place - 1]) > combiningClass, combiningClass > 0 {
        result[place] = result[place - 1]
        place -= 1
      }
      result[place] = scalar
    }
    return result
  }

  /// NFC of a sequence, and what the rules make of that.
  private func settled(_ scalars: [UInt32]) -> [UInt32] {
    var letters: [UInt32] = []
    for scalar in scalars {
      if options.replacesPresentationForms, let shown = CompatibilityForms.letters(of: scalar) {
        for letter in shown { rules.forEachLetter(for: letter) { letters.append($0) } }
      } else {
        rules.forEachLetter(for: scalar) { letters.append($0) }
      }
    }
    var composed = Unicode.Scalar.composed(letters)
    joinYehAndHamza(&composed)
    var settled: [UInt32] = []
    for scalar in composed {
      rules.forEachLetter(for: scalar) { letter in
        let isDropped = rules.isDropped(letter) || options.foldsHamza && letter == Letters.maddahAbove
        if !isDropped { settled.append(letter) }
      }
    }
    // What was dropped may have kept a mark from its letter.
    return settled == composed ? settled : self.settled(settled)
  }

  /// NFC does not compose ی and ى with a hamza above, as it does ي.
  private func joinYehAndHamza(_ scalars: inout [UInt32]) {
    guard scalars.contains(Letters.hamzaAbove) else { return }
    var joined: [UInt32] = []
    // Where the last ی was written, while nothing stands between that a hamza would not pass.
    var yeh: Int?
    for scalar in scalars {
      if rules.letter(scalar) == Letters.farsiYeh {
        yeh = joined.count
      } else if let place = yeh, scalar == Letters.hamzaAbove {
        joined[place] = Letters.yehWithHamza
        yeh = nil
        continue
      } else if !(1..<220).contains(ScalarSort.combiningClass(scalar)) {
        yeh = nil
      }
      joined.append(scalar)
    }
    scalars = joined
  }
}
