import Foundation
import Testing

/// `annotate --format html`: one page that needs nothing else.
@Suite struct PageTests {
  static func page(_ input: String) throws -> String {
    let run = try Command.run("annotate", "--format", "html", input: input)
    #expect(run.exitCode == 0)
    return run.text
  }

  /// The lines between `<main>` and `</main>`.
  static func paragraphs(_ page: String) throws -> [String] {
    let main = try #require(page.firstMatch(of: /(?s)<main>\n+(.*?)<\/main>/)).1
    return main.split(separator: "</p>\n").map { String($0) }
  }

  @Test func showsWhatWasFound() throws {
    let page = try Self.page("استاندار مازندران گفت: ۱۲۵۰۰ ريال به وزارت کشور داد\n")
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fa\" dir=\"rtl\">"))
    #expect(page.contains(#"<span class="province" tabindex="0" title="استان"#))
    #expect(page.contains(#"<span class="organization""#))
    #expect(page.contains("مقدار\t۱۲٬۵۰۰"))
    #expect(page.contains("<del>ريال</del><ins>ریال</ins>"))
  }

  /// How sure a correction is belongs to the text that the page shows: only in that one is there a space to correct.
  @Test func confidenceIsThatOfTheRepairedText() throws {
    let page = try Self.page("این کتاب\u{A0}ها را خواند\n")
    #expect(page.contains("اصلاح\nپیش\tکتاب\u{A0}ها\nپس\tکتاب\u{200C}ها\nاطمینان\t"))
  }

  @Test func needsNothingFromElsewhere() throws {
    let page = try Self.page("سلام\n")
    #expect(!page.contains("http:"))
    #expect(!page.contains("https:"))
    #expect(!page.contains("src="))
    #expect(page.contains("default-src 'none'"))
  }

  @Test func textCannotBecomeMarkup() throws {
    let page = try Self.page("<script>alert()</script> & \"سلام\"\u{1}\n")
    #expect(page.contains("&lt;script&gt;alert()&lt;/script&gt; &amp;"))
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("\u{1}"))
  }

  /// Marks that cut each other are closed and opened again, so tags always nest.
  @Test func marksNest() throws {
    let lines = [
      "دادگستری استان اصفهان دراستان گلستان ۲ ميليون و نیم نفر دراجرای طرحها می شود",
      "از ۴۵ تا ۶۰هزارتومان دروزارت كشور", "", "  سلام  ", "وزارت بهداشت ، درمان و آموزش پزشکی",
    ]
    let paragraphs = try Self.paragraphs(try Self.page(lines.joined(separator: "\n")))
    #expect(paragraphs.count == lines.count)
    for (paragraph, line) in zip(paragraphs, lines) {
      var open: [Substring] = []
      for tag in (paragraph + "</p>").matches(of: /<(\/?)(\w+)[^>]*>/) {
        if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
      }
      #expect(open.isEmpty)
      // What came in is still there once the repaired forms and the tags are taken away.
      let source = paragraph.replacing(/<ins>[^<]*<\/ins>/, with: "").replacing(/<[^>]*>/, with: "")
      #expect(source.unicodeScalars.elementsEqual(line.unicodeScalars))
    }
  }

  /// The digit and the space behind it are one change, and the quantity ends between them.
  @Test func aMarkThatEndsWithinAChangeHasTheWhole() throws {
    let page = try Self.page("شماره 4 \n")
    #expect(page.contains("<del>4</del><ins>۴</ins></span>"))
    #expect(!page.contains("\u{FFFD}"))
  }

  @Test func eachFileHasAHeading() throws {
    try TemporaryFolder.with { folder in
      let (first, second) = (try folder.file("a.txt", "سلام\n"), try folder.file("b.txt", "سلام\n"))
      let run = try Command.run("annotate", "--format", "html", first, second)
      #expect(run.text.matches(of: /<h2>/).count == 2)
      #expect(run.text.contains("<title>a.txt، b.txt</title>"))
    }
  }

  @Test func thePageIsWholeWhereTheInputBreaksOff() throws {
    let run = try Command.run(["annotate", "--format", "html"], input: InvalidUTF8Tests.input([0xFF]))
    #expect(run.exitCode == 65)
    #expect(run.text.hasSuffix("</html>\n"))
  }
}
