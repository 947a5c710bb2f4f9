import PersianText

/// Finds the parts of words that stand beside a half-space and hardly ever beside a space.
struct BoundPartsBuilder {
  private var endings: [UInt64: (bound: Int, free: Int)] = [:]
  private var beginnings: [UInt64: (bound: Int, free: Int)] = [:]

  mutating func add(_ text: String) {
    let tokens = FoldedText(text).tokens
    for (before, token) in zip(tokens, tokens.dropFirst()) where before.kind == .word && token.kind == .word {
      let isBound = token.joint == .halfSpace
      guard isBound || token.joint == .space else { continue }
      if isBound {
        endings[token.hash, default: (0, 0)].bound += 1
        beginnings[before.hash, default: (0, 0)].bound += 1
      } else {
        endings[token.hash, default: (0, 0)].free += 1
        beginnings[before.hash, default: (0, 0)].free += 1
      }
    }
  }

  private func parts(_ counts: [UInt64: (bound: Int, free: Int)]) -> [UInt64] {
    counts.filter { $0.value.bound >= 3 && $0.value.bound * 100 >= 85 * ($0.value.bound + $0.value.free) }
      .keys.sorted()
  }

  /// Sorted hashes.
  var result: (endings: [UInt64], beginnings: [UInt64]) { (parts(endings), parts(beginnings)) }
}
