import ArgumentParser
public import PersianText

struct SpacingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spacing",
    abstract: "Put back lost half-spaces and word spaces, and change nothing else.",
    discussion: """
      Half-spaces (ZWNJ) and spaces between Persian letters change, and nothing else: no letter, mark or line break.

      A dictionary has one word a line, spelled as it should be: one with half-spaces is repaired wherever its letters \
      stand, one without is left alone. Empty lines and lines that begin with # do not count.

      EXAMPLES
        persian-text spacing page.txt > repaired.txt
        persian-text spacing --diff page.txt
        persian-text spacing --threshold 0.9 --dictionary names.txt --in-place chapter-*.txt
        persian-text spacing --explain page.txt | jq -c '.corrections[]'
      """
  )

  @Option(
    help: ArgumentHelp(
      "How sure a correction must be, 0 to 1.",
      discussion: "Near 1 only what is certain, near 0 everything that is likelier than what stands there.",
      valueName: "share"
    )
  )
  var threshold = SpacingOptions().threshold

  @Option(
    help: ArgumentHelp("Words of your own, one a line; they come before the model.", valueName: "file"),
    completion: .file()
  )
  var dictionary: String?

  @Option(help: "How the text was damaged.")
  var damage = SpacingOptions.Damage.estimated

  @Flag(inversion: .prefixedNo, help: "Put back half-spaces.")
  var halfSpaces = true

  @Flag(inversion: .prefixedNo, help: "Put back word spaces and remove stray ones.")
  var wordSpaces = true

  @Flag(help: "Write the lines that change, before and after, as patch understands it.")
  var diff = false

  @Option(name: [.customLong("color"), .customLong("colour")], help: "When --diff is in colour.")
  var colour = ColourChoice.auto

  @Flag(help: "Write one JSON object a line with each correction, its kind and its confidence.")
  var explain = false

  @OptionGroup var record: RecordOptions
  @OptionGroup var rewriting: RewriteOptions

  func validate() throws {
    guard (0...1).contains(threshold) else { throw ValidationError("--threshold must be between 0 and 1.") }
    if [diff, explain, rewriting.inPlace].filter({ $0 }).count > 1 {
      throw ValidationError("--diff, --explain and --in-place exclude each other.")
    }
  }

  @MainActor
  func run() async throws {
    let restorer = SpacingRestorer(try options())
    if explain {
      return try await record.stream(rewriting.input, correcting: restorer) { _, _, _ in }.run()
    }
    let differences = diff ? LineDifferences(isColoured: colour.isOn) : nil
    let stream = LineStream(
      paths: rewriting.input.paths,
      options: rewriting.input.stream,
      mindsNeighbours: !restorer.options.judgesLinesApart
    ) { lines, written in
      if let differences {
        differences.write(lines, as: restorer.restored(lines.text), to: &written.bytes)
      } else {
        restorer.restore(Array(lines.bytes[lines.range]), into: &written.bytes)
      }
    }
    try await stream.run(inPlace: rewriting.inPlace)
  }

  @MainActor
  private func options() throws -> SpacingOptions {
    var options = SpacingOptions()
    options.threshold = threshold
    options.damage = damage
    options.restoresHalfSpaces = halfSpaces
    options.restoresWordSpaces = wordSpaces
    options.judgesLinesApart = rewriting.input.judgesLinesApart
    if let dictionary { options.dictionary = try WordList.read(dictionary) }
    return options
  }
}

extension SpacingOptions.Damage: KebabCaseArgument {
  public static var examples: [Self: String] {
    [
      .estimated: "unknown, told from the text itself",
      .halfSpacesLost: "کتابها, میشود",
      .halfSpacesTypedAsSpaces: "کتاب ها, می شود",
    ]
  }
}
