import ArgumentParser
import PersianText

struct NormalizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Repair letters, digits, marks, spaces and half-spaces.",
    discussion: """
      Text comes out with the same lines and line breaks. Addresses, @mentions, #hashtags, code and whatever is not \
      Persian stay as they are.

      EXAMPLES
        persian-text normalize page.txt > clean.txt
        persian-text normalize --preset search < query.txt
        persian-text normalize --digits ascii --in-place *.txt
        zcat corpus.gz | persian-text normalize --preset characters | gzip > clean.gz
      """
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
    let stream = LineStream(
      paths: rewriting.input.paths,
      options: rewriting.input.stream,
      mindsNeighbours: options.restoresSpacing
    ) { lines, written in
      written.bytes.append(contentsOf: normalizer.normalize(lines.text).utf8)
    }
    try await stream.run(inPlace: rewriting.inPlace)
  }

  private var options: NormalizationOptions {
    switch preset {
    case .characters: .characters
    case .standard: .standard
    case .search: .search
    }
  }
}
