internal import UTF8Kernels

/// Letters, digits and invisible characters, in one walk over the bytes.
///
/// The walk copies what needs no thought through a table and stops at everything else. A line is searched for
/// protected spans when the walk meets the first byte in it that can begin one, and is then walked again.
struct CharacterPass: ~Copyable {
  let rules: CharacterRules
  /// The spans of the line the walk is in, once they are known, and the next of them.
  private var spans: [ProtectedSpans.Protected] = []
  private var nextSpan = 0
  /// The end of the line whose spans are known; 0 while they are not.
  private var knownEnd = 0
  /// The last scalar that something was written for, and where the output stood before it: what a following mark
  /// may compose with. Nil at the start of a line and behind a protected span.
  var base: (offset: Int, mark: Rewriting.Mark)?

  /// Whether something was removed in a line with protected spans, which may be others without it.
  private(set) var removesBesideSpans = false

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
  private mutating func noteBase(
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
    case _ where rules.letter(scalar) == Letters.tehMarbuta:
      let isReplaced = options.replacesTehMarbuta && source.isWordEnd(range.upperBound, limit, rules)
      write(isReplaced ? Letters.heh : Letters.tehMarbuta, range, source, &output)
      return range.upperBound
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
      if options.foldsHamza {
        output.replace(range, with: Letters.heh)
      } else {
        output.replace(range, with: Letters.heh, Letters.hamzaAbove)
      }
    } else if scalar == CompatibilityForms.rial {
      if options.spellsOutRialSign {
        output.replace(range, with: [0x0631, 0x06CC, 0x0627, 0x0644])
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

  private func rewriteJoiner(
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    _ output: inout Rewriting
  ) {
    if options.removesIdleJoiners, source.isIdleJoiner(range, behind: output.bytes, rules) {
      output.remove(range)
    } else {
      output.keep(source, range)
    }
  }

  /// Writes a scalar for the one at a range, or keeps that.
  private func write(
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

  /// `۵%` → `۵٪`; `%d` is no percent sign.
  private func rewritePercentSign(
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    _ scalar: UInt32,
    _ limit: Int,
    _ output: inout Rewriting
  ) {
    let next = range.upperBound < limit ? source.firstKept(from: range.upperBound, rules) : nil
    let isPlaceholder = next.map { $0 < 0x80 && UInt8($0).isLatinLetter } ?? false
    let before = output.bytes.lastScalarButHalfSpaces
    let isBehindDigit = base != nil && before.flatMap(Digits.value) != nil
    // By itself it is a percent sign where every mark is rewritten.
    let isAlone = options.rewritesOtherScripts && (before.map { Spaces.isSpace($0) || $0 == 0x0A } ?? true)
    if let marks = options.numberMarks, !isPlaceholder, isBehindDigit || isAlone {
      write(marks.percent, range, source, &output)
    } else {
      output.keep(source, range)
    }
  }

  /// `خانهء ما` → `خانهٔ ما`: a hamza behind a word's last ه is the ezafe's.
  private func attachHamza(
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    _ limit: Int,
    _ output: inout Rewriting
  ) -> Int {
    guard options.attachesEzafeHamza, source.isWordEnd(range.upperBound, limit, rules), let base else {
      output.keep(source, range)
      return range.upperBound
    }
    if output.bytes.lastLetter == Letters.heh {
      if output.bytes.lastScalar == Letters.hamzaAbove || options.foldsHamza {
        output.remove(range)
      } else {
        output.replace(range, with: Letters.hamzaAbove)
      }
    } else if output.bytes.ends(with: Letters.heh, and: 0x20) {
      // `خانه ء ما`
      output.rewind(to: base.mark)
      if options.foldsHamza {
        output.remove(base.offset..<range.upperBound)
      } else {
        output.replace(base.offset..<range.upperBound, with: Letters.hamzaAbove)
      }
    } else {
      output.keep(source, range)
    }
    return range.upperBound
  }

  /// `می¬رود` → `می‌رود`; after a letter that never joins the sign is superfluous. Returns the end of the run of such
  /// signs.
  private func repairHalfSpace(
    _ source: borrowing Span<UInt8>,
    _ start: Int,
    _ limit: Int,
    _ output: inout Rewriting
  ) -> Int {
    var end = start
    while end < limit {
      let (scalar, width) = source.scalar(at: end)
      guard
        InvisibleCharacters.isHalfSpaceSubstitute(scalar) || scalar == InvisibleCharacters.halfSpace
          || rules.isDropped(scalar) || rules.dropsJoiners && scalar == InvisibleCharacters.zeroWidthJoiner
      else { break }
      end += width
    }
    if options.repairsHalfSpaceSubstitutes, end < limit, let before = output.bytes.lastLetterBeforeHalfSpaces,
      Letters.isLetter(source.scalar(at: end).value)
    {
      if JoiningTypes.joinsNext(before), output.bytes.lastScalar != InvisibleCharacters.halfSpace,
        !rules.dropsHalfSpaces
      {
        output.replace(start..<end, with: InvisibleCharacters.halfSpace)
      } else {
        output.remove(start..<end)
      }
      return end
    }
    var offset = start
    while offset < end {
      let (scalar, width) = source.scalar(at: offset)
      if scalar == InvisibleCharacters.zeroWidthJoiner {
        rewriteJoiner(source, offset..<(offset + width), &output)
      } else if !rules.isDropped(scalar) {
        output.keep(source, offset..<(offset + width))
      } else {
        output.remove(offset..<(offset + width))
      }
      offset += width
    }
    return end
  }

  /// `ﻧﺎﻣﻪﻫﺎ` → `نامه‌ها`: the letters of a form, and a half-space where the next form begins a new piece.
  private func replaceForm(
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    _ scalar: UInt32,
    _ letters: [UInt32],
    _ limit: Int,
    _ output: inout Rewriting
  ) {
    var written: [UInt32] = []
    for letter in letters { rules.forEachLetter(for: letter) { written.append($0) } }
    if let last = written.last, source.beginsPiece(at: range.upperBound, limit, behind: scalar, last) {
      written.append(InvisibleCharacters.halfSpace)
    }
    if written.last == Letters.tehMarbuta, options.replacesTehMarbuta,
      source.isWordEnd(range.upperBound, limit, rules)
    {
      written[written.count - 1] = Letters.heh
    }
    output.replace(range, with: written.filter { !rules.isDropped($0) })
  }
}

extension Rewriting {
  /// Copies scalars through the table until one needs thought; returns its offset.
  mutating func copyPlain(
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    _ rules: CharacterRules,
    isKnown: Bool
  ) -> Int {
    let start = bytes.count
    let count = range.count
    // The kernel reads the range and up to three bytes before it, and writes no more bytes than it reads.
    let copied = unsafe source.withUnsafeBufferPointer { source in
      unsafe rules.pairs.withUnsafeBufferPointer { pairs in
        unsafe (isKnown ? rules.stopsWithinKnownLine : rules.stops).withUnsafeBufferPointer { stops in
          var result = utf8_copy_result()
          unsafe bytes.append(room: count) { target in
            if let source = source.baseAddress, let pairs = pairs.baseAddress, let stops = stops.baseAddress {
              unsafe result = utf8_copy_plain(
                source + range.lowerBound,
                range.lowerBound,
                count,
                target,
                pairs,
                stops,
                rules.replacesInBlocks,
                !isKnown,
                !rules.dropsHalfSpaces
              )
            }
            return result.count
          }
          return result
        }
      }
    }
    if copied.is_changed {
      noteReplacedPairs(source, range.lowerBound..<(range.lowerBound + copied.count), from: start)
    }
    return range.lowerBound + copied.count
  }

  /// Records each scalar of two bytes that was replaced by another.
  private mutating func noteReplacedPairs(
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    from start: Int
  ) {
    guard recordsEdits else {
      noteChange()
      return
    }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, width) = source.scalar(at: offset)
      let output = start + offset - range.lowerBound
      if width == 2, bytes.scalar(at: output) != scalar {
        note(offset..<(offset + 2), to: output..<(output + 2))
      }
      offset += width
    }
  }
}

extension Span<UInt8> {
  /// Whether a form at an offset begins a new piece behind another form that would else join it.
  func beginsPiece(at offset: Int, _ limit: Int, behind form: UInt32, _ letter: UInt32) -> Bool {
    guard offset < limit, CompatibilityForms.endsPiece(form) else { return false }
    let next = scalar(at: offset).value
    return next >= CompatibilityForms.first && Letters.isLetter(next) && CompatibilityForms.startsPiece(next)
      && JoiningTypes.joinsNext(letter)
  }

