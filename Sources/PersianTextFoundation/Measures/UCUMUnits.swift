import Foundation
import PersianText

/// Foundation's units by their UCUM codes (https://ucum.org/ucum), for the codes that quantities carry.
///
/// Months and years have no fixed length and no unit here; nor has what differs by place (`{mithqal}`).
enum UCUMUnits {
  static let rows: [(code: String, unit: Dimension)] = [
    // Length
    ("m", UnitLength.meters),
    ("km", UnitLength.kilometers),
    ("hm", UnitLength.hectometers),
    ("dam", UnitLength.decameters),
    ("dm", UnitLength.decimeters),
    ("cm", UnitLength.centimeters),
    ("mm", UnitLength.millimeters),
    ("um", UnitLength.micrometers),
    ("nm", UnitLength.nanometers),
    ("pm", UnitLength.picometers),
    ("[in_i]", UnitLength.inches),
    ("[ft_i]", UnitLength.feet),
    ("[yd_i]", UnitLength.yards),
    ("[mi_i]", UnitLength.miles),
    ("[nmi_i]", UnitLength.nauticalMiles),
    ("[ly]", UnitLength.lightyears),
    ("AU", UnitLength.astronomicalUnits),
    ("pc", UnitLength.parsecs),
    // Area
    ("m2", UnitArea.squareMeters),
    ("km2", UnitArea.squareKilometers),
    ("cm2", UnitArea.squareCentimeters),
    ("mm2", UnitArea.squareMillimeters),
    ("har", UnitArea.hectares),
    ("ar", UnitArea.ares),
    ("[sin_i]", UnitArea.squareInches),
    ("[sft_i]", UnitArea.squareFeet),
    ("[syd_i]", UnitArea.squareYards),
    ("[smi_us]", UnitArea.squareMiles),
    ("[acr_us]", UnitArea.acres),
    // Volume
    ("L", UnitVolume.liters),
    ("dL", UnitVolume.deciliters),
    ("cL", UnitVolume.centiliters),
    ("mL", UnitVolume.milliliters),
    ("kL", UnitVolume.kiloliters),
    ("m3", UnitVolume.cubicMeters),
    ("km3", UnitVolume.cubicKilometers),
    ("dm3", UnitVolume.cubicDecimeters),
    ("cm3", UnitVolume.cubicCentimeters),
    ("mm3", UnitVolume.cubicMillimeters),
    ("[cft_i]", UnitVolume.cubicFeet),
    ("[cin_i]", UnitVolume.cubicInches),
    ("[gal_us]", UnitVolume.gallons),
    ("[pt_us]", UnitVolume.pints),
    ("[cup_m]", UnitVolume.metricCups),
    // Mass
    ("kg", UnitMass.kilograms),
    ("g", UnitMass.grams),
    ("mg", UnitMass.milligrams),
    ("ug", UnitMass.micrograms),
    ("ng", UnitMass.nanograms),
    ("t", UnitMass.metricTons),
    ("[lb_av]", UnitMass.pounds),
    ("[oz_av]", UnitMass.ounces),
    ("[oz_tr]", UnitMass.ouncesTroy),
    ("[car_m]", UnitMass.carats),
    // Duration
    ("s", UnitDuration.seconds),
    ("min", UnitDuration.minutes),
    ("h", UnitDuration.hours),
    ("ms", UnitDuration.milliseconds),
    ("us", UnitDuration.microseconds),
    ("ns", UnitDuration.nanoseconds),
    // Speed, acceleration
    ("m/s", UnitSpeed.metersPerSecond),
    ("km/h", UnitSpeed.kilometersPerHour),
    ("[mi_i]/h", UnitSpeed.milesPerHour),
    ("[kn_i]", UnitSpeed.knots),
    ("m/s2", UnitAcceleration.metersPerSecondSquared),
    ("[g]", UnitAcceleration.gravity),
    // Temperature
    ("K", UnitTemperature.kelvin),
    ("Cel", UnitTemperature.celsius),
    ("[degF]", UnitTemperature.fahrenheit),
    // Energy, power, pressure
    ("J", UnitEnergy.joules),
    ("kJ", UnitEnergy.kilojoules),
    ("cal", UnitEnergy.calories),
    ("kcal", UnitEnergy.kilocalories),
    ("kW.h", UnitEnergy.kilowattHours),
    ("W", UnitPower.watts),
    ("mW", UnitPower.milliwatts),
    ("kW", UnitPower.kilowatts),
    ("MW", UnitPower.megawatts),
    ("GW", UnitPower.gigawatts),
    ("TW", UnitPower.terawatts),
    ("[HP]", UnitPower.horsepower),
    ("Pa", UnitPressure.newtonsPerMetersSquared),
    ("hPa", UnitPressure.hectopascals),
    ("kPa", UnitPressure.kilopascals),
    ("MPa", UnitPressure.megapascals),
    ("GPa", UnitPressure.gigapascals),
    ("bar", UnitPressure.bars),
    ("mbar", UnitPressure.millibars),
    ("mm[Hg]", UnitPressure.millimetersOfMercury),
    ("[psi]", UnitPressure.poundsForcePerSquareInch),
    // Angle, frequency, electricity
    ("deg", UnitAngle.degrees),
    ("rad", UnitAngle.radians),
    ("'", UnitAngle.arcMinutes),
    ("''", UnitAngle.arcSeconds),
    ("Hz", UnitFrequency.hertz),
    ("kHz", UnitFrequency.kilohertz),
    ("MHz", UnitFrequency.megahertz),
    ("GHz", UnitFrequency.gigahertz),
    ("THz", UnitFrequency.terahertz),
    ("A", UnitElectricCurrent.amperes),
    ("mA", UnitElectricCurrent.milliamperes),
    ("kA", UnitElectricCurrent.kiloamperes),
    ("V", UnitElectricPotentialDifference.volts),
    ("mV", UnitElectricPotentialDifference.millivolts),
    ("kV", UnitElectricPotentialDifference.kilovolts),
    ("Ohm", UnitElectricResistance.ohms),
    ("kOhm", UnitElectricResistance.kiloohms),
    ("MOhm", UnitElectricResistance.megaohms),
    ("C", UnitElectricCharge.coulombs),
    ("A.h", UnitElectricCharge.ampereHours),
    ("mA.h", UnitElectricCharge.milliampereHours),
    // Data
    ("bit", UnitInformationStorage.bits),
    ("kbit", UnitInformationStorage.kilobits),
    ("Mbit", UnitInformationStorage.megabits),
    ("Gbit", UnitInformationStorage.gigabits),
    ("By", UnitInformationStorage.bytes),
    ("kBy", UnitInformationStorage.kilobytes),
    ("MBy", UnitInformationStorage.megabytes),
    ("GBy", UnitInformationStorage.gigabytes),
    ("TBy", UnitInformationStorage.terabytes),
    ("PBy", UnitInformationStorage.petabytes),
    // Light
    ("lx", UnitIlluminance.lux),
  ]

