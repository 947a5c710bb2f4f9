/// How a text was damaged: how often gaps of three kinds should hold what.
///
/// A text is usually damaged in one way. What the model is sure of tells how this writer types, and that moves the odds of
/// what it is not sure of: the model's odds are multiplied by the shares found in the text over those in training.
struct WriterHabits: Sendable, Hashable {
  /// Kinds of gaps.
  enum Kind {
    static let afterJoining = 0
    static let afterNonJoining = 1
    static let space = 2
    static let count = 3
  }

  /// How many gaps of the training text the estimate starts from.
  static let priorWeight: Float = 60
  static let rounds = 6
  /// How many gaps of earlier text are remembered: about four hundred sentences.
  static let memory: Float = 30_000

  /// The shares in training.
  let shares: [Float]
  /// Gaps seen in earlier text, by kind and what they were found to hold; older ones count less.
  private var seen: [Float]
  /// What odds are multiplied by.
  private(set) var ratios: [Float]

  init(_ weights: SpacingWeights) {
    shares = weights.shares
    seen = Array(repeating: 0, count: 9)
    ratios = Array(repeating: 1, count: 9)
  }

  /// Estimates the shares from text at hand: counts of what is certain, and gaps that are not.
  mutating func estimate(certain: [Float], open: [OpenGap], unit: Float) {
    for _ in 0..<Self.rounds {
      var counts = zip(seen, certain).map { $0 + $1 }
      for gap in open {
        counts[gap.kind * 3 + Int(gap.best(under: self, unit: unit).label)] += 1
      }
      let before = ratios
      setRatios(from: counts)
      if ratios == before { break }
    }
  }

  private mutating func setRatios(from counts: [Float]) {
    for kind in 0..<Kind.count {
      let range = kind * 3..<kind * 3 + 3
      let total = range.reduce(Self.priorWeight) { $0 + counts[$1] }
      for index in range {
        let share = (counts[index] + Self.priorWeight * shares[index]) / total
        ratios[index] = min(64, max(1 / 64, share / max(1e-6, shares[index])))
      }
    }
  }

  /// Takes in the text that was estimated from; what was seen before it counts the less, the more there is of it.
  mutating func remember(certain: [Float], open: [OpenGap], unit: Float) {
    for gap in open { seen[gap.kind * 3 + Int(gap.best(under: self, unit: unit).label)] += 1 }
    for index in seen.indices { seen[index] += certain[index] }
    let total = seen.reduce(0, +)
    if total > Self.memory {
      for index in seen.indices { seen[index] *= Self.memory / total }
    }
  }
}

/// A gap that the model alone does not decide.
struct OpenGap: Sendable {
  /// The letter before it.
  var place: Int32
  /// One of ``WriterHabits/Kind``.
  var kind: Int
  /// Whether its letter never joins, so that a half-space is no answer.
  var isJoinless: Bool
  /// The two outputs of the model; see ``SpacingScorer``.
  var first: Int32
  var second: Int32

  /// The chances of nothing, a half-space and a space.
  func chances(under habits: WriterHabits, unit: Float) -> SIMD4<Float> {
    let a = exponential(Float(first) * unit)
    let b = exponential(Float(second) * unit)
    var chances: SIMD4<Float> = kind == WriterHabits.Kind.space ? SIMD4(a, b, 1, 0) : SIMD4(1, a, b, 0)
    if isJoinless { chances.y = 0 }
    chances *= SIMD4(habits.ratios[kind * 3], habits.ratios[kind * 3 + 1], habits.ratios[kind * 3 + 2], 0)
    return chances / chances.sum()
  }

  func best(under habits: WriterHabits, unit: Float) -> (label: UInt8, chance: Float) {
    let chances = chances(under: habits, unit: unit)
    if chances.x >= chances.y, chances.x >= chances.z { return (SpacingLine.nothing, chances.x) }
    return chances.y >= chances.z ? (SpacingLine.halfSpace, chances.y) : (SpacingLine.space, chances.z)
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
