import Foundation
import PersianText
import PersianTextFoundation
import Testing

@Suite struct MeasurementTests {
  @Test(arguments: [
    ("۵٫۵ کیلومتر", 5500, UnitLength.meters as Dimension), ("۲۰ هکتار", 200_000, UnitArea.squareMeters),
    ("سه لیتر", 3, UnitVolume.liters), ("دو ساعت و نیم", 9000, UnitDuration.seconds),
    ("سه روز", 72, UnitDuration.hours), ("۱۰۰ کیلومتر بر ساعت", 100, UnitSpeed.kilometersPerHour),
    ("۳۷ درجه سانتی‌گراد", 310.15, UnitTemperature.kelvin),
    ("۵ گیگابایت", 5000, UnitInformationStorage.megabytes),
    ("۱۰ کیلووات ساعت", 36_000_000, UnitEnergy.joules),
  ])
  func measures(_ text: String, _ value: Double, _ unit: Dimension) throws {
    let quantity = try #require(text.quantities().first)
    let measurement = try #require(quantity.measurement)
    #expect(abs(measurement.converted(to: unit).value - value) < value * 1e-9)
  }

  @Test func theKindOfUnitIsChecked() throws {
    let length = try #require("۵ کیلومتر".quantities().first)
    #expect(Measurement<UnitLength>(length) == Measurement(value: 5, unit: .kilometers))
    #expect(Measurement<UnitMass>(length) == nil)
    #expect(Measurement<Dimension>(length) != nil)
    for text in ["۵ تومان", "پنج کتاب", "دو سال", "سه ماه", "۵ درصد", "سال ۱۴۰۲"] {
      for quantity in text.quantities() { #expect(quantity.measurement == nil, "\(text)") }
    }
  }

  @Test func rangesHaveTwoEnds() throws {
    let range = try #require("۵ تا ۱۰ کیلومتر".quantities().first)
    #expect(range.measurement?.value == 5)
    #expect(range.upperMeasurement?.value == 10)
    #expect(try #require("۵ کیلومتر".quantities().first).upperMeasurement == nil)
  }

  /// Foundation's units and the exact factors of the tables tell the same sizes.
  @Test func sizesAgreeWithTheTables() throws {
    let bases: [UnitOfMeasure.Dimension: String] = [
      .length: "m", .area: "m2", .volume: "m3", .mass: "kg", .duration: "s", .speed: "m/s", .energy: "J",
      .power: "W",
      .pressure: "Pa", .frequency: "Hz", .voltage: "V", .resistance: "Ohm", .electricCurrent: "A",
      .dataSize: "By",
    ]
    var checked = 0
    for code in [
      "km", "cm", "mm", "[in_i]", "[ft_i]", "[mi_i]", "[nmi_i]", "har", "km2", "cm2", "L", "mL", "cm3", "g",
      "mg", "t",
      "[lb_av]", "[oz_av]", "[car_m]", "min", "h", "d", "wk", "km/h", "[kn_i]", "kJ", "kcal", "kW", "MW",
      "kPa", "bar",
      "kHz", "MHz", "kV", "mA", "kOhm", "kBy", "MBy", "GBy",
    ] {
      guard let unit = UnitOfMeasure(code: code), let factor = unit.factor, let base = bases[unit.dimension]
      else {
        continue
      }
      let dimension = try #require(Dimension.unit(ucumCode: code), "\(code)")
      let baseUnit = try #require(Dimension.unit(ucumCode: base))
      let size = Measurement(value: 1, unit: dimension).converted(to: baseUnit).value
      #expect(abs(size - Double(factor)) <= Double(factor) * 1e-4, "\(code)")
      checked += 1
    }
    #expect(checked > 30)
  }

  @Test func unknownCodesHaveNoUnit() {
    for code in ["", "x", "{mithqal}", "IRT", "a", "mo", "%", "km/"] {
      #expect(Dimension.unit(ucumCode: code) == nil, "\(code)")
    }
  }
}