  /// Whether no letter, mark, tatweel or joiner follows: the word ends here.
  func isWordEnd(_ offset: Int, _ limit: Int, _ rules: CharacterRules) -> Bool {
    var end = offset
    while end < limit, end < count {
      let (scalar, width) = scalar(at: end)
      // `رحمة‌الله` is one word of Arabic, `صلوة‌ها` a word with a Persian ending.
      if scalar == InvisibleCharacters.halfSpace { return !hasArticle(behind: end + width, limit, rules) }
      if rules.isDropped(scalar) || rules.dropsJoiners && scalar == InvisibleCharacters.zeroWidthJoiner {
        end += width
        continue
      }
      if scalar == InvisibleCharacters.zeroWidthJoiner || scalar == Letters.tatweel { return false }
      guard Letters.isMark(scalar) || CompatibilityForms.isMark(scalar) else {
        return !Letters.isLetter(scalar)
      }
      end += width
    }
    return true
  }

  /// Whether ال follows, across what is dropped and more half-spaces.
  private func hasArticle(behind offset: Int, _ limit: Int, _ rules: CharacterRules) -> Bool {
    var offset = offset
    for letter in [Letters.alef, Letters.lam] {
      while offset < limit {
        let (scalar, width) = scalar(at: offset)
        guard scalar == InvisibleCharacters.halfSpace || rules.isDropped(scalar) else { break }
        offset += width
      }
      guard offset < limit, scalar(at: offset).value == letter else { return false }
      offset += 2
    }
    return true
  }

