import PersianText
import TestSupport
import Testing

@Suite struct NormalizationPropertyTests {
  struct Preset: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var options: NormalizationOptions

    init(
      _ name: String,
      _ options: NormalizationOptions,
      _ change: (inout NormalizationOptions) -> Void = { _ in }
    ) {
      testDescription = name
      self.options = options
      change(&self.options)
    }
  }

  static let presets = [
    Preset("characters", .characters),
    Preset("standard", .standard) { $0.restoresSpacing = false },
    Preset("search", .search) { $0.restoresSpacing = false },
    Preset("messages", .messages) {
      $0.restoresSpacing = false
      $0.replacesDoubleQuotes = false
    },
    Preset("everything", .standard) {
      $0.restoresSpacing = false
      $0.decodesCharacterReferences = true
      $0.rewritesOtherScripts = true
      $0.replacesSingleQuotes = true
      $0.replacesDots = true
      $0.replacesHyphens = true
      $0.collapsesMarks = true
      $0.separatesDigits = true
      $0.ezafe = .hamza
      $0.removesBidiControls = true
    },
  ]

  /// Each preset is idempotent, and gives the same text with and without alignment.
  @Test(arguments: presets) func isIdempotent(_ preset: Preset) {
    let normalizer = TextNormalizer(preset.options)
    var random = RandomText(seed: 20_261_125)
    for _ in 0..<1_500 {
      let text = random.text(upTo: 14)
      let once = normalizer.normalize(text)
      let twice = normalizer.normalize(once)
      #expect(twice.visible == once.visible, "from \(text.visible)")
      #expect(normalizer.normalized(text).text.visible == once.visible, "from \(text.visible)")
      if twice.visible != once.visible { return }
    }
  }

  @Test(arguments: presets) func isIdempotentOnSmallWorld(_ preset: Preset) {
    let normalizer = TextNormalizer(preset.options)
    for text in EveryText(of: ["ب", "ا", "ی", " ", "\u{200C}", "۲"], upTo: 5) {
      let once = normalizer.normalize(text)
      let twice = normalizer.normalize(once)
      if twice.visible != once.visible {
        Issue.record("\(text.visible) → \(once.visible) → \(twice.visible)")
        return
      }
    }
  }

  /// A text is normalized line by line.
  @Test(arguments: presets) func linesAreIndependent(_ preset: Preset) {
    let normalizer = TextNormalizer(preset.options)
    var random = RandomText(seed: 7)
    for _ in 0..<1_000 {
      let text = random.text(upTo: 20)
      let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
        String($0)
      }
      let whole = normalizer.normalize(text)
      let joined = lines.map(normalizer.normalize).joined(separator: "\n")
      #expect(whole.visible == joined.visible, "from \(text.visible)")
      if whole.visible != joined.visible { return }
    }
  }
}
