import Foundation
import Testing

/// What the libraries link, read from the objects that the compiler made for this very run.
@Suite struct LinkageTests {
  private static let products = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent()

  private static func objects(of target: String) -> [URL] {
    let folder = products.appending(path: "\(target).build")
    return
      (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
      ?? [])
      .filter { $0.pathExtension == "o" }
  }

  /// Whether the objects ask the linker for Foundation or name one of its symbols.
  private static func needsFoundation(_ target: String) throws -> Bool {
    try objects(of: target).contains { object in
      let bytes = try Data(contentsOf: object)
      return ["-lFoundation", "$s10Foundation", "$s20FoundationEssentials"].contains {
        bytes.range(of: Data($0.utf8)) != nil
      }
    }
  }

  @Test(
    .enabled(if: !objects(of: "PersianText").isEmpty, "the build keeps its objects beside the tests"),
    arguments: ["PersianText", "PersianEntities"]
  )
  func coreIsFreeOfFoundation(_ target: String) throws {
    #expect(!Self.objects(of: target).isEmpty)
    #expect(try !Self.needsFoundation(target))
    // The sign that is looked for is there where Foundation is used.
    #expect(try Self.needsFoundation("PersianTextFoundation"))
  }
}
