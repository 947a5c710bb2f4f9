extension ExactNumber {
  /// The nearest multiple of a power of ten, or nil where it does not fit.
  ///
  /// `rounded(toPowerOf10: -2)` keeps two digits after the decimal mark, `rounded(toPowerOf10: 3)` whole thousands.
  /// Complexity: O(1).
  public func rounded(
    toPowerOf10 exponent: Int = 0,
    _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) -> ExactNumber? {
    guard exponent > -77, exponent < 77, let scaled = multiplied(byPowerOf10: -exponent) else { return nil }
    let (quotient, remainder) = scaled.numerator.magnitude.quotientAndRemainder(
      dividingBy: scaled.denominator.magnitude
    )
    if remainder == 0 { return self }
    let rest = scaled.denominator.magnitude - remainder
    let roundsAwayFromZero =
      switch rule {
      case .up: !isNegative
      case .down: isNegative
      case .towardZero: false
      case .awayFromZero: true
      case .toNearestOrEven: remainder > rest || (remainder == rest && !quotient.isMultiple(of: 2))
      case .toNearestOrAwayFromZero: remainder >= rest
      @unknown default: remainder >= rest
      }
    return ExactNumber(
      isNegative: isNegative,
      reduced: roundsAwayFromZero ? quotient + 1 : quotient,
      over: 1
    )?.multiplied(byPowerOf10: exponent)
  }
}
