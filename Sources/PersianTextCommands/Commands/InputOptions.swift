import ArgumentParser

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// The files to read, and how.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The files to read; standard input when there is none, or for -.", valueName: "file"),
    completion: .file()
  )
  var files: [String] = []

  @OptionGroup var stream: StreamOptions

  /// The inputs in order, `-` for standard input.
  var paths: [String] { files.isEmpty ? ["-"] : files }

  /// Whether spacing is judged in each line by itself.
  var judgesLinesApart: Bool { stream.independentLines || stream.answersEachLine(of: paths) }
}

/// How lines are read and worked on.
struct StreamOptions: ParsableArguments {
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

  @Flag(
    help: ArgumentHelp(
      "Judge each line by itself.",
      discussion: """
        Spacing is otherwise judged in the light of some thousand lines around. With this, what becomes of a line depends \
        on nothing but the line: for lines of many writers, and where a corpus is worked on in parts.
        """
    )
  )
  var independentLines = false

  @Flag(
    help: ArgumentHelp(
      "Answer each line as soon as it is there.",
      discussion: "Each line is judged by itself then. It is on when the input is a terminal."
    )
  )
  var lineBuffered = false

  @Option(
    help: ArgumentHelp("How many bytes to work on at a time.", valueName: "bytes", visibility: .hidden)
  )
  var blockSize = BlockReader.defaultBlockSize

  func validate() throws {
    guard blockSize > 0 else { throw ValidationError("--block-size must be at least 1.") }
    guard jobs > 0 else { throw ValidationError("--jobs must be at least 1.") }
  }

  /// Where to cut the input for a job that judges lines in the light of their neighbours, or does not.
  func cut(_ paths: [String], minding neighbours: Bool) -> BlockReader.Cut {
    if answersEachLine(of: paths) { return .everyLine }
    return neighbours ? .bySizeAlone : .whereverReadingPauses
  }

  /// Whether each line is answered before the next one is read.
  func answersEachLine(of paths: [String]) -> Bool {
    lineBuffered || (paths == ["-"] && FileDescriptor.standardInput.isTerminal)
  }

  /// A progress line where it is asked for, or where somebody sees it and nothing else is written there.
  func progressLine(_ paths: [String], inPlace: Bool) -> ProgressLine? {
    let isSeen =
      FileDescriptor.standardError.isTerminal && (inPlace || !FileDescriptor.standardOutput.isTerminal)
    guard progress ?? isSeen else { return nil }
    return ProgressLine(paths: paths, isAlwaysShown: progress == true)
  }

  private static var cores: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}
