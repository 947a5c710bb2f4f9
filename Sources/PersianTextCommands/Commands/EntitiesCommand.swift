public import ArgumentParser
public import PersianEntities

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

  @Option(help: "Leave out what is less certain; ambiguous reports everything that could be a name.")
  var minimumCertainty = EntityRecognizer.Options().minimumCertainty

  @Option(help: "Only entities of this kind; may be given several times.")
  var kind: [Entity.Kind] = []

  @OptionGroup var record: RecordOptions
  @OptionGroup var input: InputOptions

  @MainActor
  func run() async throws {
    var options = EntityRecognizer.Options(minimumCertainty: minimumCertainty)
    if !kind.isEmpty { options.kinds = Set(kind) }
    let recognizer = EntityRecognizer(options: options)
    try await record.stream(input) { text, line, json in
      line.write(recognizer.entities(in: text), to: &json)
    }.run()
  }
}

extension Entity.Certainty: ExpressibleByArgument {}
extension Entity.Kind: ExpressibleByArgument {}
