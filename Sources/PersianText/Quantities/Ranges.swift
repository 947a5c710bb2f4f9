// Two numbers that are one amount:
//
//     ۵ تا ۱۰، ۵ الی ۱۰، ۵-۱۰          a word or dash between them
//     بین ۵ و ۱۰                        و, behind بین alone
//     دو سه، ده دوازده، چهل پنجاه       side by side, rising
//     از ۵ تا ۱۰ میلیون                 the scale of the second reaches back
//     از ۳۰ درصد به ۵۰ درصد             a change, two amounts

extension QuantityReader {
  /// The range that a number begins, or the number alone.
  ///
  /// The first reading then ends where the range does; `.shared` in its flags tells that the two stand side by side.
  func range(from first: NumberReading) -> (NumberReading, NumberReading?) {
    guard let second = secondNumber(after: first) else { return (first, nil) }
    var (lower, upper) = (first, second.reading)
    if let scale = upper.scale, lower.scale == nil, lower.value < upper.coefficient,
      let scaled = lower.value.multiplied(by: scale)
    {
      lower.value = scaled
    }
    if upper.value < lower.value {
      guard second.isWord else { return (first, nil) }
      swap(&lower.value, &upper.value)
    }
    guard lower.value != upper.value else { return (first, nil) }
    lower.end = upper.end
    lower.scale = upper.scale
    lower.coefficient = upper.coefficient
    lower.alternatives = []
    if second.isPair { lower.flags.insert(.shared) }
    return (lower, upper)
  }

  /// `۵-۱۰ میلیون`, `2.5-3.5`: digits with a dash between that touches both.
  mutating func hyphenated(_ run: NumberReader.DigitRun) -> Int? {
    guard case .hyphen(let a, let b) = run.shape,
      let hyphen = (run.start..<run.end).first(where: {
        numbers.isMark($0, "-", "\u{2013}", "\u{2010}", "\u{2011}")
      })
    else { return nil }
    if a >= b, unit(at: run.end) == nil, !isNoun(run.end) { return identify(run.start, run.start..<run.end) }
    var first = NumberReading(start: run.start, end: hyphen, value: a)
    first.isPlainDigits = true
    return emit(first)
  }

  private struct Second {
    var reading: NumberReading
    /// `تا`, `الی`, `و` behind `بین`: the order may be turned.
    var isWord = false
    /// Side by side.
    var isPair = false
  }

  private func secondNumber(after first: NumberReading) -> Second? {
    let end = first.end
    guard numbers.follows(end) else { return nil }
    if numbers.has(.until, end) {
      guard numbers.follows(end + 1), !numbers.isBlocked(at: end + 1),
        let reading = numbers.number(at: end + 1), matches(first, reading),
        reading.value.numerator != 0 || first.value < 0
      else { return nil }
      return Second(reading: reading, isWord: true)
    }
    if numbers.isAnd(end), numbers.has(.between, first.start - 1) {
      guard let reading = numbers.number(at: end + 1), matches(first, reading) else { return nil }
      return Second(reading: reading, isWord: true)
    }
    if numbers.isMark(end, "-", "\u{2013}", "\u{2014}", "\u{2212}", "\u{2010}", "\u{2011}"),
      numbers.follows(end + 1)
    {
      guard first.isCardinal, numbers.isDigits(end - 1) == numbers.isDigits(end + 1) || first.scale != nil,
        let reading = numbers.number(at: end + 1), matches(first, reading)
      else { return nil }
      if reading.value > first.value { return Second(reading: reading) }
      // ۵۰ - ۴۰ سانتی‌متر: written from the other side.
      guard numbers.measures(at: reading.end) || isNoun(reading.end)
      else { return nil }
      return Second(reading: reading, isWord: true)
    }
    return pair(after: first).map { Second(reading: $0, isPair: true) }
  }

  private func matches(_ first: NumberReading, _ second: NumberReading) -> Bool {
    guard !second.overflows else { return false }
    if first.isOrdinal { return second.isOrdinal }
    if first.isFraction { return second.isFraction }
    return second.isCardinal || second.isFraction && first.value < 1
  }

