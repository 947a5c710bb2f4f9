extension NumberReader {
  /// What stands behind `ممیز`, as a part of one: `پنج دهم` 0.5, `هفتاد و هفت` 0.77, `صفر پنج` 0.05.
  ///
  /// Without `دهم` or `صدم` the words are read as the digits they would be written with.
  func decimalWords(at index: Int) -> (value: ExactNumber, end: Int)? {
    guard follows(index) else { return nil }
    if let digits = digitWords(at: index) { return digits }
    if let numerator = cardinal(at: index, isNumerator: true), !numerator.overflows, numerator.value > 0,
      let (denominator, end) = denominator(at: numerator.end)
    {
      return numerator.value.divided(by: denominator).map { ($0, end) }
    }
    var zeros = 0
    var position = index
    while word(position)?.role == .atom, word(position)?.value == 0, follows(position + 1), zeros < 30 {
      guard isDigits(position + 1) || word(position + 1)?.role == .atom else { break }
      zeros += 1
      position += 1
    }
    guard let (value, end) = group(at: position) else { return nil }
    guard value.isInteger else { return nil }
    let places = String(value.numerator).count + zeros
    return value.multiplied(byPowerOf10: -places).map { ($0, end) }
  }

  /// Two or more digits said one by one, `دو پنج` 0.25, as ICU writes its decimals.
  private func digitWords(at index: Int) -> (value: ExactNumber, end: Int)? {
    var digits = ExactNumber.zero
    var end = index
    while follows(end), let word = word(end), word.role == .atom, word.value < 10,
      let next = digits.multiplied(by: 10)?.adding(ExactNumber(word.value))
    {
      digits = next
      end += 1
    }
    // A zero before a longer number is a zero after the point too: see above.
    guard end - index >= 2, word(end)?.role != .atom else { return nil }
    return digits.multiplied(byPowerOf10: index - end).map { ($0, end) }
  }

  /// A number below a thousand, or digits: no scale words.
  private func group(at start: Int) -> (value: ExactNumber, end: Int)? {
    if isDigits(start) {
      // Digits with marks between them are a number of their own: ممیز ۱٬۲۵۰.
      guard digitRun(at: start).isPlain, let value = ExactNumber(decimalDigits: digits(start)) else {
        return nil
      }
      return (value, start + 1)
    }
    guard let first = word(start), first.role == .atom else { return nil }
    var total = first.value
    var rank = first.rank
    var end = start + 1
    while rank > .teen {
      let next = isAnd(end) ? end + 1 : end
      guard follows(end), follows(next), let word = word(next), word.role == .atom, word.rank.follows(rank)
      else { break }
      total += word.value
      rank = word.rank
      end = next + 1
    }
    return (ExactNumber(total), end)
  }
}
