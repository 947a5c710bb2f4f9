import ArgumentParser

/// Reads the command's inputs one after the other in blocks of whole lines.
///
/// A block ends at the last line break that was read, so that no line is ever torn; a line longer than a block makes
/// the block longer. When an input has nothing more to give for now, the lines that are there come at once: whoever
/// writes a line and waits for the answer gets it.
struct BlockReader {
  static let blockSize = 256 << 10
  /// Above this a line cannot be read as one text: positions in it are 32 bits wide.
  static let longestLine = Int(Int32.max) - blockSize

  private let paths: [String]
  private var current = 0
  private var input: InputFile?
  /// The beginning of a line whose end is still to be read.
  private var rest: [UInt8] = []
  private var line = 1
  private var offset = 0
  private var endsUnfinished = false
  /// Told of each file that cannot be opened; the others are read all the same.
  private let skip: (CommandFailure) -> Void

  init(_ paths: [String], skip: @escaping (CommandFailure) -> Void) {
    self.paths = paths
    self.skip = skip
  }

  /// Reads a file that is open.
  init(_ input: InputFile) {
    paths = [input.path]
    self.input = input
    skip = { _ in }
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
        skip(error)
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
    bytes.reserveCapacity(max(Self.blockSize, bytes.count))
    // Everything before this offset has been searched for line breaks.
    var searched = bytes.count
    var end = 0
    while bytes.count < Self.blockSize || end == 0 {
      if end > 0, !isReady { break }
      guard bytes.count < Self.longestLine else {
        throw CommandFailure(.dataError, "\(input.name):\(line): the line is longer than 2 GiB")
      }
      let count: Int
      do {
        // A long line doubles the room each time, so that its bytes are moved only a few times.
        let room = max(Self.blockSize - bytes.count, bytes.count, 64 << 10)
        count = try input.descriptor.read(upTo: room, into: &bytes)
      } catch {
        let code = error == .isDirectory ? .noInput : .inputOutput as ExitCode
        throw CommandFailure(code, "\(input.name): \(error.description)")
      }
      guard count > 0 else { return bytes.isEmpty ? nil : bytes }
      if let lineBreak = bytes[searched...].lastIndex(of: UInt8(ascii: "\n")) { end = lineBreak + 1 }
      searched = bytes.count
    }
    rest = Array(bytes[end...])
    bytes.removeSubrange(end...)
    return bytes
  }
}
