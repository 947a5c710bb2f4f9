import PersianEntities
import PersianText
import Testing
import TextProperties

/// Texts whose one fault is their length: what takes exponential time does not come back from them. Whether it is
/// linear is measured in `Benchmarks`.
@Suite(.timeLimit(.minutes(15)))
struct LongTextTests {
  /// What is repeated, and how many scalars come together; a few megabytes in a release build.
  static let pieces = [
    "ب", "ا", "ی", "۲", "3", ",", ".", "٫", " ", "\n", "\u{200C}", "\u{0640}", "\u{064E}", "\u{200F}",
    "\u{FEFF}", "(", ")", "«", "[",
    "\"", "`", "@", "#", "/", "-", ":", "ي", "ﻻ", "ه\u{0654}", "👍🏻", "👨‍👩‍👧", "a", "http://", "a@", "و ", "سی و ",
    "هزار ", "میلیون و ",
    "تا ", "از ", "یک ", "نیم ", "سال ", "می ", "می\u{200C}", "ها", " ها", "در", "استان ", "سازمان ",
    "وزارت و ", "۱/", "1,", "1.2.",
    "۱۳۹۹/۱۲/", "10:", "é", "e\u{0301}", "\u{1112}\u{1161}", "\u{1F1EE}", "\r\n", "\r", "\u{2028}", "\u{0}",
    "&", "<a ", "%",
  ]

  #if DEBUG
    static let length = 3_000
  #else
    static let length = 300_000
  #endif

  @Test(arguments: pieces)
  func comesBack(_ piece: String) {
    let text = String(repeating: piece, count: Self.length / piece.unicodeScalars.count)
    for property in TextProperty.all {
      // The report of a failure would shrink the text, which takes its time; here the property alone will do.
      if let violation = property.violation(text) {
        Issue.record(
          "\(piece.debugDescription) repeated: not so: \(property.description): \(violation.prefix(300))"
        )
      }
    }
  }
}
