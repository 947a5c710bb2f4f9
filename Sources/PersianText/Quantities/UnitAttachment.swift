// What makes an amount of a number: the unit behind it, the sign before it, برابر.
//
//     ۱۲ کیلومتر، ۵۰ متری، ده‌ساله     unit, and the adjective made of it
//     دو ساعت و نیم                     half of the unit
//     چهار دقیقه و شش ثانیه            units of one dimension are added up, in the smaller one
//     یک سال و شش ماه                   but years and months in years
//     ۲٫۵ برابر، دوچندان               a multiplier

extension QuantityReader {
  struct UnitMatch {
    var index: Int32
    var end: Int
    var multiplier: Int32 = 1
    var isAdjectival = false
    var isWeak = false
  }

  /// The unit that begins at a token.
  func unit(at index: Int) -> UnitMatch? {
    guard index < numbers.count, index > 0, numbers.tokens[index].joint != .lineBreak else { return nil }
    if numbers.tokens[index].kind != .word { return symbol(at: index) }
    guard let (entry, end) = numbers.phrase(at: index, limit: 5, accept: { $0.unit >= 0 }) else { return nil }
    // A word split by mistake: `در صد هزار`.
    if end > index + 1, numbers.word(end)?.role == .scale, entry.unit >= 0,
      numbers.lexicon.units[Int(entry.unit)].dimension == .ratio
    {
      return nil
    }
    return UnitMatch(
      index: entry.unit,
      end: end,
      multiplier: entry.multiplier,
      isAdjectival: entry.isAdjectival,
      isWeak: entry.isWeakUnit
    )
  }

  /// A unit written with signs or Latin letters: `%`, `km/h`, `°C`, `m²`.
  private func symbol(at index: Int) -> UnitMatch? {
    var hash = FoldedText.seed
    var best: UnitMatch?
    var end = index
    let limit = min(index + 5, numbers.count)
    while end < limit, end == index || numbers.tokens[end].joint == .none {
      hash = FoldedText.hash(numbers.written(end), from: hash)
      end += 1
      guard let unit = numbers.lexicon.symbols[hash] else { continue }
      // The letters must end here.
      if end < numbers.count, numbers.tokens[end].joint == .none,
        numbers.tokens[end].kind == .foreign
          || numbers.tokens[end].kind == .digits && !numbers.isMark(end - 1, "\u{FDFC}")
          || numbers.tokens[end].kind == .word && numbers.isMark(end - 1, "\u{FDFC}")
      {
        continue
      }
      best = UnitMatch(index: unit, end: end)
    }
    // A single letter behind a space is rather a name.
    if let match = best, match.end == index + 1, numbers.tokens[index].kind == .foreign,
      numbers.tokens[index].joint != .none, numbers.tokens[index].foldedRange.count == 1
    {
      return ["m", "g", "l", "k", "w"].contains(numbers.string(index)) ? match : nil
    }
    return best
  }

  /// Adds the unit behind a number to a draft, and what belongs to the unit.
  func attachUnit(_ draft: inout Draft, _ reading: NumberReading) {
    if multiplier(&draft) { return }
    guard var match = unit(at: draft.end), let code = decide(&match, draft) else {
      adjective(&draft)
      return
    }
    let unit = numbers.lexicon.units[Int(match.index)]
    draft.unit = code.isEmpty ? nil : code
    draft.unitIndex = match.index
    draft.unitTokens = draft.end..<match.end
    draft.end = match.end
    if match.isAdjectival { draft.flags.insert(.adjectival) }
    if match.multiplier != 1 {
      draft.value = draft.value?.multiplied(by: ExactNumber(Int(match.multiplier)))
      draft.upper = draft.upper?.multiplied(by: ExactNumber(Int(match.multiplier)))
    }
    if draft.kind != .vague {
      draft.kind =
        switch unit.dimension {
        case .ratio where code == "%" || code == "[ppth]": .percent
        case .money: .money
        case .duration: .duration
        default: .measure
        }
    }
    zero(&draft)
    if draft.upper == nil {
      half(&draft, match)
      if options.sumsUnits { sum(&draft) }
    }
  }

  /// Which unit a word of several meanings is here; nil for none, empty for a unit without a code.
  private func decide(_ match: inout UnitMatch, _ draft: Draft) -> String? {
    let unit = numbers.lexicon.units[Int(match.index)]
    guard match.isWeak else { return unit.code }
    let behind = match.end
    switch unit.code {
    case "t": return isTonne(draft, behind: behind) ? unit.code : nil
    case "deg":
      if numbers.isWord(behind), numbers.string(behind).hasPrefix("یک") { return nil }
      return unit.code
    case "bar": return hasBefore(.pressure, draft.start) ? unit.code : nil
    case "[kn_i]": return hasBefore(.speed, draft.start) ? unit.code : nil
    case "bit":
      // بیت is a verse as well: a power of two from 8 on is bits.
      guard let bits = draft.value, bits.isInteger, bits >= 8 else { return nil }
      return bits.numerator & (bits.numerator - 1) == 0 ? unit.code : nil
    case "{man}", "{sir}", "{nokhod}":
      return numbers.has(.substance, behind) && numbers.follows(behind) ? unit.code : nil
    case "IRT": return numbers.tokens[behind - 1].joint == .none || !isNoun(behind) ? unit.code : nil
    case "AFN", "TJS", "GEL", "DEM": return draft.scale != nil && !isNoun(behind) ? unit.code : nil
    default: return unit.code
    }
  }

