import PersianEntities
import PersianText

/// Finds the parts of words that stand beside a half-space and hardly ever beside a space.
struct BoundPartsBuilder {
  private struct Counts {
    var bound = 0
    var free = 0

    var isBound: Bool { bound >= 3 && bound * 100 >= 85 * (bound + free) }
  }

  private var endings: [UInt64: Counts] = [:]
  private var beginnings: [UInt64: Counts] = [:]

  mutating func add(_ text: String) {
    let text = KeyedText(FoldedText(text))
    let tokens = text.folded.tokens
    let hashes = tokens.indices.map {
      LetterKeys.hash(text.keys, Int(text.tokenStarts[$0])..<Int(text.tokenStarts[$0 + 1]))
    }
    for index in tokens.indices.dropFirst() {
      guard tokens[index - 1].kind == .word, tokens[index].kind == .word else { continue }
      switch tokens[index].joint {
      case .halfSpace:
        endings[hashes[index], default: Counts()].bound += 1
        beginnings[hashes[index - 1], default: Counts()].bound += 1
      case .space:
        endings[hashes[index], default: Counts()].free += 1
        beginnings[hashes[index - 1], default: Counts()].free += 1
      case .none, .lineBreak: continue
      }
    }
  }

  /// Sorted hashes.
  var result: (endings: [UInt64], beginnings: [UInt64]) {
    (
      endings.filter { $0.value.isBound }.keys.sorted(),
      beginnings.filter { $0.value.isBound }.keys.sorted()
    )
  }
}
