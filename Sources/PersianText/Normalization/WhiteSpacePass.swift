/// Spaces: one kind, one at a time, none at a line's edges; half-spaces doubled or next to a space.
///
/// Line breaks are never touched, nor are tabs, which part columns.
struct WhiteSpacePass {
  let options: NormalizationOptions
  /// Whether something in the text is out of order for sure.
  var isKnownToBeFaulty = false

  /// Whether some rule of the pass is on.
  var isOn: Bool {
    options.unifiesSpaces || options.collapsesSpaces || options.trimsLineStarts || options.trimsLineEnds
      || options.removesIdleHalfSpaces
  }

  func run(_ source: borrowing Span<UInt8>, into output: inout Rewriting) {
    output.rewriteLines(
      of: source,
      isKnownToBeFaulty: isKnownToBeFaulty,
      where: { !LineOrder.spaces.holds(in: $0, $1) }
    ) { source, line, output in
      output.rewriteStretches(of: line, of: source, options) { mend($0, $1, in: line, &$2) }
    }
  }

  private func mend(
    _ source: borrowing Span<UInt8>,
    _ stretch: Range<Int>,
    in line: Range<Int>,
    _ output: inout Rewriting
  ) {
    var offset = stretch.lowerBound
    var kept = offset
    while offset < stretch.upperBound {
      let byte = source[offset]
      guard byte == 0x20 || byte == 0xC2 || (0xE1...0xE3).contains(byte),
        let gap = Gap(source, offset, stretch.upperBound)
      else {
        offset += 1
        continue
      }
      output.keep(source, kept..<offset)
      write(gap, source, in: line, &output)
      offset = gap.end
      kept = offset
    }
    output.keep(source, kept..<stretch.upperBound)
  }

  private func write(
    _ gap: Gap,
    _ source: borrowing Span<UInt8>,
    in line: Range<Int>,
    _ output: inout Rewriting
  ) {
    let isAtStart =
      gap.start == line.lowerBound
      || source.scalar(before: gap.start).map { Spaces.isLineBreak($0.value) } ?? true
    let isAtEnd =
      gap.end == line.upperBound || source.scalar(from: gap.end).map(Spaces.isLineBreak) ?? true
    let isTrimmed = isAtStart && options.trimsLineStarts || isAtEnd && options.trimsLineEnds
    // Whoever writes both joiners wants a shape.
    let hasJoiner =
      source.scalar(from: gap.end) == InvisibleCharacters.zeroWidthJoiner
      || source.scalar(before: gap.start)?.value == InvisibleCharacters.zeroWidthJoiner
    var hasSpace = false
    var hasHalfSpace = false
    var offset = gap.start
    while offset < gap.end {
      let (scalar, width) = source.scalar(at: offset)
      let range = offset..<(offset + width)
      offset += width
      if scalar == InvisibleCharacters.halfSpace {
        // Only the first of a run of half-spaces does something, and none next to a space.
        let isIdle = gap.hasSpace && !hasJoiner || hasHalfSpace
        if options.removesIdleHalfSpaces && isIdle {
          output.remove(range)
        } else {
          output.keep(source, range)
        }
        hasHalfSpace = true
      } else if isTrimmed || hasSpace && options.collapsesSpaces {
        output.remove(range)
      } else if scalar != 0x20 && options.unifiesSpaces {
        output.replace(range, with: 0x20)
        hasSpace = true
      } else {
        output.keep(source, range)
        hasSpace = true
      }
    }
  }
}

/// A run of spaces and half-spaces.
private struct Gap {
  var start: Int
  var end: Int
  var hasSpace = false

  init?(_ text: borrowing Span<UInt8>, _ start: Int, _ limit: Int) {
    self.start = start
    end = start
    while end < limit {
      let (scalar, width) = text.scalar(at: end)
      if Spaces.isSpace(scalar) {
        hasSpace = true
      } else if scalar != InvisibleCharacters.halfSpace {
        break
      }
      end += width
    }
    if end == start { return nil }
  }
}
