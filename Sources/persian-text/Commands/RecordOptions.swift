public import ArgumentParser
public import PersianText

extension OffsetEncoding: ExpressibleByArgument {}

/// What the subcommands that write JSON Lines can be told.
struct RecordOptions: ParsableArguments {
  @Option(help: "What start and end count.")
  var offsets = OffsetEncoding.scalars

  /// A stream that writes one object a line: `file` where there are several, `line`, `text`, and what `body` adds.
  func stream(
    _ input: InputOptions,
    body:
      @escaping @Sendable (_ text: String, _ line: borrowing AnnotatedLine, _ json: inout JSONLine) -> Void
  ) -> LineStream {
    LineStream(paths: input.paths, options: input.stream, output: .records()) { [offsets] lines, written in
      var json = JSONLine(appendingTo: written.bytes)
      written.bytes = []
      lines.forEachLine { line in
        json.line { json in
          json.field("file", lines.file)
          json.field("line", line.number)
          json.field("text", line.text)
          body(line.text, AnnotatedLine(line.text, offsets: offsets), &json)
        }
      }
      written.bytes = json.bytes
    }
  }
}
