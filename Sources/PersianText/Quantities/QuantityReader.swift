/// Reads the quantities of one stretch of text, left to right.
///
/// At each number word, digit or currency sign the kinds are tried in a fixed order: identifier, date, time, then
/// amounts. What is found goes to ``found`` and reading goes on behind it.
struct QuantityReader {
  let numbers: NumberReader
  let options: QuantityOptions
  var found: [Draft] = []

  /// A quantity by its tokens.
  struct Draft {
    var start: Int
    var end: Int
    var number: Range<Int>
    var kind: Quantity.Kind
    var value: ExactNumber?
    var upper: ExactNumber?
    var label: String?
    var upperLabel: String?
    var unit: String?
    var unitTokens: Range<Int>?
    var bound = Quantity.Bound.exactly
    var boundTokens: Range<Int>?
    var counted: Range<Int>?
    var classifier: Int?
    var confidence = 1.0
    var alternatives: [Quantity.Alternative] = []
    var flags: Quantity.Flags = []
    /// The scale at the end of the number, and what it multiplies.
    var scale: ExactNumber?
    var coefficient: ExactNumber = .zero
    var unitIndex: Int32 = -1

    init(_ kind: Quantity.Kind, _ number: Range<Int>) {
      self.kind = kind
      self.number = number
      start = number.lowerBound
      end = number.upperBound
    }
  }

  init(_ text: FoldedText, lexicon: QuantityLexicon, options: QuantityOptions) {
    numbers = NumberReader(text, lexicon: lexicon, scales: options.scales)
    self.options = options
  }

  /// The end of the last quantity found.
  var lastEnd: Int { found.last?.end ?? 0 }

  mutating func read() {
    let entries = numbers.entries
    let begins = numbers.lexicon.begins
    let count = numbers.count
    var index = 0
    while index < count {
      let kind = numbers.tokens[index].kind
      if kind == .word ? !begins[Int(entries[index])] : kind == .foreign {
        index += 1
        continue
      }
      index = max(index + 1, read(at: index) ?? 0)
    }
  }

  /// Reads what begins at a token; the token to go on at, or nil.
  private mutating func read(at index: Int) -> Int? {
    switch numbers.tokens[index].kind {
    case .digits: return digits(at: index)
    case .mark: return mark(at: index)
    case .foreign: return nil
    case .word: break
    }
    guard let entry = numbers.entry(index) else { return nil }
    if let (vague, end) = numbers.phrase(at: index, limit: 2, accept: { $0.number?.role == .vague }),
      end > index + 1,
      let word = vague.number
    {
      return self.vague(at: index, word, end: end)
    }
    if let word = entry.number {
      switch word.role {
      case .and, .point: return nil
      case .vague: return vague(at: index, word)
      default:
        if numbers.isBlocked(at: index) { return nil }
        return amount(at: index)
      }
    }
    if entry.roles.contains(.several) { return several(at: index) }
    if entry.roles.contains(.percentBefore) { return percentBefore(at: index) }
    if entry.roles.contains(.one) { return oneOrTwo(at: index) }
    return nil
  }

  // MARK: - Digits

  private mutating func digits(at index: Int) -> Int? {
    if let end = rialBefore(index) { return end }
    let run = numbers.digitRun(at: index)
    if let end = identifier(run) { return end }
    if let end = date(run) { return end }
    if let end = time(run) { return end }
    if let end = hyphenated(run) { return end }
    return amount(at: index) ?? run.end
  }

  /// A sign, a currency or percent sign before a number, or a fraction such as `½`.
  private mutating func mark(at index: Int) -> Int? {
    guard let mark = numbers.mark(index) else { return nil }
    if let part = NumberReader.vulgarFraction(mark) {
      return emit(NumberReading(start: index, end: index + 1, value: part, form: .fraction))
    }
    guard numbers.isDigits(index + 1) || numbers.isMark(index + 1, "-", "\u{2212}") else { return nil }
    if numbers.isMark(index, "-", "\u{2212}", "+", "\u{FF0D}", "\u{FF0B}") {
      guard numbers.number(at: index) != nil else { return nil }
      return amount(at: index)
    }
    return signBefore(at: index)
  }

  // MARK: - Amounts

  /// A number with what stands around it, or nil if it is no amount.
  mutating func amount(at index: Int) -> Int? {
    guard let reading = numbers.number(at: index) else { return nil }
    return emit(reading)
  }

