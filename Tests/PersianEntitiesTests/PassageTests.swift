import Foundation
import PersianEntities
import TestSupport
import Testing

/// What is found in passages that we wrote, doubtful names and heads that point back included.
///
/// `passages/NAME.txt` is a passage of lines; `passages/NAME.entities` says what each line names, a row an entity: the
/// number of its line, how sure it is, by which rule, its kind, identifier, surface, and after `→` what it points back to.
@Suite struct PassageTests {
  private static let names = [
    "abroad", "damaged", "institutions", "media-and-sport", "provinces", "references", "traps",
  ]

  @Test(arguments: names)
  func passagesAreReadAsRecorded(_ name: String) throws {
    let text = try Golden("passages/\(name).txt").text()
    try Golden("passages/\(name).entities").expect(Self.rows(of: text))
  }

  @Test func everyPassageHasItsTest() throws {
    let files = try Golden.files(in: "passages", suffix: ".txt").map(\.url.lastPathComponent)
    #expect(files == Self.names.map { $0 + ".txt" })
  }

  /// Nothing in these lines is a name by default: words that are also names, generic bodies, cities and seas.
  @Test func trapsAreNone() throws {
    let text = try Golden("passages/traps.txt").text()
    for entity in text.entities() { Issue.record("\(text[entity.range])") }
  }

  /// Damage of half-spaces changes nothing that is reported by default.
  @Test(arguments: names, ["", " "])
  func damagedHalfSpacesChangeNothing(_ name: String, _ joint: String) throws {
    let text = try Golden("passages/\(name).txt").text()
    let damaged = text.replacing("\u{200C}", with: joint)
    #expect(Self.letters(damaged) == Self.letters(text))
  }

  private static func rows(of text: String) -> String {
    let options = EntityRecognizer.Options(minimumCertainty: .ambiguous, includesReferences: true)
    var rows = ""
    var (line, position) = (1, text.startIndex)
    for entity in EntityRecognizer(options: options).entities(in: text) {
      line += text[position..<entity.range.lowerBound].count { $0.isNewline }
      position = entity.range.lowerBound
      let columns = [
        "\(line)", entity.certainty.rawValue, entity.rule.rawValue,
        entity.kind.rawValue + (entity.isNested ? " nested" : ""), entity.id ?? "-",
        String(text[entity.range]),
      ]
      rows += columns.joined(separator: "\t")
      if let antecedent = entity.antecedent { rows += " → \(text[antecedent])" }
      rows += "\n"
    }
    return rows
  }

  /// Entities as their letters alone.
  private static func letters(_ text: String) -> [String] {
    text.entities().map { entity in
      String(text[entity.range].unicodeScalars.filter { $0 != " " && $0 != "\u{200C}" })
    }
  }
}
