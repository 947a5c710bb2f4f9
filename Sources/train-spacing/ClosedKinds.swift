import PersianText

/// Finds out with a whole model which kinds of gaps are never open, in damaged text and in words of the lists, and marks them
/// in its bytes.
struct ClosedKinds {
  /// How many gaps of a kind were met, and how many of them were open: each word and each two words counted once.
  private struct Kind {
    var all = 0
    var open = 0

    /// Kinds that are met seldom are looked at; of the others so few may be open that it does not show.
    var isClosed: Bool { all >= 20 && open * 1000 <= all }
  }

  /// Outputs in steps, a little above ``ScoredGap/least``, below which a gap is hardly ever changed in the end.
  private static let least: Int32 = -168

  private var inside = [Kind](repeating: Kind(), count: GapKind.insideCount)
  private var spaces = [Kind](repeating: Kind(), count: GapKind.spaceCount)
  private let weights: SpacingWeights
  private var met: Set<UInt64> = []

  init(
    _ sentences: [Sentence],
    _ plainWords: [[UInt8]],
    weights: SpacingWeights,
    mix: [(Damage, Float)]
  ) {
    self.weights = weights
    var random = Randomness(44)
    for sentence in sentences {
      for damage in [Damage.clean, .any(of: mix, &random), .any(of: mix, &random), .any(of: mix, &random)] {
        take(SpacingLine(letters: sentence.letters, gaps: damage.apply(to: sentence, &random)))
      }
    }
    for letters in plainWords { take(SpacingLine(word: letters)) }
  }

  private mutating func take(_ line: SpacingLine) {
    var words: [Range<Int>] = []
    SpacingGaps.words(of: line, into: &words)
    var views: [GapView] = []
    var places: [Int] = []
    for (index, word) in words.enumerated() where word.count <= SpacingEngine.longestRun {
      var hash: UInt64 = 0
      for i in word { hash = hash &* 131 &+ UInt64(line.letters[i]) << 2 &+ UInt64(line.gaps[i]) }
      if met.insert(LetterHash.key(hash)).inserted {
        views.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        SpacingGaps.inside(word, of: line, views: &views, places: &places)
        for (view, place) in zip(views, places) { count(view, after: place, of: line, in: &inside) }
      }
      guard line.gaps[word.upperBound - 1] == SpacingLine.space else { continue }
      let view = SpacingGaps.between(word, words[index + 1], of: line)
      if met.insert(LetterHash.pairKey(view.wholeHash, view.leftLength)).inserted {
        count(view, after: word.upperBound - 1, of: line, in: &spaces)
      }
    }
  }

  private func count(_ view: GapView, after place: Int, of line: SpacingLine, in kinds: inout [Kind]) {
    let (best, kind) = GapScorer.look(at: view, after: place, of: line, by: weights)
    kinds[kind].all += 1
    if best > Self.least { kinds[kind].open += 1 }
  }

  /// Marks the kinds in the bytes of a model.
  func mark(_ bytes: inout [UInt8]) {
    for (number, kind) in (inside + spaces).enumerated() where kind.isClosed {
      bytes[weights.closedKinds.lowerBound + number / 8] |= 1 << UInt8(number % 8)
    }
    ModelWriter.seal(&bytes)
  }

  /// How many kinds are closed, and how much that is of what was met.
  var report: String {
    func report(_ kinds: [Kind]) -> String {
      let closed = kinds.filter(\.isClosed)
      return
        "\(closed.count) kinds, \(closed.reduce(0) { $0 + $1.all }) of \(kinds.reduce(0) { $0 + $1.all }) gaps, "
        + "\(closed.reduce(0) { $0 + $1.open }) of \(kinds.reduce(0) { $0 + $1.open }) open ones"
    }
    return "closed inside words \(report(inside)); spaces \(report(spaces))"
  }
}
