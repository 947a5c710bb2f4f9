import PersianEntities
import Testing

/// Each text with its entities as it should be read; organizations in [ ], provinces in { }.
@Suite struct OrganizationTests {
  @Test(arguments: [
    // Names of the gazetteer, in any spelling.
    "[وزارت آموزش و پرورش] بخشنامه داد.",
    "سخنگوی [وزارت آموزش‌وپرورش] گفت.",
    "[وزارت آموزش وپرورش] و [بانک مرکزي] نامه نوشتند.",
    "به گزارش [ايسنا] باران بارید.",
    "[سازمان ملل] بیانیه داد.",
    // A comma and a conjunction inside an official name do not end it, elsewhere they do.
    "[وزارت تعاون، کار و رفاه اجتماعی] وام می‌دهد.",
    "با همکاری [وزارت صنایع] و [جهاد کشاورزی] برگزار شد.",
    "وزارتخانه‌های [کشور]، [تعاون، کار و رفاه اجتماعی] آمدند.",
    "وزارتخانههای [نیرو] و [نفت] آمدند.",
    // Provinces inside organizations.
    "[دانشگاه علوم پزشکی {استان گلستان}] گزارش داد.",
    "[خبرگزاری فارس] نوشت.",
    "[بانک مرکزی] سود را کم کرد.",
    "رئیس [دانشگاه خلیج فارس] استعفا داد.",
    // Nothing of the kind.
    "سویا را بکوبید و در آب بریزید.",
    "بنیاد خانواده بر مهر است.",
    "شرکت کردن در مسابقه آزاد است.",
    "سازمان‌های مردم‌نهاد کمک کردند.",
    "شهر همدان سرد است.",
    "برای استقلال کشور جنگیدند.",
    "این وزارتخانه بودجه ندارد.",
    "۱۲۰۰ تشکل مردم نهاد",
    "",
  ])
  func reading(_ marked: String) {
    let text = marked.filter { !"[]{}".contains($0) }
    #expect(Self.marked(text) == marked)
  }

  /// The text with its entities in brackets.
  private static func marked(_ text: String) -> String {
    var opening: [String.Index: String] = [:]
    var closing: [String.Index: String] = [:]
    for entity in text.entities() {
      let isOrganization = entity.kind == .organization
      opening[entity.range.lowerBound, default: ""] += isOrganization ? "[" : "{"
      closing[entity.range.upperBound] =
        (isOrganization ? "]" : "}") + (closing[entity.range.upperBound] ?? "")
    }
    var marked = ""
    for index in text.indices {
      marked += (closing[index] ?? "") + (opening[index] ?? "") + String(text[index])
    }
    return marked + (closing[text.endIndex] ?? "")
  }

  @Test func membersOfAListCarryTheNameOfTheirMinistry() {
    let entities = "وزارتخانه‌های کشور، تعاون، کار و رفاه اجتماعی".entities()
    #expect(entities.map(\.rule) == [.pluralHead, .pluralHead])
    #expect(entities.map(\.name) == ["وزارت کشور", "وزارت تعاون، کار و رفاه اجتماعی"])
  }

  @Test func aShortFormTakesTheIdentifierOfTheLongOne() {
    let text = "کانون گفتگوی امام موسی صدر نشست گذاشت. سایت کانون گفتگو خبر را نوشت."
    let entities = text.entities()
    #expect(entities.count == 2)
    #expect(Set(entities.map(\.name)).count == 1)
  }

  @Test func doubtfulNamesAreReportedOnRequest() {
    #expect("استقلال".entities().isEmpty)
    let entities = "استقلال".entities(options: .init(minimumCertainty: .ambiguous))
    #expect(entities.map(\.certainty) == [.ambiguous])
  }

