import PersianEntities
import PersianText
import Testing
import TextProperties

/// One value used by many tasks at once says what it says to one task alone.
@Suite struct SharedValueTests {
  static let taskCount = 64
  static let texts = HostileText.allCases.flatMap { kind in (0..<3).map(kind.text) }

  @Test(arguments: [NormalizationOptions.characters, .standard, .search])
  func normalizer(options: NormalizationOptions) async {
    let normalizer = TextNormalizer(options)
    await expectSameForAll { Array(normalizer.normalize($0).utf8) }
  }

  @Test func spacing() async {
    let restorer = SpacingRestorer()
    await expectSameForAll { Array(restorer.restore($0).utf8) }
  }

  @Test func quantities() async {
    let recognizer = QuantityRecognizer()
    await expectSameForAll { recognizer.quantities(in: $0) }
  }

  @Test func entities() async {
    let recognizer = EntityRecognizer()
    await expectSameForAll { recognizer.entities(in: $0) }
  }

  private func expectSameForAll<Answer: Equatable & Sendable>(
    _ ask: @escaping @Sendable (String) -> Answer,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    let alone = Self.texts.map(ask)
    let wrong = await withTaskGroup(of: Int?.self) { group in
      for task in 0..<Self.taskCount {
        group.addTask {
          // Each task begins elsewhere, so that different texts are read at the same time.
          Self.texts.indices.first { step in
            let index = (step + task) % Self.texts.count
            return ask(Self.texts[index]) != alone[index]
          }
        }
      }
      return await group.reduce(into: [Int]()) { found, index in if let index { found.append(index) } }
    }
    #expect(wrong.isEmpty, sourceLocation: sourceLocation)
  }
}
