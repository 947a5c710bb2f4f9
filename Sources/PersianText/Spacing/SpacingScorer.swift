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
    // In three walks without a branch, so that bytes which lie far apart are waited for together.
    var kept = 0
    for index in 0..<count {
      let row = rows[index]
      rows[kept] = row
      kept &+= weights.holds(row)
    }
    for index in 0..<kept { rows[index] = weights.place(of: rows[index]) }
    var (first, second): (Int32, Int32) = (0, 0)
    for index in 0..<kept {
      let (a, b) = weights.outputs(at: rows[index])
      first &+= a
      second &+= b
    }
    func isCertain() -> Bool {
      if isJoinless { return (view.holdsSpace ? first : second) < least }
      return max(first, second) < least
    }
    return (first, second, isCertain())
  }
}
