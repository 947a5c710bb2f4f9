public import Foundation

/// The folder of corpora and gold annotations beside the project, where there is one.
public enum SharedFolder {
  /// Its place: `../shared` from the project's root.
  public static let url = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared")

  /// Whether it is there; tests that read it are skipped when it is not.
  public static let isPresent = FileManager.default.fileExists(atPath: url.appending(path: "README.md").path)

  /// The text of one file in it.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: url.appending(path: path), encoding: .utf8)
  }
}
