import Foundation
import Testing

@testable import PersianEntities

/// What `Sources/PersianEntities/Gazetteer/README.md` says of its tables.
@Suite struct GazetteerTests {
  struct Row: Sendable {
    var file: String
    var columns: [String]
    var id: String { columns[0] }
    var forms: [(text: String, isDoubtful: Bool)] {
      ([columns[2]] + columns[3].split(separator: ";", omittingEmptySubsequences: false).map(String.init))
        .filter { !$0.isEmpty }
        .map { ($0.hasSuffix("?") ? String($0.dropLast()) : $0, $0.hasSuffix("?")) }
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Sources/PersianEntities/Gazetteer"
    )

  private static func lines(of file: String) throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    #expect(text.hasSuffix("\n") && !text.contains("\r"), "\(file)")
    return text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tsv") }.sorted()
  }

  private static func rows() throws -> [Row] {
    try files().flatMap { file in
      try lines(of: file).dropFirst().map {
        Row(file: file, columns: $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
      }
    }
  }

  @Test func rowsHaveTheirFiveColumns() throws {
    for file in try Self.files() {
      #expect(try Self.lines(of: file).first == "id\ttype\tname\taliases\tflags", "\(file)")
    }
    for row in try Self.rows() {
      #expect(row.columns.count == 5, "\(row.columns)")
      #expect(["", "foreign", "past", "foreign past"].contains(row.columns[4]), "\(row.columns)")
    }
  }

  @Test func identifiersBeginWithTheirTypeAndStandOnce() throws {
    var seen: Set<String> = []
    for row in try Self.rows() {
      #expect(row.file == row.columns[1] + ".tsv", "\(row.id)")
      #expect(OrganizationType(rawValue: row.columns[1]) != nil, "\(row.columns[1])")
      #expect(row.id.hasPrefix(row.columns[1] + "-"), "\(row.id)")
      #expect(
        row.id.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
      )
      #expect(seen.insert(row.id).inserted, "\(row.id) stands twice")
    }
  }

  /// Two forms with the same letters would leave one of them unreachable.
  @Test func noTwoFormsAreAlike() throws {
    var owners: [[UInt8]: String] = [:]
    for row in try Self.rows() {
      for form in row.forms {
        let owner = owners.updateValue("\(row.id): \(form.text)", forKey: LetterKeys.key(of: form.text))
        #expect(owner == nil, "\(row.id): \(form.text)")
      }
    }
    let sure = Set(
      try Self.rows().flatMap(\.forms).filter { !$0.isDoubtful }.map { LetterKeys.key(of: $0.text) }
    )
    for word in try Self.classWords() {
      #expect(!sure.contains(LetterKeys.key(of: word.text)), "\(word.text) is a class word")
    }
  }

  /// What is also a province or a city of Iran is no organization on sight.
  @Test func placesOfIranAreDoubtful() throws {
    let table = Gazetteer.table
    let places = Self.folder.appending(path: "../../train-entities/places.tsv").standardized
    let abroad = Set(
      try String(contentsOf: places, encoding: .utf8).split(separator: "\n").compactMap {
        $0.split(separator: "\t").first.map { LetterKeys.key(of: String($0)) }
      }
    )
    #expect(abroad.count > 300)
    for row in try Self.rows() {
      for form in row.forms where !form.isDoubtful {
        let key = LetterKeys.key(of: form.text)
        #expect(table.name(ofKey: key, class: .province) == nil, "\(row.id): \(form.text)")
        let isInIran = table.name(ofKey: key, class: .place) != nil && !abroad.contains(key)
        #expect(!isInIran, "\(row.id): \(form.text)")
      }
    }
  }

  @Test func formsAreSpeltAsPersianIs() throws {
    let never = Set("ادذرزژوآأإؤ".unicodeScalars)
    for row in try Self.rows() {
      for (form, _) in row.forms {
        let scalars = Array(form.unicodeScalars)
        #expect(LetterKeys.key(of: form).count >= 2, "\(row.id): \(form)")
        #expect(!scalars.contains { "يكى\u{0640}".unicodeScalars.contains($0) }, "\(row.id): \(form)")
        #expect(!form.hasPrefix(" ") && !form.hasSuffix(" ") && !form.contains("  "), "\(row.id): \(form)")
        #expect(!scalars.contains { "()[]./-«»?؟:".unicodeScalars.contains($0) }, "\(row.id): \(form)")
        for (place, scalar) in scalars.enumerated() where scalar == "\u{200C}" {
          guard place > 0, place + 1 < scalars.count else {
            Issue.record("\(row.id): a half-space at an end")
            continue
          }
          #expect(!never.contains(scalars[place - 1]), "\(row.id): \(form)")
          #expect(scalars[place - 1] != " " && scalars[place + 1] != " ", "\(row.id): \(form)")
        }
      }
    }
  }

  /// The compiled table is that of these rows, and every sure form is found as a whole text.
  @Test func everyFormIsFoundWithItsBody() throws {
    let table = Gazetteer.table
    let recognizer = EntityRecognizer(options: .init(minimumCertainty: .ambiguous, kinds: [.organization]))
    for row in try Self.rows() {
      for (form, isDoubtful) in row.forms {
        let name = try #require(
          table.name(ofKey: LetterKeys.key(of: form), class: .organization),
          "compile the gazetteer: \(row.id): \(form)"
        )
        let body = table.body(of: name)
        #expect(table.identifier(body) == row.id, "\(form)")
        #expect(table.canonicalName(body) == row.forms[0].text, "\(form)")
        #expect(OrganizationType(number: table.bodyKind(body)).rawValue == row.columns[1])
        #expect(table.flags(of: name).contains(.ambiguous) == isDoubtful, "\(row.id): \(form)")
        if !isDoubtful {
          let found = recognizer.entities(in: form)
          #expect(found.contains { $0.id == row.id }, "\(row.id): \(form)")
        }
      }
    }
  }

  private static func classWords() throws -> [(type: String, text: String)] {
    let lines = try lines(of: "class-words.txt")
    #expect(lines.first == "type\tword")
    return lines.dropFirst().map { line in
      let columns = line.split(separator: "\t").map(String.init)
      return (columns[0], columns[1])
    }
  }

  @Test func classWordsAreOfKnownTypes() throws {
    let words = try Self.classWords()
    for (type, word) in words {
      #expect(OrganizationType(rawValue: type) != nil, "\(type)")
      #expect(
        Gazetteer.table.name(ofKey: LetterKeys.key(of: word), class: .classWord) != nil,
        "compile the gazetteer: \(word)"
      )
    }
    #expect(Set(words.map { "\($0.type) \($0.text)" }).count == words.count)
  }

  /// Every kind of body is that of some row or some head noun, and its description is in the source.
  @Test func everyTypeIsUsedAndDescribed() throws {
    let rows = Set(try Self.rows().map { $0.columns[1] })
    let heads = Set(HeadNouns.rows.map { $0.0.rawValue })
    let source = try String(
      contentsOf: Self.folder.appending(path: "../Organizations/OrganizationType.swift").standardized,
      encoding: .utf8
    ).split(separator: "\n")
    for type in OrganizationType.allCases {
      #expect(rows.contains(type.rawValue) || heads.contains(type.rawValue), "\(type)")
      #expect(OrganizationType(number: type.number) == type)
      let place = try #require(source.firstIndex { $0.hasSuffix("case \(type.rawValue)") })
      #expect(source[place - 1].contains("///"), "\(type)")
    }
    #expect(OrganizationType(number: 63) == .other)
  }
}
