public import Foundation
public import PersianText

/// Parses whatever Persian writes for a number: words, digits of any script, and mixtures.
///
/// ```swift
/// try Decimal("دو میلیون و سیصد هزار", format: .persianWords)     // 2300000
/// try Decimal("۲ میلیون و نیم", format: .persianWords)            // 2500000
/// try Int("بیست و یکم", format: .persianWords(.ordinal))          // 21
/// try Int("۲۰ هزار تومان", format: .persianWords(.money("IRT")))  // 20000
/// ```
///
/// The whole text must be one number, spaces around it aside. What the spelling says of notation and style does not
/// matter, for all are read; its form does: an ordinal, a percentage or a sum in that very currency is asked for.
public struct PersianWordsParseStrategy<Value: PersianSpellable>: ParseStrategy {
  /// The form that is asked for.
  public var form: NumberSpelling.Form

  /// A strategy that reads numbers of one form.
  public init(_ form: NumberSpelling.Form = .cardinal) {
    self.form = form
  }

  /// The number that a text is.
  ///
  /// - Throws: ``PersianNumberError``.
  /// - Complexity: O(*n*), *n* the length of the text.
  public func parse(_ text: String) throws -> Value {
    guard let number = number(in: text) else { throw PersianNumberError.notANumber(text) }
    guard let value = Value(exactly: number) else { throw PersianNumberError.outOfRange(text) }
    return value
  }

  private func number(in text: String) -> ExactNumber? {
    switch form {
    case .cardinal:
      return ExactNumber(persian: text)
    case .ordinal, .attributiveOrdinal:
      return quantity(in: text) { $0.kind == .ordinal }
    case .percent:
      return quantity(in: text) { $0.kind == .percent }
    case .money(let currency):
      return quantity(in: text) { $0.kind == .money && $0.unit == currency }
    case .measure(let unit):
      return quantity(in: text) { ($0.kind == .measure || $0.kind == .duration) && $0.unit == unit }
    }
  }

  /// The value of the one quantity that takes up the whole text.
  private func quantity(in text: String, where isWanted: (Quantity) -> Bool) -> ExactNumber? {
    guard let start = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return nil }
    let quantities = text.quantities()
    guard quantities.count == 1, let quantity = quantities.first, isWanted(quantity),
      quantity.bound == .exactly,
      quantity.upperValue == nil, quantity.range == start..<text.index(after: last)
    else { return nil }
    return quantity.value
  }
}

/// Why a text could not be parsed as a number.
public enum PersianNumberError: Error, Sendable, Hashable {
  /// The text is not one number of the form that was asked for.
  case notANumber(String)
  /// The number has no place in the type: `سیصد` in a `UInt8`, `نیم` in an `Int`.
  case outOfRange(String)
}

extension PersianNumberError: LocalizedError {
  /// What to tell the developer; the text is quoted.
  public var errorDescription: String? {
    switch self {
    case .notANumber(let text): "“\(text)” is not a number of the form asked for."
    case .outOfRange(let text): "The number “\(text)” has no place in the type asked for."
    }
  }
}

extension PersianWordsFormatStyle: ParseableFormatStyle {
  /// A strategy that reads what this style writes, and the same number in any other style.
  public var parseStrategy: PersianWordsParseStrategy<Value> { PersianWordsParseStrategy(spelling.form) }
}

extension PersianSpellable {
  /// Reads a number as Persian writes it: `try Decimal("دو میلیون و نیم", format: .persianWords)`.
  ///
  /// - Throws: ``PersianNumberError``.
  public init(_ text: String, format: PersianWordsFormatStyle<Self>) throws {
    self = try format.parseStrategy.parse(text)
  }
}
