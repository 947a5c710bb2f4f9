import Foundation
import PersianTextFoundation

/// Annotates standard input line by line as it comes in, in bounded memory: JSON Lines out.
///
///     tail -f comments.log | swift run stream
@main
struct Stream {
  static func main() async throws {
    let lines = FileHandle.standardInput.chunks().textLines(invalidUTF8: .replace)
    for try await line in lines.annotated(by: TextAnnotator()) {
      print(try line.record().jsonLine())
    }
  }
}
