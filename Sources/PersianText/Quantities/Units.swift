/// The units that are read, by dimension.
///
/// Codes are UCUM's; what UCUM does not know stands in braces, UCUM's form for such (`{mithqal}`). The second
/// column is CLDR's name, the third the exact size in the dimension's base unit, empty where there is none.
/// CLDR's Persian names are not the source: it calls the acre `جریب` and the short ton `تن`, which in Iran are
/// others. Half-spaces in names matter for printing alone; `سانتی‌متر`, `سانتی متر` and `سانتیمتر` are read alike.
///
/// To add a unit, add a row here; other spellings go to ``UnitSpellings``. Prefixed units (`کیلوولت`) and the
/// adjectives (`متری`, `ده‌ساله`) are made by rule.
enum Units {
  typealias Dimension = UnitOfMeasure.Dimension

  /// Which SI prefixes a unit takes in Persian text.
  enum Prefixes: Sendable {
    case none
    /// میلی، میکرو، نانو …
    case small
    /// کیلو، مگا، گیگا، ترا …
    case large
    case all
  }

  struct Row: Sendable {
    var code: String
    var cldr: String
    var dimension: Dimension
    var factor: String
    var prefixes: Prefixes
    var name: String

    init(
      _ code: String,
      _ cldr: String,
      _ dimension: Dimension,
      _ factor: String,
      _ prefixes: Prefixes,
      _ name: String
    ) {
      self.code = code
      self.cldr = cldr
      self.dimension = dimension
      self.factor = factor
      self.prefixes = prefixes
      self.name = name
    }

    init(_ code: String, _ cldr: String, _ dimension: Dimension, _ factor: String, _ name: String) {
      self.init(code, cldr, dimension, factor, .none, name)
    }
  }

