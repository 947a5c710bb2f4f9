import Foundation
import Testing

/// What all subcommands share: inputs, line breaks, order, and huge or empty input.
@Suite struct StreamTests {
  static let textCommands = ["normalize", "spacing"]
  static let recordCommands = ["quantities", "entities", "annotate"]

  @Test(arguments: textCommands + recordCommands)
  func emptyInputGivesEmptyOutput(command: String) throws {
    let run = try Command.run(command)
    #expect(run.exitCode == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: textCommands)
  func lineBreaksStayAsTheyAre(command: String) throws {
    let text = "سلام\r\nدنیا\n\n\r\nپایان"
    let run = try Command.run(command, input: text)
    #expect(run.text.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: recordCommands)
  func everyLineGivesARecord(command: String) throws {
    let run = try Command.run(command, input: "سلام\r\n\nپایان")
    let records = try run.records()
    #expect(records.map(\.line) == [1, 2, 3])
    #expect(records.map(\.text) == ["سلام", "", "پایان"])
    #expect(run.output.last == UInt8(ascii: "\n"))
  }

  @Test func severalFilesFollowEachOther() throws {
    try TemporaryFolder.with { folder in
      let first = try folder.file("first.txt", "یک")
      let second = try folder.file("second.txt", "دو\n")
      let text = try Command.run("normalize", "--preset", "characters", first, "-", second, input: "میان")
      #expect(text.text == "یک\nمیان\nدو\n")

      let records = try Command.run("entities", first, second).records()
      #expect(records.map(\.file) == [first, second])
      #expect(records.map(\.line) == [1, 1])
      #expect(try Command.run("entities", first).records().map(\.file) == [nil])
    }
  }

  @Test(arguments: textCommands + recordCommands)
  func theNumberOfJobsChangesNothing(command: String) throws {
    // Lines of many lengths, over several blocks.
    let words = ["سلام", "می شود", "۱۲۵۰ ریال", "استان گلستان", "کتابها", "😀", "حدود ۲ میلیون و نیم عدد"]
    var text = ""
    var number = 0
    while text.utf8.count < 40_000 {
      number += 1
      let line = (0..<number % 23).map { words[(number * 7 + $0 * 5) % words.count] }
      text += line.joined(separator: " ") + (number % 11 == 0 ? "\r\n" : "\n")
    }
    let one = try Command.run(command, "--block-size", "1000", "--jobs", "1", input: text)
    let four = try Command.run(command, "--block-size", "1000", "--jobs", "4", input: text)
    #expect(one.exitCode == 0)
    #expect(one.output.count > 0)
    #expect(one.output == four.output)
  }

  @Test(arguments: textCommands)
  func aLineMayBeLongerThanABlock(command: String) throws {
    let line = String(repeating: "سلام ", count: 5_000) + "پایان"
    let text = "آغاز\n" + line + "\nپایان\n"
    let run = try Command.run(command, "--block-size", "4096", input: text)
    #expect(run.exitCode == 0)
    #expect(run.lines.count == 3)
    #expect(run.output.count == text.utf8.count)
  }

  @Test func linesComeAsSoonAsTheyAreThere() throws {
    #expect(try answersInTurn(to: "یک", "دو", by: "entities").records().map(\.text) == ["یک", "دو"])
  }

  @Test func linesAreAnsweredOneByOneWhenAskedFor() throws {
    #expect(try answersInTurn(to: "یک", "دو", by: "normalize --line-buffered").lines == ["یک", "دو"])
  }

  /// Writes the second line only after the answer to the first was read; the output is both answers.
  private func answersInTurn(to first: String, _ second: String, by arguments: String) throws -> CommandRun {
    let script = """
      mkfifo in out
      "$command" \(arguments) < in > out &
      exec 3> in 4< out
      echo '\(first)' >&3
      read -r first <&4
      echo '\(second)' >&3
      exec 3>&-
      read -r second <&4
      echo "$first"; echo "$second"
      wait
      """
    return try TemporaryFolder.with { folder in
      try Command.shell("cd '\(folder.url.path)'\n" + script)
    }
  }

  /// However the input arrives, spacing is judged in the light of the same lines.
  @Test func theSizeOfReadsChangesNothing() throws {
    let lines = (1...500).map { "کتاب ها را می خوانم \($0) بار دراین خانه\n" }
    let text = Data(lines.joined().utf8)
    let whole = try Command.run(["spacing", "--block-size", "5000"], input: text)
    let pieces = try Command.shell(
      "{ head -c 9000; sleep 0.1; head -c 7001; sleep 0.1; cat; } | \"$command\" spacing --block-size 5000",
      input: text
    )
    #expect(whole.exitCode == 0)
    #expect(pieces.output == whole.output)
  }

  /// As if it were the only line of the input, whichever the subcommand and however many jobs there are.
  @Test(arguments: ["normalize", "spacing", "spacing --explain", "annotate", "annotate --format html"])
  func independentLinesAreJudgedByThemselves(command: String) throws {
    let clean =
      "کتاب\u{200C}های خانه را می\u{200C}خوانند و به دانش\u{200C}آموزان می\u{200C}دهند. آنها آمدند. "
    let lines = (1...16).map { number in
      (number % 4 == 0
        ? "او کار آفرین و نو آور است و چند دست ساز و کم مصرف و آب انبار را تک تک دید"
        : String(repeating: clean, count: 20)) + "\n"
    }
    let text = lines.joined()
    func run(_ options: String...) throws -> Data {
      let arguments = command.split(separator: " ").map(String.init) + options
      let run = try Command.run(arguments, input: Data(text.utf8))
      #expect(run.exitCode == 0)
      return run.output
    }
    let apart = try run("--independent-lines", "--block-size", "3000", "--jobs", "3")
    #expect(try apart == run("--line-buffered"))
    #expect(try apart == run("--independent-lines", "--jobs", "1"))
    #expect(try apart != run())
  }

  /// So a corpus may be cut anywhere.
  @Test func partsOfIndependentLinesMakeTheWhole() throws {
    let lines = (1...300).map { "بیماری ها و سالهای \($0 % 7 == 0 ? "می شود" : "می\u{200C}شود")\n" }
    let parts = [lines[..<90], lines[90..<91], lines[91...]]
    let whole = try Command.run("spacing", "--independent-lines", input: lines.joined())
    let pieces = try parts.map { try Command.run("spacing", "--independent-lines", input: $0.joined()).text }
    #expect(whole.text == pieces.joined())
  }

  @Test func progressIsShownWhenAskedFor() throws {
    let asked = try Command.run("normalize", "--progress", input: "سلام\n")
    #expect(asked.errors.contains("MB"))
    #expect(asked.text == "سلام\n")
    #expect(try Command.run("normalize", input: "سلام\n").errors.isEmpty)
  }
}
