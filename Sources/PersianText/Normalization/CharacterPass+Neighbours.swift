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
}

extension Span<UInt8> {
  /// Whether no letter, mark, tatweel or joiner follows: the word ends here.
  func isWordEnd(_ offset: Int, _ limit: Int, _ rules: CharacterRules) -> Bool {
    var end = offset
    while end < limit, end < count {
      let (scalar, width) = scalar(at: end)
      if scalar < 0x0700, Letters.isLetter(scalar) { return false }
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

  /// Whether a sign touches a word, whose letters would run together with the sign's.
  func isWithinWord(
    _ range: Range<Int>,
    behind output: borrowing UTF8Buffer,
    _ limit: Int,
    _ rules: CharacterRules
  ) -> Bool {
    func belongsToWord(_ scalar: UInt32) -> Bool {
      Letters.isLetter(scalar) || Letters.isMark(scalar) || scalar == Letters.tatweel
        || CompatibilityForms.isMark(scalar)
    }
    if let before = output.lastScalarButHalfSpaces, belongsToWord(before) { return true }
    var end = range.upperBound
    while end < limit {
      let (scalar, width) = scalar(at: end)
      guard
        rules.isDropped(scalar) || scalar == InvisibleCharacters.halfSpace
          || scalar == InvisibleCharacters.zeroWidthJoiner
          || InvisibleCharacters.isHalfSpaceSubstitute(scalar)
      else { return belongsToWord(scalar) }
      end += width
    }
    return false
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
