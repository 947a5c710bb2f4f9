import Foundation
import PersianEntities
import PersianText
import PersianTextFoundation
import Testing

@Suite struct AnnotationRecordTests {
  private let text = "🇮🇷 استان گلستان و a\u{200C}b استان گلستان"

  private var annotated: AnnotatedText {
    var entities: [Entity] = []
    var rest = text[...]
    while let range = rest.range(of: "استان گلستان") {
      entities.append(
        Entity(
          range: range,
          kind: .province,
          id: "IR-27",
          name: "گلستان",
          certainty: .certain,
          rule: .classWord
        )
      )
      rest = rest[range.upperBound...]
    }
    return AnnotatedText(text: text, entities: entities)
  }

  @Test(arguments: OffsetEncoding.allCases)
  func offsetsLeadBack(_ offsets: OffsetEncoding) throws {
    let annotated = annotated
    let record = AnnotationRecord(annotated, line: 7, offsets: offsets)
    let found = try #require(record.entities)
    #expect(found.map(\.text) == ["استان گلستان", "استان گلستان"])
    #expect(found.map { $0.range(in: text, offsets: offsets) } == annotated.entities.map(\.range))
    let expected: [OffsetEncoding: [Int]] = [
      .scalars: [3, 15, 22, 34], .utf8: [9, 32, 42, 65], .utf16: [5, 17, 24, 36],
    ]
    #expect(found.flatMap { [$0.start, $0.end] } == expected[offsets])
  }

  @Test func offsetsOutsideLeadNowhere() {
    func range(_ start: Int, _ end: Int, _ offsets: OffsetEncoding) -> Range<String.Index>? {
      Located(start: start, end: end, text: "", facts: CorrectionFacts.none).range(in: "🇮ب", offsets: offsets)
    }
    #expect(range(0, 2, .scalars) != nil)
    #expect(range(0, 3, .scalars) == nil)
    #expect(range(1, 0, .scalars) == nil)
    #expect(range(-1, 0, .utf8) == nil)
    #expect(range(0, 3, .utf8) == nil)
    #expect(range(4, 6, .utf8) != nil)
    #expect(range(0, 7, .utf8) == nil)
    #expect(range(0, 1, .utf16) == nil)
    #expect(range(2, 3, .utf16) != nil)
    #expect(range(2, .max, .utf16) == nil)
  }

  /// Every offset of a text longer than the marks of the map, in every encoding, there and back.
  @Test(arguments: OffsetEncoding.allCases)
  func everyOffsetOfALongText(_ offsets: OffsetEncoding) {
    let long = String(repeating: "a🇮🇷ب\u{200C}x ", count: 60)
    for text in [long, String(long.dropLast(3)), String(repeating: "x", count: 512)] {
      let line = text.utf8Span.span
      let map = OffsetMap(line, encoding: offsets)
      var last = -1
      for index in text.unicodeScalars.indices + [text.endIndex] {
        let byte = text.utf8.distance(from: text.startIndex, to: index)
        let offset = map.offset(byte, in: line)
        #expect(offset > last)
        last = offset
        #expect(map.utf8Offset(offset, in: line) == byte)
      }
    }
  }

  @Test func jsonIsOfTheDocumentedForm() throws {
    let record = AnnotationRecord(
      AnnotatedText(text: "در گلستان", entities: [annotated.entities[0]]).shifted,
      line: 1
    )
    #expect(
      try record.jsonLine()
        == #"{"corrections":[],"entities":[{"certainty":"certain","end":9,"id":"IR-27","kind":"province","name":"گلستان","rule":"bareName","start":3,"text":"گلستان"}],"line":1,"quantities":[],"text":"در گلستان"}"#
    )
    let data = Data(try record.jsonLine().utf8)
    #expect(try JSONDecoder().decode(AnnotationRecord.self, from: data) == record)
  }

  @Test func decodesTheDesignsExample() throws {
    let json = #"""
      {"line": 1, "text": "حدود ۲ میلیون و نیم عدد ماسک در استان گلستان", "note": "unknown fields are ignored",
       "quantities": [{"start": 5, "end": 18, "text": "۲ میلیون و نیم", "kind": "cardinal", "value": "2500000",
                       "counted": "ماسک", "classifier": "عدد", "bound": "approximately"},
                      {"start": 0, "end": 4, "text": "حدود", "kind": "date", "value": "1402-03-15"}],
       "entities": []}
      """#
    let record = try JSONDecoder().decode(AnnotationRecord.self, from: Data(json.utf8))
    let quantity = try #require(record.quantities?.first)
    #expect(quantity.facts.number == 2_500_000)
    #expect(quantity.facts.bound == .approximately)
    #expect(record.quantities?.last?.facts.number == nil)
    #expect(record.quantities?.last?.facts.bound == .exactly)
    #expect(record.corrections == nil)
  }
}

extension CorrectionFacts {
  fileprivate static var none: CorrectionFacts {
    get {
      let json = #"{"replacement": "", "confidence": 0}"#
      // The fields are fixed above.
      return try! JSONDecoder().decode(CorrectionFacts.self, from: Data(json.utf8))
    }
  }
}

extension AnnotatedText {
  /// The same findings on the text's last word.
  fileprivate var shifted: AnnotatedText {
    var copy = self
    let start = text.lastIndex(of: " ").map { text.index(after: $0) } ?? text.startIndex
    copy.entities = entities.map {
      Entity(
        range: start..<text.endIndex,
        kind: $0.kind,
        id: $0.id,
        name: $0.name,
        certainty: $0.certainty,
        rule: .bareName
      )
    }
    return copy
  }
}
