import PersianText

/// Where a name begins and ends, beyond what the model says.
enum Extents {
  /// A span with its edges mended, within the bounds that others leave it; `names` are the bodies known in it or over its
  /// edges.
  static func mended(
    _ span: Range<Int>,
    within bounds: Range<Int>,
    names: ArraySlice<TextReading.NameInWords>,
    in reading: TextReading
  ) -> Range<Int> {
    let words = reading.words.words
    var (start, end) = (span.lowerBound, span.upperBound)
    // `شهرداری منطقهٔ یک`
    if words[end - 1].facts.roles.contains(.numbered), let next = words[safe: end], next.joint <= .space,
      next.kind == .digits || next.facts.roles.contains(.number)
    {
      end += 1
    }
    // `سفارت ایران در پاریس`
    if words[start].facts.roles.contains(.embassy), let next = words[safe: end], next.hash == at,
      let place = reading.placeEnd(at: end + 1), place <= bounds.upperBound
    {
      end = place
    }
    // A person's title is none of it: `رئیس سازمان`.
    while end - start > 1, words[start].facts.lexicalClass == .title { start += 1 }
    for index in start + 1..<max(start + 1, end) where endsName(index, in: reading) {
      if names.contains(where: { $0.words.contains(index) }) { continue }
      end = index
      break
    }
    // Nor what a name cannot end in.
    while end - start > 1, endsNoName(words[end - 1]) { end -= 1 }
    // A name of several words that the gazetteer is sure of is never cut short.
    for name in names
    where name.words.overlaps(start..<end) && reading.isSure(name)
      && bounds.lowerBound <= name.words.lowerBound && name.words.upperBound <= bounds.upperBound
    {
      (start, end) = (min(start, name.words.lowerBound), max(end, name.words.upperBound))
    }
    return start..<end
  }

  private static let at = WordSet.hash("در")

  /// Whether no name goes on over a word: a verb, `را`, an adverb, or the head of a list of provinces, as in
  /// `بهزیستی استان‌های یزد و فارس`.
  private static func endsName(_ index: Int, in reading: TextReading) -> Bool {
    let facts = reading.words.words[index].facts
    switch facts.lexicalClass {
    case .auxiliary, .marker, .adverb: return true
    default: return facts.roles.contains(.provincesWord) && reading.provinceName(at: index + 1) != nil
    }
  }

  private static func endsNoName(_ word: Word) -> Bool {
    switch word.facts.lexicalClass {
    case .preposition, .conjunction, .marker, .auxiliary, .adverb: true
    // A bare استان after a body is none of its name: `جهاد سازندگی استان`.
    default:
      word.facts.roles.contains(.provinceWord)
        || word.kind == .mark && word.mark != .close && word.mark != .quote
    }
  }

  static let roles: [(WordRoles, String)] = [
    // Words that a number follows inside a name.
    (.numbered, "منطقه ناحیه شماره"),
    (.embassy, "سفارت سفارتخانه کنسولگری سرکنسولگری"),
    (
      .number,
      "یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست"
    ),
  ]
}
