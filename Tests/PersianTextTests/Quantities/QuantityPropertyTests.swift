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

  @Test func whatIsNotSeenDoesNotMatter() {
    let texts = [
      "1,2\u{202B}50\u{1A}", "۱۲\u{AD}۵۰", "هزار و دو\u{2067}ی\u{80}ست \u{200F}و پنجاه", "12\u{FE0F}50",
    ]
    for text in texts { #expect(text.quantities().map(\.value) == [1250]) }
    #expect(texts.map { String($0[$0.quantities()[0].range]) }[0] == "1,2\u{202B}50")
    #expect("۵\u{2066}k\u{200D}g".quantities().map(\.unit) == ["kg"])
    #expect("۵ ر¬وز".quantities().map(\.unit) == ["d"])
    #expect("۵ ر¬وز".quantities().map { $0.unitRange.map { String("۵ ر¬وز"[$0]) } } == ["ر¬وز"])
  }

  @Test func quantitiesAreInOrderAndApart() {
    let text =
      "از ۵ تا ۱۰ میلیون نفر در سال ۱۴۰۰، ۲۰، ۳۰ و ۴۰ هزار خانه و یک دهم درصد؛ ساعت ۱۰:۳۰ با ۹۱/۵ امتیاز"
    let ranges = text.quantities().map(\.range)
    #expect(ranges.count == 8)
    for (a, b) in zip(ranges, ranges.dropFirst()) { #expect(a.upperBound <= b.lowerBound) }
  }

  /// What a hostile text holds must come back in time that grows with its length, and without a trap.
  @Test(arguments: [
    "میلیون ",
    "1,",
    "۱،",
    "1.",
    "۱/",
    "1-",
    "۱ و ",
    "۱ ",
    "123 ",
    "(1",
    "$1",
    "1%",
    "۱ یا ",
    "دو ",
    "و ",
    "نه ",
    "نیم ",
    "و نیم ",
    "بیست و ",
    "صد و پنجاه هزار و ",
    "دو سه ",
    "یکی دو ",
    "۱ تا ",
    "از ۱ تا ",
    "یک ساعت و ",
    "۱ متر و ",
    "۱ خرداد و ",
    "دودودودو",
    "پانصدوسی",
    "\u{200C}",
    "۱۲، ",
    "هزار میلیارد ",
    "سه چهارم ",
    "ممیز صفر ",
    "صفر ممیز صفر صفر ",
    "سال ۱۳۹۹ و ",
    "کتاب\u{200C}دوم\u{200C}",
    "کتاب\u{200C}",
    "(",
    "٪",
    "½",
    "1",
    "م",
    "\u{AD}",
    "\u{AD}\u{064E}",
    "¬\u{200F}",
    "م\u{200F}",
    "\u{FDFC}\u{200F}",
    "ﻪ\u{200F}",
    "۱ \u{200F}",
  ])
  func isLinear(_ piece: String) {
    let short = String(repeating: piece, count: 250)
    let long = String(repeating: piece, count: 2000)
    let clock = ContinuousClock()
    let before = clock.measure { _ = recognizer.quantities(in: short) }
    // Eight times the text; quadratic would be sixty-four times the time. A busy machine gets three tries.
    let tries = (1...3).lazy.map { _ in clock.measure { _ = recognizer.quantities(in: long) } }
    #expect(tries.contains { $0 < before * 24 + .milliseconds(50) }, "\(before)")
  }

  @Test func whatDoesNotFitIsAnIdentifier() {
    let digits = String(repeating: "9", count: 60)
    #expect(digits.quantities().map(\.kind) == [.identifier])
    #expect("میلیارد میلیارد میلیارد میلیارد میلیارد".quantities().map(\.kind) == [.identifier])
    #expect(Int128.max.description.quantities().first?.value == nil)
    #expect("\(UInt64.max) تومان".quantities().first?.valueText == "\(UInt64.max)")
  }

  @Test func anythingMayBeThrownAtIt() {
    let alphabet = Array("۱۲٣4/.,٫-–+%$ \n\u{200C}دسهچهارویکنیمصدهزارتامیلیون،()½²aKk°".unicodeScalars)
    var generator = SystemSeed(state: 20)
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        text.unicodeScalars.append(alphabet.randomElement(using: &generator) ?? "۱")
      }
      var last = text.startIndex
      for quantity in recognizer.quantities(in: text) {
        #expect(quantity.range.lowerBound >= last && quantity.range.upperBound <= text.endIndex)
        last = quantity.range.upperBound
      }
    }
  }

  /// Every number written out is read back, alone and in a sentence.
  @Test func readsWhatIsSpelledOut() {
    var generator = SystemSeed(state: 4)
    for _ in 0..<150 {
      let number =
        Int128.random(in: 0...Int128(10_000_000_000_000), using: &generator)
        >> Int128.random(in: 0...40, using: &generator)
      let words = ExactNumber(number).spelledOut()
      #expect(ExactNumber(persian: words) == ExactNumber(number), "\(words)")
      #expect("مبلغ \(words) ریال است".quantities().first?.value == ExactNumber(number), "\(words)")
    }
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

private struct SystemSeed: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
