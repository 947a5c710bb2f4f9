import Foundation
import PersianText
import Testing
import TextProperties

/// Bytes and texts of every hostile kind through the built executable.
@Suite struct HostileInputTests {
  /// Lines that are mostly not UTF-8, then texts of all kinds.
  static let input: Data = {
    var input = Data()
    for index in 0..<200 { input += HostileText.bytes(index) + [0x0A] }
    for kind in HostileText.allCases {
      for index in 0..<10 { input += Data(kind.text(index).utf8) + [0x0A] }
    }
    return input
  }()

  /// The lines as a lenient reader sees them, with their breaks left out.
  static let lines: [String] = input.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    .map { line in String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self) }

  @Test(arguments: ["quantities", "entities", "annotate"])
  func everyLineComesBackAsARecord(command: String) throws {
    let run = try Command.run([command, "--invalid-utf8", "replace"], input: Self.input)
    #expect(run.exitCode == 0)
    let records = try run.records()
    #expect(records.count == Self.lines.count)
    for (record, line) in zip(records, Self.lines) {
      #expect(record.text.utf8.elementsEqual(line.utf8))
      let scalars = Array(line.unicodeScalars)
      let spans =
        (record.quantities ?? []).map { ($0.start, $0.end, $0.text) }
        + (record.entities ?? []).map { ($0.start, $0.end, $0.text) }
      for (start, end, text) in spans {
        try #require(0 <= start && start < end && end <= scalars.count)
        #expect(Array(text.unicodeScalars) == Array(scalars[start..<end]))
      }
    }
  }

  @Test(arguments: [1, 2, 7])
  func linesAreNormalizedAsTheLibraryDoes(jobs: Int) throws {
    let run = try Command.run(
      ["normalize", "--preset", "characters", "--invalid-utf8", "replace", "--jobs", "\(jobs)"],
      input: Self.input
    )
    #expect(run.exitCode == 0)
    let normalizer = TextNormalizer(.characters)
    let whole = String(decoding: Self.input, as: UTF8.self)
    let expected = whole.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { normalizer.normalize(String($0) ?? "") }.joined(separator: "\n")
    #expect(run.output == Data(expected.utf8))
  }

  @Test func stopsAtTheFirstBytesThatAreNotUTF8() throws {
    let valid = HostileText.allCases.map { $0.text(1) }.joined(separator: "\n") + "\n"
    let run = try Command.run(["annotate"], input: Data(valid.utf8) + [0xC0, 0x80, 0x0A])
    #expect(run.exitCode == 65)
    #expect(try run.records().count == valid.utf8.count { $0 == 0x0A })
  }
}
