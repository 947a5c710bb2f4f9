import PersianText

/// Where a name begins and ends, beyond what the model says.
enum Extents {
  /// A span with its edges mended.
  static func mended(_ span: Range<Int>, in words: [Word]) -> Range<Int> {
    var (start, end) = (span.lowerBound, span.upperBound)
    // `شهرداری منطقهٔ یک`
    if numbered.contains(words[end - 1].hash), let next = words[safe: end], next.joint <= .space,
      next.kind == .digits || numbers.contains(next.hash)
    {
      end += 1
    }
    // A person's title is none of it: `رئیس سازمان`.
    while end - start > 1, WordFacts.of(words[start].hash).lexicalClass == .title { start += 1 }
    // Nor is what a name cannot end in.
    while end - start > 1, endsNoName(words[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func endsNoName(_ word: Word) -> Bool {
    switch WordFacts.of(word.hash).lexicalClass {
    case .preposition, .conjunction, .marker, .auxiliary: true
    default: word.kind == .mark && word.mark != .close && word.mark != .quote
    }
  }

  /// Words that a number follows inside a name.
  private static let numbered = WordSet("منطقه ناحیه شماره")

  private static let numbers = WordSet(
    "یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست"
  )
}
