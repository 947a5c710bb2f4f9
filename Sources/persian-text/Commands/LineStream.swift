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
    var failure: CommandFailure?
  }

  var options: InputOptions
  var output: Output
  var work: Work

  /// Reads all inputs and writes to standard output; problems are told on standard error.
  @MainActor
  func run() async throws {
    ignoreClosedPipes()
    var inputs: [InputFile] = []
    var exitCode = ExitCode.success
    for path in options.files.isEmpty ? ["-"] : options.files {
      do throws(CommandFailure) {
        inputs.append(try .open(path))
      } catch {
        Messages.tell(error.message)
        exitCode = error.exitCode
      }
    }
    do throws(CommandFailure) {
      try await run(inputs, to: .standardOutput, named: "standard output")
    } catch {
      Messages.tell(error.message)
      exitCode = error.exitCode
    }
    if exitCode != .success { throw exitCode }
  }

  @MainActor
  func run(_ inputs: [InputFile], to sink: FileDescriptor, named name: String) async throws(CommandFailure) {
    var reader = BlockReader(inputs)
    let pipeline = BlockPipeline(jobs: options.jobs) { [self] block in process(block, inputs: inputs) }
    try await pipeline.run(&reader) { outcome throws(CommandFailure) in
      do throws(SystemError) {
        try sink.write(outcome.output)
      } catch {
        // Whoever reads has what it wanted.
        if error == .closedPipe { return false }
        throw CommandFailure(.inputOutput, "\(name): \(error.description)")
      }
      if let failure = outcome.failure { throw failure }
      return true
    }
  }

  private func process(_ block: LineBlock, inputs: [InputFile]) -> Outcome {
    let size = block.bytes.count
    let lines = ValidLines(
      block,
      inputs: inputs,
      invalidUTF8: output == .records && options.invalidUTF8 == .keep ? .replace : options.invalidUTF8
    )
    var result: [UInt8] = []
    result.reserveCapacity(size + size / 4)
    if output == .text, block.followsUnfinishedLine { result.append(UInt8(ascii: "\n")) }
    var line = block.firstLine
    for run in lines.runs {
      switch run {
      case .bytes(let range):
        result.append(copying: lines.block.bytes.span.extracting(range))
        line += 1
      case .text(let range):
        let file = inputs.count > 1 ? inputs[block.input].name : nil
        work(TextLines(bytes: lines.block.bytes, range: range, firstLine: line, file: file), &result)
        if lines.runs.count > 1 { line += lines.block.bytes.countLineBreaks(in: range) }
      }
    }
    return Outcome(output: result, inputSize: size, failure: lines.failure)
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
    while start < range.upperBound {
      let lineBreak = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
      var end = lineBreak ?? range.upperBound
      if lineBreak != nil, end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      // As above; a line break never lies inside a scalar.
      body(number, unsafe String(copying: UTF8Span(unchecked: bytes.span.extracting(start..<end))))
      number += 1
      start = (lineBreak ?? end) + 1
    }
  }
}
