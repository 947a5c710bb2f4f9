// A cardinal and an ordinal in ـم side by side: سه چهارم, یک‌پنجم, بیست و پنج صدم, یک ده‌هزارم.
//
//     دو و یک سوم        mixed: 2 1/3
//     سه و هفت صدم       3.07
//     یکصد و پنج صدم     the last addend alone is over a hundred: 100.05
//     یک سوم خرداد       a month follows: no fraction

extension NumberReader {
  /// The fraction that a cardinal is the beginning of, or the cardinal itself.
  func withFraction(_ reading: NumberReading) -> NumberReading {
    guard reading.isCardinal, !reading.overflows else { return reading }
    if let fraction = fraction(of: reading) { return fraction }
    // دو و یک سوم, دو و سه ربع
    guard reading.scale == nil, isAnd(reading.end), follows(reading.end), follows(reading.end + 1),
      let next = cardinal(at: reading.end + 1), next.isCardinal, !next.overflows,
      next.end - next.start <= 4, let part = fraction(of: next), part.isFraction, part.value < 1,
      let value = reading.value.adding(part.value)
    else { return reading }
    var mixed = reading
    mixed.value = value
    mixed.coefficient = value
    mixed.end = part.end
    mixed.isPlainDigits = false
    return mixed
  }

  private func fraction(of reading: NumberReading) -> NumberReading? {
    if let (value, end) = quarters(of: reading.value, at: reading.end) {
      return NumberReading(start: reading.start, end: end, value: value, form: .fraction)
    }
    guard let (denominator, end) = denominator(at: reading.end), reading.value.isInteger, reading.value >= 1
    else {
      return nil
    }
    if follows(end), let entry = entry(end), entry.month >= 0, denominator <= 31 { return nil }
    let isDecimal = isPowerOf10(denominator)
    if reading.value < denominator || isDecimal && reading.value < 10 {
      var result = NumberReading(start: reading.start, end: end, value: .zero, form: .fraction)
      guard let value = reading.value.divided(by: denominator) else { return nil }
      result.value = value
      result.coefficient = value
      if denominator >= 1000, let ordinal = reading.value.multiplied(by: denominator) {
        result.alternatives = [
          Quantity.Alternative(value: ordinal, kind: .ordinal, unit: nil, reason: .ordinalOrFraction)
        ]
      }
      return result
    }
    // بیست و دو هفتم: the last addend is the numerator.
    guard let and = (reading.start..<reading.end).last(where: isAnd), and > reading.start,
      let whole = cardinal(at: reading.start), let last = cardinal(at: and + 1), last.value < denominator,
      let part = last.value.divided(by: denominator), let rest = whole.value.subtracting(last.value),
      let value = rest.adding(part)
    else {
      guard endsOrMeasures(end), let value = reading.value.divided(by: denominator), reading.value < 100
      else {
        return nil
      }
      return NumberReading(start: reading.start, end: end, value: value, form: .fraction)
    }
    return NumberReading(start: reading.start, end: end, value: value, form: .cardinal)
  }

  /// An ordinal in ـم that can stand under a number, and the token behind it: `چهارم`, `صدم`, `ده هزارم`.
  func denominator(at index: Int) -> (value: ExactNumber, end: Int)? {
    guard follows(index), let word = word(index), !isBlocked(at: index) else { return nil }
    switch word.role {
    case .ordinalAtom where !word.precedesNoun && !word.needsNeighbour && word.value > 1:
      return (ExactNumber(word.value), index + 1)
    case .ordinalScale where !word.precedesNoun:
      return (ExactNumber(word.value), index + 1)
    case .atom where word.value == 10 || word.value == 100:
      guard follows(index + 1), let scale = self.word(index + 1), scale.role == .ordinalScale,
        !scale.precedesNoun, let value = ExactNumber(word.value).multiplied(by: ExactNumber(scale.value))
      else { return tightDenominator(at: index) }
      return (value, index + 2)
    case .atom where word.value == 30 && isWord(index + 1, "ام") && tokens[index + 1].joint < .space:
      return (30, index + 2)
    case .atom: return tightDenominator(at: index)
    default: return nil
    }
  }

  /// A denominator of several words without spaces, as in `پنج بیست‌ویکم`.
  private func tightDenominator(at start: Int) -> (value: ExactNumber, end: Int)? {
    guard let first = word(start) else { return nil }
    var total = first.value
    var rank = first.rank
    var end = start + 1
    while end < count {
      let next = isAnd(end) ? end + 1 : end
      guard next < count, (end...next).allSatisfy({ tokens[$0].joint <= .halfSpace }),
        let word = word(next), word.rank.follows(rank)
      else { return nil }
      total += word.value
      if word.role == .ordinalAtom, !word.precedesNoun { return (ExactNumber(total), next + 1) }
      guard word.role == .atom else { return nil }
      rank = word.rank
      end = next + 1
    }
    return nil
  }

  private func isPowerOf10(_ number: ExactNumber) -> Bool {
    var value = number.numerator
    while value >= 10, value % 10 == 0 { value /= 10 }
    return value == 1 && number.numerator > 1
  }

  private func endsOrMeasures(_ index: Int) -> Bool {
    guard follows(index) else { return true }
    return isMark(index, "\u{FDFC}") || phrase(at: index, limit: 3) { $0.unit >= 0 && !$0.isWeakUnit } != nil
  }
}
