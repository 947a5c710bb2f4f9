// Numbers that are no integers: `دو و نیم`, `دو ممیز بیست و پنج صدم`, `سه چهارم`, `یک‌سوم`.

extension NumberWriter {
  /// Writes a number without its sign.
  mutating func writeWords(_ number: DecimalDigits) {
    // After a greater whole part `نیم` would be half of its scale: `یک میلیون و نیم` is 1,500,000.
    let isHalf = number.fraction == [UInt8(ascii: "5")] && number.whole.count <= 2
    if number.isInteger {
      writeCardinal(groups: number.groups)
    } else if isHalf, spelling.fractionForm == .automatic {
      writeWholePart(number.whole)
      append(word: SpelledOutWords.half)
    } else if spelling.fractionForm == .ratio,
      let part = ExactNumber(decimalDigits: [UInt8(ascii: "0"), UInt8(ascii: ".")] + number.fraction)
    {
      writeWholePart(number.whole)
      writeRatio(below: part)
    } else {
      writeDecimal(number)
    }
  }

  /// Writes a number that no decimal ends, with its sign.
  mutating func writeRatio(_ number: ExactNumber) {
    guard spelling.notation == .words else {
      writeDigits(ofRatio: number)
      return
    }
    if number.isNegative { append(word: SpelledOutWords.minus) }
    let (whole, rest) = number.numerator.magnitude.quotientAndRemainder(
      dividingBy: number.denominator.magnitude
    )
    guard let part = ExactNumber(isNegative: false, reduced: rest, over: number.denominator.magnitude) else {
      return
    }
    writeWholePart(Array(String(whole).utf8))
    writeRatio(below: part)
  }

  /// Writes what stands before a fraction: nothing for zero.
  private mutating func writeWholePart(_ digits: [UInt8]) {
    guard digits != [UInt8(ascii: "0")] else { return }
    writeCardinal(groups: DecimalDigits.groups(of: digits[...]))
    append(word: SpelledOutWords.and)
  }

  /// Writes a ratio between 0 and 1, after a whole part or a sign or alone: `سه چهارم`.
  ///
  /// What belongs together is held together by half-spaces wherever it could be taken apart: `بیست و یک دویستم` might
  /// be twenty and a two-hundredth, `سه صد و بیستم` a rank, and `بیست و دو سوم` 22/3.
  private mutating func writeRatio(below part: ExactNumber) {
    let followsWholePart = !text.isEmpty && !text.hasSuffix(SpelledOutWords.minus)
    var parts = NumberWriter(spelling)
    parts.appendPart(part.numerator.magnitude)
    append(word: parts.text)
    var denominator = NumberWriter(spelling)
    let wordCount = denominator.appendPart(part.denominator.magnitude, isDenominator: true)
    let isOneWord =
      part.denominator < 1000 ? !GroupWords.plain[Int(part.denominator)].contains(" ") : wordCount == 1
    denominator.appendPartEnding()
    let isShort = part.numerator == 1 && part.denominator < 100
    if isShort || (followsWholePart && isOneWord) || spelling.joining == .halfSpaces && isOneWord {
      appendHalfSpace()
      text += denominator.text
    } else {
      append(word: denominator.text)
    }
  }

  /// Writes a number without spaces, and tells of how many words that spaces would part.
  @discardableResult
  private mutating func appendPart(_ number: UInt128, isDenominator: Bool = false) -> Int {
    var tight = spelling
    tight.joining = .halfSpaces
    tight.saysOneHundred = false
    tight.saysOneThousand = false
    var writer = NumberWriter(tight)
    writer.writeCardinal(groups: DecimalDigits.groups(of: Array(String(number).utf8)[...]))
    // A millionth is `یک میلیونیم`, where the one is the numerator.
    let words = writer.text.split(separator: " ")
    let dropsOne = isDenominator && words.count == 2 && words[0] == SpelledOutWords.small[1]
    for word in dropsOne ? words[1...] : words[...] {
      if !text.isEmpty { appendHalfSpace() }
      text += word
    }
    return dropsOne ? 1 : words.count
  }

  /// `میلیون` → `میلیونیم`; all else as ordinals.
  private mutating func appendPartEnding() {
    let scales = SpelledOutWords.shortScale.dropFirst(2)
    if scales.contains(where: { text.hasSuffix($0) }) {
      text += SpelledOutWords.partEnding
    } else {
      appendOrdinalEnding()
    }
  }

  private mutating func writeDecimal(_ number: DecimalDigits) {
    let count = number.fraction.count
    let isNamed = count < SpelledOutWords.shortScale.count * 3
    let significant = number.fraction.drop { $0 == UInt8(ascii: "0") }
    if spelling.decimalForm == .conjunction, isNamed, !needsPoint(number, significant: significant) {
      writeWholePart(number.whole)
    } else {
      writeCardinal(groups: number.groups)
      append(word: SpelledOutWords.point)
    }
    guard spelling.decimalForm != .digitByDigit, isNamed else {
      for digit in number.fraction { append(word: SpelledOutWords.small[Int(digit - UInt8(ascii: "0"))]) }
      return
    }
    writeCardinal(groups: DecimalDigits.groups(of: significant))
    var denominator = NumberWriter(spelling)
    let power = [UInt8(ascii: "1")] + Array(repeating: UInt8(ascii: "0"), count: count)
    denominator.appendPowerOf10(groups: DecimalDigits.groups(of: power[...]))
    denominator.appendPartEnding()
    append(word: denominator.text)
  }

  /// Whether `ممیز` must be said, lest whole part and numerator be taken for one number: `بیست و پنج صدم` is 0.25 to
  /// some, `صد و پنج صدم` 1.05, and `یک هزارم` may be a rank.
  private func needsPoint(_ number: DecimalDigits, significant: ArraySlice<UInt8>) -> Bool {
    let isOne = significant == [UInt8(ascii: "1")]
    guard number.whole != [UInt8(ascii: "0")] else {
      let isOneWord =
        significant.count == 1 || (significant.count == 2 && significant.first == UInt8(ascii: "1"))
      return !isOneWord || (isOne && number.fraction.count > 1)
    }
    // Addends fall in size: what could follow the last one of the whole part might belong to it. And nobody hears
    // where a long numerator begins.
    let zeros = number.whole.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    return significant.count <= zeros || significant.count > 2
  }

  /// `ده‌هزار`, `صدمیلیون`, `میلیارد`: without `یک`, as one word.
  private mutating func appendPowerOf10(groups: [Int]) {
    let group = groups.last ?? 1
    let scale = scaleNames(groupCount: groups.count)[groups.count - 1]
    if group > 1 || scale.isEmpty { append(word: GroupWords.plain[group]) }
    for word in scale.split(separator: " ") {
      if !text.isEmpty { appendHalfSpace() }
      text += word
    }
  }
}
