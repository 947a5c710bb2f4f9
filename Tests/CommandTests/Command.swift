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
      let exitCode = try spawn(
        [program.path] + arguments,
        environment: ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0)=\($1)" },
        streams: streams.map(\.path)
      )
      return try CommandRun(
        exitCode: exitCode,
        output: Data(contentsOf: streams[1]),
        errors: String(decoding: Data(contentsOf: streams[2]), as: UTF8.self)
      )
    }
  }

  struct SpawnError: Error { var number: Int32 }

  /// Starts a program and waits for its end, a minute at most.
  ///
  /// `Process` is not used because its `waitUntilExit` can miss the end where many threads start programs.
  private static func spawn(_ arguments: [String], environment: [String], streams: [String]) throws -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, path) in streams.enumerated() {
      let flags = number == 0 ? O_RDONLY : O_WRONLY
      unsafe posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0)
    }
    // The threads that tests run on block signals, which a program would inherit.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    unsafe sigemptyset(&noSignals)
    unsafe posix_spawnattr_setsigmask(&attributes, &noSignals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    // Copies for the call; freed right after it.
    var argumentPointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var environmentPointers = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe (argumentPointers + environmentPointers).forEach { unsafe free($0) } }
    var child: pid_t = 0
    let failure = unsafe posix_spawn(
      &child,
      arguments[0],
      &actions,
      &attributes,
      &argumentPointers,
      &environmentPointers
    )
    guard failure == 0 else { throw SpawnError(number: failure) }
    var status: Int32 = 0
    let deadline = ContinuousClock.now + .seconds(60)
    while unsafe waitpid(child, &status, WNOHANG) == 0 {
      if ContinuousClock.now > deadline { kill(child, SIGKILL) }
      usleep(1_000)
    }
    // As a shell tells it: the code, or 128 and the signal.
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
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
