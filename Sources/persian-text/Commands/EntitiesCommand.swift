import ArgumentParser
import PersianEntities

struct EntitiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Find organizations and provinces of Iran: one JSON object a line.",
    discussion: """
      Provinces carry their ISO 3166-2 code. start and end are places in the line as it came.

      EXAMPLES
        persian-text entities news.txt
        persian-text entities < news.txt | jq -r '.entities[] | [.kind, .id, .text] | @tsv'
      """
  )

  @OptionGroup var record: RecordOptions
  @OptionGroup var input: InputOptions

  @MainActor
  func run() async throws {
    let recognizer = EntityRecognizer()
    try await record.stream(input) { text, line, json in
      line.write(recognizer.entities(in: text), to: &json)
    }.run()
  }
}
