import ArgumentParser
import PersianText

struct SpacingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spacing",
    abstract: "Put back lost half-spaces and word spaces, and change nothing else.",
    discussion: """
      Half-spaces (ZWNJ) and spaces between Persian letters change, and nothing else: no letter, mark or line break.

      EXAMPLES
        persian-text spacing page.txt > repaired.txt
        persian-text spacing --in-place chapter-*.txt
      """
  )

  @OptionGroup var rewriting: RewriteOptions

  @MainActor
  func run() async throws {
    let restorer = SpacingRestorer()
    let stream = LineStream(
      paths: rewriting.input.paths,
      options: rewriting.input.stream,
      mindsNeighbours: true
    ) { lines, written in
      written.bytes.append(contentsOf: restorer.restore(lines.text).utf8)
    }
    try await stream.run(inPlace: rewriting.inPlace)
  }
}
