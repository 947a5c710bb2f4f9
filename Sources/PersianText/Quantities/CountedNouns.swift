// The noun that is counted stands behind number and classifier, the one that is ranked before the ordinal in ـم and
// behind that in ـمین:
//
//     ۱۵۹ کارگاه تولید ماسک        کارگاه
//     دو دستگاه خودرو              خودرو, with the classifier دستگاه
//     ۲۰ نفر                        the classifier itself
//     ۴۰ دقیقه بارندگی             what is measured
//     قرن چهارم، سومین شهر         قرن, شهر

extension QuantityReader {
  /// Whether a noun can stand at a token: a word on the same line that no table knows as a function word or verb.
  func isNoun(_ index: Int) -> Bool {
    guard index == 0 || numbers.follows(index), numbers.isWord(index) else { return false }
    guard let entry = numbers.entry(index) else { return !isVerb(index) }
    // هزار ده: a thousand villages.
    if let word = entry.number {
      return word.role == .atom && word.value == 10 && numbers.word(index - 1)?.role == .scale
    }
    return entry.roles.isDisjoint(with: [.function, .verb, .until, .multiple])
  }

  /// `ببازند`, `بنوشید`, `نپزید`, `آمدند`: a verb by its form.
  private func isVerb(_ index: Int) -> Bool {
    let word = numbers.folded[numbers.tokens[index].foldedRange]
    if word.count >= 8, word.suffix(6).elementsEqual("دند".utf8) || word.suffix(6).elementsEqual("تند".utf8) {
      return true
    }
    guard word.count >= 10, word.starts(with: "ب".utf8) || word.starts(with: "ن".utf8) else { return false }
    return word.suffix(4).elementsEqual("ند".utf8) && !word.suffix(6).elementsEqual("مند".utf8)
      || word.suffix(4).elementsEqual("ید".utf8) && !word.suffix(6).elementsEqual("دید".utf8)
  }

  /// Finds what a draft counts.
  func count(_ draft: inout Draft) {
    switch draft.kind {
    case .percent, .money, .date, .time, .identifier: return
    case .fraction where isQuarterOfAnHour(draft):
      draft.kind = .duration
      draft.unit = "h"
      draft.unitTokens = draft.end - 1..<draft.end
      return
    case .fraction, .multiplier:
      if isNoun(draft.end) { draft.counted = noun(at: draft.end) }
      return
    case .measure, .duration:
      guard isNoun(draft.end), !isVerbal(draft.end) else { return }
      draft.counted = noun(at: draft.end)
      return
    case .cardinal, .ordinal, .vague: break
    }
    let index = draft.end
    guard numbers.follows(index), numbers.isWord(index) else { return }
    if let entry = numbers.entry(index), entry.isClassifier, entry.isAdjectival {
      // گروه پنج‌نفره: counted are people, and a noun behind is no part of it.
      draft.counted = index..<index + 1
      draft.flags.insert(.adjectival)
      return
    }
    if let entry = numbers.entry(index), entry.isClassifier {
      draft.classifier = index
      draft.counted = isNoun(index + 1) && !isVerbal(index + 1) ? noun(at: index + 1) : index..<index + 1
      return
    }
    if isNoun(index) { draft.counted = noun(at: index) }
  }

  /// `یک ربع منتظر ماندم`, `سه ربع طول کشید`: of an hour, where nothing stands behind of which it is a quarter.
  private func isQuarterOfAnHour(_ draft: Draft) -> Bool {
    let next = draft.end
    guard draft.unit == nil, draft.upper == nil, draft.end == draft.start + 2,
      numbers.isWord(next - 1, "ربع"), !numbers.isWord(next, "از")
    else { return false }
    return !isNoun(next) || isVerbal(next)
  }

  /// Whether a noun is part of a compound verb: `یک درجه چرخش می‌کند`.
  private func isVerbal(_ index: Int) -> Bool {
    let end = noun(at: index).upperBound
    guard numbers.follows(end), numbers.has(.verb, end) else { return false }
    // A noun before داشتن does count: ۱۶۴ سال تاریخ دارند.
    return !["دارد", "دارند", "داشت", "داشتند", "داشته"].contains(numbers.string(end))
  }

  /// How many words half-spaces may hold together in one noun.
  private static let longestNoun = 8

  /// A noun with the parts that half-spaces hold to it.
  private func noun(at index: Int) -> Range<Int> {
    var end = index + 1
    while end < numbers.count, end - index < Self.longestNoun, numbers.isWord(end),
      numbers.tokens[end].joint <= .halfSpace
    { end += 1 }
    if numbers.has(.compoundHead, index), isNoun(end) { end += 1 }
    return index..<end
  }

  /// Finds what an ordinal ranks.
  func rank(_ draft: inout Draft, nounFollows: Bool) {
    if nounFollows {
      if isNoun(draft.end) { draft.counted = noun(at: draft.end) }
      return
    }
    var start = draft.start - 1
    guard start >= 0, numbers.follows(draft.start), isNoun(start) || start == 0 && numbers.isWord(start)
    else { return }
    let end = start + 1
    while start > 0, end - start < Self.longestNoun, numbers.tokens[start].joint == .halfSpace,
      numbers.isWord(start - 1)
    { start -= 1 }
    draft.counted = start..<end
  }

  /// The counted noun without plural and ezafe endings: `هنرجویان` stays, `راننده‌ها` is `راننده`.
  func name(_ tokens: Range<Int>, in text: String, from offset: Int) -> String {
    var tokens = tokens
    while tokens.count > 1, numbers.tokens[tokens.upperBound - 1].joint == .halfSpace,
      Self.endings.contains(numbers.string(tokens.upperBound - 1))
    {
      tokens = tokens.lowerBound..<tokens.upperBound - 1
    }
    let first = numbers.tokens[tokens.lowerBound]
    let last = numbers.tokens[tokens.upperBound - 1]
    var name = String(text[FoldedText.range(offset + Int(first.start)..<offset + Int(last.end), in: text)])
    while let scalar = name.unicodeScalars.last, Self.isMark(scalar) { name.unicodeScalars.removeLast() }
    // نفره counts نفر.
    if let entry = numbers.entry(tokens.upperBound - 1), entry.isClassifier, entry.isAdjectival {
      name.unicodeScalars.removeLast()
      return name
    }
    for ending in ["هایی", "های", "ها"]
    where name.hasSuffix(ending) && name.unicodeScalars.count > ending.count + 2 {
      name.unicodeScalars.removeLast(ending.unicodeScalars.count)
      break
    }
    return name
  }

  /// What a half-space ties to a noun without being part of its name.
  private static let endings: Set<String> = [
    "ها", "های", "هایی", "هایش", "هایشان", "ای", "ی", "اش", "شان", "اند", "ام", "ایم",
  ]

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x064B...0x065F).contains(scalar.value) || scalar.value == 0x0670
  }
}
