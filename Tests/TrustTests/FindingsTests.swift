import Testing
import TextProperties

/// Texts on which a fuzzer found a fault once.
@Suite struct FindingsTests {
  static let texts = [
    // A kernel read a byte before the text, which the address sanitizer sees.
    "\u{C}خzانه\u{9}\u{205F}\u{C}بی\u{200C}\u{200C}کتاب\u{200C}می\u{A}\u{202F}\u{2060}می\u{200C}شود\u{A}م\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}ود\u{0}شود\u{200B}\u{2000}\u{1680}\u{2000}\u{2029}قيمت\u{1680}\u{9}",
    // The sign of the rial beside words, numbers and itself.
    "\u{FDFC}\u{FDFC}\u{FDFC}", "ز\u{FDFC}5", "\u{FDFC}\u{200C}پنج", "\u{FDFC} ۲", "\u{FDFC}سال هزار",
    "نیم \u{FDFC}0",
    "۹\u{FDFC}9",
  ]

  @Test(arguments: texts)
  func everyPropertyHolds(_ text: String) {
    for property in TextProperty.all {
      if let violation = property.violation(text) {
        Issue.record("not so: \(property.description): \(violation.prefix(300))")
      }
    }
  }
}
