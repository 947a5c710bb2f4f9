// Digits, grouped, and digits with scale words: `۱۲٬۵۰۰٫۷۵`, `۱ میلیون و ۲۰۰ هزار`, `۱٫۲ میلیون`.

extension NumberSpelling.DigitSet {
  /// The digit of a value of 0 to 9.
  func digit(_ ascii: UInt8) -> Unicode.Scalar {
    let value = UInt32(ascii - UInt8(ascii: "0"))
    let zero: UInt32 =
      switch self {
      case .ascii: 0x30
      case .arabicIndic: 0x0660
      case .persian: 0x06F0
      }
    return Unicode.Scalar(zero + value) ?? Unicode.Scalar(ascii)
  }

  var groupingMark: String { self == .ascii ? "," : "٬" }
  var decimalMark: String { self == .ascii ? "." : "٫" }
  /// U+2212 is the minus sign of CLDR's `fa`; ASCII keeps the hyphen.
  var minus: String { self == .ascii ? "-" : "\u{2212}" }
  /// U+2044 is a fraction in any digits, where `/` between Persian digits is a decimal mark.
  var stroke: String { self == .ascii ? "/" : "\u{2044}" }
}

extension NumberWriter {
  mutating func writeDigits(_ number: DecimalDigits) {
    if number.isNegative { text += spelling.digitSet.minus }
    appendWhole(digits: number.whole)
    if !number.fraction.isEmpty {
      text += spelling.digitSet.decimalMark
      append(digits: number.fraction)
    }
  }

  /// `۷⁄۳`
  mutating func writeDigits(ofRatio number: ExactNumber) {
    if number.isNegative { text += spelling.digitSet.minus }
    append(digits: Array(String(number.numerator.magnitude).utf8))
    text += spelling.digitSet.stroke
    append(digits: Array(String(number.denominator).utf8))
  }

  mutating func writeDigitsWithScales(_ number: DecimalDigits) {
    if number.isNegative { text += spelling.digitSet.minus }
    var groups = number.groups
    // The digits after the decimal mark go with the lowest group, and alone if there is none.
    let lowest = groups[0]
    if !number.isInteger { groups[0] = 0 }
    if groups.contains(where: { $0 != 0 }) || number.isInteger {
      var scaled = NumberWriter(spelling)
      if number.isZero {
        scaled.append(digits: number.whole)
      } else {
        scaled.writeStretches(of: groups, scales: scaleNames(groupCount: groups.count)) { writer, group, _ in
          writer.appendSpace()
          writer.append(digits: Array(String(group).utf8))
        }
      }
      text += scaled.text
      if !number.isInteger {
        append(word: SpelledOutWords.and)
        text += " "
      }
    }
    if !number.isInteger {
      append(digits: Array(String(lowest).utf8))
      text += spelling.digitSet.decimalMark
      append(digits: number.fraction)
    }
  }

  mutating func writeDecimalWithScale(_ number: DecimalDigits) {
    let scales = scaleNames(groupCount: number.groupCount)
    var power = min(number.groupCount, scales.count) - 1
    func mantissa() -> DecimalDigits {
      let exact = number.dividedByPowerOf10(3 * power)
      return spelling.maximumFractionDigits.map { exact.rounded(toFractionDigits: max(0, $0)) } ?? exact
    }
    // What rounds to a thousand of a scale is one of the next: 999,999 is `۱ میلیون`.
    if power + 1 < scales.count, mantissa().whole.count > 3 { power += 1 }
    writeDigits(mantissa())
    if power > 0 { append(word: scales[power]) }
  }

  /// The power of ten that the digits of a number are written in: 6 for `۱٫۲ میلیون`, 0 without a scale word.
  func powerOfScale(for number: ExactNumber) -> Int {
    guard spelling.notation == .decimalWithScale else { return 0 }
    let whole = number.numerator.magnitude / number.denominator.magnitude
    let groupCount = (String(whole).utf8.count + 2) / 3
    return 3 * (min(groupCount, scaleNames(groupCount: groupCount).count) - 1)
  }

  private mutating func appendWhole(digits: [UInt8]) {
    guard spelling.groupsDigits else {
      append(digits: digits)
      return
    }
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += spelling.digitSet.groupingMark }
      text.unicodeScalars.append(spelling.digitSet.digit(digit))
    }
  }

  mutating func append(digits: [UInt8]) {
    for digit in digits { text.unicodeScalars.append(spelling.digitSet.digit(digit)) }
  }
}
