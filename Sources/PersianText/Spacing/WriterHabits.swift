/// How a text was damaged: how often gaps of each kind should hold what.
///
/// A text is usually damaged in one way. What the model is sure of tells how this writer types, and that moves the odds of
/// what it is not sure of: the model's odds are multiplied by the shares found in the text over those in training.
struct WriterHabits: Sendable {
  /// Kinds of gaps.
  enum Kind {
    static let afterJoining: UInt8 = 0
    static let afterNonJoining: UInt8 = 1
    static let space: UInt8 = 2
    /// The gap in one of the ``FixedPairs`` typed as one word.
    static let fixedPair: UInt8 = 3
    static let all: [UInt8] = [0, 1, 2, 3]
  }

  /// How many gaps of the training text the estimate starts from.
  private static let priorWeight: Float = 60
  /// The same for fixed pairs: some writers type nearly all of them as one, others none, and a text has few.
  private static let pairWeight: Float = 2
  /// How many gaps it starts from where a writer puts all half-spaces in their places: then a pair is hardly a slip.
  private static let carefulPairWeight: Float = 150
  /// Half-spaces that a writer is taken to have lost before any is seen.
  private static let lostAtFirst: Float = 1
  /// The most that habits change odds.
  static let most: Float = 64
  static let rounds = 6
  /// How many gaps of earlier text are remembered: about four hundred sentences.
  private static let memory: Float = 30_000

  /// The shares in training.
  let shares: GapCounts
  /// Gaps seen in earlier text, by kind and what they were found to hold; older ones count less.
  private var seen = GapCounts()
  /// What the odds of nothing, a half-space and a space are multiplied by, for each kind of gap.
  private(set) var ratios: [SIMD4<Float>]
  /// The same for each stretch of the text, where one of them has a writer of its own.
  var stretches: [[SIMD4<Float>]] = []

  init(_ weights: SpacingWeights) {
    shares = GapCounts(weights.shares)
    ratios = Kind.all.map { _ in SIMD4(1, 1, 1, 0) }
  }

  /// What the odds of a gap are multiplied by.
  @inline(__always)
  func ratios(for gap: OpenGap) -> SIMD4<Float> {
    stretches.isEmpty
      ? ratios[Int(gap.kind)] : stretches[Int(gap.place) / Self.stretchLetters][Int(gap.kind)]
  }

  /// Estimates the shares from text at hand: counts of what is certain, by stretches, and gaps that are not.
  ///
  /// - Parameter kept: how many half-spaces the writer typed.
  /// - Returns: the counts of this text alone.
  @discardableResult
  mutating func estimate(certain: [GapCounts], open: [OpenGap], kept: Int) -> GapCounts {
    let all = certain.reduce(into: GapCounts()) { $0 += $1 }
    var counts = all
    for _ in 0..<Self.rounds {
      counts = all
      for gap in open {
        if gap.kind == Kind.fixedPair {
          counts[gap.kind] += gap.chances(under: ratios[Int(gap.kind)])
        } else {
          counts[gap.kind, gap.label(under: ratios[Int(gap.kind)])] += 1
        }
      }
      let before = ratios
      setRatios(from: seen + counts, care: care(counts, kept: kept))
      if ratios == before { break }
    }
    estimateStretches(certain: certain, open: open)
    return counts
  }

  /// How large a share of the half-spaces a writer has typed.
  private func care(_ counts: GapCounts, kept: Int) -> Float {
    let lost =
      counts[Kind.afterJoining, SpacingLine.halfSpace] + counts[Kind.space, SpacingLine.halfSpace]
      + Self.lostAtFirst
    return Float(kept) / (lost + Float(kept))
  }

  private mutating func setRatios(from counts: GapCounts, care: Float) {
    for kind in [Kind.afterJoining, Kind.afterNonJoining, Kind.space] {
      var prior = shares[kind]
      // A writer who puts half-spaces in their places hardly left one out: there is nothing, or a space, as it was typed.
      let kept = prior.y * (1 - (1 - care) * (1 - care))
      prior.y -= kept
      if kind == Kind.space { prior.z += kept } else { prior.x += kept }
      ratios[Int(kind)] = Self.ratios(of: counts[kind] + Self.priorWeight * prior, to: shares[kind])
    }
    setPairRatios(from: counts[Kind.fixedPair], care: care)
  }

  /// Whether a pair is parted by a space or a half-space is a matter of style: habits tell alone whether it is parted.
  private mutating func setPairRatios(from counts: SIMD4<Float>, care: Float) {
    let whole = min(1 - 1e-6, shares[Kind.fixedPair].x)
    let weight = Self.pairWeight + Self.carefulPairWeight * care * care * care * care
    let parted = counts.y + counts.z + weight * (1 - care) * (1 - whole)
    let share = parted / (counts.sum() + weight)
    let ratio = Self.limited(share / (1 - whole))
    ratios[Int(Kind.fixedPair)] = SIMD4(Self.limited((1 - share) / whole), ratio, ratio, 0)
  }

  /// Shares over those in training, from counts of one kind of gap.
  private static func ratios(of counts: SIMD4<Float>, to shares: SIMD4<Float>) -> SIMD4<Float> {
    let found = counts / counts.sum()
    return SIMD4(
      limited(found.x / max(1e-6, shares.x)),
      limited(found.y / max(1e-6, shares.y)),
      limited(found.z / max(1e-6, shares.z)),
      0
    )
  }

  /// A ratio that is not too large or too small.
  static func limited(_ ratio: Float) -> Float { min(most, max(1 / most, ratio)) }

  /// Takes in what a text was found to hold; what was seen before it counts the less, the more there is of it.
  mutating func remember(_ counts: GapCounts) {
    seen += counts
    seen.limit(to: Self.memory)
  }
}

extension GapView {
  /// Which of ``WriterHabits/Kind`` it is: the one definition that training and use share.
  ///
  /// - Parameter isJoinless: whether the letter before it never joins.
  package func kind(isJoinless: Bool) -> UInt8 {
    if holdsSpace { return WriterHabits.Kind.space }
    if FixedPairs.contain(wholeHash, partedAfter: leftLength) { return WriterHabits.Kind.fixedPair }
    return isJoinless ? WriterHabits.Kind.afterNonJoining : WriterHabits.Kind.afterJoining
  }
}
