/// A rational number held exactly, in lowest terms with a positive denominator.
///
/// `دو و نیم` is 5/2 and `یک سوم` is 1/3: no amount goes through a binary float on its way out of a text.
/// Numerator and denominator are `Int128`, so that every integer up to 170,141,183,460,469,231,731,687,303,715,884,105,727
/// (about 1.7 × 10^38) and every decimal of 38 digits fits. What does not fit is `nil`, never a wrong value:
/// no operation traps, wraps or rounds.
///
/// ```swift
/// let half = ExactNumber("۲٫۵")                     // 5/2
/// half?.multiplied(byPowerOf10: 6)                  // 2500000
/// ExactNumber(numerator: 2, denominator: 6)         // 1/3
/// ```
///
/// Two equal values are the same numerator and denominator, so equality and hashing are memberwise.
public struct ExactNumber: Sendable, Hashable {
  /// The numerator, which carries the sign.
  public let numerator: Int128
  /// The denominator: 1 or more, with no factor in common with ``numerator``.
  public let denominator: Int128

  /// An integer.
  public init(_ integer: Int128) {
    numerator = integer
    denominator = 1
  }

  /// An integer.
  public init(_ integer: Int) {
    self.init(Int128(integer))
  }

  /// An integer of any type, or nil where it is outside `Int128`.
  public init?(exactly integer: some BinaryInteger) {
    guard let integer = Int128(exactly: integer) else { return nil }
    self.init(integer)
  }

  /// The ratio of two integers, or nil where the denominator is zero or the result does not fit.
  ///
  /// Complexity: O(1): a greatest common divisor of 128-bit numbers.
  public init?(numerator: Int128, denominator: Int128) {
    self.init(
      isNegative: (numerator < 0) != (denominator < 0),
      reducing: numerator.magnitude,
      over: denominator.magnitude
    )
  }
}

extension ExactNumber {
  /// 0.
  public static let zero = ExactNumber(0)
  /// 1.
  public static let one = ExactNumber(1)

  /// Whether the number is an integer.
  public var isInteger: Bool { denominator == 1 }

  /// Whether the number has a decimal that ends, as 1/8 has and 1/3 has not.
  public var isTerminating: Bool {
    var odd = denominator >> denominator.trailingZeroBitCount
    while odd % 5 == 0 { odd /= 5 }
    return odd == 1
  }

  /// Whether the number is below zero.
  public var isNegative: Bool { numerator < 0 }

  /// The greatest integer that is not above the number: 2 for `دو و نیم`, -3 for `منفی دو و نیم`.
  public var floor: Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

extension ExactNumber: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int128) {
    self.init(value)
  }
}

// MARK: - From magnitudes

extension ExactNumber {
  /// A ratio that is in lowest terms already, or nil where it does not fit.
  init?(isNegative: Bool, reduced numerator: UInt128, over denominator: UInt128) {
    guard denominator > 0, let denominator = Int128(exactly: denominator) else { return nil }
    if isNegative, numerator == Int128.min.magnitude {
      self.numerator = .min
    } else {
      guard let magnitude = Int128(exactly: numerator) else { return nil }
      self.numerator = isNegative ? -magnitude : magnitude
    }
    self.denominator = denominator
  }

  /// A ratio of magnitudes, brought to lowest terms; nil where the denominator is zero or the result does not fit.
  init?(isNegative: Bool, reducing numerator: UInt128, over denominator: UInt128) {
    guard denominator > 0 else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator, denominator)
    self.init(isNegative: isNegative, reduced: numerator / divisor, over: denominator / divisor)
  }

  /// The greatest common divisor of two numbers of which at most one is zero, by Stein's binary algorithm.
  static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    if a == 1 || b == 1 { return 1 }
    if a == 0 { return b }
    if b == 0 { return a }
    let shift = min(a.trailingZeroBitCount, b.trailingZeroBitCount)
    var a = a >> a.trailingZeroBitCount
    var b = b
    while b != 0 {
      b >>= b.trailingZeroBitCount
      if a > b { swap(&a, &b) }
      b -= a
    }
    return a << shift
  }
}
