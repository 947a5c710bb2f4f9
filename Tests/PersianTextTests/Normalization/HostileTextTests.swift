import PersianText
import TestSupport
import Testing

/// Lines of one scalar, deep nesting, endless runs: each would take minutes if any rule looked at a place again for
/// every place before it.
@Suite(.timeLimit(.minutes(15))) struct HostileTextTests {
  static let pieces = [
    "5", "\u{200C}", " ", "\u{0640}", "\u{200F}", "(", "\"", "'", ".", ",", "\u{064E}\u{0651}",
    "\u{0651}\u{064E}", "#", "@",
    "`", "<", "<a", "&", "{", "\u{FE8F}", "¬", "\u{AD}", "\u{200D}", "ٹ", "ە", "ا", "ء", "ه ", "1.", "1,",
    "a@", "a@b<",
    "http://", "://a", "«", "»", "()", "\"«", "?", "ب,", "\u{200B}", "e\u{0301}", "\u{1100}", "۔", "5%", "-",
    ".a", "\u{AD}\u{064E}", "¬\u{200F}", "5\u{200F}", "5,\u{200F}", "\u{FDFC}\u{200F}", "\u{FE8E}\u{200F}",
    "ة\u{200F}", "\u{AD}\u{200F}\u{064E}",
  ]

  @Test(arguments: pieces) func longLineIsLinear(_ piece: String) {
    var options = NormalizationOptions.standard
    options.restoresSpacing = false
    let text = "ب" + String(repeating: piece, count: 60_000 / piece.utf8.count)
    let standard = TextNormalizer(options).normalize(text)
    #expect(!standard.isEmpty)
    var search = NormalizationOptions.search
    search.restoresSpacing = false
    #expect(TextNormalizer(search).normalized(text).source == text)
  }

  /// A text of many megabytes is put together from pieces: the same as line by line.
  @Test func largeTextIsItsLines() {
    let lines = ["كتاب ١٢ علي", "کتاب ۱۲ علی", "خانۀ ما و a\u{200B}b", "", "این متن است."]
    let normalizer = TextNormalizer(.characters)
    let text = Array(repeating: lines, count: 70_000).joined().joined(separator: "\n")
    #expect(text.utf8.count > 6_000_000)
    let expected = Array(repeating: lines.map(normalizer.normalize), count: 70_000).joined()
      .joined(separator: "\n")
    #expect(normalizer.normalize(text).utf8.elementsEqual(expected.utf8))
    let oneLine = String(repeating: "كتاب علي ", count: 300_000)
    #expect(normalizer.normalize(oneLine) == String(repeating: "کتاب علی ", count: 300_000))
  }
}
