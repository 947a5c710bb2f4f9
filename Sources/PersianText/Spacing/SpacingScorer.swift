/// Scores gaps by the model: the measured loop.
struct SpacingScorer {
  let weights: SpacingWeights
  private var rows = [UInt32](repeating: 0, count: SpacingFeatures.most)

  init(_ weights: SpacingWeights) {
    self.weights = weights
  }

  /// The two outputs for a gap, in units of the model: for one that holds nothing, of a half-space and of a space against
  /// nothing; for one that holds a space, of nothing and of a half-space against the space.
  ///
  /// - Parameters:
  ///   - view: a gap whose pieces were looked up.
  ///   - isJoinless: whether a half-space is no answer.
  ///   - least: where neither answer reaches this, the gap certainly stays.
  mutating func outputs(
    for view: GapView,
    isJoinless: Bool,
    least: Int32
  ) -> (first: Int32, second: Int32, isCertain: Bool) {
    let count = SpacingFeatures.fill(&rows, of: view)
    let (first, second) = sum(0..<count)
    func isCertain() -> Bool {
      if isJoinless { return (view.holdsSpace ? first : second) < least }
      return max(first, second) < least
    }
    return (first, second, isCertain())
  }

  @inline(__always)
  private func sum(_ range: Range<Int>) -> (Int32, Int32) {
    var (first, second): (Int32, Int32) = (0, 0)
    for index in range {
      if let (a, b) = weights.outputs(of: rows[index]) {
        first &+= a
        second &+= b
      }
    }
    return (first, second)
  }
}