  /// A unit of the same dimension as a Foundation unit whose size the tables of PersianText know.
  static func made(of unit: UnitOfMeasure) -> Dimension? {
    guard let factor = unit.factor, let base = bases[unit.dimension] else { return nil }
    // `factor` tells how many of the base unit here it is, the coefficient how many of Foundation's.
    let coefficient = Double(factor) * base.converter.baseUnitValue(fromValue: 1)
    let converter = UnitConverterLinear(coefficient: coefficient)
    return type(of: base).init(symbol: unit.code, converter: converter)
  }

  /// The base units of ``UnitOfMeasure/factor``.
  private static let bases: [UnitOfMeasure.Dimension: Dimension] = [
    .length: UnitLength.meters,
    .area: UnitArea.squareMeters,
    .volume: UnitVolume.cubicMeters,
    .mass: UnitMass.kilograms,
    .duration: UnitDuration.seconds,
    .speed: UnitSpeed.metersPerSecond,
    .energy: UnitEnergy.joules,
    .power: UnitPower.watts,
    .pressure: UnitPressure.newtonsPerMetersSquared,
    .angle: UnitAngle.degrees,
    .frequency: UnitFrequency.hertz,
    .electricCurrent: UnitElectricCurrent.amperes,
    .voltage: UnitElectricPotentialDifference.volts,
    .resistance: UnitElectricResistance.ohms,
    .charge: UnitElectricCharge.coulombs,
    .dataSize: UnitInformationStorage.bytes,
    .acceleration: UnitAcceleration.metersPerSecondSquared,
  ]

  static let byCode = Dictionary(uniqueKeysWithValues: rows.map { ($0.code, $0.unit) })
}
