import Foundation
import Testing

/// The content of the JSON Lines: fields, offsets, escapes.
@Suite struct RecordTests {
  static let sentence = "😀 حدود ۲ میلیون و نیم عدد ماسک در استان گلستان"

  @Test func annotateFindsEverything() throws {
    let record = try #require(try Command.run("annotate", input: Self.sentence + " می شود\n").records().first)
    let quantity = try #require(record.quantities?.first)
    #expect(quantity.text == "۲ میلیون و نیم")
    #expect(quantity.kind == "cardinal")
    #expect(quantity.value == "2500000")
    #expect(quantity.counted == "ماسک")
    #expect(quantity.classifier == "عدد")
    #expect(quantity.bound == "approximately")
    let entity = try #require(record.entities?.first)
    #expect(entity.text == "استان گلستان")
    #expect(entity.kind == "province")
    #expect(entity.id == "IR-27")
    #expect(entity.certainty == "certain")
    #expect(record.corrections?.map(\.replacement) == ["\u{200C}"])
  }

  @Test(arguments: ["scalars", "utf8", "utf16"])
  func offsetsCountWhatIsAskedFor(encoding: String) throws {
    let record = try #require(
      try Command.run("annotate", "--offsets", encoding, input: Self.sentence).records().first
    )
    let places = (record.quantities ?? []).map { ($0.start, $0.end, $0.text) }
    #expect(places.count == 1)
    for (start, end, text) in places + (record.entities ?? []).map({ ($0.start, $0.end, $0.text) }) {
      let part: String? =
        switch encoding {
        case "utf8": String(validating: Array(record.text.utf8)[start..<end], as: UTF8.self)
        case "utf16": String(decoding: Array(record.text.utf16)[start..<end], as: UTF16.self)
        default: String(String.UnicodeScalarView(Array(record.text.unicodeScalars)[start..<end]))
        }
      #expect(part == text)
    }
  }

  /// Long lines with scalars of every width, where a mistake in counting would grow.
  @Test(arguments: ["scalars", "utf16"])
  func offsetsAreRightFarIntoALine(encoding: String) throws {
    let line = String(repeating: "aé€😀 سلام ", count: 400) + "۵ کتاب"
    let record = try #require(
      try Command.run("quantities", "--offsets", encoding, input: line).records().first
    )
    let quantity = try #require(record.quantities?.last)
    #expect(quantity.text == "۵")
    let length = encoding == "utf16" ? line.utf16.count : line.unicodeScalars.count
    #expect(quantity.start == length - 6)
    #expect(quantity.end == length - 5)
  }

  @Test func keysStandInTheDocumentedOrder() throws {
    let text = try Command.run("annotate", input: "حدود ۲ عدد ماسک می شود").text
    let keys = text.matches(of: /"(\w+)":/).map { String($0.1) }
    #expect(
      keys == [
        "line", "text", "quantities", "start", "end", "text", "kind", "value", "counted", "classifier",
        "bound",
        "entities", "corrections", "start", "end", "text", "kind", "replacement", "confidence",
      ]
    )
  }

  @Test func everythingIsEscaped() throws {
    let text =
      (UInt8(0)...0x7F).filter { $0 != 0x0A }.map { String(UnicodeScalar($0)) }.joined() + "\u{2028}\u{FEFF}"
    let run = try Command.run("entities", input: text + "x\n" + String(repeating: "ب\"\\", count: 100) + "\n")
    #expect(try run.records().map(\.text) == [text + "x", String(repeating: "ب\"\\", count: 100)])
    #expect(!run.output.dropLast().contains { $0 < 0x20 && $0 != 0x0A })
  }

  @Test func quantitiesExplainThemselves() throws {
    let run = try Command.run("quantities", "--explain", input: "پونصد تومن\n")
    let object = try #require(
      try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    )
    let quantity = try #require((object["quantities"] as? [[String: Any]])?.first)
    #expect((quantity["flags"] as? [String])?.contains("colloquial") == true)
    #expect(quantity["confidence"] is NSNumber)
    #expect(quantity["alternatives"] is [Any])
  }

  @Test func entitiesAreChosenByKindAndCertainty() throws {
    let text = "وزارت کشور در استان گلستان\n"
    let provinces = try Command.run("entities", "--kind", "province", input: text).records()
    #expect(provinces.first?.entities?.map(\.kind) == ["province"])
    let all = try Command.run("entities", input: text).records()
    #expect(all.first?.entities?.map(\.kind) == ["organization", "province"])
    let doubtful = try Command.run("entities", "--minimum-certainty", "ambiguous", input: "تهران\n").records()
    #expect(doubtful.first?.entities?.isEmpty == false)
  }
}
