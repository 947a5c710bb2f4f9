import Foundation
import PersianEntities
import PersianText
import PersianTextFoundation
import TestSupport
import Testing

@Suite struct AttributedStringTests {
  private func entity(_ name: String, in text: String) throws -> Entity {
    Entity(
      range: try #require(text.range(of: name)),
      kind: .organization,
      name: name,
      certainty: .certain,
      rule: .head
    )
  }

  @Test func runsStandWhereTheNamesDo() throws {
    let text = "اداره کل راه استان گلستان و 🇮🇷 شرکت ملی"
    let annotated = AnnotatedText(
      text: text,
      entities: [try entity("شرکت ملی", in: text), try entity("اداره کل راه", in: text)]
    )
    let attributed = AttributedString(annotated)
    #expect(String(attributed.characters) == text)
    let runs = attributed.runs[\.persianEntity].map { entity, range in
      (entity?.name, String(attributed[range].characters))
    }
    #expect(runs.map(\.0) == ["اداره کل راه", nil, "شرکت ملی"])
    #expect(runs.map(\.1) == ["اداره کل راه", " استان گلستان و 🇮🇷 ", "شرکت ملی"])
  }

  @Test func quantitiesAndCorrectionsHaveTheirRuns() throws {
    let text = "حدود ۲ میلیون تومان در استان گلستان می شود"
    let annotated = TextAnnotator().annotate(text)
    let attributed = AttributedString(annotated)
    #expect(String(attributed.characters) == text)
    let found = attributed.runs[\.persianQuantity].compactMap { facts, range in
      facts.map { ($0, String(attributed[range].characters)) }
    }
    #expect(found.map(\.0) == annotated.quantities.map(QuantityFacts.init))
    #expect(found.first?.0.number == 2_000_000)
    #expect(found.first?.0.unit == "IRT")
    #expect(found.map(\.1) == ["۲ میلیون تومان"])
    let changes = attributed.runs[\.persianCorrection].compactMap(\.0)
    #expect(changes.map(\.replacement) == annotated.corrections.map(\.replacement))
  }

  @Test func innerNamesCoverOuterOnes() throws {
    let text = "دادگستری استان گلستان و شرکا"
    let attributed = AttributedString(
      AnnotatedText(
        text: text,
        entities: [
          try entity("استان گلستان", in: text), try entity("دادگستری استان گلستان و شرکا", in: text),
        ]
      )
    )
    #expect(
      attributed.runs[\.persianEntity].map { $0.0?.name } == [
        "دادگستری استان گلستان و شرکا", "استان گلستان", "دادگستری استان گلستان و شرکا",
      ]
    )
  }

  @Test func touchingAndRepeatedNamesStayApart() throws {
    let text = "ab"
    let middle = text.index(after: text.startIndex)
    func entity(_ range: Range<String.Index>, _ name: String) -> Entity {
      Entity(range: range, kind: .province, name: name, certainty: .certain, rule: .custom)
    }
    let attributed = AttributedString(
      AnnotatedText(
        text: text,
        entities: [entity(text.startIndex..<middle, "x"), entity(middle..<text.endIndex, "y")]
      )
    )
    #expect(attributed.runs[\.persianEntity].map { $0.0?.name } == ["x", "y"])
  }

  /// `AttributedString` itself is coded on Apple's systems only; what it needs of the attributes is here.
  @Test func attributesAreCoded() throws {
    let text = "در شرکت ملی"
    let facts = EntityFacts(try entity("شرکت ملی", in: text))
    #expect(try recoded(facts, of: AttributeScopes.EntityAttribute.self) == facts)
    let change = AttributeScopes.SpacingChange(replacement: "\u{200C}", confidence: 0.5, isInsertion: true)
    #expect(try recoded(change, of: AttributeScopes.CorrectionAttribute.self) == change)
  }

  private func recoded<Key: CodableAttributedStringKey>(_ value: Key.Value, of key: Key.Type) throws
    -> Key.Value
  where Key.Value: Codable {
    try JSONDecoder().decode(Key.Value.self, from: JSONEncoder().encode(value))
  }

  @Test func rangesInCodeUnits() throws {
    var generator = SeededGenerator(seed: 5)
    let text = String(repeating: "آ🇮🇷b\u{200C} ", count: 200)
    let indices = Array(text.unicodeScalars.indices) + [text.endIndex]
    let ranges = (0..<300).map { _ in
      let (a, b) = (indices.randomElement(using: &generator)!, indices.randomElement(using: &generator)!)
      return min(a, b)..<max(a, b)
    }
    #expect(ranges.nsRanges(in: text) == ranges.map { NSRange($0, in: text) })
    #expect([Range<String.Index>]().nsRanges(in: "") == [])
    let last = try entity("ب", in: "🇮🇷 ب")
    #expect(last.nsRange(in: "🇮🇷 ب") == NSRange(location: 5, length: 1))
  }
}
