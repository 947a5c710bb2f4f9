/// An amount found in a text: its value, what it measures and where it stands.
///
/// ```swift
/// let text = "حدود ۲ میلیون و نیم عدد ماسک"
/// let quantity = text.quantities()[0]
/// quantity.value      // 2500000
/// quantity.bound      // .approximately
/// quantity.classifier // "عدد"
/// quantity.counted    // "ماسک"
/// text[quantity.range] // "۲ میلیون و نیم"
/// ```
///
/// All ranges point into the string that was given to the recognizer.
public struct Quantity: Sendable, Hashable {
  /// What sort of amount it is. The raw values are those of the command's JSON.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// `۳ کتاب`, `دو و نیم`
    case cardinal
    /// `سوم`, `بیست و یکمین`, `۳ام`
    case ordinal
    /// `۵ درصد`, `٪۲٫۵`; the unit is `%`.
    case percent
    /// `۲۰ میلیارد ریال`; the unit is an ISO 4217 code or `IRT`, nil where the text names none (`وام ۱۰ میلیونی`).
    case money
    /// `۱۲ کیلومتر`, `۵۰ متری`; the unit is a UCUM code.
    case measure
    /// `دو ساعت و نیم`, `۲۵ ساله`; the unit is a UCUM code.
    case duration
    /// `سه چهارم`, `نصف`
    case fraction
    /// `سه برابر`, `دوچندان`
    case multiplier
    /// `۱۵ خرداد ۱۴۰۲`, `سال ۱۳۹۹`; the unit is the calendar.
    case date
    /// `ساعت ۱۰:۳۰`
    case time
    /// `کووید-۱۹`, phone and card numbers, `ماده ۵`, numbers too great for ``ExactNumber``
    case identifier
    /// `ده‌ها`, `صدها هزار`, `هزاران`
    case vague
  }

  /// How the true amount relates to the value. The raw values are those of the command's JSON.
  public enum Bound: String, Sendable, Hashable, Codable, CaseIterable {
    /// No word that bounds it: `۲۰ نفر`
    case exactly
    /// `حدود`, `تقریباً`, `دو سه`
    case approximately
    /// `حداقل`, `دست‌کم`, `بالغ بر`
    case atLeast
    /// `حداکثر`, `تا`
    case atMost
    /// `بیش از`, `افزون بر`
    case moreThan
    /// `کمتر از`, `زیر`
    case lessThan
  }

  /// What is unusual about how the amount was written or read.
  public struct Flags: OptionSet, Sendable, Hashable, Codable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// A `و` is missing: `چهارصد پنجاه`.
    public static let missingAnd = Flags(rawValue: 1 << 0)
    /// A separator could mean something else: `12.500`.
    public static let ambiguousSeparator = Flags(rawValue: 1 << 1)
    /// A colloquial spelling: `پونصد`.
    public static let colloquial = Flags(rawValue: 1 << 2)
    /// The unit is in an adjective: `متری`, `ساله`.
    public static let adjectival = Flags(rawValue: 1 << 3)
    /// A scale or unit is shared with the next number: `۲۰، ۳۰ و ۴۰ هزار`.
    public static let shared = Flags(rawValue: 1 << 4)
    /// The currency is not said: `۱۰ میلیونی`, or not whose (`دلار`).
    public static let impliedCurrency = Flags(rawValue: 1 << 5)
    /// The sum of amounts in several units: `چهار دقیقه و شش ثانیه`.
    public static let summed = Flags(rawValue: 1 << 6)
    /// The mean of several: `به طور متوسط ۵`.
    public static let average = Flags(rawValue: 1 << 7)
    /// Some more than the value: `بیست و اندی`.
    public static let andMore = Flags(rawValue: 1 << 8)
  }

  /// Another way to read the same words, and why one might.
  public struct Alternative: Sendable, Hashable {
    /// Why there is another way to read the words.
    public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
      /// `بیلیون` is 10^9 for some, 10^12 for others.
      case scaleConvention
      /// `12.500` may be twelve and a half or twelve thousand five hundred.
      case separator
      /// `تن` is a tonne or a person.
      case personOrTonne
      /// `۱/۲` is a half, or one point two.
      case strokeOrDecimal
      /// `درجه` is of angle or of temperature.
      case angleOrTemperature
      /// `سه هزارم` is 3/1000 or the 3000th.
      case ordinalOrFraction
      /// `صد تومن` is said for a hundred thousand tomans.
      case colloquialMoney
      /// `دلار` may be another country's than the United States'.
      case currencyCountry
    }

    /// The value when read this way.
    public var value: ExactNumber?
    /// What sort of amount it is when read this way.
    public var kind: Kind
    /// The unit when read this way.
    public var unit: String?
    /// Why one might read it so.
    public var reason: Reason
  }

  /// The whole expression: number, unit and what gives it its kind, without bound words and counted noun.
  public var range: Range<String.Index>
  /// The number alone; for a range of amounts, from the first number to the last.
  public var numberRange: Range<String.Index>
  /// The unit alone.
  public var unitRange: Range<String.Index>?
  /// What sort of amount it is.
  public var kind: Kind
  /// The exact value; nil for dates, times and identifiers, which have a ``label``.
  public var value: ExactNumber?
  /// The upper end of a range.
  public var upperValue: ExactNumber?
  /// A date (`1379-02-30`), a time (`14:30`) or the digits of an identifier.
  public var label: String?
  /// The upper end of a range of dates or times.
  public var upperLabel: String?
  /// A UCUM code, an ISO 4217 code (and `IRT`), or a calendar (`persian`).
  public var unit: String?
  /// How the true amount relates to the value.
  public var bound: Bound = .exactly
  /// The words that say the bound.
  public var boundRange: Range<String.Index>?
  /// The noun that is counted or ranked, without plural and ezafe endings.
  public var counted: String?
  /// Where that noun stands, endings and all.
  public var countedRange: Range<String.Index>?
  /// The classifier between number and noun: `نفر`, `دستگاه`.
  public var classifier: String?
  /// Where the classifier stands.
  public var classifierRange: Range<String.Index>?
  /// How sure the reading is, 0...1. Below 1 there are ``alternatives``, or the words around decided.
  public var confidence: Double = 1
  /// Other ways to read the same words, the likeliest first.
  public var alternatives: [Alternative] = []
  /// Particulars of how the amount was written.
  public var flags: Flags = []

  /// The value as the command prints it: a decimal in ASCII digits, `1/3` where none ends, or the label.
  public var valueText: String? { value?.decimalString ?? label }

  /// The upper end of a range as the command prints it.
  public var upperText: String? { upperValue?.decimalString ?? upperLabel }

  /// The unit with its dimension and size, where it is in the tables.
  public var unitOfMeasure: UnitOfMeasure? { unit.flatMap(UnitOfMeasure.init(code:)) }
}
