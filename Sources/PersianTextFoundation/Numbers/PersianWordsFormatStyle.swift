public import Foundation
public import PersianText

/// Formats numbers as Persian writes them and parses whatever Persian writes for them.
///
/// ```swift
/// Decimal(1_250_000).formatted(.persianWords)              // "یک میلیون و دویست و پنجاه هزار"
/// 3.formatted(.persianWords(.ordinal))                     // "سوم"
/// try Decimal("دو میلیون و سیصد هزار", format: .persianWords)  // 2300000
/// try Int("۲ میلیون و ۳۰۰ هزار", format: .persianWords)       // 2300000
/// ```
///
/// No locale and no global state take part: the same value and spelling give the same text everywhere.
public struct PersianWordsFormatStyle<Value: PersianSpellable>: FormatStyle {
  /// How the number is written.
  public var spelling: NumberSpelling

  /// A style that writes numbers as `spelling` asks.
  public init(_ spelling: NumberSpelling = .cardinal) {
    self.spelling = spelling
  }

  public func format(_ value: Value) -> String {
    value.spelledOut(spelling)
  }

  /// The same style, for Persian needs no locale to be told.
  public func locale(_ locale: Locale) -> PersianWordsFormatStyle { self }
}

extension FormatStyle {
  /// A number in Persian as `spelling` asks: `5.formatted(.persianWords(.percent))` is `پنج درصد`.
  public static func persianWords<Value>(_ spelling: NumberSpelling) -> Self
  where Self == PersianWordsFormatStyle<Value> {
    PersianWordsFormatStyle(spelling)
  }
}

// `.persianWords` without parentheses needs a declaration for each type, as Foundation's `.number` has.

extension FormatStyle where Self == PersianWordsFormatStyle<Decimal> {
  /// A number in Persian words.
  public static var persianWords: Self { Self() }
}

extension FormatStyle where Self == PersianWordsFormatStyle<ExactNumber> {
  /// A number in Persian words.
  public static var persianWords: Self { Self() }
}

extension FormatStyle where Self == PersianWordsFormatStyle<Int> {
  /// An integer in Persian words.
  public static var persianWords: Self { Self() }
}

extension FormatStyle where Self == PersianWordsFormatStyle<Int8> {
  /// An integer in Persian words.
  public static var persianWords: Self { Self() }
}

extension FormatStyle where Self == PersianWordsFormatStyle<Int16> {
  /// An integer in Persian words.
  public static var persianWords: Self { Self() }
}

extension FormatStyle where Self == PersianWordsFormatStyle<Int32> {
  /// An integer in Persian words.
  public static var persianWords: Self { Self() }
}

extension FormatStyle where Self == PersianWordsFormatStyle<Int64> {
  /// An integer in Persian words.
  public static var persianWords: Self { Self() }
}

extension FormatStyle where Self == PersianWordsFormatStyle<Int128> {
  /// An integer in Persian words.
  public static var persianWords: Self { Self() }
}

extension FormatStyle where Self == PersianWordsFormatStyle<UInt> {
  /// An integer in Persian words.
  public static var persianWords: Self { Self() }
}

extension FormatStyle where Self == PersianWordsFormatStyle<UInt8> {
  /// An integer in Persian words.
  public static var persianWords: Self { Self() }
}

extension FormatStyle where Self == PersianWordsFormatStyle<UInt16> {
  /// An integer in Persian words.
  public static var persianWords: Self { Self() }
}

extension FormatStyle where Self == PersianWordsFormatStyle<UInt32> {
  /// An integer in Persian words.
  public static var persianWords: Self { Self() }
}

extension FormatStyle where Self == PersianWordsFormatStyle<UInt64> {
  /// An integer in Persian words.
  public static var persianWords: Self { Self() }
}

extension FormatStyle where Self == PersianWordsFormatStyle<UInt128> {
  /// An integer in Persian words.
  public static var persianWords: Self { Self() }
}

extension ExactNumber {
  /// The number in a format: `number.formatted(.persianWords)`.
  public func formatted<Style: FormatStyle>(_ style: Style) -> Style.FormatOutput
  where Style.FormatInput == ExactNumber {
    style.format(self)
  }
}
