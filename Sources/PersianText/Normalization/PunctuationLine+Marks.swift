// Persian marks for ASCII ones, and runs of marks.

extension PunctuationLine {
  /// Deals with a mark that ends a word or sentence, or a run of them; nil where none stands at the offset.
  mutating func marks(
    _ source: borrowing Span<UInt8>,
    _ offset: Int,
    _ limit: Int,
    _ stretch: Int,
    _ output: inout Rewriting
  ) -> Int? {
    let (scalar, width) = source.scalar(at: offset)
    let end = offset + width
    let next = end < limit ? source.scalar(at: end).value : nil
    if options.collapsesMarks, Self.isExclamation(scalar) {
      return collapseMarks(source, offset, limit, stretch, &output)
    }
    if scalar == 0x2E || scalar == 0x2D {
      if let runEnd = dotsOrHyphens(source, offset, limit, scalar, &output) { return runEnd }
    }
    if let mark = Punctuation.persianMark(scalar) {
      guard replacesMark(scalar, next, at: offset, stretch, source) else {
        meet(.sign, scalar, at: offset, source, &output)
        note(.sign, scalar)
        return end
      }
      meet(.stop, mark, at: offset, source, &output, next: next, nextOffset: end)
      replace(offset..<end, with: mark, source, &output)
      note(.stop, mark)
      return end
    }
    guard Punctuation.isStop(scalar) else { return nil }
    meet(.stop, scalar, at: offset, source, &output, next: next, nextOffset: end)
    note(.stop, scalar)
    return end
  }

  private static func isExclamation(_ scalar: UInt32) -> Bool {
    scalar == 0x21 || scalar == 0x3F || scalar == Punctuation.questionMark
  }

  /// `چرا؟؟!!!` → `چرا؟!`
  private mutating func collapseMarks(
    _ source: borrowing Span<UInt8>,
    _ start: Int,
    _ limit: Int,
    _ stretch: Int,
    _ output: inout Rewriting
  ) -> Int {
    var end = start
    var hasQuestion = false
    var hasExclamation = false
    var scalars: [UInt32] = []
    while end < limit {
      let (scalar, width) = source.scalar(at: end)
      guard Self.isExclamation(scalar) else { break }
      if scalar == 0x21 { hasExclamation = true } else { hasQuestion = true }
      if scalars.count < 3 { scalars.append(scalar) }
      end += width
    }
    let question =
      source.scalar(at: start).value == 0x3F && !replacesMark(0x3F, nil, at: start, stretch, source)
      ? 0x3F : Punctuation.questionMark
    let marks = (hasQuestion ? [question] : []) + (hasExclamation ? [0x21] : [])
    let next = end < limit ? source.scalar(at: end).value : nil
    meet(.stop, marks[0], at: start, source, &output, next: next, nextOffset: end)
    if marks != scalars {
      flush(to: start, source, &output)
      output.replace(start..<end, with: marks)
      written = end
    }
    note(.stop, marks[marks.count - 1])
    return end
  }

  /// Runs of full stops and hyphens, which are no sentence ends: `...`, `--`.
  private mutating func dotsOrHyphens(
    _ source: borrowing Span<UInt8>,
    _ start: Int,
    _ limit: Int,
    _ scalar: UInt32,
    _ output: inout Rewriting
  ) -> Int? {
    var end = start
    while end < limit, UInt32(source[end]) == scalar { end += 1 }
    var count = end - start
    // `سلام. . .`: what loses its spaces below is one run.
    if scalar == 0x2E, options.replacesDots, options.spacesMarks,
      options.rewritesOtherScripts || isPersian == true, left != .sign
    {
      var place = end
      while place < limit, source[place] == 0x20 || source[place] == 0x2E {
        place += 1
        if source[place - 1] == 0x2E {
          end = place
          count += 1
        }
      }
    }
    if count < 2 { return nil }
    if scalar == 0x2E, options.replacesDots, count > 2 {
      meet(.stop, Punctuation.ellipsis, at: start, source, &output)
      replace(start..<end, with: Punctuation.ellipsis, source, &output)
      note(.stop, Punctuation.ellipsis)
    } else if scalar == 0x2D, options.replacesHyphens, count < 4 {
      meet(.sign, scalar, at: start, source, &output)
      replace(start..<end, with: count == 2 ? 0x2013 : 0x2014, source, &output)
      note(.sign, scalar)
    } else {
      meet(.sign, scalar, at: start, source, &output)
      note(.sign, scalar)
    }
    return end
  }

  /// Whether an ASCII comma, semicolon or question mark is one of a Persian text.
  private mutating func replacesMark(
    _ scalar: UInt32,
    _ next: UInt32?,
    at offset: Int,
    _ stretch: Int,
    _ source: borrowing Span<UInt8>
  ) -> Bool {
    guard options.replacesMarks else { return false }
    let nextByte = next.flatMap { $0 < 0x80 ? UInt8($0) : nil }
    // Between digits a comma is part of a number; `;)` and `?=` are no punctuation.
    if left == .digit, space == nil, isDigitNext(behind: offset + 1, source) { return false }
    if scalar != 0x2C, let nextByte, nextByte.isLatinLetter || nextByte == 0x3D { return false }
    if scalar == 0x3B, nextByte == 0x29 || nextByte == 0x28 || nextByte == 0x2D { return false }
    if isPersian == true { return true }
    if options.rewritesOtherScripts {
      return left != .other || isNextPersian(after: offset, stretch, source) == true
    }
    if isPersian == false && scalar != 0x2C { return false }
    return isNextPersian(after: offset, stretch, source) ?? false
  }

  /// Whether a digit follows, across what parts no number.
  private func isDigitNext(behind offset: Int, _ source: borrowing Span<UInt8>) -> Bool {
    source.firstScalar(from: offset, to: source.count) { ScalarFolding.folding(of: $0).role >= .control }
      .flatMap(Digits.value) != nil
  }

  /// Whether the next word or number after an offset is Persian; looked up once for all marks before it.
  private mutating func isNextPersian(
    after offset: Int,
    _ stretch: Int,
    _ source: borrowing Span<UInt8>
  ) -> Bool? {
    if lookedUp.offset > offset { return lookedUp.isPersian }
    var index = stretch
    var place = offset
    while index < stretches.count {
      let range = stretches[index].range
      if stretches[index].isProtected {
        lookedUp = (range.lowerBound + 1, false)
        return false
      }
      place = max(place, range.lowerBound)
      while place < range.upperBound {
        let (scalar, width) = source.scalar(at: place)
        let isLatin = scalar < 0x80 && UInt8(scalar).isLatinLetter
        if isLatin || Letters.isLetter(scalar) || scalar > 0x80 && Digits.value(scalar) != nil {
          lookedUp = (place, !isLatin)
          return !isLatin
        }
        place += width
      }
      index += 1
    }
    lookedUp = (Int.max, nil)
    return nil
  }
}
