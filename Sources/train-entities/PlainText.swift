import Foundation
import PersianEntities

/// Unannotated sentences.
enum PlainText {
  /// The files whose text is read for what needs no annotation.
  static let files = ["perdt-train.txt", "own-modern.txt"]

  static func lines(_ folder: String) throws -> [Substring] {
    try files.flatMap {
      try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8).split(separator: "\n")
    }
  }
}
