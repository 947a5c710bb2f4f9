public import Foundation
public import PersianText

extension Measurement where UnitType: Dimension {
  /// A quantity as a measurement, or nil where it is none or its unit measures something else.
  ///
  /// ```swift
  /// let quantity = "۵٫۵ کیلومتر".quantities()[0]
  /// let way = Measurement<UnitLength>(quantity)                 // 5.5 km
  /// way?.converted(to: .meters).value                           // 5500
  /// ```
  ///
  /// A measurement holds a `Double`: here exactness ends, at the nearest one. Of a range it is the lower end; see
  /// ``PersianText/Quantity/upperMeasurement``. Money, counts, months and years have no unit in Foundation.
  public init?(_ quantity: Quantity) {
    guard let value = quantity.value else { return nil }
    self.init(value, of: quantity)
  }

  fileprivate init?(_ value: ExactNumber, of quantity: Quantity) {
    guard let code = quantity.unit, let unit = Dimension.unit(ucumCode: code) as? UnitType else { return nil }
    self.init(value: Double(value), unit: unit)
  }
}

extension Quantity {
  /// The quantity as a measurement of any kind, or nil where its unit has no place in Foundation.
  ///
  /// Two durations of `دو ساعت و نیم` and `۱۵۰ دقیقه` are equal. Of a range it is the lower end.
  public var measurement: Measurement<Dimension>? { Measurement(self) }

  /// The upper end of a range as a measurement: 10 km for `۵ تا ۱۰ کیلومتر`.
  public var upperMeasurement: Measurement<Dimension>? {
    upperValue.flatMap { Measurement($0, of: self) }
  }
}

extension Dimension {
  /// The unit of a UCUM code such as `km/h`, `Cel` or `har`, or nil where Foundation has none.
  ///
  /// Where Foundation has the kind of unit but not its size, as for days (`d`) or `GW.h`, the unit is made of the
  /// exact factor in the tables of PersianText. Months and years have no fixed length and give nil.
  /// Complexity: O(1).
  public static func unit(ucumCode code: String) -> Dimension? {
    UCUMUnits.byCode[code] ?? UnitOfMeasure(code: code).flatMap(UCUMUnits.made)
  }
}
