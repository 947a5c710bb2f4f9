import ArgumentParser

/// Reads the command's inputs one after the other in blocks of whole lines, so that no line is ever torn.
///
/// A line longer than a block makes the block longer.
struct BlockReader {
  /// Where a block ends.
  enum Cut: Sendable {
    /// After the last line break that was read. When an input has nothing more to give for now, the lines that are there
    /// come at once: whoever writes a line and waits for the answer gets it.
    case whereverReadingPauses
    /// After the first line break from the block's size on, however the input arrives: where lines are judged in the
    /// light of their neighbours, the same input gives the same output.
    case bySizeAlone
    /// After each line: every line is answered at once and judged by itself.
    case everyLine
  }

  static let defaultBlockSize = 256 << 10
  /// Above this a line cannot be read as one text: positions in it are 32 bits wide.
  static let longestLine = Int(Int32.max) - 16 << 20
  private static let mostToRead = 8 << 20

  private let cut: Cut
  private let blockSize: Int
  private let paths: [String]
  private var current = 0
  private var input: InputFile?
  /// The beginning of a line whose end is still to be read.
  private var rest: [UInt8] = []
  private var line = 1
  private var offset = 0
  private var endsUnfinished = false
  /// Not zero when a file could not be opened; that is told at once, and the others are read all the same.
  private(set) var exitCode = ExitCode.success

  init(_ paths: [String], cut: Cut, blockSize: Int) {
    self.paths = paths
    self.cut = cut
    self.blockSize = blockSize
  }

  /// Reads a file that is open.
  init(_ input: InputFile, cut: Cut, blockSize: Int) {
    paths = [input.path]
    self.cut = cut
    self.blockSize = blockSize
    self.input = input
  }

  /// Whether the next block can be read without waiting for whoever writes it.
  var isReady: Bool {
    guard let input else { return true }
    return input.status?.isRegular == true || input.descriptor.isReady
  }

  /// The next block, or nil at the end of the last input.
  mutating func next() throws(CommandFailure) -> LineBlock? {
    while current < paths.count {
      do throws(CommandFailure) {
        let input = if let open = self.input { open } else { try InputFile.open(paths[current]) }
        self.input = input
        if let bytes = try nextBytes(of: input) { return block(of: bytes) }
      } catch {
        guard error.exitCode == .noInput else { throw error }
        Messages.tell(error.message)
        exitCode = error.exitCode
      }
      input?.descriptor.close()
      input = nil
      current += 1
      (line, offset) = (1, 0)
    }
    return nil
  }

  private mutating func block(of bytes: [UInt8]) -> LineBlock {
    let block = LineBlock(
      bytes: bytes,
      path: paths[current],
      firstLine: line,
      offset: offset,
      followsUnfinishedLine: endsUnfinished && offset == 0
    )
    line += bytes.span.countLineBreaks()
    offset += bytes.count
    endsUnfinished = bytes.last != UInt8(ascii: "\n")
    return block
  }

  private mutating func nextBytes(of input: InputFile) throws(CommandFailure) -> [UInt8]? {
    var bytes = rest
    rest = []
    // Everything before this offset has been searched for line breaks.
    var searched = 0
    var end: Int?
    while true {
      if let found = searchCut(in: bytes, from: &searched) { end = found }
      if let end,
        bytes.count >= blockSize || cut == .everyLine || (cut == .whereverReadingPauses && !isReady)
      {
        rest = Array(bytes[end...])
        bytes.removeSubrange(end...)
        return bytes
      }
      guard bytes.count < Self.longestLine else {
        throw CommandFailure(.dataError, "\(input.name):\(line): the line is longer than 2 GiB")
      }
      let missing = cut == .everyLine ? 0 : blockSize - bytes.count
      let room = max(64 << 10, min(max(missing, bytes.count), Self.mostToRead))
      // A long line doubles its room each time, so that its bytes are moved only a few times.
      if bytes.capacity < bytes.count + room {
        bytes.reserveCapacity(max(blockSize + blockSize / 4, bytes.count * 2, bytes.count + room))
      }
      do {
        guard try input.descriptor.read(upTo: room, into: &bytes) > 0 else {
          return bytes.isEmpty ? nil : bytes
        }
      } catch {
        let code = error == .isDirectory ? .noInput : .inputOutput as ExitCode
        throw CommandFailure(code, "\(input.name): \(error.description)")
      }
    }
  }

  /// The offset after the line break where the block may end.
  private func searchCut(in bytes: [UInt8], from searched: inout Int) -> Int? {
    defer { searched = bytes.count }
    switch cut {
    case .whereverReadingPauses:
      return bytes[searched...].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
    case .bySizeAlone:
      guard bytes.count >= blockSize else { return nil }
      return bytes.span.firstLineBreak(from: max(searched, blockSize - 1)).map { $0 + 1 }
    case .everyLine:
      return bytes.span.firstLineBreak(from: searched).map { $0 + 1 }
    }
  }
}
