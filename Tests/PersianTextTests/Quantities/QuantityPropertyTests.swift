import PersianText
import Testing

@Suite struct QuantityPropertyTests {
  private let recognizer = QuantityRecognizer()

  @Test func rangesPointIntoTheTextAsWritten() {
    let text = "حدود ۲ میلیون و نیم عدد ماسک، سـه  ساعت و نیم و ﭘﻨﺞ جلد كتاب"
    let quantities = text.quantities()
    #expect(quantities.map { String(text[$0.range]) } == ["۲ میلیون و نیم", "سـه  ساعت و نیم", "ﭘﻨﺞ"])
    #expect(quantities.map { $0.boundRange.map { String(text[$0]) } } == ["حدود", nil, nil])
    #expect(quantities[0].classifier == "عدد")
    #expect(quantities[0].counted == "ماسک")
    #expect(quantities[1].unitRange.map { String(text[$0]) } == "ساعت")
    #expect(quantities[2].counted == "كتاب")
  }

  @Test func quantitiesAreInOrderAndApart() {
    let text =
      "از ۵ تا ۱۰ میلیون نفر در سال ۱۴۰۰، ۲۰، ۳۰ و ۴۰ هزار خانه و یک دهم درصد؛ ساعت ۱۰:۳۰ با ۹۱/۵ امتیاز"
    let ranges = text.quantities().map(\.range)
    #expect(ranges.count == 8)
    for (a, b) in zip(ranges, ranges.dropFirst()) { #expect(a.upperBound <= b.lowerBound) }
  }

  @Test func whatDoesNotFitIsAnIdentifier() {
    let digits = String(repeating: "9", count: 60)
    #expect(digits.quantities().map(\.kind) == [.identifier])
    #expect("میلیارد میلیارد میلیارد میلیارد میلیارد".quantities().map(\.kind) == [.identifier])
    #expect(Int128.max.description.quantities().first?.value == nil)
    #expect("\(UInt64.max) تومان".quantities().first?.valueText == "\(UInt64.max)")
  }

  @Test func sentencesWithoutNumbersHoldNone() {
    let sentences = [
      "باران بند آمد و هوا دوباره صاف شد.", "صدای پرنده از پشت پنجره می‌آمد.",
      "یکی از دوستانم دیروز به دیدنم آمد.",
      "سه‌شنبه‌ها بازار روستا برپاست.", "نه من رفتم و نه او.", "هیچ‌یک از شاگردان درس نخوانده بودند.",
      "چهارراه شلوغ بود و کسی راه نمی‌داد.", "سیمین دوستش را در آغوش گرفت.", "دهقان پیر زمین را شخم زد.",
      "سهم هر کس روشن است.", "دوری از خانه سخت بود.", "نیمه‌های شب خوابم برد.",
      "یک روز برمی‌گردم و همه چیز را می‌گویم.",
      "پنجره را ببند تا سرما نیاید.", "هزارتوی کوچه‌ها آدم را گیج می‌کند.", "صدف‌ها را از ساحل جمع کردند.",
      "این دو با هم دوست‌اند.", "شش‌هایش پر از دود بود.", "هفته آینده می‌بینمت.", "بار دیگر تلاش کرد.",
    ]
    for sentence in sentences { #expect(sentence.quantities().isEmpty, "\(sentence)") }
  }
}
