/// How a text was damaged: how often gaps of three kinds should hold what.
///
/// A text is usually damaged in one way. What the model is sure of tells how this writer types, and that moves the odds of
/// what it is not sure of: the model's odds are multiplied by the shares found in the text over those in training.
struct WriterHabits: Sendable, Hashable {
  /// Kinds of gaps.
  enum Kind {
    static let afterJoining: UInt8 = 0
    static let afterNonJoining: UInt8 = 1
    static let space: UInt8 = 2
    static let count = 3
  }

  /// How many gaps of the training text the estimate starts from.
  static let priorWeight: Float = 60
  /// The most that habits change odds.
  static let most: Float = 64
  static let rounds = 6
  /// How many gaps of earlier text are remembered: about four hundred sentences.
  static let memory: Float = 30_000

  /// The shares in training.
  let shares: [Float]
  /// Gaps seen in earlier text, by kind and what they were found to hold; older ones count less.
  private var seen: [Float]
  /// What the odds of nothing, a half-space and a space are multiplied by, for each kind of gap.
  private(set) var ratios: [SIMD4<Float>]

  init(_ weights: SpacingWeights) {
    shares = weights.shares
    seen = Array(repeating: 0, count: 9)
    ratios = Array(repeating: SIMD4(1, 1, 1, 0), count: Kind.count)
  }

  /// Estimates the shares from text at hand: counts of what is certain, and gaps that are not.
  ///
  /// - Returns: the counts of this text alone.
  @discardableResult
  mutating func estimate(certain: [Float], open: [OpenGap]) -> [Float] {
    var counts = certain
    for _ in 0..<Self.rounds {
      counts = certain
      for gap in open {
        counts[Int(gap.kind) * 3 + Int(gap.label(under: self))] += 1
      }
      let before = ratios
      setRatios(from: zip(seen, counts).map { $0 + $1 })
      if ratios == before { break }
    }
    return counts
  }

  private mutating func setRatios(from counts: [Float]) {
    for kind in 0..<Kind.count {
      let range = kind * 3..<kind * 3 + 3
      let total = range.reduce(Self.priorWeight) { $0 + counts[$1] }
      for index in range {
        let share = (counts[index] + Self.priorWeight * shares[index]) / total
        ratios[kind][index - range.lowerBound] = min(
          Self.most,
          max(1 / Self.most, share / max(1e-6, shares[index]))
        )
      }
    }
  }

  /// Takes in what a text was found to hold; what was seen before it counts the less, the more there is of it.
  mutating func remember(_ counts: [Float]) {
    for index in seen.indices { seen[index] += counts[index] }
    let total = seen.reduce(0, +)
    if total > Self.memory {
      for index in seen.indices { seen[index] *= Self.memory / total }
    }
  }
}

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

  /// The likeliest answer.
  @inline(__always)
  func label(under habits: borrowing WriterHabits) -> UInt8 {
    let odds = odds * habits.ratios[Int(kind)]
    if odds.x >= odds.y, odds.x >= odds.z { return SpacingLine.nothing }
    return odds.y >= odds.z ? SpacingLine.halfSpace : SpacingLine.space
  }

  /// The likeliest answer, and its chance.
  func best(under habits: WriterHabits) -> (label: UInt8, chance: Float) {
    let label = label(under: habits)
    return (label, chance(of: label, under: habits))
  }

  func chance(of label: UInt8, under habits: WriterHabits) -> Float {
    let odds = odds * habits.ratios[Int(kind)]
    return odds[Int(label)] / odds.sum()
  }
}

/// Chances and their odds, alike on every machine: the core has no mathematics library.
package enum LogOdds {
  /// The log-odds of a chance, six at the most either way.
  package static func of(_ chance: Float) -> Float {
    max(-6, min(6, logarithm(max(1e-9, chance)) - logarithm(max(1e-9, 1 - chance))))
  }

  package static func chance(_ logOdds: Float) -> Float {
    1 / (1 + exponential(-logOdds))
  }

  /// The natural logarithm of a positive number: its exponent, and a series for the rest.
  static func logarithm(_ x: Float) -> Float {
    let t = (x.significand - 1) / (x.significand + 1)
    let square = t * t
    let series = 2 * t * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
    return Float(x.exponent) * 0.6931472 + series
  }
}

/// e to a power, by halving: the core has no mathematics library, and the result must be the same everywhere.
@inline(__always)
func exponential(_ x: Float) -> Float {
  let clamped = max(-40, min(40, x))
  let y = clamped * 1.442695041
  // `rounded(.down)` would ask for the mathematics library.
  let truncated = Float(Int32(y))
  let whole = truncated > y ? truncated - 1 : truncated
  let part = y - whole
  // A minimax polynomial of 2^part on 0...1.
  let fraction =
    1 + part
    * (0.69314718 + part * (0.24022651 + part * (0.05550411 + part * (0.00961813 + part * 0.00133336))))
  return fraction * Float(sign: .plus, exponent: Int(whole), significand: 1)
}