  @Test func referencesAreLinkedOnRequest() throws {
    let text = "وزارت نیرو برق را قطع کرد. این وزارتخانه عذر خواست."
    #expect(text.entities().count == 1)
    let entities = text.entities(options: .init(includesReferences: true))
    let reference = try #require(entities.last)
    #expect(entities.count == 2)
    #expect(text[reference.range] == "وزارتخانه")
    #expect(reference.rule == .reference)
    #expect(reference.id == entities[0].id)
    #expect(reference.antecedent == entities[0].range)
  }

  @Test(arguments: [
    ("شتاب‌دهندهٔ سپهر دانش از بیست گروه پشتیبانی کرد.", "شتاب‌دهندهٔ سپهر دانش"),
    ("به گفتهٔ مدیر شتابدهنده سپهر دانش، سرمایه جذب شد.", "شتابدهنده سپهر دانش"),
    ("به گفتهٔ مدیر شتاب دهنده سپهر دانش، سرمایه جذب شد.", "شتاب دهنده سپهر دانش"),
  ])
  func callersAddHeads(_ text: String, _ name: String) {
    let recognizer = EntityRecognizer(heads: ["شتاب‌دهنده"])
    #expect(recognizer.entities(in: text).contains { text[$0.range] == name && $0.rule == .head }, "\(text)")
    #expect(!text.entities().contains { text[$0.range] == name }, "\(text)")
    // A head that the rules know keeps what they know of it.
    let known = EntityRecognizer(heads: ["وزارت", "سازمان"])
    #expect(known.entities(in: text) == text.entities())
  }

  /// A caller's own name wins over the gazetteer's, whatever stands around it.
  @Test func callersNamesAreCertain() {
    let own = Organization(id: "own-2", name: "آب", aliases: ["بانک مرکزی"], type: .bank)
    let recognizer = EntityRecognizer(organizations: [own])
    let text = "بانک مرکزی گفت آب گران شد."
    let entities = recognizer.entities(in: text)
    #expect(entities.map { String(text[$0.range]) } == ["بانک مرکزی", "آب"])
    for entity in entities {
      #expect(entity.id == "own-2")
      #expect(entity.name == "آب")
      #expect(entity.certainty == .certain)
      #expect(entity.rule == .custom)
    }
  }

  /// One recognizer serves many threads, each with memory of its own.
  @Test func recognizersAreShared() async {
    let recognizer = EntityRecognizer()
    let texts = (0..<200).map { number in
      String(repeating: "باران بارید. ", count: number) + "وزارت نیرو و استان گیلان، " + "سازمان ملل"
    }
    let expected = texts.map { $0.entities() }
    let found = await withTaskGroup(of: (Int, [Entity]).self) { group in
      for (number, text) in texts.enumerated() { group.addTask { (number, recognizer.entities(in: text)) } }
      return await group.reduce(into: [Int: [Entity]]()) { $0[$1.0] = $1.1 }
    }
    for number in texts.indices { #expect(found[number] == expected[number]) }
  }

  @Test func callersAddNames() {
    let own = Organization(id: "own-1", name: "آلفا بتا گستر", aliases: ["آبگ"])
    let recognizer = EntityRecognizer(organizations: [own])
    for text in ["ما در آبگ کار می‌کنیم", "آلفا‌بتا گستر بزرگ است", "وآلفا بتاگستر آمد"] {
      let entities = recognizer.entities(in: text)
      #expect(entities.map(\.id) == ["own-1"], "\(text)")
      #expect(entities.map(\.rule) == [.custom], "\(text)")
      #expect(text.entities().isEmpty, "\(text)")
    }
  }

  @Test func theGazetteerAnswersByNameAndIdentifier() throws {
    let organization = try #require(Organization(named: "ايسنا"))
    #expect(organization.name == "خبرگزاری دانشجویان ایران")
    #expect(organization.type == .agency)
    #expect(Organization(id: organization.id) == organization)
    #expect(Organization(named: "شرکت") == nil)
    #expect(Organization(named: "مازندران") == nil)
    #expect(Organization(id: "IR-27") == nil)
  }
}
