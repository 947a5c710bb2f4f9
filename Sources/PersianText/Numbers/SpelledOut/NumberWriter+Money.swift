// Sums of money and measures: `پنج هزار تومان`, `دو دلار و پنجاه سنت`, `۱٫۲ میلیون ریال`, `دو و نیم کیلومتر`.

extension NumberWriter {
  /// The printed name of a currency or unit, or the code where it is not in the tables.
  static func unitName(ofCode code: String) -> String { UnitOfMeasure(code: code)?.name ?? code }

  mutating func writeMoney(_ number: DecimalDigits, currency code: String) {
    let name = Self.unitName(ofCode: code)
    guard spelling.notation == .words, spelling.usesMinorUnits, !number.isInteger, number.fraction.count <= 2,
      let minor = Currencies.hundredth(ofCode: code)
    else {
      write(number)
      append(word: name)
      return
    }
    if number.isNegative { append(word: SpelledOutWords.minus) }
    if number.whole != [UInt8(ascii: "0")] {
      writeCardinal(groups: number.groups)
      append(word: name)
      append(word: SpelledOutWords.and)
    }
    let hundredths = number.fraction + (number.fraction.count == 1 ? [UInt8(ascii: "0")] : [])
    writeCardinal(groups: DecimalDigits.groups(of: hundredths[...]))
    append(word: minor)
  }
}
