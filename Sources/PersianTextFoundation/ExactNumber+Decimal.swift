public import Foundation
public import PersianText

extension Decimal {
  /// The value of an exact number, if a decimal holds it exactly.
  public init?(exactly number: ExactNumber) {
    guard number.denominator == 1 else { return nil }
    self.init(string: String(number.numerator))
  }
}
