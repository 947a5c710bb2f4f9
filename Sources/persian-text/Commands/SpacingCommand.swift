import ArgumentParser
import PersianText

struct SpacingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spacing",
    abstract: "Put back lost half-spaces and word spaces, and change nothing else."
  )

  @OptionGroup var rewriting: RewriteOptions

  @MainActor
  func run() async throws {
    let restorer = SpacingRestorer()
    try await LineStream(options: rewriting.input, output: .text) { lines, output in
      output.append(contentsOf: restorer.restore(lines.text).utf8)
    }.run(inPlace: rewriting.inPlace)
  }
}