  /// Whether a word of a role stands a few words before a token.
  func hasBefore(_ role: ContextWord.Role, _ index: Int, within distance: Int = 5) -> Bool {
    var position = index - 1
    while position >= 0, index - position <= distance {
      if numbers.tokens[position + 1].joint == .lineBreak { return false }
      if numbers.has(role, position) { return true }
      position -= 1
    }
    return false
  }

  func hasBehind(_ role: ContextWord.Role, _ index: Int, within distance: Int) -> Bool {
    var position = index
    while position < numbers.count, position - index < distance {
      if numbers.tokens[position].joint == .lineBreak { return false }
      if numbers.has(role, position) { return true }
      position += 1
    }
    return false
  }

  /// `تن`: a tonne where a substance follows or the number has a decimal, a person otherwise.
  private func isTonne(_ draft: Draft, behind: Int) -> Bool {
    if numbers.isWord(behind, "از") {
      return hasBehind(.substance, behind + 1, within: 2) && !hasBehind(.human, behind + 1, within: 3)
    }
    if hasBehind(.human, behind, within: 2) { return false }
    if hasBehind(.substance, behind, within: 2) { return true }
    if let value = draft.value, !value.isInteger { return true }
    if hasBefore(.substance, draft.start, within: 4) || hasBefore(.weight, draft.start) { return true }
    return false
  }

  /// `۱۰ درجه زیر صفر`: below zero.
  private func zero(_ draft: inout Draft) {
    guard draft.unit == "deg" || draft.unit == "Cel", numbers.follows(draft.end),
      numbers.isWord(draft.end, "زیر"),
      let word = numbers.word(draft.end + 1), word.role == .atom, word.value == 0,
      let negated = draft.value?.negated
    else { return }
    draft.value = negated
    if let upper = draft.upper?.negated { (draft.value, draft.upper) = (upper, negated) }
    draft.unit = "Cel"
    draft.end += 2
  }

  // MARK: - Halves and sums

  /// `دو ساعت و نیم`, `یک ساعت و ربع`, `دو ساعت و سه ربع`
  private func half(_ draft: inout Draft, _ match: UnitMatch) {
    let and = draft.end
    guard !match.isAdjectival, numbers.isAnd(and), numbers.follows(and), numbers.follows(and + 1),
      let value = draft.value
    else { return }
    var part: ExactNumber?
    var end = and + 2
    if let word = numbers.word(and + 1), word.role == .part, numbers.isHalfHere(and + 1, word),
      unit(at: and + 2) == nil
    {
      part = ExactNumber(numerator: word.value, denominator: max(1, word.other))
    } else if let word = numbers.word(and + 1), word.role == .atom,
      let (quarters, stop) = numbers.quarters(of: ExactNumber(word.value), at: and + 2), unit(at: stop) == nil
    {
      part = quarters
      end = stop
    }
    guard let part, let more = part.multiplied(by: ExactNumber(Int(match.multiplier))),
      let total = value.adding(more)
    else { return }
    draft.value = total
    draft.end = end
  }

  /// `چهار دقیقه و شش ثانیه`, `پنج یورو و بیست سنت`
  private func sum(_ draft: inout Draft) {
    var smallest = draft.unitIndex
    while numbers.isAnd(draft.end), numbers.follows(draft.end), numbers.follows(draft.end + 1),
      let reading = numbers.number(at: draft.end + 1), reading.isCardinal, !reading.overflows,
      let value = draft.value, reading.value > 0
    {
      if let cents = cents(at: reading.end, of: draft.unit), reading.value < 100,
        let part = reading.value.multiplied(byPowerOf10: -2), let total = value.adding(part)
      {
        draft.value = total
        draft.end = cents
        draft.flags.insert(.summed)
        return
      }
      guard let match = unit(at: reading.end), !match.isWeak, match.multiplier == 1, match.index != smallest
      else {
        return
      }
      let from = numbers.lexicon.units[Int(smallest)]
      let to = numbers.lexicon.units[Int(match.index)]
      guard from.dimension == to.dimension, from.dimension != .money, from.dimension != .ratio else { return }
      if from.code == "a", to.code == "mo" {
        guard reading.value < 12, let part = reading.value.divided(by: 12), let total = value.adding(part)
        else {
          return
        }
        draft.value = total
        draft.end = match.end
        draft.flags.insert(.summed)
        return
      }
      guard let large = from.factor, let small = to.factor, small < large,
        let ratio = large.divided(by: small), reading.value < ratio,
        let converted = value.multiplied(by: ratio),
        let total = converted.adding(reading.value)
      else { return }
      draft.value = total
      draft.unit = to.code
      draft.unitIndex = match.index
      smallest = match.index
      draft.end = match.end
      draft.flags.insert(.summed)
    }
  }

