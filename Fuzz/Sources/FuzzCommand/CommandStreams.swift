import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A file for a command to read, and one in the place of standard output while it runs. What it says on standard error is
/// seen.
final class CommandStreams {
  private let input = CommandStreams.temporaryFile()
  private let output = CommandStreams.temporaryFile()
  private let standardOutput = fcntl(STDOUT_FILENO, F_DUPFD, 10)

  /// The command closes what it reads, so standard input is left alone.
  var inputPath: String { "/dev/fd/\(input)" }

  /// Gives the bytes to read, and returns what was written.
  func output(for bytes: [UInt8], _ body: () -> Void) -> [UInt8] {
    for file in [input, output] {
      _ = ftruncate(file, 0)
      lseek(file, 0, SEEK_SET)
    }
    _ = pwrite(input, bytes, bytes.count, 0)
    dup2(output, STDOUT_FILENO)
    body()
    dup2(standardOutput, STDOUT_FILENO)
    let size = Int(lseek(output, 0, SEEK_END))
    return Array(unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, pread(output, buffer.baseAddress, buffer.count, 0))
    }
  }

  /// It goes with the process.
  private static func temporaryFile() -> CInt {
    var path = Array((NSTemporaryDirectory() + "/fuzz-command-XXXXXX").utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { fatalError("no temporary file: \(String(cString: strerror(errno)))") }
    unlink(path)
    return file
  }
}
