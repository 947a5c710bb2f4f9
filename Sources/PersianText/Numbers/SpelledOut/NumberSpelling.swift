/// How a number is written out: the form, the notation and the choices of style.
///
/// ```swift
/// 1_250_000.spelledOut()                              // "یک میلیون و دویست و پنجاه هزار"
/// 3.spelledOut(.ordinal)                              // "سوم"
/// 12_500.spelledOut(.money("IRT"))                    // "دوازده هزار و پانصد تومان"
///
/// 1_200_000.spelledOut(.cardinal.with(\.notation, .decimalWithScale))  // "۱٫۲ میلیون"
/// ```
///
/// Whatever is written without rounding is read back by `ExactNumber(persian:)` as the same value.
public struct NumberSpelling: Sendable, Hashable, Codable {
  /// What the number is in its sentence.
  public enum Form: Sendable, Hashable, Codable {
    /// A count: `سه`.
    case cardinal
    /// A rank that follows its noun: `(قرن) سوم`, `سی‌ام`. A number that is no integer stays a cardinal.
    case ordinal
    /// A rank that goes before its noun: `سومین (قرن)`, `سی‌امین`. A number that is no integer stays a cardinal.
    case attributiveOrdinal
    /// So many of a hundred: `پنج درصد`, `۵٪`.
    case percent
    /// A sum of money, by ISO 4217 code or `IRT` for toman: `پنج هزار تومان`. An unknown code is written as it is.
    case money(_ currency: String)
    /// So many of a unit, by its UCUM code: `پنج کیلومتر`. An unknown code is written as it is.
    case measure(_ unit: String)
  }

  /// How far words stand for digits.
  public enum Notation: String, Sendable, Hashable, Codable, CaseIterable {
    /// `یک میلیون و دویست هزار`
    case words
    /// `۱ میلیون و ۲۰۰ هزار`
    case digitsWithScales
    /// `۱٫۲ میلیون`
    case decimalWithScale
    /// `۱٬۲۰۰٬۰۰۰`
    case digits
  }

  /// What stands between the words below a thousand.
  public enum Joining: String, Sendable, Hashable, Codable, CaseIterable {
    /// `سی و پنج`
    case spaces
    /// `سی‌وپنج`: a half-space (ZWNJ) after a letter that would join, nothing after one that never does
    /// (`صدوبیست‌وپنج`). Spaces remain around the scale words.
    case halfSpaces
  }

  /// How 10^12 and above are named, about which Persian usage differs.
  public enum LargeScales: String, Sendable, Hashable, Codable, CaseIterable {
    /// `هزار میلیارد` for 10^12, as CLDR's `fa` has it and budgets are read out: nobody mistakes it.
    /// `میلیون میلیارد` for 10^15; a number of 10^18 and above, for which there is no such word, is written as by
    /// ``trillion``.
    case thousandMilliard
    /// The short scale, as used in Iran: `تریلیون` for 10^12, `کوادریلیون` for 10^15, `کوینتیلیون` for 10^18.
    case trillion
  }

  /// How a number that is no integer is put in words.
  public enum FractionForm: String, Sendable, Hashable, Codable, CaseIterable {
    /// What people say: `دو و نیم`, `دو ممیز بیست و پنج صدم`, `دو و یک‌سوم`.
    case automatic
    /// A decimal wherever one ends: `دو ممیز پنج دهم`; else a ratio.
    case decimal
    /// A ratio in lowest terms: `دو و یک‌دوم`, `سه چهارم`.
    case ratio
  }

  /// How the digits after a decimal mark are put in words.
  public enum DecimalForm: String, Sendable, Hashable, Codable, CaseIterable {
    /// `دو ممیز بیست و پنج صدم`
    case point
    /// `دو و بیست و پنج صدم`
    case conjunction
    /// `دو ممیز دو پنج`, digit by digit, as CLDR's `fa` has it.
    case digitByDigit
  }

