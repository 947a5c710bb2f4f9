// Digits that name something instead of counting it:
//
//     ۰۹۱۲۳۴۵۶۷۸۹، 6037-9911-…    phone and card numbers, national ids
//     کووید-۱۹، اف‌۱۶، بوئینگ ۷۴۷   part of a name
//     ماده ۵، شماره ۹، پلاک ۱۲     labelled
//     ۳-۱ behind نتیجه             a score
//     A1C، i20، 3D                  glued to Latin letters: not even an identifier

extension QuantityReader {
  /// Adds an identifier.
  mutating func identify(_ start: Int, _ digits: Range<Int>) -> Int {
    var draft = Draft(.identifier, digits)
    draft.start = start
    let parts = digits.filter(numbers.isDigits)
    // 2.4.1, 192.168.0.1: without the points it would be another.
    let isVersion =
      (3...4).contains(parts.count) && parts.allSatisfy { numbers.digits($0).count <= 3 }
      && digits.allSatisfy { numbers.isDigits($0) || numbers.isMark($0, ".", "\u{66B}") }
    draft.label = parts.map { String(decoding: numbers.digits($0), as: UTF8.self) }
      .joined(separator: isVersion ? "." : "")
    found.append(draft)
    return digits.upperBound
  }

  /// The end of a run of digits that is an identifier, or nothing at all; nil for a number.
  mutating func identifier(_ run: NumberReader.DigitRun) -> Int? {
    let start = run.start
    let isGlued = start > 0 && numbers.tokens[start].joint == .none
    if isGlued, numbers.tokens[start - 1].kind == .foreign, !isArabic(start - 1) {
      if lastEnd == start, found.last?.unit != nil { return nil }
      return behindLatin(run.end)
    }
    if isGlued, numbers.isMark(start - 1, "_", "@", "#", "/", "\\"), start > 1 { return behindLatin(run.end) }
    // Glued to Latin letters behind, unless they are a unit.
    if run.end < numbers.count, numbers.tokens[run.end].joint == .none,
      numbers.tokens[run.end].kind == .foreign, !isArabic(run.end),
      unit(at: run.end) == nil
    {
      return behindLatin(run.end)
    }
    // کووید-۱۹
    if isGlued, numbers.isMark(start - 1, "-", "\u{2010}", "\u{2011}", "\u{2013}"), start > 1,
      numbers.tokens[start - 1].joint == .none,
      numbers.isWord(start - 2) || numbers.tokens[start - 2].kind == .foreign,
      numbers.word(start - 2) == nil, lastEnd <= start - 2, (numbers.entry(start - 2)?.unit ?? -1) < 0
    {
      return identify(start - 2, start..<run.end)
    }
    // اف‌۱۶
    if start > 0, numbers.tokens[start].joint <= .halfSpace, numbers.isWord(start - 1), lastEnd <= start - 1,
      numbers.has(.letter, start - 1) || numbers.has(.model, start - 1)
    {
      return identify(start - 1, start..<run.end)
    }
    if case .identifier = run.shape { return identify(start, start..<run.end) }
    if case .hyphen = run.shape, hasBefore(.score, start, within: 6), unit(at: run.end) == nil,
      !isNoun(run.end),
      run.length <= 2
    {
      let end = identify(start, start..<run.end)
      let scores = (start..<run.end).filter(numbers.isDigits).map {
        String(decoding: numbers.digits($0), as: UTF8.self)
      }
      found[found.count - 1].label = scores.joined(separator: "-")
      return end
    }
    if case .stroke(let a, let b) = run.shape {
      if numbers.has([.label, .weakLabel], start - 1) { return identify(start, start..<run.end) }
      return stroke(run, a, b)
    }
    guard run.isPlain else { return nil }
    if run.end == start + 1, isLongIdentifier(run) { return identify(start, start..<run.end) }
    // ۵+۱
    if numbers.isMark(run.end, "+"), numbers.isDigits(run.end + 1), numbers.tokens[run.end].joint == .none {
      return identify(start, start..<run.end + 2)
    }
    return nil
  }

  /// Whether a token is a ligature of the Arabic script that is kept, U+FB50 to U+FDFF, such as `ﷺ`: no Latin code.
  private func isArabic(_ index: Int) -> Bool {
    let bytes = Array(numbers.folded[numbers.tokens[index].range].prefix(3))
    guard bytes.count == 3, bytes[0] == 0xEF else { return false }
    return bytes[1] == 0xAD && bytes[2] >= 0x90 || (0xAE...0xB7).contains(bytes[1])
  }

