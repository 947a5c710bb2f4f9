// Which number words count. The words that are others as often (`یک` an article, `نه` no, `ده` village, `سی` a letter,
// `دو` a run) are amounts where their neighbours make them so.

extension QuantityReader {
  /// Whether a number that was read is an amount here.
  func isAmount(_ draft: inout Draft, _ reading: NumberReading) -> Bool {
    if reading.needsNeighbour, draft.unit == nil, draft.kind == .fraction {
      // نیم, ربع alone.
      return false
    }
    guard reading.end == reading.start + 1, draft.upper == nil, numbers.isWord(reading.start),
      draft.kind != .percent, draft.kind != .money, draft.kind != .multiplier,
      let word = numbers.word(reading.start), word.role == .atom || word.role == .scale
    else { return true }
    if isCompound(draft) { return false }
    // The noun that the number before counts: هزار ده.
    if found.last?.counted?.contains(reading.start) == true { return false }
    let before = reading.start - 1
    let isSameLine = numbers.follows(reading.start)
    let counts = isNoun(draft.end) || draft.unit != nil
    let isDetermined = isSameLine && numbers.has(.determiner, before)
    switch word.value {
    case 1: return isOne(draft, before: isSameLine ? before : -1)
    case 9: return isNine(draft, before: isSameLine ? before : -1)
    case 10:
      if isSameLine, numbers.has(.lightVerb, before) { return false }
      return counts || isListed(draft)
    case 30:
      if numbers.has(.letter, before) && isSameLine || numbers.has(.letter, draft.end) { return false }
      return counts || isListed(draft)
    case 2, 6:
      return counts || isListed(draft)
    case 1000, 100: return counts || isListed(draft) || !numbers.follows(draft.end)
    default: return counts || !isDetermined
    }
  }

  /// Whether nothing else stands on its line.
  private func isAlone(_ draft: Draft) -> Bool {
    !numbers.follows(draft.start) && !numbers.follows(draft.end)
  }

  /// Whether a number stands in a list of numbers, before a calculation sign, or alone.
  private func isListed(_ draft: Draft) -> Bool {
    if isAlone(draft) { return true }
    if let last = found.last, last.end == draft.start - 1,
      numbers.isAnd(draft.start - 1) || numbers.isMark(draft.start - 1, "،", ",", "-", "+", "×")
    {
      return last.kind == .cardinal
    }
    let next = draft.end
    guard numbers.follows(next), numbers.isAnd(next) || numbers.isMark(next, "،", ",") else { return false }
    let role = numbers.word(next + 1)?.role
    return numbers.isDigits(next + 1) || role == .atom && !numbers.isBlocked(at: next + 1)
  }

  /// `یک` counts when it is measured (`به مدت یک هفته`), before `بار` and classifiers with their noun, and set against
  /// another number; else it is the article.
  private func isOne(_ draft: Draft, before: Int) -> Bool {
    let next = draft.end
    if isAlone(draft) { return true }
    if draft.kind == .duration {
      // یک روز: some day, unless something measures it.
      let isDay = draft.unit == "d" && draft.value == .one
      if draft.flags.contains(.summed) { return true }
      return !isDay || numbers.has(.measuring, before) || hasBefore(.measuring, draft.start, within: 3)
    }
    if draft.kind == .measure { return true }
    guard numbers.follows(next), numbers.isWord(next) else { return false }
    if numbers.isWord(next, "بار") || numbers.isWord(next, "مرتبه") { return true }
    if let entry = numbers.entry(next), entry.isClassifier, !entry.isArticleClassifier, isNoun(next + 1) {
      return true
    }
    guard isNoun(next) else { return false }
    return isContrasted(draft)
  }

  /// `دو مدال و یک برنز`, `هر ۵ نفر یک خط`
  private func isContrasted(_ draft: Draft) -> Bool {
    // هر استان یک کارت
    for index in [draft.start - 2, draft.start - 3] where index >= 0 && numbers.isWord(index) {
      if numbers.isWord(index, "هر"), (index + 1..<draft.start).allSatisfy(isNoun) { return true }
    }
    guard let last = found.last, last.kind == .cardinal, last.counted != nil, draft.start - last.end <= 4
    else {
      return false
    }
    let between = last.end..<draft.start
    if between.contains(where: { numbers.isMark($0, ".", "؛", "!", "؟", ":") }) { return false }
    if numbers.isAnd(draft.start - 1) { return true }
    return numbers.isWord(last.start - 1, "هر")
  }

  /// `نه` is nine before a unit, a classifier, or, behind a preposition, a noun; else it is no.
  private func isNine(_ draft: Draft, before: Int) -> Bool {
    if isAlone(draft) { return true }
    // نه … نه
    if hasNo(near: draft.start) { return false }
    if draft.unit != nil { return true }
    if let entry = numbers.entry(draft.end), numbers.follows(draft.end),
      entry.isClassifier || numbers.isWord(draft.end, "بار")
    {
      return true
    }
    if isListed(draft), found.last?.end == draft.start - 1 { return true }
    return isNoun(draft.end) && numbers.has(.preposition, before)
  }

  /// A number word that a half-space ties to another word makes a compound of it: `سه‌گاه`, `ده‌سرای`, `دست‌ده`.
  private func isCompound(_ draft: Draft) -> Bool {
    let start = draft.number.lowerBound
    if start > 0, numbers.tokens[start].joint <= .halfSpace, numbers.isWord(start - 1),
      numbers.word(start - 1) == nil
    {
      return true
    }
    let end = draft.number.upperBound
    guard draft.unit == nil, draft.kind == .cardinal, end < numbers.count, numbers.isWord(end),
      numbers.tokens[end].joint == .halfSpace
    else { return false }
    return !numbers.has(.personal, end)
  }

  private func hasNo(near index: Int) -> Bool {
    let hash = numbers.tokens[index].hash
    for other in max(0, index - 10)..<min(numbers.count, index + 10) where other != index {
      if numbers.tokens[other].hash == hash, !numbers.isAnd(other - 1) || numbers.word(other - 2) == nil {
        return true
      }
    }
    return false
  }

  /// Whether an ordinal is one here, not a verb (`انجام دهم`) or an adverb (`اول وقت`).
  func isOrdinalHere(_ reading: NumberReading) -> Bool {
    let before = reading.start - 1
    guard reading.end == reading.start + 1, numbers.isWord(reading.start),
      let word = numbers.word(reading.start)
    else {
      return true
    }
    let isSameLine = numbers.follows(reading.start)
    if word.value == 10, !word.precedesNoun, isSameLine, before >= 0 {
      if numbers.tokens[reading.start].joint == .halfSpace { return false }
      if numbers.has([.lightVerb, .verb], before) { return false }
      if numbers.isWord(before), ["را", "به", "می", "نمی", "که"].contains(numbers.string(before)) {
        return false
      }
    }
    if reading.needsNeighbour {
      if numbers.isWord(reading.end, "وقت"), numbers.follows(reading.end) { return false }
      guard isSameLine, before >= 0, isNoun(before), !numbers.has([.preposition, .determiner], before)
      else { return false }
      return numbers.tokens[reading.start].joint >= .space
        || numbers.tokens[reading.start].joint == .halfSpace
    }
    return true
  }
}
