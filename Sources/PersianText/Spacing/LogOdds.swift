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
