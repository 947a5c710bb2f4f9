import ArgumentParser
import PersianText

struct NormalizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Repair letters, digits, marks, spaces and half-spaces."
  )

  enum Preset: String, CaseIterable, ExpressibleByArgument {
    case characters, standard, search
  }

  @Option(
    help: "How far to go: characters alone, the standard for storage and display, or folded for search."
  )
  var preset = Preset.standard

  @OptionGroup var rewriting: RewriteOptions

  @MainActor
  func run() async throws {
    let normalizer = TextNormalizer(options)
    try await LineStream(options: rewriting.input, output: .text) { lines, output in
      output.append(contentsOf: normalizer.normalize(lines.text).utf8)
    }.run(inPlace: rewriting.inPlace)
  }

  private var options: NormalizationOptions {
    switch preset {
    case .characters: .characters
    case .standard: .standard
    case .search: .search
    }
  }
}
