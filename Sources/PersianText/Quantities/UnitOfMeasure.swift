/// A unit as quantities name it: a code, what it measures, and its size.
public struct UnitOfMeasure: Sendable, Hashable {
  /// What a unit measures. Units of one dimension can be converted where both have a ``factor``.
  public enum Dimension: String, Sendable, Hashable, Codable, CaseIterable {
    case length, area, volume, mass, duration, speed, temperature, energy, power, pressure, angle, frequency,
      force, electricCurrent, voltage, resistance, charge, capacitance, dataSize, dataRate, light,
      amountOfSubstance,
      concentration, acceleration, flow, radiation, sound, ratio, money, other
  }

  /// The code that a ``Quantity`` carries: UCUM (`km/h`), ISO 4217 (`USD`), or `IRT` for the toman.
  public var code: String
  /// CLDR's name of the unit (`length-kilometer`), where it has one.
  public var cldrIdentifier: String?
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
