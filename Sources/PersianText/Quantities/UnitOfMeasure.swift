/// A unit as quantities name it: a code, what it measures, and its size.
public struct UnitOfMeasure: Sendable, Hashable {
  /// What a unit measures. Units of one dimension can be converted where both have a ``factor``.
  public enum Dimension: String, Sendable, Hashable, Codable, CaseIterable {
    /// `متر`, `فرسنگ`
    /// `متر`, `فرسنگ`
    case length
    /// `متر مربع`, `هکتار`
    case area
    /// `لیتر`, `متر مکعب`
    case volume
    /// `کیلوگرم`, `تن`
    case mass
    /// `ساعت`, `سال`
    case duration
    /// `کیلومتر در ساعت`
    case speed
    /// `درجه سانتی‌گراد`
    case temperature
    /// `کیلووات ساعت`, `کالری`
    case energy
    /// `وات`, `اسب بخار`
    case power
    /// `پاسکال`, `بار`
    case pressure
    /// `درجه`
    case angle
    /// `هرتز`
    case frequency
    /// `نیوتن`
    case force
    /// `آمپر`
    case electricCurrent
    /// `ولت`
    case voltage
    /// `اهم`
    case resistance
    /// `کولن`
    case charge
    /// `فاراد`
    case capacitance
    /// `گیگابایت`
    case dataSize
    /// `مگابیت بر ثانیه`
    case dataRate
    /// `لومن`, `لوکس`
    case light
    /// `مول`
    case amountOfSubstance
    /// `میلی‌گرم بر لیتر`
    case concentration
    /// `متر بر مجذور ثانیه`
    case acceleration
    /// `متر مکعب در ثانیه`
    case flow
    /// `سیورت`
    case radiation
    /// `دسی‌بل`
    case sound
    /// `درصد`, `در هزار`
    case ratio
    /// `ریال`, `دلار`
    case money
    /// None of these.
    case other
  }

  /// The code that a ``Quantity`` carries: UCUM (`km/h`), ISO 4217 (`USD`), or `IRT` for the toman.
  public var code: String
  /// CLDR's name of the unit (`length-kilometer`), where it has one.
  public var cldrIdentifier: String?
  /// What it measures.
  public var dimension: Dimension
  /// How many of the dimension's base units it is, exactly: m, m², m³, kg, s, m/s, J, W, Pa, ° of angle, Hz, N,
  /// byte. It is nil where the size varies by place and time (`مثقال`, `فرسنگ`), by the calendar (`ماه`), or is
  /// no multiple (`°C`).
  public var factor: ExactNumber?
  /// The name as it is printed.
  public var name: String
  /// Every other spelling that is read. Half-spaces and spaces may be left out or put in freely.
  public var spellings: [String] = []

  /// A unit of the caller's own, to be given to ``QuantityOptions/additionalUnits``.
  ///
  /// ```swift
  /// UnitOfMeasure(code: "{mithqal}", dimension: .mass, factor: ExactNumber("0.0046083"), name: "مثقال شرعی")
  /// ```
  public init(
    code: String,
    cldrIdentifier: String? = nil,
    dimension: Dimension,
    factor: ExactNumber? = nil,
    name: String,
    spellings: [String] = []
  ) {
    self.code = code
    self.cldrIdentifier = cldrIdentifier
    self.dimension = dimension
    self.factor = factor
    self.name = name
    self.spellings = spellings
  }

  /// The unit that stands for a code in a ``Quantity``: those of the tables, and compounds such as `km/h`.
  ///
  /// Complexity: O(1).
  public init?(code: String) {
    guard let unit = Units.byCode[code] else { return nil }
    self = unit
  }

  /// A value in this unit told in another, exactly; nil where the two measure different things, where one has no
  /// fixed size, or where the result does not fit.
  ///
  /// ```swift
  /// UnitOfMeasure(code: "IRT")?.convert(2500, to: .init(code: "IRR")!)   // 25000
  /// ```
  public func convert(_ value: ExactNumber, to other: UnitOfMeasure) -> ExactNumber? {
    if code == other.code { return value }
    guard dimension == other.dimension, let factor, let otherFactor = other.factor else { return nil }
    return value.multiplied(by: factor)?.divided(by: otherFactor)
  }
}
