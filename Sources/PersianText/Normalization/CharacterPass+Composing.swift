// Sequences of letters and marks.

extension CharacterPass {
  /// How many marks on one letter are put in order and composed: what no text has more of (Unicode Standard Annex #15,
  /// stream-safe text). Longer heaps stay as they are.
  static let mostMarks = 30

  /// Composes the sequence that the scalar at a range belongs to; returns its end, or nil where the scalar has no
  /// part in any.
  mutating func compose(
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    _ limit: Int,
    _ output: inout Rewriting
  ) -> Int? {
    let first = source.scalar(at: range.lowerBound).value
    if let end = composePair(first, source, range, limit, &output) { return end }
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
    let isSettled: Bool
    if areAllMarks {
      isSettled = !Self.putInOrder(&sequence)
    } else {
      let composed = settled(sequence)
      isSettled = composed == sequence
      sequence = composed
    }
    if isGapless, isSettled {
      output.keep(source, range.lowerBound..<end)
      return end
    }
    if let base, start == base.offset { output.rewind(to: base.mark) }
    output.replace(start..<end, with: sequence)
    return end
  }

  /// Composes a hamza or maddah with the letter just before it where no other mark is near, as ICU would; returns the
  /// end of the mark.
  private mutating func composePair(
    _ mark: UInt32,
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    _ limit: Int,
    _ output: inout Rewriting
  ) -> Int? {
    guard Diacritics.isHamzaForm(mark), !options.foldsHamza, let base,
      base.mark.count + 2 == output.bytes.count,
      let letter = output.bytes.lastScalar, let composed = Letters.composed(letter, with: mark)
    else { return nil }
    if range.upperBound < limit {
      let next = source.scalar(at: range.upperBound).value
      if rules.isDropped(next) || composesBackwards(next) { return nil }
    }
    output.rewind(to: base.mark)
    output.replace(base.offset..<range.upperBound, with: composed)
    composedEnd = range.upperBound
    return range.upperBound
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
  func composesBackwards(_ scalar: UInt32) -> Bool {
    if scalar < 0x0300 { return false }
    switch ScalarSort.of(scalar) {
    case .inert, .bidiControl, .letter: return false
    case .mark: return true
    case .other where Diacritics.isHamzaForm(scalar): return true
    case .other, .form:
      return !(Unicode.Scalar(scalar)?.hasCompositionBoundaryBefore ?? true) || isMarkForm(scalar)
    }
  }

  private func isMarkForm(_ scalar: UInt32) -> Bool {
    options.replacesPresentationForms && CompatibilityForms.isMark(scalar)
  }

  /// Puts a settled sequence with more marks behind it that compose with nothing in canonical order; says whether that
  /// changed it.
  private static func putInOrder(_ scalars: inout [UInt32]) -> Bool {
    var isChanged = false
    for index in scalars.indices.dropFirst() {
      let scalar = scalars[index]
      let combiningClass = ScalarSort.combiningClass(scalar)
      var place = index
      while place > 0, ScalarSort.combiningClass(scalars[place - 1]) > combiningClass, combiningClass > 0 {
        scalars[place] = scalars[place - 1]
        place -= 1
      }
      scalars[place] = scalar
      if place < index { isChanged = true }
    }
    return isChanged
  }

  /// NFC of a sequence, and what the rules make of that.
  private func settled(_ scalars: [UInt32]) -> [UInt32] {
    var letters: [UInt32] = []
    for scalar in scalars {
      // The sign of the rial that is left here touches a word.
      if options.replacesPresentationForms, scalar != CompatibilityForms.rial,
        let shown = CompatibilityForms.letters(of: scalar)
      {
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
