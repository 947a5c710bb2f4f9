extension FixedWidthInteger {
  /// The value of an exact number, or nil where it is no integer or outside the type.
  public init?(exactly number: ExactNumber) {
    guard number.isInteger else { return nil }
    self.init(exactly: number.numerator)
  }
}

extension Double {
  /// The nearest `Double` to an exact number, halfway cases to even, as by IEEE 754.
  public init(_ number: ExactNumber) {
    let (above, below) = (number.numerator.magnitude, number.denominator.magnitude)
    guard above != 0 else {
      self = 0
      return
    }
    // The numerator is shifted so that the quotient has 66 bits or more: 53 that count and a few to round by.
    let bits = (above: 128 - above.leadingZeroBitCount, below: 128 - below.leadingZeroBitCount)
    let shift = Swift.max(0, 66 - bits.above + bits.below)
    let high = shift >= 128 ? above << (shift - 128) : above >> (128 - shift)
    let low = above << shift
    let (quotient, remainder) = below.dividingFullWidth((high, low))
    // A bit below all that count stands for whatever is left, so that only a true half is taken for one.
    let significand = remainder == 0 ? quotient : quotient | 1
    self.init(sign: .plus, exponent: -shift, significand: Double(significand))
    if number.isNegative { negate() }
  }
}
