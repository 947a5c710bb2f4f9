import ArgumentParser
import PersianText

/// A file of words, one a line.
enum WordList {
  /// Reads a dictionary; a line that is no word is told and makes the exit code 65.
  static func read(_ path: String) throws -> SpacingDictionary {
    var dictionary = SpacingDictionary()
    var isWhole = true
    do throws(CommandFailure) {
      for (index, line) in try lines(of: path).enumerated() {
        let word = line.drop(while: \.isWhitespace)
        guard let last = word.lastIndex(where: { !$0.isWhitespace }), word.first != "#" else { continue }
        if !dictionary.insert(String(word[...last])) {
          Messages.tell(
            "\(path):\(index + 1): not one word of Persian letters and half-spaces: \(word[...last])"
          )
          isWhole = false
        }
      }
    } catch {
      Messages.tell(error.message)
      throw error.exitCode
    }
    if !isWhole { throw ExitCode.dataError }
    return dictionary
  }

  private static func lines(of path: String) throws(CommandFailure) -> [Substring] {
    let file = try InputFile.open(path)
    defer { file.descriptor.close() }
    var bytes: [UInt8] = []
    do throws(SystemError) {
      while try file.descriptor.read(upTo: 64 << 10, into: &bytes) > 0 {}
    } catch {
      throw CommandFailure(error == .isDirectory ? .noInput : .inputOutput, "\(path): \(error.description)")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure(.dataError, "\(path): not UTF-8")
    }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}
