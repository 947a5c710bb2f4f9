/// What the command says to whoever runs it, on standard error.
enum Messages {
  static func tell(_ message: String) {
    // There is nobody left to tell when standard error cannot be written.
    try? FileDescriptor.standardError.write(Array("persian-text: \(message)\n".utf8))
  }
}
