import Foundation
import Testing

@Suite struct SpacingTests {
  static let damaged = "کتاب ها را می خوانم\nسلام\nدستگاههای اجرایی\nدراین خانه"
  static let repaired = "کتاب\u{200C}ها را می\u{200C}خوانم\nسلام\nدستگاه\u{200C}های اجرایی\nدر این خانه"

  @Test func restoresSpacing() throws {
    #expect(try Command.run("spacing", input: Self.damaged).text == Self.repaired)
  }

  @Test func halfSpacesAndWordSpacesAreSwitchedApart() throws {
    let halfSpaces = try Command.run("spacing", "--no-word-spaces", input: "کتاب ها دراین خانه")
    #expect(halfSpaces.text == "کتاب\u{200C}ها دراین خانه")
    let wordSpaces = try Command.run("spacing", "--no-half-spaces", input: "کتاب ها دراین خانه")
    #expect(wordSpaces.text == "کتاب ها در این خانه")
  }

  @Test func theDictionaryComesFirst() throws {
    try TemporaryFolder.with { folder in
      let words = try folder.file("words.txt", "# نام\u{200C}ها\r\n\r\nزرین\u{200C}پخشان\r\nدراین\n")
      let run = try Command.run("spacing", "--dictionary", words, input: "زرینپخشان دراین خانه\n")
      #expect(run.exitCode == 0)
      #expect(run.text == "زرین\u{200C}پخشان دراین خانه\n")

      let wrong = try folder.file("wrong.txt", "دو کلمه\n")
      let refused = try Command.run("spacing", "--dictionary", wrong, input: "سلام\n")
      #expect(refused.exitCode == 65)
      #expect(refused.errors.contains("wrong.txt:1"))
      #expect(try Command.run("spacing", "--dictionary", folder.url.path + "/none", input: "").exitCode == 66)
    }
  }

  @Test func theDifferenceIsAPatch() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.file("page.txt", Self.damaged)
      let run = try Command.run("spacing", "--diff", file)
      #expect(
        run.text == """
          --- \(file)
          +++ \(file)
          @@ -1 +1 @@
          -کتاب ها را می خوانم
          +کتاب\u{200C}ها را می\u{200C}خوانم
          @@ -3,2 +3,2 @@
          -دستگاههای اجرایی
          -دراین خانه
          \\ No newline at end of file
          +دستگاه\u{200C}های اجرایی
          +در این خانه
          \\ No newline at end of file

          """
      )
      if FileManager.default.isExecutableFile(atPath: "/usr/bin/patch") {
        let patched = try Command.shell("cd / && \"$command\" spacing --diff '\(file)' | patch -p0 '\(file)'")
        #expect(patched.exitCode == 0)
        #expect(try folder.contents(of: "page.txt") == Data(Self.repaired.utf8))
      }
    }
  }

  @Test func colourIsForTerminalsOrOnDemand() throws {
    #expect(!(try Command.run("spacing", "--diff", input: Self.damaged).text.contains("\u{1B}")))
    let coloured = try Command.run("spacing", "--diff", "--color", "always", input: Self.damaged)
    #expect(coloured.text.contains("\u{1B}[32m+\u{1B}[7mکتاب\u{200C}ها\u{1B}[0m\u{1B}[32m را"))
  }

  @Test func nothingChangedIsAnEmptyDifference() throws {
    #expect(try Command.run("spacing", "--diff", input: Self.repaired).output.isEmpty)
  }

  @Test func explainsEachCorrection() throws {
    let run = try Command.run("spacing", "--explain", input: Self.damaged)
    let corrections = try run.records().map { try #require($0.corrections) }
    #expect(corrections.map(\.count) == [2, 0, 1, 1])
    #expect(corrections[0].map(\.start) == [4, 13])
    #expect(corrections[0].map(\.text) == [" ", " "])
    #expect(
      corrections.joined().map(\.kind) == [
        "joinsWithHalfSpace", "joinsWithHalfSpace", "insertsHalfSpace", "splitsWord",
      ]
    )
    #expect(corrections.joined().allSatisfy { (0...1).contains($0.confidence) })
  }

  @Test func whatExcludesEachOtherIsWrongUsage() throws {
    #expect(try Command.run("spacing", "--diff", "--explain", input: "").exitCode == 64)
    #expect(try Command.run("spacing", "--threshold", "2", input: "").exitCode == 64)
  }
}
