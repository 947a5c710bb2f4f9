// Each operation is nil exactly where the true result does not fit, never because an intermediate one did not.

extension ExactNumber {
  /// The sum, or nil where it does not fit. Complexity: O(1).
  public func adding(_ other: ExactNumber) -> ExactNumber? {
    sum(with: other, negatingOther: false)
  }

  /// The difference, or nil where it does not fit. Complexity: O(1).
  public func subtracting(_ other: ExactNumber) -> ExactNumber? {
    sum(with: other, negatingOther: true)
  }

  /// The product, or nil where it does not fit. Complexity: O(1).
  public func multiplied(by other: ExactNumber) -> ExactNumber? {
    product(
      isNegative: isNegative != other.isNegative,
      numerator: other.numerator.magnitude,
      denominator: other.denominator.magnitude
    )
  }

  /// The quotient, or nil where the divisor is zero or the result does not fit. Complexity: O(1).
  public func divided(by other: ExactNumber) -> ExactNumber? {
    product(
      isNegative: isNegative != other.isNegative,
      numerator: other.denominator.magnitude,
      denominator: other.numerator.magnitude
    )
  }

  /// The number with the other sign, or nil for `Int128.min`, whose opposite does not fit.
  public var negated: ExactNumber? {
    ExactNumber(isNegative: !isNegative, reduced: numerator.magnitude, over: denominator.magnitude)
  }

  /// Ten to a power, negative powers being fractions; nil outside -38...38.
  public static func powerOf10(_ exponent: Int) -> ExactNumber? {
    guard (-38...38).contains(exponent) else { return nil }
    let power = ten(to: exponent < 0 ? -exponent : exponent)
    return ExactNumber(
      isNegative: false,
      reduced: exponent < 0 ? 1 : power,
      over: exponent < 0 ? power : 1
    )
  }

  /// The number times ten to a power, or nil where it does not fit. Complexity: O(1).
  public func multiplied(byPowerOf10 exponent: Int) -> ExactNumber? {
    if numerator == 0 || exponent == 0 { return self }
    // The smallest ratio is near 10^-38 and the greatest near 10^38, so beyond 10^±76 nothing can fit.
    guard (-76...76).contains(exponent) else { return nil }
    // At most two steps of 38. The numerator grows in both or the denominator does, so that what overflows in the
    // first would not fit after the second.
    var value = self
    var rest = exponent
    while rest != 0 {
      let step = max(-38, min(38, rest))
      guard let factor = Self.powerOf10(step), let next = value.multiplied(by: factor) else { return nil }
      value = next
      rest -= step
    }
    return value
  }

  static func ten(to exponent: Int) -> UInt128 {
    (0..<exponent).reduce(1 as UInt128) { power, _ in power * 10 }
  }
}

extension ExactNumber: Comparable {
  public static func < (a: ExactNumber, b: ExactNumber) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    let left = a.numerator.magnitude.multipliedFullWidth(by: b.denominator.magnitude)
    let right = b.numerator.magnitude.multipliedFullWidth(by: a.denominator.magnitude)
    let isCloserToZero = (left.high, left.low) < (right.high, right.low)
    let isFartherFromZero = (left.high, left.low) > (right.high, right.low)
    return a.isNegative ? isFartherFromZero : isCloserToZero
  }
}

extension ExactNumber {
  /// `self` times `numerator / denominator`, a ratio in lowest terms.
  private func product(isNegative: Bool, numerator: UInt128, denominator: UInt128) -> ExactNumber? {
    guard denominator > 0 else { return nil }
    if self.numerator == 0 { return self }
    if numerator == 0 { return .zero }
    // With the common factors taken out crosswise, what is multiplied below is in lowest terms.
    let first = Self.greatestCommonDivisor(self.numerator.magnitude, denominator)
    let second = Self.greatestCommonDivisor(numerator, self.denominator.magnitude)
    let above = (self.numerator.magnitude / first).multipliedReportingOverflow(by: numerator / second)
    let below = (self.denominator.magnitude / second).multipliedReportingOverflow(by: denominator / first)
    guard !above.overflow, !below.overflow else { return nil }
    return ExactNumber(isNegative: isNegative, reduced: above.partialValue, over: below.partialValue)
  }

  /// Knuth, The Art of Computer Programming, 4.5.1: with `g = gcd(b, d)` and `t = a·(d/g) ± c·(b/g)`,
  /// `a/b ± c/d` is `t/gcd(t, g)` over `(b/g)·(d/gcd(t, g))` in lowest terms. `t` is kept in 256 bits.
  private func sum(with other: ExactNumber, negatingOther: Bool) -> ExactNumber? {
    let (b, d) = (denominator.magnitude, other.denominator.magnitude)
    let common = Self.greatestCommonDivisor(b, d)
    let total = SignedProduct(isNegative: isNegative, numerator.magnitude, d / common)
      .adding(
        SignedProduct(
          isNegative: other.isNegative != negatingOther,
          other.numerator.magnitude,
          b / common
        )
      )
    let reduction =
      common == 1 ? 1 : Self.greatestCommonDivisor(total.remainder(dividingBy: common), common)
    guard let above = total.quotient(dividingBy: reduction) else { return nil }
    if above == 0 { return .zero }
    let below = (b / common).multipliedReportingOverflow(by: d / reduction)
    guard !below.overflow else { return nil }
    return ExactNumber(isNegative: total.isNegative, reduced: above, over: below.partialValue)
  }
}

/// A product of two magnitudes of at most 2^127, or a sum of two such products, with a sign.
private struct SignedProduct {
  var isNegative: Bool
  var high: UInt128
  var low: UInt128

  init(isNegative: Bool, _ a: UInt128, _ b: UInt128) {
    self.isNegative = isNegative
    (high, low) = a.multipliedFullWidth(by: b)
  }

  func adding(_ other: SignedProduct) -> SignedProduct {
    var result = self
    if isNegative == other.isNegative {
      let (low, carry) = low.addingReportingOverflow(other.low)
      result.low = low
      // Each product is below 2^254, so the high half cannot overflow.
      result.high = high + other.high + (carry ? 1 : 0)
      return result
    }
    let isSmaller = (high, low) < (other.high, other.low)
    let (greater, smaller) = isSmaller ? (other, self) : (self, other)
    let (low, borrow) = greater.low.subtractingReportingOverflow(smaller.low)
    result.isNegative = greater.isNegative
    result.low = low
    result.high = greater.high - smaller.high - (borrow ? 1 : 0)
    return result
  }

  func remainder(dividingBy divisor: UInt128) -> UInt128 {
    divisor.dividingFullWidth((high % divisor, low)).remainder
  }

  /// The quotient of a division without remainder, or nil where it needs more than 128 bits.
  func quotient(dividingBy divisor: UInt128) -> UInt128? {
    high < divisor ? divisor.dividingFullWidth((high, low)).quotient : nil
  }
}
