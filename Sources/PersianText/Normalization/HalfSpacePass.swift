/// Half-spaces (ZWNJ) that do nothing, and the ezafe of words that end in ه.
struct HalfSpacePass {
  let options: NormalizationOptions
  /// Whether something in the text is out of order for sure.
  var isKnownToBeFaulty = false

  var isOn: Bool { options.removesIdleHalfSpaces || options.removesHalfSpaces || options.ezafe != .asWritten }

  /// Whether the pass changes nothing in a line in which ``LineOrder/halfSpaces`` holds.
  var keepsOrder: Bool { options.ezafe == .asWritten && !options.removesHalfSpaces }

  private func needsLook(_ line: Range<Int>, of text: borrowing Span<UInt8>) -> Bool {
    if keepsOrder { return !LineOrder.halfSpaces.holds(in: text, line) }
    return options.ezafe != .asWritten || text.hasHalfSpace(line)
  }

  func run(_ source: borrowing Span<UInt8>, into output: inout Rewriting) {
    output.rewriteLines(
      of: source,
      isKnownToBeFaulty: isKnownToBeFaulty,
      where: { needsLook($1, of: $0) }
    ) { source, line, output in
      output.rewriteStretches(of: line, of: source, options) { rewrite($0, $1, &$2) }
    }
  }

  private func rewrite(_ source: borrowing Span<UInt8>, _ stretch: Range<Int>, _ output: inout Rewriting) {
    var offset = stretch.lowerBound
    var kept = offset
    while offset < stretch.upperBound {
      let byte = source[offset]
      if byte == 0xE2, source[offset + 1] == 0x80, source[offset + 2] == 0x8C {
        output.keep(source, kept..<offset)
        offset = rewriteHalfSpaces(source, offset, stretch.upperBound, &output)
        kept = offset
      } else if byte == 0x20, options.ezafe != .asWritten,
        source.isEzafeYeh(at: offset + 1, stretch.upperBound),
        offset >= 2, source.scalar(before: offset)?.value == Letters.heh
      {
        // `خانه ی ما`
        output.keep(source, kept..<offset)
        if options.ezafe == .hamza {
          output.replace(offset..<(offset + 3), with: Letters.hamzaAbove)
        } else {
          output.replace(offset..<(offset + 1), with: InvisibleCharacters.halfSpace)
          output.keep(source, (offset + 1)..<(offset + 3))
        }
        offset += 3
        kept = offset
      } else if byte == 0xD9, source[offset + 1] == 0x94, options.ezafe == .yeh {
        output.keep(source, kept..<offset)
        rewriteHamza(source, offset..<(offset + 2), &output)
        offset += 2
        kept = offset
      } else {
        offset += 1
      }
    }
    output.keep(source, kept..<stretch.upperBound)
  }

  /// Deals with the run of half-spaces at an offset; returns the offset behind it and what it took along.
  private func rewriteHalfSpaces(
    _ source: borrowing Span<UInt8>,
    _ start: Int,
    _ limit: Int,
    _ output: inout Rewriting
  ) -> Int {
    var end = start
    while end < limit, source.scalar(at: end).value == InvisibleCharacters.halfSpace { end += 3 }
    let first = start..<(start + 3)
    let next = source.scalar(from: end)
    // `خانه‌ی ما` → `خانهٔ ما`
    if options.ezafe == .hamza, source.isEzafeYeh(at: end, limit), output.bytes.lastScalar == Letters.heh {
      output.replace(start..<(end + 2), with: Letters.hamzaAbove)
      return end + 2
    }
    if options.removesHalfSpaces || options.removesIdleHalfSpaces && isIdle(after: output.bytes, before: next)
    {
      output.remove(start..<end)
    } else {
      output.keep(source, first)
      let rest = first.upperBound..<end
      if options.removesIdleHalfSpaces {
        if !rest.isEmpty { output.remove(rest) }
      } else {
        output.keep(source, rest)
      }
    }
    return end
  }

  /// Whether a half-space keeps nothing apart: at the edge of a word, or after a letter that never joins.
  ///
  /// Other scripts use it for their own purposes (Devanagari, Bengali), so between their letters it stays; so it does
  /// between a Latin word and its Persian ending, `PDF‌ها`.
  private func isIdle(after output: borrowing UTF8Buffer, before next: UInt32?) -> Bool {
    // A line ends the same whether or not there are others around it.
    guard let next, let previous = output.lastScalar, next != 0x0A, previous != 0x0A else { return true }
    if previous == InvisibleCharacters.halfSpace { return true }
    // `خانه‌ٔ` is `خانهٔ`; other marks that stand apart stay apart.
    if Letters.isMark(next) { return next == Letters.hamzaAbove && previous == Letters.heh }
    // Whoever writes both joiners wants a shape.
    if previous == InvisibleCharacters.zeroWidthJoiner || next == InvisibleCharacters.zeroWidthJoiner {
      return false
    }
    let isArabicNext = Letters.isLetter(next) || next == Letters.tatweel
    if previous == Letters.tatweel { return !isArabicNext }
    if let letter = output.lastLetter { return !isArabicNext || !JoiningTypes.joinsNext(letter) }
    func isOtherLetter(_ scalar: UInt32) -> Bool {
      Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false || scalar >= 0x0900 && scalar < 0x2000
    }
    return !isOtherLetter(previous) || !(isArabicNext || isOtherLetter(next))
  }

  /// `خانهٔ ما` → `خانه‌ی ما`
  private func rewriteHamza(_ source: borrowing Span<UInt8>, _ range: Range<Int>, _ output: inout Rewriting) {
    let next = source.scalar(from: range.upperBound)
    if output.bytes.lastScalar == Letters.heh,
      next.map({ !Letters.isLetter($0) && !Letters.isMark($0) }) ?? true
    {
      output.replace(range, with: [InvisibleCharacters.halfSpace, Letters.farsiYeh])
    } else {
      output.keep(source, range)
    }
  }
}

extension Span<UInt8> {
  /// Whether a ی stands alone at an offset: no letter, mark or half-space behind it.
  fileprivate func isEzafeYeh(at offset: Int, _ limit: Int) -> Bool {
    guard offset + 2 <= limit, scalar(at: offset).value == Letters.farsiYeh else { return false }
    guard offset + 2 < limit else { return true }
    let next = scalar(at: offset + 2).value
    return !Letters.isLetter(next) && !Letters.isMark(next) && next != InvisibleCharacters.halfSpace
  }

  fileprivate func hasHalfSpace(_ line: Range<Int>) -> Bool {
    for offset in line where self[offset] == 0x8C && self[offset - 1] == 0x80 { return true }
    return false
  }
}