  /// Decides what a number is and adds it to what is found; the token behind it.
  mutating func emit(_ first: NumberReading) -> Int? {
    if first.overflows {
      found.append(Draft(.identifier, first.start..<first.end))
      return first.end
    }
    if let end = score(first) { return end }
    let (reading, upper) = range(from: first)
    if let end = timeOfDay(reading, upper) { return end }
    if let end = dayAndMonth(reading, upper) { return end }
    if let end = year(reading, upper) { return end }
    if let end = labelled(reading, upper) { return end }

    var draft = Draft(.cardinal, reading.start..<reading.end)
    draft.value = reading.value
    draft.upper = upper?.value
    draft.scale = reading.scale
    draft.coefficient = reading.coefficient
    draft.flags = reading.flags
    draft.alternatives = reading.alternatives
    if upper != nil, reading.flags.contains(.shared) { draft.bound = .approximately }
    draft.flags.remove(.shared)

    switch (upper ?? reading).form {
    case .ordinal(let precedesNoun):
      guard isOrdinalHere(reading) else { return nil }
      draft.kind = .ordinal
      rank(&draft, nounFollows: precedesNoun)
      bound(&draft)
      found.append(draft)
      return draft.end
    case .fraction: draft.kind = .fraction
    case .vague: draft.kind = .vague
    case .cardinal: break
    }

    attachUnit(&draft, reading)
    guard isAmount(&draft, reading) else { return nil }
    count(&draft)
    bound(&draft)
    note(&draft)
    share(&draft)
    guard merge(&draft) else { return lastEnd }
    found.append(draft)
    return max(draft.end, draft.number.upperBound)
  }

  // MARK: - Indefinite amounts

  /// `ده‌ها`, `صدها هزار`, `هزاران`
  private mutating func vague(at index: Int, _ word: NumberWord, end: Int? = nil) -> Int? {
    var draft = Draft(.vague, index..<(end ?? index + 1))
    var value = ExactNumber(word.value)
    while numbers.follows(draft.end), let next = numbers.word(draft.end), next.role == .scale,
      let product = value.multiplied(by: numbers.scaleValue(next))
    {
      value = product
      draft.end += 1
    }
    // هزاران هزار: the same again.
    if numbers.follows(draft.end), let next = numbers.word(draft.end), next.role == .vague {
      draft.end += 1
    }
    draft.number = index..<draft.end
    draft.value = value
    draft.bound = .moreThan
    attachUnit(&draft, NumberReading(start: index, end: draft.end, value: value, form: .vague))
    draft.kind = .vague
    count(&draft)
    found.append(draft)
    return draft.end
  }

  /// `چند هزار`, `چندین میلیون`, `چند ده`: at least two of them.
  private mutating func several(at index: Int) -> Int? {
    guard numbers.follows(index + 1), let word = numbers.word(index + 1),
      word.role == .scale || word.role == .atom && (word.value == 10 || word.value == 100)
    else { return nil }
    return vague(at: index, word, from: index + 1)
  }

  private mutating func vague(at start: Int, _ word: NumberWord, from index: Int) -> Int? {
    if word.value == 10, numbers.word(index + 1)?.role != .scale, !isNoun(index + 1) { return nil }
    guard let end = vague(at: index, word) else { return nil }
    found[found.count - 1].start = start
    found[found.count - 1].number = start..<found[found.count - 1].number.upperBound
    return end
  }

  /// `یکی دو ماه`, `یکی دو تا`
  private mutating func oneOrTwo(at index: Int) -> Int? {
    guard numbers.follows(index + 1), let word = numbers.word(index + 1), word.role == .atom,
      (2...3).contains(word.value), !numbers.isBlocked(at: index + 1),
      var reading = numbers.number(at: index + 1)
    else { return nil }
    let one = reading.scale ?? .one
    guard reading.coefficient == ExactNumber(word.value) else { return nil }
    var upper = reading
    upper.start = index + 1
    reading.start = index
    reading.value = one
    reading.coefficient = .one
    reading.flags.insert(.shared)
    return emit(range: reading, upper)
  }

  private mutating func emit(range reading: NumberReading, _ upper: NumberReading) -> Int? {
    var draft = Draft(.cardinal, reading.start..<reading.end)
    draft.value = reading.value
    draft.upper = upper.value
    draft.bound = .approximately
    attachUnit(&draft, reading)
    if !isNoun(draft.end), draft.unit == nil { return nil }
    count(&draft)
    found.append(draft)
    return draft.end
  }
}
