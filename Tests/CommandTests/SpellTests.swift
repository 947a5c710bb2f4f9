import Foundation
import Testing

@Suite struct SpellTests {
  @Test(arguments: [
    (["1250000"], "یک میلیون و دویست و پنجاه هزار"),
    (["۱۲۵۰۰"], "دوازده هزار و پانصد"),
    (["--form", "ordinal", "31"], "سی و یکم"),
    (["--form", "attributive-ordinal", "3"], "سومین"),
    (["--form", "percent", "5"], "پنج درصد"),
    (["--money", "irt", "12500"], "دوازده هزار و پانصد تومان"),
    (["--notation", "decimal-with-scale", "1200000"], "۱٫۲ میلیون"),
    (["--joining", "half-spaces", "35"], "سی\u{200C}وپنج"),
    (["--to", "digits", "1200000"], "۱٬۲۰۰٬۰۰۰"),
    (["--to", "digits", "--digits", "ascii", "--no-grouping", "۱۲۰۰۰۰۰"], "1200000"),
    (["1,250,000"], "یک میلیون و دویست و پنجاه هزار"),
    (["--to", "digits", "دو میلیون و سیصد هزار"], "۲٬۳۰۰٬۰۰۰"),
    (["--to", "digits", "--digits", "ascii", "سی‌وپنج"], "35"),
    (["--cheque", "100000"], "یکصد هزار"),
    (["--", "-5"], "منفی پنج"),
    (["--round", "1", "2.46"], "دو و نیم"),
  ])
  func spellsArguments(arguments: [String], expected: String) throws {
    let run = try Command.run(["spell"] + arguments, input: Data())
    #expect(run.lines == [expected])
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
  }

  @Test func spellsLines() throws {
    let run = try Command.run("spell", input: "12\r\n\n3.5")
    #expect(run.text.utf8.elementsEqual("دوازده\r\n\nسه و نیم".utf8))
    #expect(run.exitCode == 0)
  }

  @Test func spellsTheLinesOfAFile() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.file("numbers.txt", "1\n2\n")
      #expect(try Command.run("spell", file).lines == ["یک", "دو"])
    }
  }

  @Test func whatIsNoNumberIsToldAndGoesOn() throws {
    let run = try Command.run("spell", input: "1\nسلام\n2\n")
    #expect(run.lines == ["یک", "سلام", "دو"])
    #expect(run.exitCode == 65)
    #expect(run.errors.contains("line 2: not a number"))

    let argument = try Command.run("spell", "سلام")
    #expect(argument.exitCode == 65)
    #expect(argument.output.isEmpty)
  }
}