  static let rows: [Row] = [
    // Length
    Row("m", "length-meter", .length, "1", .small, "متر"),
    Row("km", "length-kilometer", .length, "1000", "کیلومتر"),
    Row("cm", "length-centimeter", .length, "1/100", "سانتی\u{200C}متر"),
    Row("dm", "length-decimeter", .length, "1/10", "دسی\u{200C}متر"),
    Row("[in_i]", "length-inch", .length, "127/5000", "اینچ"),
    Row("[ft_i]", "length-foot", .length, "381/1250", "فوت"),
    Row("[yd_i]", "length-yard", .length, "1143/1250", "یارد"),
    Row("[mi_i]", "length-mile", .length, "201168/125", "مایل"),
    Row("[nmi_i]", "length-nautical-mile", .length, "1852", "مایل دریایی"),
    Row("[ly]", "length-light-year", .length, "9460730472580800", "سال نوری"),
    Row("AU", "length-astronomical-unit", .length, "149597870700", "واحد نجومی"),
    Row("pc", "length-parsec", .length, "", "پارسک"),
    Row("Ao", "", .length, "1/10000000000", "آنگستروم"),
    Row("[pt_i]", "length-point", .length, "", "پوینت"),
    Row("{farsakh}", "", .length, "", "فرسنگ"),
    Row("{vajab}", "", .length, "", "وجب"),
    Row("{zar}", "", .length, "", "ذرع"),
    Row("{gaz}", "", .length, "", "گز"),
    Row("{arash}", "", .length, "", "ارش"),

    // Area
    Row("m2", "area-square-meter", .area, "1", "متر مربع"),
    Row("km2", "area-square-kilometer", .area, "1000000", "کیلومتر مربع"),
    Row("cm2", "area-square-centimeter", .area, "1/10000", "سانتی\u{200C}متر مربع"),
    Row("mm2", "", .area, "1/1000000", "میلی\u{200C}متر مربع"),
    Row("har", "area-hectare", .area, "10000", "هکتار"),
    Row("[sft_i]", "area-square-foot", .area, "145161/1562500", "فوت مربع"),
    Row("[sin_i]", "area-square-inch", .area, "16129/25000000", "اینچ مربع"),
    Row("[smi_us]", "area-square-mile", .area, "", "مایل مربع"),
    Row("[acr_us]", "area-acre", .area, "", "آکر"),
    Row("{jarib}", "", .area, "", "جریب"),
    Row("{dunam}", "area-dunam", .area, "1000", "دونم"),

    // Volume
    Row("L", "volume-liter", .volume, "1/1000", .small, "لیتر"),
    Row("dL", "volume-deciliter", .volume, "1/10000", "دسی\u{200C}لیتر"),
    Row("cL", "volume-centiliter", .volume, "1/100000", "سانتی\u{200C}لیتر"),
    Row("hL", "volume-hectoliter", .volume, "1/10", "هکتولیتر"),
    Row("m3", "volume-cubic-meter", .volume, "1", "متر مکعب"),
    Row("km3", "volume-cubic-kilometer", .volume, "1000000000", "کیلومتر مکعب"),
    Row("cm3", "volume-cubic-centimeter", .volume, "1/1000000", "سانتی\u{200C}متر مکعب"),
    Row("mm3", "", .volume, "1/1000000000", "میلی\u{200C}متر مکعب"),
    Row("[cft_i]", "volume-cubic-foot", .volume, "", "فوت مکعب"),
    Row("[cin_i]", "volume-cubic-inch", .volume, "", "اینچ مکعب"),
    Row("[bbl_us]", "volume-barrel", .volume, "9936705933/62500000000", "بشکه"),
    Row("[gal_us]", "volume-gallon", .volume, "473176473/125000000000", "گالن"),
    Row("[pt_us]", "volume-pint", .volume, "473176473/1000000000000", "پاینت"),
    Row("[tbs_m]", "volume-tablespoon", .volume, "3/200000", "قاشق غذاخوری"),
    Row("[tsp_m]", "volume-teaspoon", .volume, "1/200000", "قاشق چای\u{200C}خوری"),
    Row("[cup_m]", "volume-cup-metric", .volume, "1/4000", "پیمانه"),
    Row("[drp]", "volume-drop", .volume, "1/20000000", "قطره"),

    // Mass
    Row("g", "mass-gram", .mass, "1/1000", .small, "گرم"),
    Row("kg", "mass-kilogram", .mass, "1", "کیلوگرم"),
    Row("t", "mass-tonne", .mass, "1000", "تن"),
    Row("kt", "", .mass, "1000000", "کیلوتن"),
    Row("Mt", "", .mass, "1000000000", "مگاتن"),
    Row("[lb_av]", "mass-pound", .mass, "45359237/100000000", "پوند وزن"),
    Row("[oz_av]", "mass-ounce", .mass, "45359237/1600000000", "اونس"),
    Row("[oz_tr]", "mass-ounce-troy", .mass, "19439673/625000000", "اونس تروا"),
    Row("[car_m]", "mass-carat", .mass, "1/5000", "قیراط"),
    Row("{mithqal}", "", .mass, "", "مثقال"),
    Row("{sir}", "", .mass, "", "سیر"),
    Row("{man}", "", .mass, "", "من"),
    Row("{kharvar}", "", .mass, "", "خروار"),
    Row("{ratl}", "", .mass, "", "رطل"),
    Row("{nokhod}", "", .mass, "", "نخود"),
    Row("u", "mass-dalton", .mass, "", "دالتون"),

    // Duration. Years and months have no fixed size.
    Row("s", "duration-second", .duration, "1", .small, "ثانیه"),
    Row("min", "duration-minute", .duration, "60", "دقیقه"),
    Row("h", "duration-hour", .duration, "3600", "ساعت"),
    Row("d", "duration-day", .duration, "86400", "روز"),
    Row("wk", "duration-week", .duration, "604800", "هفته"),
    Row("mo", "duration-month", .duration, "", "ماه"),
    Row("a", "duration-year", .duration, "", "سال"),

    // Speed, acceleration, flow
    Row("km/h", "speed-kilometer-per-hour", .speed, "5/18", "کیلومتر بر ساعت"),
    Row("m/s", "speed-meter-per-second", .speed, "1", "متر بر ثانیه"),
    Row("km/s", "", .speed, "1000", "کیلومتر بر ثانیه"),
    Row("m/min", "", .speed, "1/60", "متر بر دقیقه"),
    Row("[mi_i]/h", "speed-mile-per-hour", .speed, "1397/3125", "مایل بر ساعت"),
    Row("[kn_i]", "speed-knot", .speed, "463/900", "گره دریایی"),
    Row("{mach}", "", .speed, "", "ماخ"),
    Row("m/s2", "acceleration-meter-per-square-second", .acceleration, "1", "متر بر مجذور ثانیه"),
    Row("m3/s", "", .flow, "1", "متر مکعب بر ثانیه"),
    Row("m3/h", "", .flow, "1/3600", "متر مکعب بر ساعت"),
    Row("L/s", "", .flow, "1/1000", "لیتر بر ثانیه"),
    Row("L/min", "", .flow, "1/60000", "لیتر بر دقیقه"),
    Row("L/h", "", .flow, "1/3600000", "لیتر بر ساعت"),
    Row("{rpm}", "", .frequency, "1/60", "دور بر دقیقه"),

    // Temperature
    Row("Cel", "temperature-celsius", .temperature, "", "درجهٔ سلسیوس"),
    Row("[degF]", "temperature-fahrenheit", .temperature, "", "درجهٔ فارنهایت"),
    Row("K", "temperature-kelvin", .temperature, "1", "کلوین"),

    // Energy, power, pressure, force
    Row("J", "energy-joule", .energy, "1", .all, "ژول"),
    Row("cal", "energy-calorie", .energy, "523/125", .large, "کالری"),
    Row("W.h", "", .energy, "3600", .large, "وات ساعت"),
    Row("eV", "energy-electronvolt", .energy, "", .large, "الکترون\u{200C}ولت"),
    Row("[Btu]", "energy-british-thermal-unit", .energy, "", "بی\u{200C}تی\u{200C}یو"),
    Row("W", "power-watt", .power, "1", .all, "وات"),
    Row("[HP]", "power-horsepower", .power, "", "اسب بخار"),
    Row("Pa", "pressure-pascal", .pressure, "1", .large, "پاسکال"),
    Row("bar", "pressure-bar", .pressure, "100000", .small, "بار فشار"),
    Row("atm", "pressure-atmosphere", .pressure, "101325", "اتمسفر"),
    Row("mm[Hg]", "pressure-millimeter-ofhg", .pressure, "", "میلی\u{200C}متر جیوه"),
    Row("[psi]", "pressure-pound-force-per-square-inch", .pressure, "", "پوند بر اینچ مربع"),
    Row("N", "force-newton", .force, "1", .large, "نیوتن"),
    Row("N.m", "torque-newton-meter", .other, "1", "نیوتن متر"),
    Row("kgf", "", .force, "980665/100000", "کیلوگرم نیرو"),

    // Angle, frequency, electricity
    Row("deg", "angle-degree", .angle, "1", "درجه"),
    Row("rad", "angle-radian", .angle, "", "رادیان"),
    Row("Hz", "frequency-hertz", .frequency, "1", .large, "هرتز"),
    Row("A", "electric-ampere", .electricCurrent, "1", .small, "آمپر"),
    Row("A.h", "", .charge, "3600", .small, "آمپر ساعت"),
    Row("V", "electric-volt", .voltage, "1", .all, "ولت"),
    Row("V.A", "", .power, "1", .large, "ولت آمپر"),
    Row("Ohm", "electric-ohm", .resistance, "1", .large, "اهم"),
    Row("F", "", .capacitance, "1", .small, "فاراد"),
    Row("C", "", .charge, "1", "کولن"),

    // Data. UCUM's prefixes are decimal, as the industry's on storage.
    Row("bit", "digital-bit", .dataSize, "1/8", .large, "بیت"),
    Row("By", "digital-byte", .dataSize, "1", .large, "بایت"),
    Row("bit/s", "", .dataRate, "1/8", .large, "بیت بر ثانیه"),
    Row("By/s", "", .dataRate, "1", .large, "بایت بر ثانیه"),

    // Light, substance, radiation, sound
    Row("lm", "light-lumen", .light, "1", "لومن"),
    Row("lx", "light-lux", .light, "", "لوکس"),
    Row("cd", "light-candela", .light, "", "کاندلا"),
    Row("mol", "concentr-mole", .amountOfSubstance, "1", .small, "مول"),
    Row(
      "mg/dL",
      "concentr-milligram-per-deciliter",
      .concentration,
      "",
      "میلی\u{200C}گرم در دسی\u{200C}لیتر"
    ),
    Row("g/L", "", .concentration, "", "گرم در لیتر"),
    Row("mg/L", "", .concentration, "", "میلی\u{200C}گرم در لیتر"),
    Row("ug/m3", "", .concentration, "", "میکروگرم بر متر مکعب"),
    Row("kg/m3", "", .concentration, "", "کیلوگرم بر متر مکعب"),
    Row("g/cm3", "", .concentration, "", "گرم بر سانتی\u{200C}متر مکعب"),
    Row("[iU]", "", .concentration, "", "واحد بین\u{200C}المللی"),
    Row("[pH]", "", .concentration, "", "پی\u{200C}اچ"),
    Row("[ppm]", "concentr-permillion", .ratio, "1/1000000", "پی\u{200C}پی\u{200C}ام"),
    Row("Bq", "", .radiation, "1", .large, "بکرل"),
    Row("Sv", "", .radiation, "1", .small, "سیورت"),
    Row("Gy", "", .radiation, "1", .small, "گری"),
    Row("Ci", "", .radiation, "37000000000", .small, "کوری"),
    Row("dB", "", .sound, "", "دسی\u{200C}بل"),
    Row("{pixel}", "graphics-pixel", .other, "1", "پیکسل"),
    Row("{megapixel}", "graphics-megapixel", .other, "1000000", "مگاپیکسل"),
    Row("[diop]", "", .other, "", "دیوپتر"),
    Row("{karat}", "concentr-karat", .ratio, "", "عیار"),
    Row("", "", .other, "", "ریشتر"),

    // Ratios
    Row("%", "concentr-percent", .ratio, "1/100", "درصد"),
    Row("[ppth]", "concentr-permille", .ratio, "1/1000", "در هزار"),
  ]

