import Testing

@testable import PersianEntities

@Suite struct NameTableTests {
  private static func table() -> [UInt8] {
    var builder = NameTableBuilder()
    let first = builder.addBody(.organization, id: "a", name: "بانک مرکزی")
    builder.addName("بانک مرکزی", of: first, flags: .canonical)
    builder.addName("بانک مرکزی ایران", of: first)
    let second = builder.addBody(.organization, id: "b", name: "وزارت تعاون، کار و رفاه")
    builder.addName("وزارت تعاون، کار و رفاه", of: second, flags: .canonical)
    builder.addName("بم", of: second, flags: .ambiguous)
    return builder.bytes()
  }

  private static func longest(_ table: NameTable, _ text: String) -> String? {
    let keys = LetterKeys.key(of: text) + [LetterKeys.barrier]
    return table.longestName(in: keys, at: 0).map {
      table.identifier(table.body(of: $0)) + "\(table.length(of: $0))"
    }
  }

  @Test func theLongestNameIsFoundAndTheShorterOnesAfterIt() throws {
    let table = try #require(NameTable(ByteBlob(Self.table())))
    #expect(Self.longest(table, "بانک مرکزی ایران آمد") == "a14")
    #expect(Self.longest(table, "بانک‌مركزي اعلام کرد") == "a9")
    #expect(Self.longest(table, "بانک مرکز") == nil)
    #expect(Self.longest(table, "وزارت تعاون کار و رفاه") != nil, "commas are often not typed")
    #expect(Self.longest(table, "وزارت تعاون، کار ورفاه") != nil)
    #expect(Self.longest(table, "بم") == "b2")
    #expect(Self.longest(table, "ب") == nil)
    let name = try #require(table.name(ofKey: LetterKeys.key(of: "بانک مرکزی ایران"), class: .organization))
    #expect(table.parent(of: name).map { table.length(of: $0) } == 9)
    #expect(table.canonicalName(table.body(of: name)) == "بانک مرکزی")
    #expect(table.name(ofKey: LetterKeys.key(of: "بانک مرکزی"), class: .province) == nil)
  }

  @Test func aDamagedTableIsToldAndNeverTraps() {
    let bytes = Self.table()
    for count in 0..<bytes.count where count < 64 || count % 97 == 0 {
      #expect(NameTable(ByteBlob(Array(bytes.prefix(count)))) == nil)
    }
    for offset in stride(from: 0, to: bytes.count, by: 61) {
      var damaged = bytes
      damaged[offset] ^= 0x55
      #expect(NameTable(ByteBlob(damaged)) == nil)
    }
  }

  @Test func aDamagedModelIsToldAndNeverTraps() {
    #expect(ChainModel(ByteBlob([])) == nil)
    #expect(ChainModel(ByteBlob(Array(repeating: 0x50, count: 100))) == nil)
  }

  @Test func whatShipsOpens() {
    #expect(Gazetteer.table.bodyCount > 5_000)
    #expect(ChainModel.standard.featureCount > 10_000)
  }

  @Test func spellingsShareOneKey() {
    let key = LetterKeys.key(of: "مؤسسهٔ آموزش‌و‌پرورش رئیس")
    for spelling in ["موسسه آموزش و پرورش رییس", "مؤسسه‌ی اموزش وپرورش رئيس", "مُؤسسـه آموزش‌وپرورش رئیس"] {
      #expect(LetterKeys.key(of: spelling) == key, "\(spelling)")
    }
    #expect(LetterKeys.key(of: "کتاب۱۲ab") == LetterKeys.key(of: "كتاب 12 AB"))
  }
}
