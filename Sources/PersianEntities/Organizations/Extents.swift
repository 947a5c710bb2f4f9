import PersianText

/// Where a name begins and ends, beyond what the model says.
enum Extents {
  /// A span with its edges mended.
  static func mended(_ span: Range<Int>, in words: [Word]) -> Range<Int> {
    var (start, end) = (span.lowerBound, span.upperBound)
    // `شهرداری منطقهٔ یک`
    if words[end - 1].facts.roles.contains(.numbered), let next = words[safe: end], next.joint <= .space,
      next.kind == .digits || next.facts.roles.contains(.number)
    {
      end += 1
    }
    // A person's title is none of it: `رئیس سازمان`.
    while end - start > 1, words[start].facts.lexicalClass == .title { start += 1 }
    // Nor is what a name cannot end in.
    while end - start > 1, endsNoName(words[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func endsNoName(_ word: Word) -> Bool {
    switch word.facts.lexicalClass {
    case .preposition, .conjunction, .marker, .auxiliary: true
    default: word.kind == .mark && word.mark != .close && word.mark != .quote
    }
  }

  static let roles: [(WordRoles, String)] = [
    // Words that a number follows inside a name.
    (.numbered, "منطقه ناحیه شماره"),
    (
      .number,
      "یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست"
    ),
  ]
}
