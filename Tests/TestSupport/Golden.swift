public import Foundation
public import Testing

/// A file that holds what a piece of the library is expected to say.
///
/// ```swift
/// let passage = try Golden("Normalization/news.txt").text()
/// try Golden("Normalization/news.standard.txt").expect(TextNormalizer().normalize(passage))
/// ```
///
/// Paths are relative to the folder `Golden` of the test target that asks. Where a text differs from the file,
/// the test fails and shows the lines that differ, with invisible scalars written as `‹U+200C›`. To bless what the
/// library says now, run the tests with `PERSIANTEXT_RECORD=1` and read the diff in version control: the file is
/// rewritten, and the test fails all the same, so that no automatic run can bless itself.
public struct Golden: Sendable {
  /// Where the file lies.
  public let url: URL

  /// Whether this run rewrites golden files instead of comparing with them.
  public static let isRecording = ProcessInfo.processInfo.environment["PERSIANTEXT_RECORD"] == "1"

  /// The file at `path` in the folder `Golden` of the calling test's target.
  public init(_ path: String, testFile: String = #filePath) {
    var target = URL(filePath: testFile).deletingLastPathComponent()
    while target.deletingLastPathComponent().lastPathComponent != "Tests", target.path != "/" {
      target.deleteLastPathComponent()
    }
    url = target.appending(path: "Golden").appending(path: path)
  }

  /// What the file holds.
  public func text() throws -> String {
    try String(contentsOf: url, encoding: .utf8)
  }

  /// The golden files in a folder of the calling test's target, sorted by name.
  public static func files(in folder: String, suffix: String, testFile: String = #filePath) throws -> [Golden]
  {
    let root = Golden(folder, testFile: testFile).url
    return try FileManager.default.contentsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(suffix) }.sorted()
      .map { Golden(folder + "/" + $0, testFile: testFile) }
  }

  /// Fails the current test where `actual` is not what the file holds; rewrites the file when recording.
  public func expect(_ actual: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let expected = try? text()
    // Compared by scalars: `==` on strings takes canonically equivalent texts for the same.
    if let expected, Array(expected.utf8) == Array(actual.utf8) { return }
    if Self.isRecording {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(actual.utf8).write(to: url)
      Issue.record(
        "recorded \(url.path); run again without PERSIANTEXT_RECORD",
        sourceLocation: sourceLocation
      )
      return
    }
    guard let expected else {
      Issue.record("no golden file \(url.path); record it", sourceLocation: sourceLocation)
      return
    }
    let difference = TextDifference(expected: expected, actual: actual)
    Issue.record("differs from \(url.path):\n\(difference)", sourceLocation: sourceLocation)
  }
}
