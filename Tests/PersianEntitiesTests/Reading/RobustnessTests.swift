import PersianEntities
import Testing

/// What holds for every text.
@Suite struct RobustnessTests {
  private static let everything = EntityRecognizer.Options(
    minimumCertainty: .ambiguous,
    includesReferences: true
  )

  private static let passages = [
    "استاندار مازندران و رئیس سازمان برنامه و بودجه به استان‌های گیلان، قزوین و زنجان رفتند.",
    "خبرگزاری دانشجویان ایران نوشت که وزارت علوم، تحقیقات و فناوری با دانشگاه تهران تفاهم‌نامه بست.",
    "پرسپولیس تهران در لیگ برتر فوتبال برابر فولاد خوزستان به پیروزی رسید و سپاهان اصفهان باخت.",
    "شرکت ملی نفت ایران، صندوق بین‌المللی پول و هواپیمایی جمهوری اسلامی ایران قرارداد بستند.",
    "اداره کل راه و شهرسازی استان سیستان و بلوچستان و شهرداری زاهدان همکاری می‌کنند.",
    "مدیرکل بهزیستی استان اردبیل، هلال احمر و کمیتهٔ امداد امام خمینی به روستاها رفتند.",
  ]

  /// Entities as their letters alone, so that damage makes no difference.
  private static func letters(_ text: String) -> [String] {
    text.entities().map { entity in
      entity.kind.rawValue + " "
        + String(text[entity.range].unicodeScalars.filter { $0 != " " && $0 != "\u{200C}" })
    }
  }

  @Test(arguments: passages)
  func damagedHalfSpacesChangeNothing(_ text: String) {
    let entities = Self.letters(text)
    #expect(entities.count >= 3)
    #expect(Self.letters(text.replacing("\u{200C}", with: "")) == entities)
    #expect(Self.letters(text.replacing("\u{200C}", with: " ")) == entities)
    #expect(Self.letters(text.replacing("ی", with: "ي").replacing("ک", with: "ك")).count == entities.count)
  }

  @Test(arguments: passages)
  func wordsMayStickToAnd(_ text: String) {
    #expect(Self.letters(text.replacing(" و ", with: " و")).count == Self.letters(text).count)
  }

  @Test(arguments: passages)
  func surfacesLieInTheTextInOrder(_ text: String) {
    for text in [text, text + "\n" + text, "🇮🇷 " + text + " e\u{301}", String(text.reversed())] {
      let entities = text.entities(options: Self.everything)
      for (entity, next) in zip(entities, entities.dropFirst()) {
        #expect(entity.range.lowerBound <= next.range.lowerBound)
        #expect(
          entity.range.upperBound <= next.range.lowerBound || next.range.lowerBound < entity.range.upperBound
        )
      }
      for entity in entities {
        #expect(!text[entity.range].isEmpty)
        #expect(text[entity.range].first != " " && text[entity.range].last != " ")
        if entity.rule == .gazetteer, entity.certainty > .ambiguous { #expect(entity.id != nil) }
        if entity.kind == .province { #expect(entity.province != nil) }
      }
    }
  }

  /// Lines are read one by one: what a line names does not hang on the lines around it.
  @Test(arguments: ["\n", "\r\n", "\n\n", "\u{2028}"])
  func linesNameWhatTheyNameByThemselves(_ lineBreak: String) {
    let text = Self.passages.joined(separator: lineBreak)
    #expect(Self.letters(text) == Self.passages.flatMap(Self.letters))
    // A name at the very end of a line, and one that would go on in the next.
    let names =
      "نامه به وزارت نیرو\u{20}" + lineBreak + "باران بارید در استان" + lineBreak + "گلستان" + lineBreak
      + "بانک ملی"
    #expect(Self.letters(names) == ["organization وزارتنیرو", "organization بانکملی"])
  }

  /// What is linked over lines is linked over the cuts of a line without end, too.
  @Test func aLineWithoutEndIsReadToItsEnd() {
    let filler = String(repeating: "باران بارید و هوا سرد شد. ", count: 5_000)
    let text = "وزارت نیرو نامه نوشت. " + filler + "این وزارتخانه پاسخ داد. " + filler + "استان گیلان"
    let entities = text.entities(options: Self.everything)
    #expect(entities.map { String(text[$0.range]) } == ["وزارت نیرو", "وزارتخانه", "استان گیلان"])
    #expect(entities[1].antecedent == entities[0].range)
    #expect(entities[2].range.upperBound == text.endIndex)
  }

  /// Texts that no rule expects. Each has to come to an end, and soon.
  @Test(arguments: [
    "و", "استان", "استان ", "وزارت", "وزارتخانه‌های ", "استان‌های گیلان، ", "گیلان و ", "،", "\u{200C}",
    "\u{0640}", "۷", "(",
    "سازمان ملل ", "استقلال", "خانه‌ی ", "دراستان", "ء", "\n", "a", "🙂", "شرکت شرکت و شرکت، ",
    "این وزارتخانه ",
  ])
  func repetitionIsLinear(_ piece: String) {
    let text = String(repeating: piece, count: 4_000)
    let entities = text.entities(options: Self.everything)
    for entity in entities { #expect(entity.range.upperBound <= text.endIndex) }
    #expect(entities.count <= 12_000)
  }

  /// Small texts of a few letters and joints, all that a fixed seed gives.
  @Test func randomTextsKeepTheirPlaces() {
    var random = FixedSequence(state: 7)
    let pieces = [
      "استان", "گیلان", "وزارت", "کشور", " ", "\u{200C}", "و", "،", "تهران", "ی", "۲", "ها", "در",
      "سازمان ملل", "\n",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in pieces.randomElement(using: &random)!
      }.joined()
      for entity in text.entities(options: Self.everything) {
        #expect(!text[entity.range].isEmpty, "\(text)")
        #expect(!text[entity.range].contains("\n"), "\(text)")
      }
    }
  }
}

/// A generator with a fixed sequence.
private struct FixedSequence: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
