import PersianText
import Testing

@Suite struct WriterHabitsTests {
  /// What a writer who puts half-spaces in their places has written.
  private static let careful = [
    "بچه\u{200C}ها کتاب\u{200C}های تازه را می\u{200C}خوانند و نامه\u{200C}هایشان را می\u{200C}نویسند.",
    "دیروز همسایه\u{200C}ها از مسافرت برگشته\u{200C}اند و خانه\u{200C}شان روشن است.",
    "گربه\u{200C}های محله روی دیوارها می\u{200C}نشینند و به پرنده\u{200C}ها نگاه می\u{200C}کنند.",
    "مهمان\u{200C}ها رسیده\u{200C}اند و بوی غذاهای خانگی همه جا پیچیده است.",
    "راننده\u{200C}ها در ایستگاه\u{200C}های شلوغ منتظر مسافرها می\u{200C}مانند.",
    "درخت\u{200C}های باغچه را می\u{200C}کاریم و گل\u{200C}های تازه می\u{200C}خریم.",
  ]
  /// The same by one who types `می خوانند` and `کتاب ها`.
  private static let careless = careful.map(withoutHalfSpaces)

  private static func withoutHalfSpaces(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{200C}" ? " " : $0 }))
  }

  private func restored(_ lines: [String]) -> [String] {
    SpacingRestorer().restore(lines.joined(separator: "\n"))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// `آنقدر` is a slip of one who types `می خوانند` and `هیچوقت`, and a spelling of one who types `می‌خوانند`.
  @Test func fixedPairsArePartedForTheCareless() {
    let pairs = Array(repeating: "اینقدر زود نرو و هیچوقت دروغ نگو.", count: 3)
    let parted = Array(repeating: "این قدر زود نرو و هیچ وقت دروغ نگو.", count: 3)
    let whole = "آنقدر خسته بودم که خوابم برد."
    // In a few lines, and in so many that all other spaces of the text are known to be kept.
    for count in [1, 40] {
      let careful = Array(repeatElement(Self.careful, count: count).joined())
      let careless = Array(repeatElement(Self.careless, count: count).joined())
      #expect(
        restored(careless + pairs + [whole]) == careful + parted + ["آن قدر خسته بودم که خوابم برد."]
      )
    }
    #expect(restored(Self.careful + [whole]) == Self.careful + [whole])
  }

  /// One line is enough to tell a writer who puts half-spaces in their places from one who does not.
  @Test(arguments: [
    (
      "سرخپوستان در کوه\u{200C}ها می\u{200C}زیستند و اسب\u{200C}هایشان را رها می\u{200C}کردند.",
      "سرخ\u{200C}پوستان"
    ),
    (
      "برادرم فوق لیسانس را که گرفت به شهرستان\u{200C}ها می\u{200C}رفت و درس می\u{200C}داد.",
      "فوق\u{200C}لیسانس"
    ),
  ])
  func aCarefulLineIsLeftAlone(_ careful: String, _ joined: String) {
    #expect(restored([careful]) == [careful])
    #expect(restored([Self.withoutHalfSpaces(careful)])[0].contains(joined))
  }

  /// A writer among careful ones who loses word spaces where no letter joins.
  @Test func aStretchMayHaveAWriterOfItsOwn() {
    let own = "زن ومرددرکنارهم کارکردندونان راازدل خاک درآوردند."
    let others = Array(repeatElement(Self.careful, count: 24).joined())
    let around = (1...3).map { _ in
      "پدراوهرروزدرکناررودماهی می\u{200C}گیردوازکاردیگران خبردارد."
    }
    let lines = restored(others + around + [own] + others)
    #expect(Array(lines.prefix(others.count)) == others)
    #expect(
      Array(lines.dropFirst(others.count).prefix(4))
        == around.map { _ in
          "پدر او هر روز در کنار رود ماهی می\u{200C}گیرد و از کار دیگران خبر دارد."
        } + ["زن و مرد در کنار هم کار کردند و نان را از دل خاک درآوردند."]
    )
  }

  /// What a word is cut into is judged as if it had been typed so.
  @Test(arguments: [
    ("آنها درمیداننبرد ایستادند.", "آنها در میدان نبرد ایستادند."),
    ("درمیهماننوازی نامدارند.", "در میهمان\u{200C}نوازی نامدارند."),
    ("درچشمگیربودن شک نیست", "در چشمگیر بودن شک نیست"),
  ])
  func wordSpacesComeBeforeHalfSpaces(_ damaged: String, _ right: String) {
    #expect(restored([damaged]) == [right])
  }
}
