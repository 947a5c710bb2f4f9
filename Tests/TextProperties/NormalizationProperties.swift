import PersianText

extension TextProperty {
  /// The presets by name, and those that restore spacing also without that, so that it is known which part breaks.
  static let presets: [(name: String, options: NormalizationOptions)] = [
    (".characters", .characters), (".standard", .standard), (".search", .search),
    (".standard without spacing", withoutSpacing(.standard)),
    (".search without spacing", withoutSpacing(.search)),
  ]

  private static func withoutSpacing(_ options: NormalizationOptions) -> NormalizationOptions {
    var options = options
    options.restoresSpacing = false
    return options
  }

  /// What every preset keeps.
  public static let normalization = presets.flatMap { preset in
    let normalizer = TextNormalizer(preset.options)
    return [
      // What restoring spacing learned may judge its own result otherwise.
      TextProperty(
        "\(preset.name) done twice is \(preset.name) done once",
        .meaning,
        isOpen: preset.options.restoresSpacing
      ) { text in
        let once = normalizer.normalize(text)
        let twice = normalizer.normalize(once)
        return once.isSame(as: twice) ? nil : "once: \(once.escaped)\n  twice: \(twice.escaped)"
      },
      TextProperty("\(preset.name) writes UTF-8") { text in
        normalizer.normalize(text).isReallyUTF8 ? nil : "bytes that are not UTF-8"
      },
      TextProperty("\(preset.name) keeps every line break") { text in
        let after = normalizer.normalize(text)
        return lineBreaks(text) == lineBreaks(after) ? nil : "became \(after.escaped)"
      },
      TextProperty("\(preset.name) with an alignment gives the text without one, rightly aligned") { text in
        let aligned = normalizer.normalized(text)
        let plain = normalizer.normalize(text)
        guard aligned.text.isSame(as: plain) else {
          return "with: \(aligned.text.escaped)\n  without: \(plain.escaped)"
        }
        return alignmentFault(aligned)
      },
      TextProperty("\(preset.name) leaves what is protected as it was", .meaning) { text in
        protectedFault(text, normalizer)
      },
    ]
  }

  private static func lineBreaks(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 == 0x0A || $0 == 0x0D }
  }

  private static let protectedSpans = [
    "https://example.com/ك?q=٣&r=ي#x", "a.b+c@example.com", "@user_1", "`ك = ٣`", "iPhone12", "/usr/lib/x1",
  ]

  /// Puts each kind of protected span on a line of its own between the text's lines, where nothing may touch it.
  private static func protectedFault(_ text: String, _ normalizer: TextNormalizer) -> String? {
    // A code span that the text itself opens would reach for the quote of the next line, were lines not apart.
    let spans = protectedSpans
    let lines = spans.map { span in "سلام \(span) كتاب" }
    let whole = lines.joined(separator: "\n") + "\n" + text
    let after = normalizer.normalize(whole)
    for (span, line) in zip(spans, after.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)) {
      let line = Array(line)
      guard contains(line, Array(span.utf8)) else {
        return "\(span.escaped) became \(String(decoding: line, as: UTF8.self).escaped)"
      }
    }
    return nil
  }

  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= bytes.count else { return false }
    return (0...(bytes.count - part.count)).contains { bytes[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
