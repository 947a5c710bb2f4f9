// Sums of money: `پنج هزار تومان`, `دو دلار و پنجاه سنت`, `۱٫۲ میلیون ریال`.

extension NumberWriter {
  mutating func writeMoney(_ number: DecimalDigits, currency code: String) {
    let name = Currency.name(ofCode: code)
    guard spelling.notation == .words, spelling.usesMinorUnits, !number.isInteger, number.fraction.count <= 2,
      let minor = Currency.minorUnit(ofCode: code)
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