  /// `دو سه`, `ده دوازده`, `بیست سی`, `۲۰ ۳۰`: two neighbours of the same making, the second a little greater.
  private func pair(after first: NumberReading) -> NumberReading? {
    let end = first.end
    guard first.isCardinal, first.scale == nil, !numbers.isAnd(end) else { return nil }
    if first.isPlainDigits, first.end == first.start + 1, numbers.isDigits(end) {
      let run = numbers.digitRun(at: end)
      guard run.isPlain, run.length == numbers.digits(first.start).count, run.length <= 3,
        !run.hasLeadingZero,
        let reading = numbers.number(at: end), reading.value > first.value,
        reading.end == end + 1 || reading.scale != nil,
        isNoun(reading.end) || numbers.measures(at: reading.end)
      else { return nil }
      return reading
    }
    guard first.end == first.start + 1, let a = numbers.word(first.start), a.role == .atom,
      let b = numbers.word(end), b.role == .atom, isPair(a, b), !numbers.isBlocked(at: end),
      let reading = numbers.number(at: end), reading.isCardinal, !reading.overflows
    else { return nil }
    // دو سه چهار: the last is the upper end.
    if reading.scale == nil, reading.end == end + 1, let third = pair(after: reading) { return third }
    // Not the first half of a sum: بیست سی و پنج is no range of 20 to 35.
    guard
      reading.scale != nil || reading.end == end + 1 || a.rank == .hundred || reading.value.denominator > 1
    else { return nil }
    return reading
  }

  private func isPair(_ a: NumberWord, _ b: NumberWord) -> Bool {
    guard b.value > a.value else { return false }
    switch (a.rank, b.rank) {
    case (.unit, .unit): return b.value - a.value <= 2 && a.value > 0
    case (.unit, .teen): return a.value >= 7 && b.value - a.value <= 4
    case (.teen, .teen): return b.value - a.value <= 5
    case (.teen, .ten): return b.value == 20
    case (.ten, .ten): return b.value - a.value <= 20
    case (.ten, .hundred): return a.value >= 80 && b.value == 100
    case (.hundred, .hundred): return b.value - a.value <= 300
    default: return false
    }
  }

  /// Joins a quantity to the one before it where `تا` alone stands between two of the same unit: `۲۰ درصد تا ۳۰ درصد`.
  ///
  /// Returns whether the draft is still to be added.
  mutating func merge(_ draft: inout Draft) -> Bool {
    guard let last = found.last, last.end == draft.start - 1, numbers.has(.until, draft.start - 1),
      last.upper == nil, draft.upper == nil, last.kind == draft.kind, last.unit == draft.unit,
      last.unit != nil, let lower = last.value, let upper = draft.value, lower < upper
    else { return true }
    var merged = last
    merged.upper = upper
    merged.end = draft.end
    merged.number = last.number.lowerBound..<draft.number.upperBound
    merged.unitTokens = draft.unitTokens
    merged.counted = draft.counted
    merged.bound = last.bound
    found[found.count - 1] = merged
    return false
  }

  /// Gives the scale, the unit and the kind of a number to those before it in a list that have none of their own:
  /// `۲۰، ۳۰ و ۴۰ هزار`, `۱٫۳۵ و ۱٫۱۲ برابر`.
  mutating func share(_ draft: inout Draft) {
    var next = draft.start
    var index = found.count - 1
    while index >= 0 {
      let item = found[index]
      guard item.kind == .cardinal, item.unit == nil, item.counted == nil, item.classifier == nil,
        item.end == next - 1, numbers.isAnd(next - 1) || numbers.isMark(next - 1, "،", ",") || isOr(next - 1),
        numbers.tokens[next - 1].joint != .lineBreak, let value = item.value
      else { break }
      if let scale = draft.scale, item.scale == nil, value < draft.coefficient, value >= 1,
        let scaled = value.multiplied(by: scale)
      {
        found[index].value = scaled
        found[index].upper = item.upper?.multiplied(by: scale)
        found[index].flags.insert(.shared)
      }
      if draft.unit != nil || draft.kind == .multiplier {
        found[index].kind = draft.kind
        found[index].unit = draft.unit
        found[index].unitIndex = draft.unitIndex
        found[index].flags.insert(.shared)
      }
      if draft.kind == .cardinal, draft.counted != nil { found[index].counted = draft.counted }
      next = item.start
      index -= 1
    }
  }

  private func isOr(_ index: Int) -> Bool { numbers.isWord(index, "یا") }
}
