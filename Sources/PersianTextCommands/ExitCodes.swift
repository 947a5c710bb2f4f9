import ArgumentParser

extension ExitCode {
  /// Bytes that are not UTF-8, or a line too long to read (`EX_DATAERR`).
  static let dataError = ExitCode(65)
  /// A file that is missing, a folder, or unreadable (`EX_NOINPUT`).
  static let noInput = ExitCode(66)
  /// A new file cannot be made beside the old one (`EX_CANTCREAT`).
  static let cannotCreate = ExitCode(73)
  /// Reading or writing failed on the way, as on a full disk (`EX_IOERR`).
  static let inputOutput = ExitCode(74)
  /// Interrupted by a signal while rewriting a file.
  static func interrupted(by signal: Int32) -> ExitCode { ExitCode(128 + signal) }
}

/// Something that ends the command, or one of its files: what to say on standard error, and the exit code.
struct CommandFailure: Error, Sendable {
  var exitCode: ExitCode
  var message: String

  init(_ exitCode: ExitCode, _ message: String) {
    self.exitCode = exitCode
    self.message = message
  }
}