  /// The ordinal of one where it stands alone; in a compound it is always `یکم` (`بیست و یکم`).
  public enum FirstOrdinal: String, Sendable, Hashable, Codable, CaseIterable {
    /// `اول`, `اولین`
    case common
    /// `یکم`, `یکمین`
    case regular
    /// `نخست`, `نخستین`
    case literary
  }

  /// The digits of the notations that have any.
  public enum DigitSet: String, Sendable, Hashable, Codable, CaseIterable {
    /// `۱۲٬۵۰۰٫۷۵` (U+06F0–06F9)
    case persian
    /// `12,500.75`
    case ascii
    /// `١٢٬٥٠٠٫٧٥` (U+0660–0669)
    case arabicIndic
  }

  /// What the number is in its sentence.
  public var form: Form
  /// How far words stand for digits.
  public var notation: Notation = .words
  /// What stands between the words below a thousand.
  public var joining: Joining = .spaces
  /// How 10^12 and above are named.
  public var largeScales: LargeScales = .thousandMilliard
  /// How a number that is no integer is put in words.
  public var fractionForm: FractionForm = .automatic
  /// How the digits after a decimal mark are put in words.
  public var decimalForm: DecimalForm = .point
  /// The ordinal of one where it stands alone.
  public var firstOrdinal: FirstOrdinal = .common
  /// Whether a thousand is `یک هزار` or, as people say, `هزار`.
  public var saysOneThousand = false
  /// Whether a hundred is `یکصد`, as cheques have it, or `صد`.
  public var saysOneHundred = false
  /// The digits of the notations that have any.
  public var digitSet: DigitSet = .persian
  /// Whether digits are grouped by thousands: `۱۲٬۵۰۰` or `۱۲۵۰۰`.
  public var groupsDigits = true
  /// The most digits after the decimal mark, halves rounded away from zero; nil writes the value exactly.
  ///
  /// With `.decimalWithScale` these are the digits before the scale word: 1 makes 1,234,567 `۱٫۲ میلیون`.
  public var maximumFractionDigits: Int?
  /// Whether money is told in its small coins too: `دو دلار و پنجاه سنت` or `دو و نیم دلار`.
  public var usesMinorUnits = true

  /// The everyday spelling of a form; all options can be changed afterwards.
  public init(_ form: Form = .cardinal) {
    self.form = form
  }

  /// The same spelling with one option changed: `.cardinal.with(\.joining, .halfSpaces)`.
  public func with<Value>(_ option: WritableKeyPath<NumberSpelling, Value>, _ value: Value) -> NumberSpelling
  {
    var spelling = self
    spelling[keyPath: option] = value
    return spelling
  }

  /// `سه`
  public static let cardinal = NumberSpelling(.cardinal)
  /// `سوم`
  public static let ordinal = NumberSpelling(.ordinal)
  /// `سومین`
  public static let attributiveOrdinal = NumberSpelling(.attributiveOrdinal)
  /// `سه درصد`
  public static let percent = NumberSpelling(.percent)
  /// `سه دلار`, by ISO 4217 code or `IRT` for toman.
  public static func money(_ currency: String) -> NumberSpelling { NumberSpelling(.money(currency)) }
  /// `سه کیلومتر`, by UCUM code: `.measure("km")`.
  public static func measure(_ unit: String) -> NumberSpelling { NumberSpelling(.measure(unit)) }

  /// Word for word what ICU's spell-out rules for `fa` give (CLDR), up to 10^15: `یک هزار و صد`, `دو ممیز دو پنج`.
  public static let cldr = {
    var spelling = NumberSpelling(.cardinal)
    spelling.fractionForm = .decimal
    spelling.decimalForm = .digitByDigit
    spelling.saysOneThousand = true
    return spelling
  }()

  /// As sums stand on cheques: `یکصد هزار`, `یک هزار`.
  public static let cheque = {
    var spelling = NumberSpelling(.cardinal)
    spelling.saysOneThousand = true
    spelling.saysOneHundred = true
    return spelling
  }()
}
