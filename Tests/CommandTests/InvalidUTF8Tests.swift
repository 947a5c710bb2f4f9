import Foundation
import Testing

/// Bytes that are not UTF-8, of every kind, under each of the three policies.
@Suite struct InvalidUTF8Tests {
  static let kinds: [(name: String, bytes: [UInt8])] = [
    ("a continuation byte without a beginning", [0x80]),
    ("a sequence that breaks off", [0xD8]),
    ("three bytes that break off", [0xE2, 0x80]),
    ("a surrogate", [0xED, 0xA0, 0x80]),
    ("a scalar above U+10FFFF", [0xF4, 0x90, 0x80, 0x80]),
    ("two bytes where one would do", [0xC0, 0xAF]),
    ("three bytes where two would do", [0xE0, 0x80, 0xAF]),
    ("four bytes where three would do", [0xF0, 0x80, 0x80, 0xAF]),
    ("a byte that UTF-8 never has", [0xFF]),
  ]
  static let commands = StreamTests.textCommands + StreamTests.recordCommands

  static func input(_ bytes: [UInt8]) -> Data {
    Data("سلام\nدنیا ".utf8) + bytes + Data(" پایان\nآخر\n".utf8)
  }

  @Test(arguments: kinds.map(\.bytes))
  func stopsWithThePlaceAfterTheLinesBefore(bytes: [UInt8]) throws {
    let run = try Command.run(["normalize"], input: Self.input(bytes))
    #expect(run.exitCode == 65)
    #expect(run.text == "سلام\n")
    #expect(run.errors.contains("standard input:2: not UTF-8 at byte offset 18 (byte 10 of the line)"))
  }

  @Test(arguments: commands)
  func stopsInEveryCommand(command: String) throws {
    let run = try Command.run([command], input: Self.input([0xFF]))
    #expect(run.exitCode == 65)
    #expect(run.lines.count == 1)
  }

  @Test(arguments: kinds.map(\.bytes))
  func replacesAsUnicodeSays(bytes: [UInt8]) throws {
    let input = Self.input(bytes)
    let run = try Command.run(
      ["normalize", "--preset", "characters", "--invalid-utf8", "replace"],
      input: input
    )
    #expect(run.exitCode == 0)
    #expect(run.output == Data(String(decoding: input, as: UTF8.self).utf8))
  }

  @Test(arguments: kinds.map(\.bytes))
  func keepsTheLineAsItIs(bytes: [UInt8]) throws {
    let input = Self.input(bytes)
    let run = try Command.run(
      ["normalize", "--preset", "characters", "--invalid-utf8", "keep"],
      input: input
    )
    #expect(run.exitCode == 0)
    #expect(run.output == input)
  }

  @Test(arguments: ["replace", "keep"])
  func recordsShowTheReplacement(policy: String) throws {
    let run = try Command.run(["entities", "--invalid-utf8", policy], input: Self.input([0xFF]))
    #expect(run.exitCode == 0)
    #expect(try run.records().map(\.text) == ["سلام", "دنیا \u{FFFD} پایان", "آخر"])
  }

  /// A line with an Arabic yeh is rewritten if it is UTF-8 and kept if not, so one run judges every sequence.
  @Test func judgesEverySequenceAsTheStandardLibraryDoes() throws {
    let bytes: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0,
      0xF1,
      0xF4, 0xF5, 0xF8, 0xFF,
    ]
    var sequences = bytes.map { [$0] }
    sequences += bytes.flatMap { first in bytes.map { [first, $0] } }
    let continuations: [UInt8] = [0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2]
    for first in bytes where first >= 0xC0 {
      for second in continuations {
        for third in continuations {
          sequences.append([first, second, third])
          for fourth in continuations where first >= 0xEF {
            sequences.append([first, second, third, fourth])
          }
        }
      }
    }
    let arabic = Data("ي".utf8)
    let persian = Data("ی".utf8)
    var input = Data()
    var expected: [Data] = []
    for sequence in sequences {
      let isValid = String(validating: sequence, as: UTF8.self) != nil
      input += arabic + sequence + [UInt8(ascii: "\n")]
      expected.append((isValid ? persian : arabic) + sequence)
    }
    let run = try Command.run(
      ["normalize", "--preset", "characters", "--invalid-utf8", "keep"],
      input: input
    )
    let lines = run.output.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == expected.count)
    let wrong = zip(sequences, zip(lines, expected)).filter { $1.0 != $1.1 }.map(\.0)
    #expect(wrong == [])
  }

  @Test func utf16IsRecognized() throws {
    let run = try Command.run(["normalize"], input: Data([0xFF, 0xFE, 0x33, 0x06, 0x0A, 0x00]))
    #expect(run.exitCode == 65)
    #expect(run.errors.contains("iconv -f UTF-16"))
  }
}
