import ArgumentParser

/// Runs a line-by-line job over the inputs of the command: opens, checks, works, writes and tells what went wrong.
struct LineStream: Sendable {
  /// Appends what becomes of whole lines of valid UTF-8.
  typealias Work = @Sendable (TextLines, inout Written) -> Void

  /// What a job has made of a block.
  struct Written: Sendable {
    var bytes: [UInt8] = []
    /// What there is to say on standard error; any of it makes the exit code 65.
    var complaints: [String] = []
  }

  /// What a job writes.
  enum Output {
    /// The lines themselves, so that line breaks and lines that are not UTF-8 stay as they are.
    case text
    /// Objects or a page that hold the lines, between a beginning and an end.
    case records(head: String = "", foot: String = "")
  }

  private struct Outcome: Sendable {
    var written: Written
    var inputSize: Int
    var isChanged: Bool
    var failure: CommandFailure?
  }

  private struct Summary {
    /// Whether anything written differs from what was read.
    var isChanged = false
    var hasComplaints = false
  }

  var paths: [String]
  var options: StreamOptions
  var output = Output.text
  /// Whether the job looks at the lines around each line.
  var mindsNeighbours = false
  var work: Work

  /// Reads all inputs and writes to standard output, or each file over itself; problems are told on standard error.
  @MainActor
  func run(inPlace: Bool = false) async throws {
    ignoreClosedPipes()
    var exitCode = ExitCode.success
    do throws(CommandFailure) {
      var progress = options.progressLine(paths, inPlace: inPlace)
      if inPlace {
        try await rewriteAll(exitCode: &exitCode, progress: &progress)
      } else {
        try await writeAll(exitCode: &exitCode, progress: &progress)
      }
      progress?.finish()
    } catch {
      Messages.tell(error.message)
      exitCode = error.exitCode
    }
    if exitCode != .success { throw exitCode }
  }

  private var cut: BlockReader.Cut { options.cut(paths, minding: mindsNeighbours) }

  @MainActor
  private func writeAll(exitCode: inout ExitCode, progress: inout ProgressLine?) async throws(CommandFailure)
  {
    var reader = BlockReader(paths, cut: cut, blockSize: options.blockSize)
    let (sink, name) = (FileDescriptor.standardOutput, "standard output")
    if case .records(let head, _) = output { _ = try write(Array(head.utf8), to: sink, named: name) }
    defer {
      // A page is whole even where the input broke off.
      if case .records(_, let foot) = output { try? _ = write(Array(foot.utf8), to: sink, named: name) }
    }
    let summary = try await write(&reader, to: sink, named: name, progress: &progress)
    exitCode = summary.hasComplaints ? .dataError : reader.exitCode
  }

  /// Puts what becomes of each file in its place, unless nothing changes; a file that cannot be read is told and left.
  @MainActor
  private func rewriteAll(exitCode: inout ExitCode, progress: inout ProgressLine?)
    async throws(CommandFailure)
  {
    Interruption.catchSignals()
    for path in paths {
      do throws(CommandFailure) {
        let input = try InputFile.open(path)
        defer { input.descriptor.close() }
        let replacement = try Replacement(replacing: input)
        var reader = BlockReader(input, cut: cut, blockSize: options.blockSize)
        let summary = try await write(&reader, to: replacement.descriptor, named: path, progress: &progress)
        if summary.isChanged { try replacement.commit() }
        if reader.exitCode != .success { exitCode = reader.exitCode }
      } catch {
        guard [.dataError, .noInput].contains(error.exitCode) else { throw error }
        Messages.tell(error.message)
        exitCode = error.exitCode
      }
    }
  }

  @MainActor
  private func write(
    _ reader: inout BlockReader,
    to sink: FileDescriptor,
    named name: String,
    progress: inout ProgressLine?
  ) async throws(CommandFailure) -> Summary {
    var summary = Summary()
    let pipeline = BlockPipeline(jobs: options.jobs) { [self] block in process(block) }
    try await pipeline.run(&reader) { outcome throws(CommandFailure) in
      guard try write(outcome.written.bytes, to: sink, named: name) else { return false }
      for complaint in outcome.written.complaints { Messages.tell(complaint) }
      summary.isChanged = summary.isChanged || outcome.isChanged
      summary.hasComplaints = summary.hasComplaints || !outcome.written.complaints.isEmpty
      if let failure = outcome.failure { throw failure }
      guard Interruption.pending == 0 else {
        throw CommandFailure(.interrupted(by: Interruption.pending), "\(name): interrupted, left as it was")
      }
      progress?.advance(by: outcome.inputSize)
      return true
    }
    return summary
  }

  /// Says whether anybody is still reading.
  private func write(
    _ bytes: [UInt8],
    to sink: FileDescriptor,
    named name: String
  ) throws(CommandFailure) -> Bool {
    do throws(SystemError) {
      try sink.write(bytes)
      return true
    } catch {
      // Whoever reads has what it wanted.
      if error == .closedPipe { return false }
      throw CommandFailure(.inputOutput, "\(name): \(error.description)")
    }
  }

  private func process(_ block: LineBlock) -> Outcome {
    let isText = if case .text = output { true } else { false }
    // A record cannot hold bytes that are no text.
    let invalidUTF8 = !isText && options.invalidUTF8 == .keep ? .replace : options.invalidUTF8
    let lines = ValidLines(block, of: InputFile.name(of: block.path), invalidUTF8: invalidUTF8)
    var written = Written()
    written.bytes.reserveCapacity(block.bytes.count + block.bytes.count / 4)
    if isText, block.followsUnfinishedLine { written.bytes.append(UInt8(ascii: "\n")) }
    var line = block.firstLine
    for run in lines.runs {
      switch run {
      case .bytes(let range):
        written.bytes.append(copying: lines.block.bytes.span.extracting(range))
        line += 1
      case .text(let range):
        let textLines = TextLines(
          bytes: lines.block.bytes,
          range: range,
          firstLine: line,
          path: block.path,
          file: paths.count > 1 ? block.path : nil
        )
        work(textLines, &written)
        if lines.runs.count > 1 { line += lines.block.bytes.span.extracting(range).countLineBreaks() }
      }
    }
    return Outcome(
      written: written,
      inputSize: block.bytes.count,
      isChanged: written.bytes != block.bytes,
      failure: lines.failure
    )
  }
}
