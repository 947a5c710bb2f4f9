import PersianText
import Testing

@Suite struct SpacingRestorerTests {
  private let restorer = SpacingRestorer()

  /// Damaged, right. Families of what is easy to get wrong; more in the golden files.
  @Test(arguments: [
    // می and نمی, fused and split.
    ("او هر روز به مدرسه میرود.", "او هر روز به مدرسه می‌رود."),
    ("دیگر نمی خواهم آنجا بمانم.", "دیگر نمی‌خواهم آنجا بمانم."),
    // Words that begin with می all the same.
    ("میدان شهر و میلیون‌ها میهمان", "میدان شهر و میلیون‌ها میهمان"),
    // Plurals and the copula after a silent ه.
    ("دستگاههای تازه در کارخانه ها", "دستگاه‌های تازه در کارخانه‌ها"),
    ("همه رفته اند و کسی نمانده است", "همه رفته‌اند و کسی نمانده است"),
    // No half-space after a letter that does not join.
    ("کار ها و روز های سخت", "کارها و روزهای سخت"),
    // Words that ran together, and words that begin alike.
    ("زنان وخانوادهها دراجرای طرح", "زنان و خانواده‌ها در اجرای طرح"),
    ("واحد وزن در این واژه نامه", "واحد وزن در این واژه‌نامه"),
    // No-break spaces, which stay where the words do.
    ("کتاب\u{A0}ها و نامه\u{A0}تازه", "کتاب\u{200C}ها و نامه\u{A0}تازه"),
  ])
  func families(_ damaged: String, _ right: String) {
    #expect(restorer.restore(damaged) == right)
    #expect(restorer.restore(right) == right)
  }

  @Test func leavesOtherTextAlone() {
    for text in [
      "", " ", "hello world", "2 3", "\n\n", "a\u{200C}b", "۱۲ و ۱۳", "🙂 🙂", "\u{200C}\u{200C}", "ب",
      "\u{064E}",
    ] {
      #expect(restorer.restore(text) == text)
    }
  }

  @Test func alignmentAndCorrectionsTellTheSame() throws {
    let text = "کتاب ها و دستگاههای تازه دراجرای طرح، کار ها"
    let result = restorer.restored(text)
    let corrections = restorer.corrections(in: text)
    #expect(result.text == restorer.restore(text))
    #expect(corrections.count == result.alignment.edits.count)
    var rebuilt = text
    for correction in corrections.reversed() {
      rebuilt.replaceSubrange(correction.range, with: correction.replacement)
    }
    #expect(rebuilt == result.text)
    #expect(corrections.map(\.kind) == [.joinsWithHalfSpace, .insertsHalfSpace, .splitsWord, .removesSpace])
    #expect(corrections.allSatisfy { $0.confidence > 0.5 && $0.confidence <= 1 })
  }

  @Test func threshold() {
    var options = SpacingOptions()
    options.threshold = 1.01
    #expect(SpacingRestorer(options).restore("کتاب ها و دستگاههای تازه") == "کتاب ها و دستگاههای تازه")
  }

  @Test func onlyHalfSpacesOrOnlyWordSpaces() {
    let text = "کتاب ها دراجرای طرح"
    var options = SpacingOptions()
    options.restoresWordSpaces = false
    #expect(SpacingRestorer(options).restore(text) == "کتاب‌ها دراجرای طرح")
    options = SpacingOptions()
    options.restoresHalfSpaces = false
    #expect(SpacingRestorer(options).restore(text) == "کتاب ها در اجرای طرح")
  }

  @Test func statedDamage() {
    let text = "کتاب ها و دستگاههای دراجرای طرح"
    var options = SpacingOptions()
    options.damage = .halfSpacesLost
    #expect(SpacingRestorer(options).restore(text) == "کتاب ها و دستگاه‌های دراجرای طرح")
    options.damage = .halfSpacesTypedAsSpaces
    #expect(SpacingRestorer(options).restore(text) == "کتاب‌ها و دستگاههای دراجرای طرح")
  }

