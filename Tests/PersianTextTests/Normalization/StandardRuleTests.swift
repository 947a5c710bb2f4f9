import PersianText
import TestSupport
import Testing

/// What `.standard` does to spaces, half-spaces and marks; restored spacing has its own tests.
@Suite struct StandardRuleTests {
  typealias Case = CharacterRuleTests.Case

  static let cases = [
    Case("قيمت ١٢٥٠٠ ريال است ؟", "قیمت ۱۲۵۰۰ ریال است؟"),
    Case("  سلام   دنیا  ", "سلام دنیا"),
    Case("کتاب\u{A0}من\u{3000}است", "کتاب من است"),
    Case("یک \r\n\r\n دو\n", "یک\r\n\r\nدو\n"),
    Case("نام\tسن\t\nعلی\t۱۲", "نام\tسن\t\nعلی\t۱۲"),
    Case("می\u{200C} شود و\u{200C}\u{200C}کار\u{200C}ها", "می شود وکارها"),
    Case("PDF\u{200C}ها و \u{200C}سلام\u{200C}", "PDF\u{200C}ها و سلام"),
    Case("\u{200C}\u{064E}ب\n\u{200C}\u{064E}ب\u{200D}\u{200C}\nب", "\u{064E}ب\n\u{064E}ب\u{200D}\nب"),
    Case("سلام, خوبی? بله; نه", "سلام، خوبی؟ بله؛ نه"),
    Case("سلام ،خوبی ؟بله!نه", "سلام، خوبی؟ بله! نه"),
    Case("12.5 و 10:30 و 1,250,000 و ۱۲،۵ و -۵", "۱۲٫۵ و ۱۰:۳۰ و ۱٬۲۵۰٬۰۰۰ و ۱۲،۵ و -۵"),
    Case("گفت:سلام و قیمت:۵۰۰", "گفت: سلام و قیمت: ۵۰۰"),
    Case("من می\u{200C}روم.تو نمی\u{200C}آیی؟", "من می\u{200C}روم. تو نمی\u{200C}آیی؟"),
    Case("سال ۳۰۰ ق.م و ج.ا.ا", "سال ۳۰۰ ق.م و ج.ا.ا"),
    Case("\"کتاب\" و “نامه” و \"test\"", "«کتاب» و «نامه» و \"test\""),
    Case("به \" برخیز ای موسی \" اشاره", "به «برخیز ای موسی» اشاره"),
    Case("کتاب( نو )است", "کتاب (نو) است"),
    Case("«کتاب»ها و متن[۱] و - [ ] کار و کتاب(ها)", "«کتاب»ها و متن[۱] و - [ ] کار و کتاب(ها)"),
    Case("این( نشد ] و « باز", "این( نشد ] و « باز"),
    Case("خوب :) و ;) و a != b", "خوب :) و ;) و a != b"),
    Case("سلام ... دنیا .. و", "سلام ... دنیا .. و"),
    Case("this is ( a test )  yeah!", "this is ( a test )  yeah!"),
    Case("سلام ، https://a.ir/x?q=1,2 ;خوب", "سلام، https://a.ir/x?q=1,2؛ خوب"),
    Case("لوله ۱۵\" و ۲۰\"", "لوله ۱۵\" و ۲۰\""),
    Case("آیا 👍🏻 ؟", "آیا 👍🏻؟"),
    Case("خانه\u{200C}ی ما و خانهٔ تو", "خانه\u{200C}ی ما و خانهٔ تو"),
  ]

  static let options: NormalizationOptions = {
    var options = NormalizationOptions.standard
    options.restoresSpacing = false
    return options
  }()

  @Test(arguments: cases) func standardPreset(_ item: Case) {
    let output = TextNormalizer(Self.options).normalize(item.before)
    #expect(output.visible == item.after.visible)
    #expect(TextNormalizer(Self.options).normalize(output).visible == output.visible)
    #expect(TextNormalizer(Self.options).normalized(item.before).text.visible == item.after.visible)
  }

  static let searchCases = [
    Case("کِتابِ مؤمن", "کتاب مومن"),
    Case("ســلاااام", "سلام"),
    Case("الله مقررات مؤسسه", "الله مقررات موسسه"),
    Case("می\u{200C}رود خانهٔ أحمد", "میرود خانه احمد"),
    Case("۱۲٫۵٪ و ٣", "12.5% و 3"),
    Case("آمد رئیس", "آمد رییس"),
    Case("قم\u{200F}!", "قم!"),
    Case("۱۰۰۰ و ۱۱۱۱", "1000 و 1111"),
    Case("سلا\u{064E}ا\u{0640}ا\u{064E}ام", "سلام"),
  ]

  @Test(arguments: searchCases) func searchPreset(_ item: Case) {
    var options = NormalizationOptions.search
    options.restoresSpacing = false
    let output = TextNormalizer(options).normalize(item.before)
    #expect(output.visible == item.after.visible)
    #expect(TextNormalizer(options).normalize(output).visible == output.visible)
    #expect(TextNormalizer(options).normalized(item.before).text.visible == item.after.visible)
  }
}
