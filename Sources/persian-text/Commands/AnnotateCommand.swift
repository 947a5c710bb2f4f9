import ArgumentParser
import PersianEntities
import PersianText

struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Find quantities, names and corrections: one JSON object a line.",
    discussion: """
      Each object has the number and text of a line, its quantities, its entities, and the corrections of its spacing. \
      start and end are places in the line as it came.

      EXAMPLES
        persian-text annotate page.txt > page.jsonl
        zcat corpus.gz | persian-text annotate --jobs 8 | gzip > corpus.jsonl.gz
      """
  )

  @OptionGroup var record: RecordOptions
  @OptionGroup var input: InputOptions

  @MainActor
  func run() async throws {
    let quantities = QuantityRecognizer()
    let entities = EntityRecognizer()
    let restorer = SpacingRestorer()
    try await record.stream(input) { text, line, json in
      line.write(quantities.quantities(in: text), to: &json)
      line.write(entities.entities(in: text), to: &json)
      line.write(restorer.corrections(in: text), to: &json)
    }.run()
  }
}
