import ArgumentParser

/// Runs a line-by-line job over the inputs of the command: opens, checks, works, writes and tells what went wrong.
struct LineStream: Sendable {
  /// Appends what becomes of whole lines of valid UTF-8.
  typealias Work = @Sendable (TextLines, inout [UInt8]) -> Void

  /// Whole lines of valid UTF-8 out of a block.
  struct TextLines: Sendable {
    var bytes: [UInt8]
    var range: Range<Int>
    var firstLine: Int
    /// The name of the input where there are several.
    var file: String?
  }

  /// What a job writes.
  enum Output {
    /// The lines themselves, so that line breaks and lines that are not UTF-8 stay as they are.
    case text
    /// Objects or pages that hold the lines.
    case records
  }

  private struct Outcome: Sendable {
    var output: [UInt8]
    var inputSize: Int
    var isChanged: Bool
    var failure: CommandFailure?
  }

  var options: InputOptions
  var output: Output
  var work: Work

  /// Reads all inputs and writes to standard output, or each file over itself; problems are told on standard error.
  @MainActor
  func run(inPlace: Bool = false) async throws {
    ignoreClosedPipes()
    var exitCode = ExitCode.success
    do throws(CommandFailure) {
      var progress = options.progressLine(inPlace: inPlace)
      if inPlace {
        Interruption.catchSignals()
        for path in options.paths {
          if let failure = try await rewrite(path, progress: &progress) {
            Messages.tell(failure.message)
            exitCode = failure.exitCode
          }
        }
      } else {
        var reader = BlockReader(options.paths) { failure in
          Messages.tell(failure.message)
          exitCode = failure.exitCode
        }
        try await write(&reader, to: .standardOutput, named: "standard output", progress: &progress)
      }
      progress?.finish()
    } catch {
      Messages.tell(error.message)
      exitCode = error.exitCode
    }
    if exitCode != .success { throw exitCode }
  }

  /// Puts what becomes of a file in its place, unless nothing changes.
  ///
  /// Returns why a file was left as it is where the others are still worth a try, and throws where they are not.
  @MainActor
  private func rewrite(
    _ path: String,
    progress: inout ProgressLine?
  ) async throws(CommandFailure) -> CommandFailure? {
    do throws(CommandFailure) {
      let input = try InputFile.open(path)
      defer { input.descriptor.close() }
      let replacement = try Replacement(replacing: input)
      var reader = BlockReader(input)
      let isChanged = try await write(&reader, to: replacement.descriptor, named: path, progress: &progress)
      if isChanged { try replacement.commit() }
      return nil
    } catch {
      guard [.dataError, .noInput].contains(error.exitCode) else { throw error }
      return error
    }
  }

  /// Says whether anything written differs from what was read.
  @MainActor
  @discardableResult
  private func write(
    _ reader: inout BlockReader,
    to sink: FileDescriptor,
    named name: String,
    progress: inout ProgressLine?
  ) async throws(CommandFailure) -> Bool {
    var isChanged = false
    let pipeline = BlockPipeline(jobs: options.jobs) { [self] block in process(block) }
    try await pipeline.run(&reader) { outcome throws(CommandFailure) in
      isChanged = isChanged || outcome.isChanged
      do throws(SystemError) {
        try sink.write(outcome.output)
      } catch {
        // Whoever reads has what it wanted.
        if error == .closedPipe { return false }
        throw CommandFailure(.inputOutput, "\(name): \(error.description)")
      }
      if let failure = outcome.failure { throw failure }
      guard Interruption.pending == 0 else {
        throw CommandFailure(.interrupted(by: Interruption.pending), "\(name): interrupted, left as it was")
      }
      progress?.advance(by: outcome.inputSize)
      return true
    }
    return isChanged
  }

  private func process(_ block: LineBlock) -> Outcome {
    // A record cannot hold bytes that are no text.
    let keepsNone = output == .records && options.invalidUTF8 == .keep
    let lines = ValidLines(
      block,
      of: InputFile.name(of: block.path),
      invalidUTF8: keepsNone ? .replace : options.invalidUTF8
    )
    var result: [UInt8] = []
    result.reserveCapacity(block.bytes.count + block.bytes.count / 4)
    if output == .text, block.followsUnfinishedLine { result.append(UInt8(ascii: "\n")) }
    var line = block.firstLine
    for run in lines.runs {
      switch run {
      case .bytes(let range):
        result.append(copying: lines.block.bytes.span.extracting(range))
        line += 1
      case .text(let range):
        let file = options.paths.count > 1 ? block.path : nil
        work(TextLines(bytes: lines.block.bytes, range: range, firstLine: line, file: file), &result)
        if lines.runs.count > 1 { line += lines.block.bytes.span.extracting(range).countLineBreaks() }
      }
    }
    return Outcome(
      output: result,
      inputSize: block.bytes.count,
      isChanged: result != block.bytes,
      failure: lines.failure
    )
  }
}

extension LineStream.TextLines {
  /// The lines as one text, line breaks and all.
  var text: String {
    // They were found to be valid UTF-8 before.
    unsafe String(copying: UTF8Span(unchecked: bytes.span.extracting(range)))
  }

  /// Each line without its line break, LF or CRLF.
  func forEachLine(_ body: (_ number: Int, _ line: String) -> Void) {
    var number = firstLine
    var start = range.lowerBound
    let span = bytes.span.extracting(..<range.upperBound)
    while start < range.upperBound {
      let lineBreak = span.firstLineBreak(from: start)
      var end = lineBreak ?? range.upperBound
      if lineBreak != nil, end > start, span[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      // As above; a line break never lies inside a scalar.
      body(number, unsafe String(copying: UTF8Span(unchecked: span.extracting(start..<end))))
      number += 1
      start = (lineBreak ?? end) + 1
    }
  }
}
