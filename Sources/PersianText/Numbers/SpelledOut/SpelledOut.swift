extension BinaryInteger {
  /// The number in Persian words, or as `spelling` asks: `1_250_000` is `یک میلیون و دویست و پنجاه هزار`.
  ///
  /// ```swift
  /// 31.spelledOut(.ordinal)                 // "سی و یکم"
  /// 31.spelledOut(.attributiveOrdinal)      // "سی و یکمین"
  /// (-5).spelledOut(.percent)               // "منفی پنج درصد"
  /// ```
  ///
  /// Integers of any size are written; above 10^36 the greatest scale repeats (`هزار دسیلیون`).
  /// Complexity: O(*n*), *n* the number of digits.
  @inlinable
  public func spelledOut(_ spelling: NumberSpelling = .cardinal) -> String {
    if let integer = Int128(exactly: self) {
      return ExactNumber(integer).spelledOut(spelling)
    }
    return spelling.text(ofDigits: String(magnitude), isNegative: self < 0)
  }
}

extension NumberSpelling {
  /// Writes an integer that no fixed width holds.
  @usableFromInline
  func text(ofDigits digits: String, isNegative: Bool) -> String {
    NumberWriter.text(of: DecimalDigits(isNegative: isNegative, whole: Array(digits.utf8)), self)
  }
}

extension ExactNumber {
  /// The number in Persian words, or as `spelling` asks: 5/2 is `دو و نیم`, 1/3 is `یک‌سوم`.
  ///
  /// ```swift
  /// ExactNumber("2.25")?.spelledOut()           // "دو ممیز بیست و پنج صدم"
  /// ExactNumber("2.5")?.spelledOut(.percent)    // "دو و نیم درصد"
  /// ```
  ///
  /// Complexity: O(*n*), *n* the number of digits.
  public func spelledOut(_ spelling: NumberSpelling = .cardinal) -> String {
    if let digits = DecimalDigits(self) {
      return NumberWriter.text(of: digits, spelling)
    }
    // What does not end ends where it is cut.
    let cut = spelling.maximumFractionDigits.flatMap { digits in
      rounded(toPowerOf10: NumberWriter(spelling).powerOfScale(for: self) - Swift.max(0, digits))
    }
    if let digits = cut.flatMap(DecimalDigits.init) {
      return NumberWriter.text(of: digits, spelling)
    }
    return NumberWriter.text(ofRatio: self, spelling)
  }
}

/// Puts a number together from the tables of ``SpelledOutWords``. What each part looks like stands in the file of
/// that part: `NumberWriter+Cardinal`, `+Ordinal`, `+Fraction`, `+Digits`, `+Money`.
package struct NumberWriter {
  let spelling: NumberSpelling
  var text = ""

  init(_ spelling: NumberSpelling) {
    self.spelling = spelling
  }

  package static func text(of number: DecimalDigits, _ spelling: NumberSpelling) -> String {
    var writer = NumberWriter(spelling)
    writer.text.reserveCapacity(16 * number.whole.count)
    let number = writer.rounded(number)
    switch spelling.form {
    case .cardinal:
      writer.write(number)
    case .ordinal, .attributiveOrdinal:
      writer.write(number)
      if number.isInteger { writer.makeOrdinal(isOne: number.isOne) }
    case .percent:
      writer.write(number)
      writer.writePercent()
    case .money(let currency):
      writer.writeMoney(number, currency: currency)
    case .measure(let unit):
      writer.write(number)
      writer.append(word: unitName(ofCode: unit))
    }
    return writer.text
  }

  /// Writes a number whose decimal does not end.
  static func text(ofRatio number: ExactNumber, _ spelling: NumberSpelling) -> String {
    var writer = NumberWriter(spelling)
    writer.writeRatio(number)
    switch spelling.form {
    case .cardinal, .ordinal, .attributiveOrdinal: break
    case .percent: writer.writePercent()
    case .money(let code), .measure(let code): writer.append(word: unitName(ofCode: code))
    }
    return writer.text
  }

  /// Writes a number in the notation asked for, without what its form adds.
  mutating func write(_ number: DecimalDigits) {
    switch spelling.notation {
    case .words:
      if number.isNegative { append(word: SpelledOutWords.minus) }
      writeWords(number)
    case .digits:
      writeDigits(number)
    case .digitsWithScales:
      writeDigitsWithScales(number)
    case .decimalWithScale:
      writeDecimalWithScale(number)
    }
  }

  /// With `.decimalWithScale` the digits are counted behind the scale, so it is rounded when that is known.
  private func rounded(_ number: DecimalDigits) -> DecimalDigits {
    guard spelling.notation != .decimalWithScale, let digits = spelling.maximumFractionDigits else {
      return number
    }
    return number.rounded(toFractionDigits: max(0, digits))
  }

  mutating func writePercent() {
    if spelling.notation == .digits {
      text += spelling.digitSet == .ascii ? "%" : "٪"
    } else {
      append(word: SpelledOutWords.percent)
    }
  }

  /// Appends a word, with a space before it unless it is the first.
  mutating func append(word: String) {
    appendSpace()
    text += word
  }

  /// Appends a space unless nothing stands before it.
  mutating func appendSpace() {
    if !text.isEmpty { text += " " }
  }

  /// Appends a half-space where the last letter would join the next one.
  mutating func appendHalfSpace() {
    if let last = text.unicodeScalars.last, !SpelledOutWords.nonJoining.contains(last) {
      text += "\u{200C}"
    }
  }
}
