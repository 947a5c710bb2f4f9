import TestSupport
import Testing

@testable import PersianText

/// Lines that are left alone because nothing in them is out of place.
@Suite struct LineOrderTests {
  static let normalizer: TextNormalizer = {
    var options = NormalizationOptions.standard
    options.restoresSpacing = false
    return TextNormalizer(options)
  }()

  @Test(arguments: [
    "سلام، خوبی؟", "کتاب (نو) است.", "گفت: «می‌روم!»", "ساعت ۱۲:۳۰ و ۳٫۵", "[۱]", "", "a.b (c) d",
    "«(الف) ب»؛ ج",
  ])
  func isInOrder(_ line: String) {
    let isInOrder = LineOrder.all.holds(in: line.utf8Span.span)
    #expect(isInOrder)
  }

  @Test(arguments: [
    "سلام ، خوبی", "سلام،خوبی", "( نو)", "(نو )", "کتاب(نو)", "(نو)کتاب", "سلام ", " سلام", "یک  دو",
    "یک\u{A0}دو",
    "کار\u{200C}ها", "می\u{200C} رود", "\"کتاب\"", "سلام,", "آری?", "رفت.آمد", "(\u{64E} ن", "یک \nدو",
  ])
  func isNotInOrder(_ line: String) {
    let isInOrder = LineOrder.all.holds(in: line.utf8Span.span)
    #expect(!isInOrder)
  }

  /// Behind words that make the passes look at the line, they change nothing in what is in order.
  @Test func whatIsInOrderStaysAsItIs() {
    var random = RandomText(seed: 77)
    let pieces = [
      "ن", "ر", "می", "خانه\u{654}", "ـ", "a", "B", "۱", "۲۳", "4", "،", "؛", "؟", ".", "!", ":", "…", "-",
      "/", "(", ")",
      "[", "]", "{", "}", "«", "»", "\u{64E}", "\u{200C}", "\u{200D}", "\u{A0}", "\t", "\u{2028}", "#", "@",
      "<", ">",
      "é", "😀", "ﻻ", "٪", "٫", "ها", "\n",
    ]
    let characters = TextNormalizer(.characters)
    var inOrder = 0
    for _ in 0..<8_000 {
      var text = "ن "
      for _ in 0..<(random.next() % 8) {
        text += random.pick(pieces)
        if random.next() % 3 == 0 { text += " " }
      }
      text = characters.normalize(text)
      guard LineOrder.all.holds(in: text.utf8Span.span) else { continue }
      inOrder += 1
      var sources: [String] = []
      var expectations: [String] = []
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let isPrefixed = line.hasPrefix("ن ")
        sources.append(isPrefixed ? "ر\u{200C}ن  ، " + line : String(line))
        expectations.append(isPrefixed ? "رن، " + line : String(line))
      }
      let expected = expectations.joined(separator: "\n")
      let result = Self.normalizer.normalize(sources.joined(separator: "\n"))
      #expect(result.visible == expected.visible)
      if result != expected { return }
    }
    #expect(inOrder > 500)
  }

  /// Long texts go through the passes some lines at a time.
  @Test func longTextsAreTheirLines() {
    let lines = ["كتاب , نو", "سلام، خوبی؟", "", "( نو ) \"الف\"  ب", "خانه‌ی ما", "abc"]
    let text = (0..<12_000).map { lines[$0 * $0 % 7 % lines.count] }
    let expected = text.map(Self.normalizer.normalize).joined(separator: "\n")
    #expect(Self.normalizer.normalize(text.joined(separator: "\n")) == expected)
    let inOrder = String(repeating: "سلام، خوبی؟\n", count: 10_000)
    #expect(Self.normalizer.normalize(inOrder) == inOrder)
    #expect(Self.normalizer.normalize(inOrder + "چه خبر ؟") == inOrder + "چه خبر؟")
  }
}
