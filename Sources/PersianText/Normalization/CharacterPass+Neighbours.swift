// Scalars that are judged by what stands beside them: percent signs, hamzas, joiners, and signs for half-spaces.

extension CharacterPass {
  func rewriteJoiner(
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

  /// `۵%` → `۵٪`; `%d` is no percent sign.
  func rewritePercentSign(
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
  mutating func attachHamza(
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
      // `خانه ء ما`: what stands for the space is now what further marks compose with.
      output.rewind(to: base.mark)
      composedEnd = range.upperBound
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
  func repairHalfSpace(
    _ source: borrowing Span<UInt8>,
    _ start: Int,
    _ limit: Int,
    _ output: inout Rewriting
  ) -> Int {
    let substitutes = HalfSpaceSubstitutes(
      source,
      start..<limit,
      behind: options.repairsHalfSpaceSubstitutes ? output.bytes.lastLetterBeforeHalfSpaces : nil,
      isDropped: rules.isDropped
    )
    let standForThemselves = substitutes.meaning == .themselves
    // Where the signs go, joiners among them join nothing.
    let dropsJoiners = substitutes.meaning == .nothing && options.removesIdleJoiners
    var lacksHalfSpace =
      substitutes.meaning == .halfSpace && output.bytes.lastScalar != InvisibleCharacters.halfSpace
      && !rules.dropsHalfSpaces
    var offset = start
    while offset < substitutes.end {
      let (scalar, width) = source.scalar(at: offset)
      let range = offset..<(offset + width)
      if lacksHalfSpace {
        // The first of them: a sign.
        output.replace(range, with: InvisibleCharacters.halfSpace)
        lacksHalfSpace = false
      } else if rules.isDropped(scalar) {
        output.remove(range)
      } else if scalar == InvisibleCharacters.zeroWidthJoiner {
        if dropsJoiners { output.remove(range) } else { rewriteJoiner(source, range, &output) }
      } else if standForThemselves
        || InvisibleCharacters.isUnseen(scalar) && !InvisibleCharacters.isHalfSpaceSubstitute(scalar)
      {
        output.keep(source, range)
      } else {
        output.remove(range)
      }
      offset += width
    }
    return substitutes.end
  }
}

extension Span<UInt8> {
  /// Whether no letter, mark, tatweel or joiner follows: the word ends here.
  func isWordEnd(_ offset: Int, _ limit: Int, _ rules: CharacterRules) -> Bool {
    var end = offset
    while end < limit, end < count {
      let (scalar, width) = scalar(at: end)
      if scalar < 0x0700, Letters.isLetter(scalar) { return false }
      if scalar == 0x20 || scalar == 0x0A { return true }
      // `رحمة‌الله` is one word of Arabic, `صلوة‌ها` a word with a Persian ending.
      if rules.isHalfSpace(scalar) { return !hasArticle(behind: end + width, limit, rules) }
      if scalar == InvisibleCharacters.zeroWidthJoiner, !rules.dropsJoiners { return false }
      if rules.isDropped(scalar) || InvisibleCharacters.isUnseen(scalar) {
        end += width
        continue
      }
      if scalar == Letters.tatweel { return false }
      guard ScalarFolding.folding(of: scalar).role == .extend else { return !Letters.isLetter(scalar) }
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
        guard rules.isHalfSpace(scalar) || rules.isDropped(scalar) else { break }
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
    firstScalar(from: offset, to: count) {
      rules.isDropped($0) || skipsHalfSpaces && $0 == InvisibleCharacters.halfSpace
    }
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
