/// What the model tells of a gap that it alone does not decide.
struct KnownGap: Sendable {
  /// The letter before it.
  var place: Int32
  /// The two outputs of the model; see ``ScoredGap``.
  var first: Int32
  var second: Int32
  /// What the trees look at, in ``GapMemo``; below zero where the linear model is sure enough.
  var evidence: Int32 = -1
  /// One of ``WriterHabits/Kind``.
  var kind: UInt8
  /// Whether its letter never joins, so that a half-space is no answer.
  var isJoinless: Bool

  init(place: Int, kind: UInt8, isJoinless: Bool, first: Int32, second: Int32) {
    self.place = Int32(place)
    self.kind = kind
    self.isJoinless = isJoinless
    self.first = first
    self.second = second
  }

  /// Whether a space stands in it.
  var holdsSpace: Bool { kind == WriterHabits.Kind.space }

  /// The larger output.
  var best: Int32 { ScoredGap.best(first, second, isJoinless: isJoinless, holdsSpace: holdsSpace) }
}

/// A gap that the writer's habits have a say in.
struct OpenGap: Sendable {
  /// The letter before it.
  let place: Int32
  /// One of ``WriterHabits/Kind``.
  let kind: UInt8
  /// The odds of nothing, a half-space and a space, before the writer's habits are known.
  private let odds: SIMD4<Float>

  /// - Parameter unit: what one step of the outputs is worth, in units of log-odds.
  init(_ gap: KnownGap, unit: Float) {
    place = gap.place
    kind = gap.kind
    let a = exponential(Float(gap.first) * unit)
    let b = exponential(Float(gap.second) * unit)
    var odds = gap.holdsSpace ? SIMD4(a, b, 1, 0) : SIMD4(1, a, b, 0)
    if gap.isJoinless { odds.y = 0 }
    self.odds = odds
  }

  /// The likeliest answer, if its odds are multiplied so.
  @inline(__always)
  func label(under ratios: SIMD4<Float>) -> UInt8 {
    let odds = odds * ratios
    if odds.x >= odds.y, odds.x >= odds.z { return SpacingLine.nothing }
    return odds.y >= odds.z ? SpacingLine.halfSpace : SpacingLine.space
  }

  /// The chances of all answers, if their odds are multiplied so.
  @inline(__always)
  func chances(under ratios: SIMD4<Float>) -> SIMD4<Float> {
    let odds = odds * ratios
    return odds / odds.sum()
  }

  /// How much likelier it is to be such a gap under some ratios than under others: the logarithm.
  func logLikelihood(of ratios: SIMD4<Float>, over others: SIMD4<Float>) -> Float {
    LogOdds.logarithm((odds * ratios).sum() / (odds * others).sum())
  }

  /// The likeliest answer, and its chance.
  func best(under habits: borrowing WriterHabits) -> (label: UInt8, chance: Float) {
    let ratios = habits.ratios(for: self)
    let label = label(under: ratios)
    return (label, chances(under: ratios)[Int(label)])
  }

  func chance(of label: UInt8, under habits: borrowing WriterHabits) -> Float {
    chances(under: habits.ratios(for: self))[Int(label)]
  }
}
