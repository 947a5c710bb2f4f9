/// Letters, digits and invisible characters, in one walk over the bytes.
///
/// The walk copies what needs no thought through a table and stops at everything else. A line is searched for
/// protected spans when the walk meets the first byte in it that can begin one, and is then walked again.
struct CharacterPass: ~Copyable {
  let rules: CharacterRules
  /// Asked for once: reading a global counts its users.
  let sorts = ScalarSort.table
  /// The spans of the line the walk is in, once they are known, and the next of them.
  private var spans: [ProtectedSpans.Protected] = []
  private var nextSpan = 0
  /// The end of the line whose spans are known; 0 while they are not.
  private var knownEnd = 0
  /// The last scalar that something was written for, and where the output stood before it: what a following mark
  /// may compose with. Nil at the start of a line and behind a protected span.
  var base: (offset: Int, mark: Rewriting.Mark)?

  /// Whether something was removed in a line with protected spans, which may be others without it.
  var removesBesideSpans = false

  /// The end of the last sequence that was looked at for composing.
  var composedEnd = -1
  /// Room for the sequence at hand.
  var sequence: [UInt32] = []

  init(_ rules: CharacterRules) {
    self.rules = rules
  }

  var options: NormalizationOptions { rules.options }

  mutating func run(_ source: borrowing Span<UInt8>, into output: inout Rewriting) {
    var offset = 0
    var lineStart = 0
    var lineMark = output.mark
    while offset < source.count {
      let isKnown = offset < knownEnd
      let limit = isKnown ? segmentEnd : source.count
      let start = offset
      if rules.mayBePlain(source, at: offset, isKnown: isKnown) {
        offset = output.copyPlain(source, offset..<limit, rules, isKnown: isKnown)
      }
      if offset > start { noteBase(source, start..<offset, output) }
      if offset == limit {
        if isKnown, nextSpan < spans.count {
          output.keep(source, spans[nextSpan].range)
          offset = spans[nextSpan].range.upperBound
          nextSpan += 1
          base = nil
        }
        continue
      }
      if !isKnown {
        if source[offset] == 0x0A {
          output.bytes.append(0x0A)
          offset += 1
          lineStart = offset
          lineMark = output.mark
          base = nil
          continue
        }
        if ProtectedSpans.mayBegin(source, at: offset) {
          knownEnd = source.firstOffset(of: 0x0A, from: offset, to: source.count)
          spans =
            ProtectedSpans(
              line: lineStart..<knownEnd,
              of: source,
              scope: options.protectedScope
            ).spans
          nextSpan = 0
          output.rewind(to: lineMark)
          offset = lineStart
          base = nil
          continue
        }
      }
      let passed = passOver(source, offset..<limit, isKnown: isKnown, &output)
      if passed > offset {
        offset = passed
        continue
      }
      let mark = output.mark
      let stepStart = offset
      offset = step(source, offset, limit, &output)
      if output.bytes.count <= mark.count {
        if isKnown { removesBesideSpans = true }
      } else if composedEnd != offset {
        // A composed sequence keeps the base it began with.
        base = (stepStart, mark)
      }
    }
  }

  /// Remembers the last scalar of a stretch that was copied, across the marks on it.
  mutating func noteBase(
    _ source: borrowing Span<UInt8>,
    _ copied: Range<Int>,
    _ output: borrowing Rewriting
  ) {
    var end = copied.upperBound
    while end > copied.lowerBound, let (scalar, width) = source.scalar(before: end) {
      end -= width
      if ScalarSort.combiningClass(scalar) == 0 {
        base = (end, output.mark(before: copied.upperBound - end, at: end))
        return
      }
    }
    // Nothing but marks: they sit on what was written before.
    if base == nil {
      base = (copied.lowerBound, output.mark(before: copied.count, at: copied.lowerBound))
    }
  }

  /// Where the stretch that may be rewritten ends: at the next protected span or the line's end.
  private var segmentEnd: Int {
    nextSpan < spans.count ? spans[nextSpan].range.lowerBound : knownEnd
  }

  /// Deals with the scalar at an offset, and perhaps some after it; returns the offset behind them.
  private mutating func step(
    _ source: borrowing Span<UInt8>,
    _ offset: Int,
    _ limit: Int,
    _ output: inout Rewriting
  ) -> Int {
    let (scalar, width) = source.scalar(at: offset)
    let range = offset..<(offset + width)
    switch scalar {
    case 0x30...0x39, 0x0660...0x0669, 0x06F0...0x06F9:
      return output.rewriteNumber(source, offset, limit, rules)
    case Letters.hamza:
      return attachHamza(source, range, limit, &output)
    case _ where InvisibleCharacters.isHalfSpaceSubstitute(scalar):
      return repairHalfSpace(source, offset, limit, &output)
    case _ where rules.isDropped(scalar):
      output.remove(range)
      return range.upperBound
    case 0x25, 0x066A:
      rewritePercentSign(source, range, scalar, limit, &output)
      return range.upperBound
    case InvisibleCharacters.zeroWidthJoiner:
      rewriteJoiner(source, range, &output)
      return range.upperBound
    default:
      break
    }
    if options.foldsCompatibilityDigits, Digits.compatibilityValue(scalar) != nil {
      return output.rewriteNumber(source, offset, limit, rules)
    }
    if options.composesSequences, let end = compose(source, range, limit, &output) { return end }
    if Letters.isHehWithHamza(scalar), options.unifiesEzafe {
      writeHehWithHamza(range, &output)
    } else if scalar == CompatibilityForms.rial {
      if options.spellsOutRialSign, !source.isWithinWord(range) {
        output.replace(range, with: CompatibilityForms.rialName)
      } else {
        output.keep(source, range)
      }
    } else if options.replacesPresentationForms, let letters = CompatibilityForms.letters(of: scalar) {
      replaceForm(source, range, scalar, letters, limit, &output)
    } else {
      write(rules.letter(scalar), range, source, &output)
    }
    return range.upperBound
  }

  /// Writes a scalar for the one at a range, or keeps that.
  func write(
    _ scalar: UInt32,
    _ range: Range<Int>,
    _ source: borrowing Span<UInt8>,
    _ output: inout Rewriting
  ) {
    if source.scalar(at: range.lowerBound).value == scalar {
      output.keep(source, range)
    } else {
      output.replace(range, with: scalar)
    }
  }

  /// `ۀ` → `هٔ`, or `ه` where hamza is folded.
  func writeHehWithHamza(_ range: Range<Int>, _ output: inout Rewriting) {
    if options.foldsHamza {
      output.replace(range, with: Letters.heh)
    } else {
      output.replace(range, with: Letters.heh, Letters.hamzaAbove)
    }
  }
}
