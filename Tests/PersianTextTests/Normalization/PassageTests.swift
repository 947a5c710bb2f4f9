import Foundation
import PersianText
import TestSupport
import Testing

/// Passages that we wrote, damaged in the ways that texts are, and what each preset makes of them.
///
/// `passages/NAME.txt` is the text; beside it lie `NAME.characters`, `NAME.standard` and `NAME.search`. Restored spacing
/// is left out: it changes with its model, and has tests of its own.
@Suite struct PassageTests {
  static let names = [
    "arabic-keyboard", "pdf-extraction", "web-page", "chat", "book", "languages", "table", "right-already",
  ]

  @Test(arguments: names) func presetsKeepTheirResults(_ name: String) throws {
    let text = try Golden("Normalization/passages/\(name).txt").text()
    for (preset, options) in [
      ("characters", NormalizationOptions.characters), ("standard", .standard), ("search", .search),
    ] {
      var options = options
      options.restoresSpacing = false
      let normalizer = TextNormalizer(options)
      let output = normalizer.normalize(text)
      try Golden("Normalization/passages/\(name).\(preset)").expect(output)
      #expect(normalizer.normalize(output).visible == output.visible)
      #expect(normalizer.normalized(text).text.visible == output.visible)
      #expect(output.utf8.count { $0 == 0x0A } == text.utf8.count { $0 == 0x0A })
    }
  }

  /// Every passage has its test.
  @Test func everyPassageIsNamed() throws {
    let files = try Golden.files(in: "Normalization/passages", suffix: ".txt").map {
      $0.url.deletingPathExtension().lastPathComponent
    }
    #expect(files == Self.names.sorted())
  }

  /// Text that is right stays as it is, byte for byte.
  @Test func rightTextStays() throws {
    let text = try Golden("Normalization/passages/right-already.txt").text()
    for options in [NormalizationOptions.characters, .standard] {
      var options = options
      options.restoresSpacing = false
      #expect(TextNormalizer(options).normalize(text).visible == text.visible)
    }
  }
}