  /// Skips what is glued on: letters and digits of one code.
  private func behindLatin(_ index: Int) -> Int {
    var end = index
    while end < numbers.count, numbers.tokens[end].joint == .none,
      numbers.tokens[end].kind == .foreign || numbers.isDigits(end)
    {
      end += 1
    }
    return end
  }

  /// Phone, card and national numbers, and what has too many digits for an amount.
  private func isLongIdentifier(_ run: NumberReader.DigitRun) -> Bool {
    let digits = numbers.digits(run.start)
    // What is measured or scaled is an amount, however long.
    if numbers.measures(at: run.end) { return false }
    if run.hasLeadingZero, run.length >= 4 { return true }
    switch run.length {
    case 10: return isNationalID(digits) && !isNoun(run.end)
    case 12: return digits.starts(with: "989".utf8)
    case 16: return digits.first == UInt8(ascii: "5") || digits.first == UInt8(ascii: "6")
    case 24...: return !isNoun(run.end)
    default: return false
    }
  }

  /// The check digit of an Iranian national number.
  private func isNationalID(_ digits: ArraySlice<UInt8>) -> Bool {
    let values = digits.map { Int($0 - 0x30) }
    guard values.count == 10, Set(values).count > 1 else { return false }
    let sum = values.dropLast().enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) } % 11
    return values[9] == (sum < 2 ? sum : 11 - sum)
  }

  /// `۱/۲`, `۱۲/۵`, `قانون ۱۲۳/۴۵`
  private mutating func stroke(_ run: NumberReader.DigitRun, _ a: ExactNumber, _ b: ExactNumber) -> Int? {
    if numbers.measures(at: run.end) { return nil }
    if run.length == 4, b < 100 { return nil }
    if numbers.has(.clock, run.start - 1) { return nil }
    // Of mixed digits the Persian ones tell how the number is meant.
    let isASCII = (run.start..<run.end).allSatisfy { numbers.hasOnlyASCIIDigits($0) }
    let decimal = numbers.strokeDecimal(at: run.start)
    if a < b, b <= 20, a > 0, let value = a.divided(by: b) {
      var reading = NumberReading(start: run.start, end: run.end, value: value, form: .fraction)
      if let decimal, !isASCII {
        reading.alternatives = [
          Quantity.Alternative(value: decimal, kind: .cardinal, unit: nil, reason: .strokeOrDecimal)
        ]
      }
      return emit(reading)
    }
    if isASCII || run.hasLeadingZero && a > 0 || run.length > 4 || b >= 1000 {
      return identify(run.start, run.start..<run.end)
    }
    guard let decimal else { return identify(run.start, run.start..<run.end) }
    var reading = NumberReading(start: run.start, end: run.end, value: decimal)
    reading.flags = .ambiguousSeparator
    if let ratio = a.divided(by: b) {
      reading.alternatives = [
        Quantity.Alternative(value: ratio, kind: .fraction, unit: nil, reason: .strokeOrDecimal)
      ]
    }
    return emit(reading)
  }

  /// `۱۱ / ۵ درصد`: treebanks print a decimal with spaces; so it is read where it measures something.
  mutating func spacedDecimal(_ run: NumberReader.DigitRun, _ second: NumberReader.DigitRun) -> Int? {
    guard run.isPlain, second.isPlain, run.end == run.start + 1, second.end == second.start + 1 else {
      return nil
    }
    let bytes =
      Array(numbers.digits(run.start)) + [UInt8(ascii: ".")] + Array(numbers.digits(second.start))
    guard let value = ExactNumber(decimalDigits: bytes) else { return nil }
    // The first of two may borrow what the second measures: ۱ / ۳۵ و ۱ / ۱۲ برابر.
    guard numbers.measures(at: second.end) || isSpacedDecimal(at: second.end) else { return nil }
    var reading = NumberReading(start: run.start, end: second.end, value: value)
    if let word = numbers.word(second.end), word.role == .scale, numbers.follows(second.end) {
      let scale = numbers.scaleValue(word)
      guard let scaled = value.multiplied(by: scale) else { return nil }
      reading.value = scaled
      reading.scale = scale
      reading.coefficient = value
      reading.end += 1
    }
    return emit(reading)
  }

  private func isSpacedDecimal(at index: Int) -> Bool {
    guard numbers.isAnd(index) || numbers.has(.until, index) || numbers.isMark(index, "،") else {
      return false
    }
    return numbers.isDigits(index + 1) && numbers.isMark(index + 2, "/") && numbers.isDigits(index + 3)
      && numbers.measures(at: index + 4)
  }

  /// `ماده ۵`, `شماره نه`, `بوئینگ ۷۴۷`, `گروه ۵`
  mutating func labelled(_ reading: NumberReading, _ upper: NumberReading?) -> Int? {
    let before = reading.start - 1
    guard reading.isCardinal, reading.value.isInteger, before >= lastEnd || found.isEmpty,
      numbers.follows(reading.start)
    else { return nil }
    var label = before
    if numbers.isWord(label, "های") || numbers.isWord(label, "ی") { label -= 1 }
    guard unit(at: reading.end) == nil, reading.scale == nil else { return nil }
    if let entry = numbers.entry(reading.end), numbers.follows(reading.end),
      entry.isClassifier || entry.number != nil && !numbers.isAnd(reading.end)
    {
      return nil
    }
    // ماده (۲)
    let isBracketed =
      numbers.isMark(before, "(") && numbers.isMark(reading.end, ")")
      && numbers.has([.label, .weakLabel], before - 1)
    let isStrong = numbers.has(.label, label) && !numbers.has(.determiner, label - 1)
    let isWeak =
      numbers.has(.weakLabel, label) && !isNoun(reading.end) && !numbers.has(.determiner, label - 1)
    if numbers.has(.century, label), numbers.isDigits(reading.start) {
      // قرن ۱۸: the eighteenth.
      var draft = Draft(.ordinal, reading.start..<reading.end)
      draft.value = reading.value
      draft.upper = upper?.value
      draft.counted = label..<label + 1
      found.append(draft)
      return draft.end
    }
    let isName = isName(label, reading)
    let isModel = numbers.has(.model, label) && numbers.isDigits(reading.start)
    let isContinued =
      found.last.map {
        $0.kind == .identifier && $0.end == reading.start - 1
          && (numbers.isAnd($0.end) || numbers.isMark($0.end, "،"))
          && !isNoun(reading.end)
      } ?? false
    guard isStrong || isWeak || isModel || isContinued || isName || isBracketed else { return nil }
    // The label is itself counted: دو شماره ۵.
    if found.last.map({ $0.counted?.contains(label) ?? false }) == true { return nil }
    var draft = Draft(.identifier, reading.start..<reading.end)
    if isName { draft.confidence = 0.6 }
    draft.label = "\(reading.value.numerator)"
    draft.upperLabel = upper.map { "\($0.value.numerator)" }
    if isModel, label >= lastEnd { draft.start = label }
    found.append(draft)
    return draft.end
  }

  /// `ریاضی ۲`, `برنامه ۹۰`: digits behind a noun, with none to count behind them, belong to its name.
  private func isName(_ before: Int, _ reading: NumberReading) -> Bool {
    guard reading.isPlainDigits, reading.end == reading.start + 1, isNoun(before),
      before >= lastEnd || found.isEmpty,
      numbers.tokens[reading.start].joint == .space,
      !numbers.has([.amountNoun, .year, .event, .determiner], before)
    else { return false }
    if let entry = numbers.entry(before) {
      // دقیقه ۹۴, روز ۵: numbered parts of time.
      let isTime = entry.unit >= 0 && numbers.lexicon.units[Int(entry.unit)].dimension == .duration
      if entry.unit >= 0 && !isTime || entry.isClassifier || entry.bound >= 0 { return false }
    }
    let next = reading.end
    guard numbers.follows(next), numbers.isWord(next) else {
      return next < numbers.count && !numbers.isMark(next, "(", "-", "–", "/", "+", "×", "=", ":")
    }
    return numbers.has(.function, next) && !numbers.has(.verb, next) && !numbers.has(.until, next)
      && !numbers.isWord(next, "به")
  }

  /// `سه بر دو`, `۳ - ۱` behind `نتیجه`: a score.
  mutating func score(_ reading: NumberReading) -> Int? {
    guard reading.isCardinal, reading.value.isInteger, reading.value >= 0, reading.value <= 200,
      reading.scale == nil,
      numbers.follows(reading.end), reading.end - reading.start <= 3
    else { return nil }
    let isOver = numbers.isWord(reading.end, "بر")
    let isDash =
      numbers.isMark(reading.end, "-", "\u{2013}", "\u{2212}") && hasBefore(.score, reading.start, within: 6)
    guard isOver || isDash, numbers.follows(reading.end + 1), let other = numbers.number(at: reading.end + 1),
      other.isCardinal, other.value.isInteger, other.value >= 0, other.value <= 200, other.scale == nil,
      unit(at: other.end) == nil, isOver || !isNoun(other.end)
    else { return nil }
    var draft = Draft(.identifier, reading.start..<other.end)
    draft.label = "\(reading.value.numerator)-\(other.value.numerator)"
    found.append(draft)
    return draft.end
  }
}
