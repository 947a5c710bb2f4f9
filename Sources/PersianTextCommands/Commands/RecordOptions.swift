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
    LineStream(paths: input.paths, options: input.stream, output: .records()) { [self] lines, written in
      write(lines, to: &written) { line, annotated, json in body(line.text, annotated, &json) }
    }
  }

  /// A stream as above, whose lines are also judged for their spacing: all lines of a block together, or each by itself.
  func stream(
    _ input: InputOptions,
    correcting restorer: SpacingRestorer,
    body:
      @escaping @Sendable (_ text: String, _ line: borrowing AnnotatedLine, _ json: inout JSONLine) -> Void
  ) -> LineStream {
    LineStream(
      paths: input.paths,
      options: input.stream,
      output: .records(),
      mindsNeighbours: !restorer.options.judgesLinesApart
    ) { [self] lines, written in
      let text = lines.text
      var corrections = LineCorrections(restorer.corrections(in: text), in: text)
      write(lines, to: &written) { line, annotated, json in
        body(line.text, annotated, &json)
        annotated.write(corrections.next(in: line.range), to: &json)
      }
    }
  }

  private func write(
    _ lines: TextLines,
    to written: inout LineStream.Written,
    body: (_ line: TextLines.Line, _ annotated: borrowing AnnotatedLine, _ json: inout JSONLine) -> Void
  ) {
    // Asked once: an option's value is looked up each time.
    let offsets = offsets
    var json = JSONLine(appendingTo: written.bytes)
    written.bytes = []
    lines.forEachLine { line in
      json.line { json in
        json.field("file", lines.file)
        json.field("line", line.number)
        json.field("text", line.text)
        body(line, AnnotatedLine(line.text, offsets: offsets), &json)
      }
    }
    written.bytes = json.bytes
  }
}
