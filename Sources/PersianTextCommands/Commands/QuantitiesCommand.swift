import ArgumentParser
import PersianText

struct QuantitiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quantities",
    abstract: "Find numbers, amounts, dates and times: one JSON object a line.",
    discussion: """
      Values are exact. start and end are places in the line as it came.

      EXAMPLES
        persian-text quantities report.txt
        persian-text quantities < report.txt | jq -r '.quantities[] | [.kind, .value, .unit] | @tsv'
        persian-text quantities --offsets utf16 report.txt     for JavaScript, Java, C#
      """
  )

  @Flag(help: "Add how sure each reading is, what is unusual about it and what else it could be.")
  var explain = false

  @OptionGroup var record: RecordOptions
  @OptionGroup var input: InputOptions

  @MainActor
  func run() async throws {
    let recognizer = QuantityRecognizer()
    try await record.stream(input) { [explain] text, line, json in
      line.write(recognizer.quantities(in: text), explains: explain, to: &json)
    }.run()
  }
}
