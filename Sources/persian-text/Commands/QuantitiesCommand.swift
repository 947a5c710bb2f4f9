import ArgumentParser
import PersianText

struct QuantitiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quantities",
    abstract: "Find numbers, amounts, dates and times: one JSON object a line."
  )

  @OptionGroup var record: RecordOptions
  @OptionGroup var input: InputOptions

  @MainActor
  func run() async throws {
    let recognizer = QuantityRecognizer()
    try await record.stream(input) { text, line, json in
      line.write(recognizer.quantities(in: text), to: &json)
    }.run()
  }
}
