/// One input of the command: a file, or standard input.
struct InputFile: Sendable {
  var descriptor: FileDescriptor
  /// As it is called in messages.
  var name: String
  var status: FileStatus?

  static var standardInput: InputFile {
    let input = FileDescriptor.standardInput
    return InputFile(descriptor: input, name: "standard input", status: input.status)
  }

  /// Opens a file for reading; `-` is standard input.
  static func open(_ path: String) throws(CommandFailure) -> InputFile {
    if path == "-" { return standardInput }
    do throws(SystemError) {
      let descriptor = try FileDescriptor.open(reading: path)
      let file = InputFile(descriptor: descriptor, name: path, status: descriptor.status)
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
