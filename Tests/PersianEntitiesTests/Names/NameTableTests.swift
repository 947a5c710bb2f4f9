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
    return table.longestName(in: keys.span, at: 0).map {
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

  /// The codes that rules ask for by name are those of the alphabet's table.
  @Test func lettersHaveTheirCodes() {
    let letters: [(String, UInt8)] = [
      ("ا", LetterKeys.alef), ("ت", LetterKeys.teh), ("س", LetterKeys.seen), ("و", LetterKeys.waw),
      ("ه", LetterKeys.heh), ("ی", LetterKeys.yeh), ("،", LetterKeys.comma), ("؟", LetterKeys.barrier),
    ]
    for (letter, code) in letters { #expect(LetterKeys.key(of: letter) == [code], "\(letter)") }
  }

  /// The filter before the search lets every name of the gazetteer pass, whatever follows it.
  @Test func beginningsTurnNoNameAway() {
    let table = Gazetteer.table
    let rest = [UInt8](repeating: LetterKeys.barrier, count: 8)
    for name in 0..<table.nameCount {
      let key = table.key(of: name)
      for length in [key.count, key.count + 1] {
        let found = table.beginnings.mayBegin(in: (key + rest).span, at: 0, length: length)
        #expect(found, "\(table.canonicalName(table.body(of: name)))")
      }
    }
    let chance = (0..<10_000).filter { number in
      let key = [2, 33, UInt8(number % 70), UInt8(number / 70 % 70), 70, UInt8(number % 50), 0, 0]
      return table.beginnings.mayBegin(in: key.span, at: 0, length: 6)
    }
    #expect(chance.count < 2_500, "it turns most other words away")
  }

  @Test func spellingsShareOneKey() {
    let key = LetterKeys.key(of: "مؤسسهٔ آموزش‌و‌پرورش رئیس")
    for spelling in ["موسسه آموزش و پرورش رییس", "مؤسسه‌ی اموزش وپرورش رئيس", "مُؤسسـه آموزش‌وپرورش رئیس"] {
      #expect(LetterKeys.key(of: spelling) == key, "\(spelling)")
    }
    #expect(LetterKeys.key(of: "کتاب۱۲ab") == LetterKeys.key(of: "كتاب 12 AB"))
  }
}