  private func cents(at index: Int, of code: String?) -> Int? {
    guard numbers.follows(index), numbers.isWord(index) else { return nil }
    switch (code, numbers.string(index)) {
    case ("USD", "سنت"), ("EUR", "سنت"), ("AUD", "سنت"), ("CAD", "سنت"), ("GBP", "پنی"), ("GBP", "پنس"):
      return index + 1
    default: return nil
    }
  }

  // MARK: - Multipliers

  /// `سه برابر`, `۲٫۵ برابری`, `دوچندان`
  private func multiplier(_ draft: inout Draft) -> Bool {
    guard numbers.follows(draft.end), numbers.has(.multiple, draft.end), draft.kind != .vague else {
      return false
    }
    draft.kind = .multiplier
    draft.unitTokens = draft.end..<draft.end + 1
    draft.end += 1
    return true
  }

  // MARK: - Adjectives of a scale

  /// `وام ۱۰۰ میلیونی`, `کشور ۸۰ میلیونی`: money unless a population is spoken of.
  private func adjective(_ draft: inout Draft) {
    let index = draft.end
    guard numbers.follows(index), let word = numbers.word(index), word.role == .scaleAdjective,
      draft.kind != .vague,
      let value = draft.value, case let scale = numbers.scaleValue(word),
      let scaled = value.multiplied(by: scale)
    else { return }
    draft.value = scaled
    draft.upper = draft.upper?.multiplied(by: scale)
    draft.end = index + 1
    draft.number = draft.number.lowerBound..<draft.end
    draft.scale = scale
    draft.coefficient = value
    draft.flags.insert(.adjectival)
    if hasBefore(.moneyNoun, draft.start, within: 3) {
      draft.kind = .money
      draft.flags.insert(.impliedCurrency)
    }
  }

  // MARK: - Signs before the number

  /// `$۵۰`, `٪۲٫۵`, `USD`, `﷼۵۰`
  mutating func signBefore(at index: Int) -> Int? {
    guard let unit = numbers.lexicon.symbols[FoldedText.hash(numbers.written(index))],
      index + 1 < numbers.count, numbers.tokens[index + 1].joint <= .space,
      // Behind a space the sign of the rial is its word, which belongs to a number before it.
      numbers.tokens[index + 1].joint == .none || !numbers.isMark(index, "\u{FDFC}"),
      let reading = numbers.number(at: index + 1), reading.isCardinal, !reading.overflows
    else { return nil }
    return signBefore(at: index, unit, reading)
  }

  /// `ریال۳`: what is left of `﷼۳` where the sign is written as its letters.
  mutating func rialBefore(_ index: Int) -> Int? {
    guard index > 0, numbers.tokens[index].joint == .none, numbers.isWord(index - 1, "ریال"),
      lastEnd <= index - 1, let unit = numbers.entry(index - 1)?.unit, unit >= 0,
      let reading = numbers.number(at: index), reading.isCardinal, !reading.overflows
    else { return nil }
    return signBefore(at: index - 1, unit, reading)
  }

  private mutating func signBefore(at index: Int, _ unit: Int32, _ reading: NumberReading) -> Int? {
    let code = numbers.lexicon.units[Int(unit)].code
    let dimension = numbers.lexicon.units[Int(unit)].dimension
    guard dimension == .money || code == "%" else { return nil }
    // A sign that belongs to the number before it.
    if lastEnd == index + 1, found.last?.unitTokens?.contains(index) == true { return nil }
    let (whole, upper) = range(from: reading)
    var draft = Draft(dimension == .money ? .money : .percent, whole.start..<whole.end)
    draft.start = index
    draft.value = whole.value
    draft.upper = upper?.value
    draft.unit = code
    draft.unitIndex = unit
    draft.unitTokens = index..<index + 1
    // ٪۵ درصد, $۵۰ دلار: said twice.
    if let match = self.unit(at: draft.end), match.index == unit { draft.end = match.end }
    bound(&draft)
    note(&draft)
    found.append(draft)
    return draft.end
  }

  /// `صدی پنج`
  mutating func percentBefore(at index: Int) -> Int? {
    guard numbers.follows(index + 1), let reading = numbers.number(at: index + 1), reading.isCardinal,
      !reading.overflows, reading.value <= 100, !numbers.isWord(index - 1, "هر"),
      numbers.entry(reading.end)?.isClassifier != true
    else { return nil }
    var draft = Draft(.percent, reading.start..<reading.end)
    draft.start = index
    draft.value = reading.value
    draft.unit = "%"
    draft.unitTokens = index..<index + 1
    found.append(draft)
    return draft.end
  }
}
