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
    "\u{FDFC} اول", "پانصد یک \u{FDFC}", "ملیونیک \u{FDFC}",
    // Quantities of a text were not those of its normalized form: ligatures, marks out of order, the ohm sign, hamza
    // behind ه, shapes that begin a piece, grouped digits before something else or behind a zero.
    "\u{FCE8}", "\u{8DA}\u{8CF}6", "\u{89D}\u{8F2}1", "یه\u{2126}", "ﻧهءΩ", "ﻝﰉ٠", "0,000+۹", "00,000",
    "۰1,250", "ﻧه ءΩ", "7\u{FB4C}\u{5BF}", "۱۲سوم \u{FDFC}", "\u{FDFC}-0", "۰1,250,000ماه",
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