  /// Decades and centuries are told in years, fortnights and nights with days in days.
  struct Multiple: Sendable {
    var code: String
    var multiplier: Int128
    var name: String

    init(_ code: String, _ multiplier: Int128, _ name: String) {
      self.code = code
      self.multiplier = multiplier
      self.name = name
    }
  }

  static let multiples: [Multiple] = [
    Multiple("a", 10, "دهه"),
    Multiple("a", 100, "قرن"),
    Multiple("a", 100, "سده"),
    Multiple("a", 1000, "هزاره"),
    Multiple("d", 1, "شبانه\u{200C}روز"),
    Multiple("d", 1, "شبانه\u{200C}روزه"),
  ]

  struct Prefix: Sendable {
    var code: String
    var exponent: Int
    var isLarge: Bool
    var name: String

    init(_ code: String, _ exponent: Int, _ name: String) {
      self.code = code
      self.exponent = exponent
      isLarge = exponent > 0
      self.name = name
    }
  }

  /// SI prefixes; BIPM, The International System of Units, 9th edition, table 7.
  static let prefixes: [Prefix] = [
    Prefix("k", 3, "کیلو"),
    Prefix("M", 6, "مگا"),
    Prefix("G", 9, "گیگا"),
    Prefix("T", 12, "ترا"),
    Prefix("P", 15, "پتا"),
    Prefix("m", -3, "میلی\u{200C}"),
    Prefix("u", -6, "میکرو"),
    Prefix("n", -9, "نانو"),
    Prefix("p", -12, "پیکو"),
  ]
}

