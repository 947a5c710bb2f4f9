/// One input of the command: a file, or standard input.
struct InputFile: Sendable {
  var descriptor: FileDescriptor
  var path: String
  var status: FileStatus?

  /// As it is called in messages.
  static func name(of path: String) -> String { path == "-" ? "standard input" : path }

  var name: String { Self.name(of: path) }

  /// Opens a file for reading; `-` is standard input.
  static func open(_ path: String) throws(CommandFailure) -> InputFile {
    if path == "-" {
      return InputFile(descriptor: .standardInput, path: path, status: FileDescriptor.standardInput.status)
    }
    do throws(SystemError) {
      let descriptor = try FileDescriptor.open(reading: path)
      let file = InputFile(descriptor: descriptor, path: path, status: descriptor.status)
      if file.status?.isDirectory == true {
        descriptor.close()
        throw .isDirectory
      }
      return file
    } catch {
      throw CommandFailure(.noInput, "\(path): \(error.description)")
    }
  }
}
