/// Scores gaps by the model: the measured loop.
struct SpacingScorer {
  let weights: SpacingWeights
  private var rows = [UInt32](repeating: 0, count: SpacingFeatures.most)

  init(_ weights: SpacingWeights) {
    self.weights = weights
  }

  /// The two outputs for a gap, in units of the model: for one that holds nothing, of a half-space and of a space against
  /// nothing; for one that holds a space, of nothing and of a half-space against the space.
  mutating func outputs(for view: inout GapView) -> (Int32, Int32) {
    view.left = weights.facts(of: view.leftHash)
    view.right = weights.facts(of: view.rightHash)
    view.whole = weights.facts(of: view.wholeHash)
    view.pair = weights.pairFacts(of: view.wholeHash, after: view.leftLength)
    let count = SpacingFeatures.fill(&rows, of: view)
    var (first, second): (Int32, Int32) = (0, 0)
    for index in 0..<count {
      if let (a, b) = weights.outputs(of: rows[index]) {
        first &+= a
        second &+= b
      }
    }
    return (first, second)
  }
}
