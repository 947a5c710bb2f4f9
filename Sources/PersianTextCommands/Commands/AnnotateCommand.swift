import ArgumentParser
import PersianEntities
import PersianText

struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Find quantities, names and corrections: one JSON object a line, or a page to look at.",
    discussion: """
      Each object has the number and text of a line, its quantities, its entities, and the corrections of its spacing. \
      start and end are places in the line as it came.

      EXAMPLES
        persian-text annotate page.txt > page.jsonl
        persian-text annotate --format html page.txt > page.html
        zcat corpus.gz | persian-text annotate --jobs 8 | gzip > corpus.jsonl.gz
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonl, html
  }

  @Option(help: "JSON Lines, or one self-contained page that shows everything in colour.")
  var format = Format.jsonl

  @OptionGroup var record: RecordOptions
  @OptionGroup var input: InputOptions

  @MainActor
  func run() async throws {
    try await (format == .jsonl ? recordStream : pageStream).run()
  }

  private var recordStream: LineStream {
    let quantities = QuantityRecognizer()
    let entities = EntityRecognizer()
    var spacing = SpacingOptions()
    spacing.judgesLinesApart = input.judgesLinesApart
    return record.stream(input, correcting: SpacingRestorer(spacing)) { text, line, json in
      line.write(quantities.quantities(in: text), to: &json)
      line.write(entities.entities(in: text), to: &json)
    }
  }

  private var pageStream: LineStream {
    let quantities = QuantityRecognizer()
    let entities = EntityRecognizer()
    let normalizer = TextNormalizer()
    let apart = input.judgesLinesApart
    return LineStream(
      paths: input.paths,
      options: input.stream,
      output: .records(head: Page.head(title: pageTitle), foot: Page.foot),
      mindsNeighbours: !apart
    ) { lines, written in
      var html = HTMLText(appendingTo: written.bytes)
      written.bytes = []
      for lines in apart ? lines.separated : [lines] {
        var repaired = RepairedLines(normalizer.repaired(lines.text))
        lines.forEachLine { line in
          if line.number == 1, let file = lines.file {
            html.markup("<h2><bdi>")
            html.text(file)
            html.markup("</bdi></h2>\n")
          }
          var marked = MarkedLine(repaired.next(line.range))
          marked.add(quantities.quantities(in: line.text))
          marked.add(entities.entities(in: line.text))
          html.markup("<p>")
          marked.write(to: &html)
          html.markup("</p>\n")
        }
      }
      written.bytes = html.bytes
    }
  }

  /// The names of the files without their folders.
  private var pageTitle: String {
    let names = input.files.filter { $0 != "-" }.map { path in
      path.split(separator: "/").last.map(String.init) ?? path
    }
    return names.isEmpty ? "متن نشانه\u{200C}گذاری\u{200C}شده" : names.joined(separator: "، ")
  }
}
