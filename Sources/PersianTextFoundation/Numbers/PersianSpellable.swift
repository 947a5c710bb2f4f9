public import Foundation
public import PersianText

/// A type of numbers that can be written in Persian words and made of an exact value: the standard integers,
/// `Decimal` and `ExactNumber`.
///
/// ``PersianWordsFormatStyle`` formats and parses any of them. `Double` is not among them, for its value is rarely
/// the one that was meant: 0.1 is a number of 55 digits.
public protocol PersianSpellable: Sendable, Hashable, Codable {
  /// The number as `spelling` asks.
  func spelledOut(_ spelling: NumberSpelling) -> String
  /// The exact value in this type, or nil where it has no place there.
  init?(exactly number: ExactNumber)
}

extension Int: PersianSpellable {}
extension Int8: PersianSpellable {}
extension Int16: PersianSpellable {}
extension Int32: PersianSpellable {}
extension Int64: PersianSpellable {}
extension Int128: PersianSpellable {}
extension UInt: PersianSpellable {}
extension UInt8: PersianSpellable {}
extension UInt16: PersianSpellable {}
extension UInt32: PersianSpellable {}
extension UInt64: PersianSpellable {}
extension UInt128: PersianSpellable {}

extension ExactNumber: PersianSpellable {
  /// The number itself.
  public init?(exactly number: ExactNumber) {
    self = number
  }
}

extension Decimal: PersianSpellable {
  /// The number in Persian words, or as `spelling` asks: `Decimal(string: "2.5")!` is `دو و نیم`.
  ///
  /// Every decimal is written exactly, also beyond what `ExactNumber` holds. NaN is `ناعدد`, CLDR's word for it.
  public func spelledOut(_ spelling: NumberSpelling = .cardinal) -> String {
    DecimalDigits(self).map { NumberWriter.text(of: $0, spelling) } ?? "ناعدد"
  }
}