  /// The first scalar from an offset on that is not dropped.
  ///
  /// Linear in a walk that asks it at one scalar of another kind, since runs of such scalars do not overlap.
  func firstKept(from offset: Int, _ rules: CharacterRules, skipsHalfSpaces: Bool = false) -> UInt32? {
    var offset = offset
    while offset < count {
      let (scalar, width) = scalar(at: offset)
      if !rules.isDropped(scalar), !skipsHalfSpaces || scalar != InvisibleCharacters.halfSpace {
        return scalar
      }
      offset += width
    }
    return nil
  }

  /// Whether a zero-width joiner changes no shape: between two letters, or with spaces and ASCII on both sides.
  ///
  /// In emoji, in the scripts of India and next to other marks it may matter.
  func isIdleJoiner(_ range: Range<Int>, behind output: borrowing UTF8Buffer, _ rules: CharacterRules) -> Bool
  {
    // Where half-spaces go, joiners go with them.
    if rules.dropsJoiners {
      let after = firstKept(from: range.upperBound, rules)
      func isArabicOrLatin(_ scalar: UInt32?) -> Bool {
        scalar.map {
          $0 < 0x0900 || Spaces.isSpace($0) || Letters.isLetter($0) || $0 == InvisibleCharacters.halfSpace
        } ?? true
      }
      return isArabicOrLatin(output.lastScalar) && isArabicOrLatin(after)
    }
    if output.lastLetter != nil {
      return firstKept(from: range.upperBound, rules).map(Letters.isLetter) ?? false
    }
    // Half-spaces beside it are idle where it is.
    let after = firstKept(from: range.upperBound, rules, skipsHalfSpaces: true)
    func isIdleNeighbour(_ scalar: UInt32?) -> Bool {
      guard let scalar else { return true }
      return scalar < 0x80 || Spaces.isSpace(scalar)
    }
    return isIdleNeighbour(output.lastScalarButHalfSpaces) && isIdleNeighbour(after)
  }
}
