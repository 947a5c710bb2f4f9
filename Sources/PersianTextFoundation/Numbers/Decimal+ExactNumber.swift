public import Foundation
public import PersianText

extension Decimal {
  /// The value of an exact number, or nil where a decimal does not hold it exactly.
  ///
  /// `Decimal(exactly: ExactNumber("2.5")!)` is 2.5. A third has no end and gives nil, as does a decimal of more
  /// digits than `Decimal` keeps (its mantissa is below 2^128). Complexity: O(*n*), *n* the number of digits.
  public init?(exactly number: ExactNumber) {
    // `Decimal` rounds what it cannot keep; a value that was changed is refused.
    guard number.isTerminating, let decimal = Decimal(string: number.decimalString),
      ExactNumber(exactly: decimal) == number
    else { return nil }
    self = decimal
  }
}

extension ExactNumber {
  /// The value of a decimal, or nil for NaN and for what does not fit (see ``ExactNumber``).
  ///
  /// Complexity: O(*n*), *n* the number of digits.
  public init?(exactly decimal: Decimal) {
    guard let digits = DecimalDigits(decimal) else { return nil }
    let point: [UInt8] = digits.fraction.isEmpty ? [] : [UInt8(ascii: ".")]
    self.init(decimalDigits: digits.whole + point + digits.fraction, isNegative: digits.isNegative)
  }
}

extension DecimalDigits {
  /// The digits of a decimal, or nil for NaN.
  init?(_ decimal: Decimal) {
    // `description` goes wrong on great exponents, on some platforms; the significand has none.
    guard !decimal.isNaN else { return nil }
    let exponent = decimal.exponent
    var digits = decimal.significand.magnitude.description.utf8.filter { $0 != UInt8(ascii: ".") }
    digits += Array(repeating: UInt8(ascii: "0"), count: max(0, exponent))
    let places = max(0, -exponent)
    digits.insert(
      contentsOf: Array(repeating: UInt8(ascii: "0"), count: max(0, places + 1 - digits.count)),
      at: 0
    )
    let whole = digits.dropLast(places).drop { $0 == UInt8(ascii: "0") }
    var fraction = digits.suffix(places)
    while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    self.init(
      isNegative: decimal < 0,
      whole: whole.isEmpty ? [UInt8(ascii: "0")] : Array(whole),
      fraction: Array(fraction)
    )
  }
}
