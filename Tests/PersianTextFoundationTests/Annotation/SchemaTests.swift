import Foundation
import PersianEntities
import PersianText
import PersianTextFoundation
import Testing

/// The schema and the types say the same: no field, case or requirement stands in one alone.
@Suite struct SchemaTests {
  private static let url = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Documentation/annotation.schema.json").standardizedFileURL

  private func schema() throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: Self.url)) as? [String: Any])
  }

  private func definition(_ name: String) throws -> [String: Any] {
    let definitions = try #require(try schema()["$defs"] as? [String: Any])
    return try #require(definitions[name] as? [String: Any])
  }

  private func properties(_ definition: [String: Any]) throws -> [String: [String: Any]] {
    try #require(definition["properties"] as? [String: [String: Any]])
  }

  private func keys(_ value: some Encodable) throws -> Set<String> {
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(value))
    return Set(try #require(object as? [String: Any]).keys)
  }

  @Test func isOfThisVersion() throws {
    #expect((try schema()["$id"] as? String)?.hasSuffix("-\(AnnotationRecord.schemaVersion).json") == true)
  }

  @Test func namesAllCases() throws {
    let quantity = try properties(definition("quantity"))
    #expect(quantity["kind"]?["enum"] as? [String] == Quantity.Kind.allCases.map(\.rawValue))
    #expect(quantity["bound"]?["enum"] as? [String] == Quantity.Bound.allCases.map(\.rawValue))
    let entity = try properties(definition("entity"))
    #expect(entity["kind"]?["enum"] as? [String] == Entity.Kind.allCases.map(\.rawValue))
    #expect(entity["certainty"]?["enum"] as? [String] == Entity.Certainty.allCases.map(\.rawValue))
  }

  /// A record with every field has the properties of the schema, one with none its required ones.
  @Test(arguments: [
    (
      "quantity",
      #"{"start":0,"end":1,"text":"x","kind":"money","value":"1/3","upper":"2","unit":"IRT","counted":"x","classifier":"y","bound":"atLeast"}"#,
      #"{"start":0,"end":1,"text":"x","kind":"vague"}"#
    ),
    (
      "entity",
      #"{"start":0,"end":1,"text":"x","kind":"province","id":"IR-27","name":"x","certainty":"certain","rule":"head","nested":true}"#,
      #"{"start":0,"end":1,"text":"x","kind":"organization","certainty":"probable","rule":"head"}"#
    ),
    (
      "correction",
      #"{"start":0,"end":1,"text":"x","kind":"joinsWithHalfSpace","replacement":" ","confidence":0.5}"#,
      #"{"start":0,"end":1,"text":"x","replacement":"","confidence":1}"#
    ),
  ])
  func hasTheFieldsOfTheTypes(_ name: String, _ full: String, _ bare: String) throws {
    func reencodedKeys(_ json: String) throws -> Set<String> {
      let data = Data(json.utf8)
      let decoder = JSONDecoder()
      switch name {
      case "quantity": return try keys(decoder.decode(Located<QuantityFacts>.self, from: data))
      case "entity": return try keys(decoder.decode(Located<EntityFacts>.self, from: data))
      default: return try keys(decoder.decode(Located<CorrectionFacts>.self, from: data))
      }
    }
    let place = try definition("place")
    let own = try definition(name)
    #expect(own["$ref"] as? String == "#/$defs/place")
    let all = try Set(properties(own).keys).union(properties(place).keys)
    #expect(try reencodedKeys(full) == all)
    let required = Set(
      try #require(own["required"] as? [String]) + #require(place["required"] as? [String])
    )
    #expect(try reencodedKeys(bare) == required)
    for field in required {
      var object = try #require(try JSONSerialization.jsonObject(with: Data(bare.utf8)) as? [String: Any])
      object[field] = nil
      let json = String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
      #expect(throws: DecodingError.self, "without \(field)") { try reencodedKeys(json) }
    }
  }

  @Test func hasTheFieldsOfARecord() throws {
    let record = AnnotationRecord(AnnotatedText(text: "x"), file: "y", line: 1)
    #expect(try keys(record) == Set(properties(schema()).keys))
  }
}
