import PersianText
import TestSupport
import Testing

@Suite struct CharacterRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var before: String
    var after: String
    var testDescription: String { before.visible }

    init(_ before: String, _ after: String) {
      self.before = before
      self.after = after
    }
  }

  static let cases = [
    Case("كتاب علي", "کتاب علی"),
    Case("موسى", "موسی"),
    Case("ڪتاب", "کتاب"),
    Case("ھمہ", "همه"),
    Case("فاطمة", "فاطمه"),
    Case("دایرةالمعارف", "دایرةالمعارف"),
    Case("\u{FEDB}\u{FE98}\u{FE8E}\u{FE8F}", "کتاب"),
    Case("\u{FE92}\u{FEE7}\u{FEFB}", "بنلا"),
    Case("\u{FEE7}\u{FE8E}\u{FEE3}\u{FEEA}\u{FEEB}\u{FE8E}", "نامه\u{200C}ها"),
    Case("\u{FDF2} \u{FDFC} \u{FDFA}", "الله ریال \u{FDFA}"),
    Case("۵\u{FDFC}", "۵ریال"),
    Case("\u{FDFC}سال", "\u{FDFC}سال"),
    Case("\u{FDFC}\u{200C}پنج", "\u{FDFC}\u{200C}پنج"),
    Case("ز\u{FDFC}۵", "ز\u{FDFC}۵"),
    Case("خان\u{06C0} ما", "خانه\u{0654} ما"),
    Case("خانهء ما", "خانه\u{0654} ما"),
    Case("خانه ء ما", "خانه\u{0654} ما"),
    Case("خانه ء\u{064E} ما", "خانه\u{064E}\u{0654} ما"),
    Case("خانه\u{0654} ما", "خانه\u{0654} ما"),
    Case("جزء سوء", "جزء سوء"),
    Case("ا\u{0653}مد", "آمد"),
    Case("مس\u{06CC}\u{0654}له", "مسئله"),
    Case("مس\u{064A}\u{0654}له", "مسئله"),
    Case("مو\u{064E}\u{0654}", "مؤ\u{064E}"),
    Case("مو\u{200B}\u{0654}من را\u{0654}ی ا\u{0655}ن", "مؤمن رأی إن"),
    Case("\u{FE93}ا\u{FE94} \u{FBA4}", "ةاه ه\u{0654}"),
    Case("5%% ۵٪%", "۵٪% ۵٪%"),
    Case("٣١ ۳۱ 31", "۳۱ ۳۱ ۳۱"),
    Case("حتّ\u{064E}ی", "حت\u{064E}ّی"),
    Case("cafe\u{0301} خوب", "café خوب"),
    Case("سال 1404 و ١٤٠٤", "سال ۱۴۰۴ و ۱۴۰۴"),
    Case("1,250,000 ریال", "۱٬۲۵۰٬۰۰۰ ریال"),
    Case("12.5% و ۱۲.۵%", "۱۲٫۵٪ و ۱۲٫۵٪"),
    Case("ساعت 10:30 تا -۵ درجه", "ساعت ۱۰:۳۰ تا -۵ درجه"),
    Case("نسخهٔ 1.2.4 از 192.168.1.1", "نسخهٔ 1.2.4 از 192.168.1.1"),
    Case("تاریخ 1404.05.12 و 1404/5/12", "تاریخ ۱۴۰۴.۰۵.۱۲ و ۱۴۰۴/۵/۱۲"),
    Case("گوشی iPhone12 و COVID-19 با 5G", "گوشی iPhone12 و COVID-19 با 5G"),
    Case("x² و H₂O", "x² و H₂O"),
    Case("کلید 1\u{FE0F}\u{20E3} را", "کلید 1\u{FE0F}\u{20E3} را"),
    Case("\u{FEFF}سلا\u{200B}م\u{2060}", "سلام"),
    Case("می¬رود و کار¬ها و ¬B و می\u{AD}رود", "می\u{200C}رود و کارها و ¬B و می\u{200C}رود"),
    Case("قم\u{200F}!", "قم\u{200F}!"),
    Case("کتا\u{200D}ب و ه\u{200D} و 👨\u{200D}👩\u{200D}👧", "کتاب و ه\u{200D} و 👨\u{200D}👩\u{200D}👧"),
    Case("زبان: ئەم کتێبە زۆر باشە كوردی", "زبان: ئەم کتێبە زۆر باشە كوردی"),
    Case("اردو: یہ کتاب اچھی ہے. کتاب علي", "اردو: یہ کتاب اچھی ہے. کتاب علی"),
    Case("شهر ٹاؤن در كشور پاكستان و علي", "شهر ٹاؤن در کشور پاکستان و علی"),
    Case(
      "كتاب https://example.com/كتاب?q=12 و a.b@c.ir و @علي12 #كتاب_12",
      "کتاب https://example.com/كتاب?q=12 و a.b@c.ir و @علي12 #كتاب_12"
    ),
    Case("كد `x = 12 ك` و <a href=\"12\">12</a>", "کد `x = 12 ك` و <a href=\"12\">۱۲</a>"),
    Case("/home/ali/12.txt و C:\\dir\\12 و {0} تا", "/home/ali/12.txt و C:\\dir\\12 و {0} تا"),
    Case("for i in 0..<10 { print(i) }", "for i in 0..<10 { print(i) }"),
  ]

  @Test(arguments: cases) func charactersPreset(_ item: Case) {
    let output = TextNormalizer(.characters).normalize(item.before)
    #expect(output.visible == item.after.visible)
    #expect(TextNormalizer(.characters).normalize(output).visible == output.visible)
    let aligned = TextNormalizer(.characters).normalized(item.before)
    #expect(aligned.text.visible == item.after.visible)
  }
}