// MARK: - Made of the tables

extension Units {
  /// All units: the rows, those with SI prefixes, and the currencies.
  static let all: [UnitOfMeasure] = {
    var units: [UnitOfMeasure] = []
    var indices: [String: Int] = [:]
    func add(_ unit: UnitOfMeasure) {
      if let index = indices[unit.code], !unit.code.isEmpty {
        units[index].spellings += [unit.name] + unit.spellings
      } else {
        indices[unit.code] = units.count
        units.append(unit)
      }
    }
    for row in rows { add(UnitOfMeasure(row)) }
    for row in rows where row.prefixes != .none {
      for prefix in prefixes where row.prefixes == .all || prefix.isLarge == (row.prefixes == .large) {
        add(UnitOfMeasure(row, prefix))
      }
    }
    for row in UnitSpellings.rows {
      guard let index = indices[row.code] else { continue }
      units[index].spellings.append(row.spelling)
    }
    for row in Currencies.rows + Currencies.symbols {
      let factor: ExactNumber? = row.code == "IRT" ? 10 : row.code == "IRR" ? 1 : nil
      add(UnitOfMeasure(code: row.code, dimension: .money, factor: factor, name: row.name))
    }
    return units
  }()

  /// The first unit of each code.
  static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

  /// Words that may be fused to the number before them: `یکسال`, `صدنفر`. Others would cut words in two: `سهولت` is
  /// no `سه ولت`.
  static let closingWords: [String] = [
    "سال", "ساله", "سالگی", "ماه", "ماهه", "هفته", "روز", "روزه", "ساعت", "ساعته", "دقیقه", "ثانیه", "نفر",
    "نفره", "نفری",
    "بار", "برابر", "برابری", "چندان", "عدد", "دستگاه", "درصد", "درصدی", "تومان", "تومانی", "تومن", "تومنی",
    "ریال",
    "ریالی",
    "دلار", "دلاری", "یورو", "متر", "متری", "کیلو", "کیلویی", "کیلومتر", "کیلومتری", "هکتار", "هکتاری", "گرم",
    "گرمی", "لیتر",
    "لیتری", "جلد", "صفحه",
  ]

  /// Spellings that are words of their own.
  static let weakNames = Set(UnitSpellings.rows.filter(\.isWeak).map(\.spelling))
    .union([
      "من", "سیر", "گز", "ذرع", "نخود", "قطره", "پوینت", "گری", "کوری", "درجه", "تن", "بیت", "عیار", "پیمانه",
      "C",
      "F", "u",
    ])
    .union(Currencies.weak)
}

extension UnitOfMeasure {
  fileprivate init(_ row: Units.Row) {
    self.init(
      code: row.code,
      cldrIdentifier: row.cldr.isEmpty ? nil : row.cldr,
      dimension: row.dimension,
      factor: ExactNumber(row.factor),
      name: row.name
    )
  }

  fileprivate init(_ row: Units.Row, _ prefix: Units.Prefix) {
    self.init(
      code: prefix.code + row.code,
      dimension: row.dimension,
      factor: ExactNumber(row.factor)?.multiplied(byPowerOf10: prefix.exponent),
      name: prefix.name + row.name,
      spellings: [prefix.name + " " + row.name]
    )
  }
}