  @Test func dictionary() {
    var options = SpacingOptions()
    options.dictionary = ["دیجی\u{200C}کالا", "مهرگیتی"]
    let restorer = SpacingRestorer(options)
    #expect(restorer.restore("از دیجیکالا خریدم") == "از دیجی\u{200C}کالا خریدم")
    #expect(restorer.restore("از دیجی کالا خریدم") == "از دیجی\u{200C}کالا خریدم")
    #expect(restorer.restore("موسسه مهرگیتی") == "موسسه مهرگیتی")
    let refused = ["دو واژه", "x", "", "ب"].map { options.dictionary.insert($0) }
    #expect(refused.allSatisfy { !$0 })
  }

  /// Whatever the lines around it say of a writer, and however long it is.
  @Test func linesAreJudgedApartWhenAskedFor() {
    let clean = String(repeating: "کتاب\u{200C}های خانه را می\u{200C}خوانند. ", count: 40) + "\n"
    let fused = String(repeating: "کتابهای خانه را میخوانند. ", count: 40) + "\r\n"
    let long = String(repeating: "خانه ها و کتابهای خوب، ", count: 4_000) + "\n"
    let doubtful = "او کار آفرین و نو آور است و چند دست ساز و کم مصرف و آب انبار را تک تک دید\n"
    let lines = [doubtful, clean, doubtful, "\n", fused, doubtful, long, doubtful, "12\n", "میز ها"]
    var options = SpacingOptions()
    options.judgesLinesApart = true
    let apart = SpacingRestorer(options)
    let text = lines.joined()
    let expected = lines.map(restorer.restore)
    #expect(apart.restore(text) == expected.joined())
    #expect(restorer.restore(text) != expected.joined())
    #expect(apart.restored(text).text == expected.joined())
    var stream = apart.stream()
    #expect(lines.map { stream.restore($0) } == expected)
    let counts = lines.map { restorer.corrections(in: $0).map(\.confidence) }
    #expect(apart.corrections(in: text).map(\.confidence) == counts.flatMap(\.self))
  }

  @Test func streamsRememberTheWriter() {
    var (first, second) = (restorer.stream(), restorer.stream())
    let lines = ["کتابهای تازه را میخواند\n", "دستگاههای اجرایی", ""]
    #expect(lines.map { first.restore($0) } == lines.map { second.restore($0) })
  }

  /// Two words with `و` between them stay together or come apart as a whole: `پرس‌و جو` is neither.
  @Test(arguments: boundPairs) func bothSidesOfAnAndAgree(_ text: String, _ expected: String) {
    #expect(SpacingRestorer().restore(text) == expected)
  }

  private static let boundPairs = [
    ("با هم گفت وگو کردند", "با هم گفت\u{200C}وگو کردند"),
    ("شست وشوی لباس", "شست\u{200C}وشوی لباس"),
    ("حوزه کسب وکار و بهداشت", "حوزه کسب\u{200C}وکار و بهداشت"),
    ("خرید وفروش خانه", "خرید و فروش خانه"),
    ("بعد از جست وجو پیدا شد", "بعد از جست و جو پیدا شد"),
    ("پرس وجو کرد", "پرس و جو کرد"),
    ("آب وهوا خوب است", "آب و هوا خوب است"),
    ("داد وستد", "داد و ستد"),
    ("زاد وولد", "زاد و ولد"),
  ]

  /// What was found out about words serves the next text, and changes nothing.
  @Test func aRestorerForManyTextsIsAsANewOneForEach() {
    let texts = SpacingPropertyTests.texts(seed: 11, count: 80)
    var restorer = SpacingRestorer()
    for text in texts + texts.reversed() {
      #expect(restorer.restore(text) == SpacingRestorer().restore(text))
    }
    restorer.options.threshold = 0.9
    let strict = restorer.options
    for text in texts { #expect(restorer.restore(text) == SpacingRestorer(strict).restore(text)) }
  }

  /// A copy is another restorer: what one is told does not reach the other.
  @Test func copiesHaveOptionsOfTheirOwn() {
    let restorer = SpacingRestorer()
    var other = restorer
    other.options.restoresHalfSpaces = false
    #expect(restorer.restore("کتابها") == "کتاب\u{200C}ها")
    #expect(other.restore("کتابها") == "کتابها")
    #expect(restorer.restore("کتابها") == "کتاب\u{200C}ها")
  }
}
