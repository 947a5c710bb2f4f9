import ArgumentParser

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// What every subcommand that reads lines can be told.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The files to read; standard input when there is none, or for -.", valueName: "file"),
    completion: .file()
  )
  var files: [String] = []

  @Option(
    name: .customLong("invalid-utf8"),
    help: ArgumentHelp(
      "What to do about bytes that are not UTF-8.",
      discussion: """
        stop: end there with the line and byte offset and exit code 65, every line before it written; \
        replace: put U+FFFD in their place; keep: leave such lines as they are (JSON shows U+FFFD).
        """,
      valueName: "stop|replace|keep"
    )
  )
  var invalidUTF8 = InvalidUTF8.stop

  @Option(
    help: ArgumentHelp(
      "How many cores to use; all by default. The output is the same with any number.",
      valueName: "n"
    )
  )
  var jobs: Int = Self.cores

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Show progress on standard error; by default when it is a terminal and the input is long."
    )
  )
  var progress: Bool?

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs must be at least 1.") }
  }

  /// The inputs in order, `-` for standard input.
  var paths: [String] { files.isEmpty ? ["-"] : files }

  /// A progress line where it is asked for, or where somebody sees it and nothing else is written there.
  func progressLine(inPlace: Bool) -> ProgressLine? {
    let isSeen =
      FileDescriptor.standardError.isTerminal && (inPlace || !FileDescriptor.standardOutput.isTerminal)
    guard progress ?? isSeen else { return nil }
    return ProgressLine(paths: paths, isAlwaysShown: progress == true)
  }

  private static var cores: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}
