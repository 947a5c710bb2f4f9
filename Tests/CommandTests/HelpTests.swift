import Foundation
import Testing

@Suite struct HelpTests {
  static let commands = StreamTests.textCommands + StreamTests.recordCommands + ["spell"]

  @Test(arguments: commands)
  func helpShowsExamples(command: String) throws {
    let run = try Command.run(command, "--help")
    #expect(run.exitCode == 0)
    #expect(run.text.contains("EXAMPLE"))
    #expect(run.text.contains("persian-text \(command)"))
  }

  @Test func versionIsANumber() throws {
    let run = try Command.run("--version")
    #expect(run.exitCode == 0)
    #expect(run.text.wholeMatch(of: /\d+\.\d+\.\d+(-\w+)?\n/) != nil)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsNameEverySubcommand(shell: String) throws {
    let run = try Command.run("--generate-completion-script", shell)
    #expect(run.exitCode == 0)
    for command in Self.commands { #expect(run.text.contains(command)) }
    #expect(run.text.contains("utf16"))
  }

  /// The script is read by the shell it is for, where that is installed.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash"), "needs bash")
  )
  func bashUnderstandsItsCompletions() throws {
    let run = try Command.shell("\"$command\" --generate-completion-script bash | bash -n")
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
  }
}
