import Foundation
import Testing

/// Files that cannot be read, outputs that cannot be written, arguments that make no sense.
@Suite struct BadInputTests {
  static let commands = ["normalize", "annotate"]

  @Test(arguments: commands)
  func aMissingFileIsToldAndTheOthersAreRead(command: String) throws {
    try TemporaryFolder.with { folder in
      let file = try folder.file("here.txt", "سلام\n")
      let run = try Command.run(command, folder.url.path + "/missing.txt", file)
      #expect(run.exitCode == 66)
      #expect(run.errors.contains("missing.txt: No such file or directory"))
      #expect(run.text.contains("سلام"))
    }
  }

  @Test(arguments: commands)
  func aFolderIsNoInput(command: String) throws {
    try TemporaryFolder.with { folder in
      let run = try Command.run(command, folder.url.path)
      #expect(run.exitCode == 66)
      #expect(run.errors.contains("Is a directory"))
      #expect(run.output.isEmpty)

      let standardInput = try Command.shell("\"$command\" \(command) < '\(folder.url.path)'")
      #expect(standardInput.exitCode == 66)
    }
  }

  @Test(.enabled(if: getuid() != 0, "root may read every file"))
  func aFileWithoutPermissionIsNoInput() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.file("secret.txt", "سلام\n")
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
      let run = try Command.run("normalize", file)
      #expect(run.exitCode == 66)
      #expect(run.errors.contains("Permission denied"))
    }
  }

  /// The same as above for whoever runs the tests as root, where another user can be played.
  @Test(
    .enabled(
      if: getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv"),
      "needs root and setpriv"
    )
  )
  func aFileOfAnotherUserIsNoInput() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.file("secret.txt", "سلام\n")
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
      // The other user may have no way to where the command was built.
      let copy = folder.url.path + "/command"
      let run = try Command.shell(
        "cp \"$command\" '\(copy)' && setpriv --reuid=65534 --clear-groups '\(copy)' normalize '\(file)'"
      )
      #expect(run.exitCode == 66)
      #expect(run.errors.contains("Permission denied"))
    }
  }

  @Test(
    .enabled(if: FileManager.default.isWritableFile(atPath: "/dev/full"), "needs /dev/full"),
    arguments: commands
  )
  func aFullDiskIsAnError(command: String) throws {
    let run = try Command.shell("\"$command\" \(command) > /dev/full", input: Data("سلام\n".utf8))
    #expect(run.exitCode == 74)
    #expect(run.errors.contains("No space left on device"))
  }

  @Test func aClosedOutputIsAnError() throws {
    let run = try Command.shell("\"$command\" normalize >&-", input: Data("سلام\n".utf8))
    #expect(run.exitCode == 74)
  }

  @Test(arguments: commands)
  func aClosedPipeIsQuiet(command: String) throws {
    // Far more than a pipe holds, so that the command is still writing when its reader has gone.
    let input = Data(String(repeating: "سلام دنیا\n", count: 40_000).utf8)
    let run = try Command.shell(
      "{ \"$command\" \(command) --block-size 4096; echo $? >&2; } | head -n 1",
      input: input
    )
    #expect(run.lines.count == 1)
    #expect(run.errors == "0\n")
  }

  @Test(arguments: [
    ["normalize", "--preset", "fancy"], ["normalize", "--no-such-option"],
    ["annotate", "--offsets", "bytes"],
    ["quantities", "--jobs", "0"], ["normalize", "--in-place"], ["spacing", "--in-place", "-"], ["fly"],
  ])
  func wrongUsageIsExplained(arguments: [String]) throws {
    let run = try Command.run(arguments, input: Data("سلام\n".utf8))
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("Usage:"))
    #expect(run.output.isEmpty)
  }
}
