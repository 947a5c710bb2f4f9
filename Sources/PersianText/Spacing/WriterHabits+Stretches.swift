extension WriterHabits {
  /// Letters of a stretch: some fifteen sentences.
  static let stretchLetters = 1_000
  /// How many gaps of the training text the estimate of a stretch starts from.
  private static let trainingWeight: Float = 200
  /// Spaces that must seem lost for another look; fewer never make it as likely as that.
  private static let fewestLost: Float = 2
  /// How much likelier a stretch must be as that of a writer who loses spaces than of one who does not: the logarithm.
  private static let leastGain: Float = 20

  /// Finds the stretches whose writer loses word spaces, as one in twenty does, though the others may not: among the comments of
  /// a page, or where a quotation was copied from elsewhere.
  ///
  /// The shares of the whole text would leave such a stretch as it is. So each is looked at by itself, and gets shares of its own
  /// where it is far likelier by them.
  mutating func estimateStretches(certain: [GapCounts], open: [OpenGap]) {
    stretches.removeAll(keepingCapacity: true)
    var own: [[SIMD4<Float>]] = []
    var isAny = false
    var first = 0
    for (number, certain) in certain.enumerated() {
      var end = first
      while end < open.count, Int(open[end].place) < (number + 1) * Self.stretchLetters { end += 1 }
      let found = ratios(losingSpaces: certain, open[first..<end])
      own.append(found ?? ratios)
      isAny = isAny || found != nil
      first = end
    }
    if isAny { stretches = own }
  }

  /// The ratios of a stretch whose writer loses word spaces; nil where that is not far likelier.
  private func ratios(losingSpaces certain: GapCounts, _ open: ArraySlice<OpenGap>) -> [SIMD4<Float>]? {
    let kinds = [Kind.afterJoining, Kind.afterNonJoining]
    // A writer who loses spaces, to begin with as often as in training, and one who does not.
    var (losing, keeping) = (ratios, ratios)
    for kind in kinds {
      losing[Int(kind)].z = 1
      keeping[Int(kind)].z = 1 / Self.most
    }
    for _ in 0..<Self.rounds {
      var counts = certain
      for gap in open where kinds.contains(gap.kind) {
        counts[gap.kind] += gap.chances(under: losing[Int(gap.kind)])
      }
      let lost = kinds.reduce(0) { $0 + counts[$1, SpacingLine.space] }
      guard lost > Self.fewestLost else { return nil }
      let before = losing
      for kind in kinds {
        let found = counts[kind] + Self.trainingWeight * shares[kind]
        losing[Int(kind)].z = Self.limited(found.z / found.sum() / shares[kind].z)
      }
      if losing == before { break }
    }
    for kind in kinds {
      let (shares, ratios) = (shares[kind], losing[Int(kind)])
      losing[Int(kind)].x = Self.limited((1 - shares.y * ratios.y - shares.z * ratios.z) / shares.x)
    }
    var gain: Float = 0
    for gap in open where kinds.contains(gap.kind) {
      gain += gap.logLikelihood(of: losing[Int(gap.kind)], over: keeping[Int(gap.kind)])
    }
    for kind in kinds {
      gain +=
        certain[kind, SpacingLine.nothing]
        * LogOdds.logarithm(losing[Int(kind)].x / keeping[Int(kind)].x)
    }
    guard gain >= Self.leastGain else { return nil }
    for kind in kinds { losing[Int(kind)].z = max(losing[Int(kind)].z, ratios[Int(kind)].z) }
    return losing
  }
}
