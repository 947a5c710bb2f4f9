import Foundation
import Testing

/// What the command writes, decoded strictly by ``Record``, is what `Documentation/annotation.schema.json` describes.
@Suite struct SchemaTests {
  @Test func recordsHaveTheFieldsOfTheSchema() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Documentation/annotation.schema.json").standardizedFileURL
    let schema = try JSONDecoder().decode(Schema.self, from: Data(contentsOf: url))
    let place = try #require(schema.definitions?["place"]).fields
    func fields(_ name: String) throws -> Set<String> {
      place.union(try #require(schema.definitions?[name]).fields)
    }
    #expect(Set(Record.CodingKeys.allCases.map(\.stringValue)) == schema.fields)
    #expect(try Set(QuantityRecord.CodingKeys.allCases.map(\.stringValue)) == fields("quantity"))
    #expect(try Set(EntityRecord.CodingKeys.allCases.map(\.stringValue)) == fields("entity"))
    #expect(try Set(CorrectionRecord.CodingKeys.allCases.map(\.stringValue)) == fields("correction"))
  }
}

private struct Schema: Decodable {
  struct Property: Decodable {}
  var properties: [String: Property]
  var definitions: [String: Schema]?

  var fields: Set<String> { Set(properties.keys) }

  enum CodingKeys: String, CodingKey {
    case properties
    case definitions = "$defs"
  }
}
