import Foundation

/// One line of the command's JSON, decoded strictly: a key that is not documented is an error.
struct Record: Decodable, Equatable {
  var file: String?
  var line: Int
  var text: String
  var quantities: [QuantityRecord]?
  var entities: [EntityRecord]?
  var corrections: [CorrectionRecord]?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case file, line, text, quantities, entities, corrections
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(CodingKeys.self)
    file = try values.decodeIfPresent(String.self, forKey: .file)
    line = try values.decode(Int.self, forKey: .line)
    text = try values.decode(String.self, forKey: .text)
    quantities = try values.decodeIfPresent([QuantityRecord].self, forKey: .quantities)
    entities = try values.decodeIfPresent([EntityRecord].self, forKey: .entities)
    corrections = try values.decodeIfPresent([CorrectionRecord].self, forKey: .corrections)
  }
}

struct QuantityRecord: Decodable, Equatable {
  var start: Int
  var end: Int
  var text: String
  var kind: String
  var value: String?
  var upper: String?
  var unit: String?
  var counted: String?
  var classifier: String?
  var bound: String?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case start, end, text, kind, value, upper, unit, counted, classifier, bound
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(CodingKeys.self)
    start = try values.decode(Int.self, forKey: .start)
    end = try values.decode(Int.self, forKey: .end)
    text = try values.decode(String.self, forKey: .text)
    kind = try values.decode(String.self, forKey: .kind)
    value = try values.decodeIfPresent(String.self, forKey: .value)
    upper = try values.decodeIfPresent(String.self, forKey: .upper)
    unit = try values.decodeIfPresent(String.self, forKey: .unit)
    counted = try values.decodeIfPresent(String.self, forKey: .counted)
    classifier = try values.decodeIfPresent(String.self, forKey: .classifier)
    bound = try values.decodeIfPresent(String.self, forKey: .bound)
  }
}

struct EntityRecord: Decodable, Equatable {
  var start: Int
  var end: Int
  var text: String
  var kind: String
  var id: String?
  var name: String?
  var certainty: String
  var rule: String
  var nested: Bool?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case start, end, text, kind, id, name, certainty, rule, nested
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(CodingKeys.self)
    start = try values.decode(Int.self, forKey: .start)
    end = try values.decode(Int.self, forKey: .end)
    text = try values.decode(String.self, forKey: .text)
    kind = try values.decode(String.self, forKey: .kind)
    id = try values.decodeIfPresent(String.self, forKey: .id)
    name = try values.decodeIfPresent(String.self, forKey: .name)
    certainty = try values.decode(String.self, forKey: .certainty)
    rule = try values.decode(String.self, forKey: .rule)
    nested = try values.decodeIfPresent(Bool.self, forKey: .nested)
  }
}

struct CorrectionRecord: Decodable, Equatable {
  var start: Int
  var end: Int
  var text: String
  var kind: String
  var replacement: String
  var confidence: Double

  enum CodingKeys: String, CodingKey, CaseIterable {
    case start, end, text, kind, replacement, confidence
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(CodingKeys.self)
    start = try values.decode(Int.self, forKey: .start)
    end = try values.decode(Int.self, forKey: .end)
    text = try values.decode(String.self, forKey: .text)
    kind = try values.decode(String.self, forKey: .kind)
    replacement = try values.decode(String.self, forKey: .replacement)
    confidence = try values.decode(Double.self, forKey: .confidence)
  }
}

extension CommandRun {
  /// Every line of the output as a record.
  func records() throws -> [Record] {
    let decoder = JSONDecoder()
    return try lines.map { try decoder.decode(Record.self, from: Data($0.utf8)) }
  }
}

extension Decoder {
  /// A container whose keys are all among the documented ones.
  fileprivate func strictContainer<Key: CodingKey & CaseIterable>(
    _ keys: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    let known = Set(keys.allCases.map(\.stringValue))
    for key in try container(keyedBy: AnyKey.self).allKeys where !known.contains(key.stringValue) {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: codingPath, debugDescription: "undocumented key \(key.stringValue)")
      )
    }
    return try container(keyedBy: keys)
  }
}

private struct AnyKey: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
