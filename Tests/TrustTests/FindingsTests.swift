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
    // What is not seen, or stands for a half-space, in numbers and words: to normalization it parted what the recognizer
    // read as one.
    "1,250\u{1A}5", "1\u{200F}250,000", "1\u{FEFF}25\u{301}0,000", "1\u{20DD}250,000", "1,25\u{200C}0,000",
    "1,250\u{E0001},0aص", "a1\u{80},250,000", "1\u{FE0F}\u{20E3},250,000", "2/3\u{202A}0",
    "د¬ۀ", "ده د¬ه", "6ر¬وز", "م\u{AD}لیون", "ده\u{AD}ا", "ملیارد\u{200C}¬ن", "دو¬\u{34F}م", "مدرسة\u{AD}ها",
    "د\u{AD}\u{200D}\u{200C}ک", "هء¬دهریال", "ه ء¬دهریال", "ده ء\u{AD}و", "دوروزه ء\u{200F}و",
    "٣\u{E0001}٤", "۹\u{80}۹", "$\u{34F}۱", "%\u{9F}\u{64E}۹", "2$\u{200B}\u{8F4}", "صدΩ\u{301}",
    "ده یه ء\u{344}ی", "ﮮﺅﹺ٣", "صد کیلومترﮥﻧ", "ﮥﻧهم", "ﻪ\u{200F}ﻫ",
    // A word's end that only spacing shows.
    "هءميكند",
    // A word whose end is another after spacing, beside words that are judged by it.
    "میتب هءميكند",
    // The sign of the rial is a word where it touches none, whatever stands between.
    "دو\u{FDFC}\u{AD}و", "۲\u{FDFC}a", "۹\u{FDFC}ﻻ", "م\u{20DD}\u{FDFC}۰", "\u{FDFC}\u{301}سه",
    "\u{FDFC} ودوم",
    "سی می \u{FDFC} ",
    "یک ممیز1,250,000تمن", "01,250,000-0", "1'250,000٪", "0,نه\u{FFF9}ن\u{1D15E}ر ا\u{FFF9}نه",
    "۹\u{7F}۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹ملیون",
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
