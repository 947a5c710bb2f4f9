import Foundation

/// One run of the built executable.
struct CommandRun {
  var exitCode: Int32
  var output: Data
  /// What it said on standard error.
  var errors: String

  /// The output as text; U+FFFD where it is none.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// The lines of the output without their line breaks.
  var lines: [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

/// The command as it was built for this test run.
enum Command {
  /// The executable beside the test bundle.
  static let executable: URL = {
    let name = "persian-text"
    var folders = Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    folders.append(URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent())
    folders.append(Bundle.main.bundleURL)
    return folders.map { $0.appending(path: name) }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
      ?? URL(filePath: name)
  }()

  static func run(
    _ arguments: String...,
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> CommandRun {
    try run(arguments, input: Data(input.utf8), environment: environment)
  }

  /// Runs the command with its three streams bound to files, so that no amount of output can block it.
  static func run(
    _ arguments: [String],
    input: Data,
    environment: [String: String] = [:]
  ) throws -> CommandRun {
    try run(executable, arguments, input: input, environment: environment)
  }

  /// Runs a line of shell in which `$command` is the command.
  static func shell(_ script: String, input: Data = Data()) throws -> CommandRun {
    try run(
      URL(filePath: "/bin/sh"),
      ["-c", script],
      input: input,
      environment: ["command": executable.path]
    )
  }

  private static func run(
    _ program: URL,
    _ arguments: [String],
    input: Data,
    environment: [String: String]
  ) throws -> CommandRun {
    try TemporaryFolder.with { folder in
      let streams = ["in", "out", "err"].map { folder.url.appending(path: $0) }
      try input.write(to: streams[0])
      for stream in streams[1...] { try Data().write(to: stream) }
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      process.standardInput = try FileHandle(forReadingFrom: streams[0])
      process.standardOutput = try FileHandle(forWritingTo: streams[1])
      process.standardError = try FileHandle(forWritingTo: streams[2])
      try process.run()
      process.waitUntilExit()
      return try CommandRun(
        exitCode: process.terminationStatus,
        output: Data(contentsOf: streams[1]),
        errors: String(decoding: Data(contentsOf: streams[2]), as: UTF8.self)
      )
    }
  }
}

/// A folder of its own for one test, removed afterwards.
struct TemporaryFolder {
  let url: URL

  static func with<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
    let url = FileManager.default.temporaryDirectory.appending(path: "persian-text-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(TemporaryFolder(url: url))
  }

  /// Writes a file and gives its path.
  func file(_ name: String, _ contents: String) throws -> String {
    try file(name, Data(contents.utf8))
  }

  func file(_ name: String, _ contents: Data) throws -> String {
    let file = url.appending(path: name)
    try contents.write(to: file)
    return file.path
  }

  func contents(of name: String) throws -> Data {
    try Data(contentsOf: url.appending(path: name))
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}
