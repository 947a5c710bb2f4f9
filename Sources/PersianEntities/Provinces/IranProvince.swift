/// A province of Iran, one of 31.
///
/// ```swift
/// IranProvince(iso: "IR-27")?.persianName        // "گلستان"
/// IranProvince(name: "استان آذربايجان‌شرقی")     // .eastAzerbaijan
/// IranProvince(legacyISO: "IR-03")               // .ardabil
/// IranProvince(iso: "IR-03")                     // .eastAzerbaijan
/// ```
///
/// ISO 3166-2:IR was renumbered on 24 November 2020. Old and new codes overlap (`IR-03` was Ardabil and is East
/// Azerbaijan), so the two are never mixed: say by the initializer which list a code comes from.
public enum IranProvince: String, Sendable, Hashable, Codable, CaseIterable {
  /// مرکزی
  case markazi = "IR-00"
  /// گیلان
  case gilan = "IR-01"
  /// مازندران
  case mazandaran = "IR-02"
  /// آذربایجان شرقی
  case eastAzerbaijan = "IR-03"
  /// آذربایجان غربی
  case westAzerbaijan = "IR-04"
  /// کرمانشاه
  case kermanshah = "IR-05"
  /// خوزستان
  case khuzestan = "IR-06"
  /// فارس
  case fars = "IR-07"
  /// کرمان
  case kerman = "IR-08"
  /// خراسان رضوی
  case razaviKhorasan = "IR-09"
  /// اصفهان
  case isfahan = "IR-10"
  /// سیستان و بلوچستان
  case sistanAndBaluchestan = "IR-11"
  /// کردستان
  case kurdistan = "IR-12"
  /// همدان
  case hamadan = "IR-13"
  /// چهارمحال و بختیاری
  case chaharmahalAndBakhtiari = "IR-14"
  /// لرستان
  case lorestan = "IR-15"
  /// ایلام
  case ilam = "IR-16"
  /// کهگیلویه و بویراحمد
  case kohgiluyehAndBoyerAhmad = "IR-17"
  /// بوشهر
  case bushehr = "IR-18"
  /// زنجان
  case zanjan = "IR-19"
  /// سمنان
  case semnan = "IR-20"
  /// یزد
  case yazd = "IR-21"
  /// هرمزگان
  case hormozgan = "IR-22"
  /// تهران
  case tehran = "IR-23"
  /// اردبیل
  case ardabil = "IR-24"
  /// قم
  case qom = "IR-25"
  /// قزوین
  case qazvin = "IR-26"
  /// گلستان
  case golestan = "IR-27"
  /// خراسان شمالی
  case northKhorasan = "IR-28"
  /// خراسان جنوبی
  case southKhorasan = "IR-29"
  /// البرز
  case alborz = "IR-30"

  /// The code of ISO 3166-2 since November 2020, `IR-00` to `IR-30`.
  public var iso: String { rawValue }

  /// The code of ISO 3166-2 before November 2020, `IR-01` to `IR-32`.
  public var legacyISO: String { row.legacyISO }

  /// The name in Persian, without `استان`.
  public var persianName: String { row.persian }

  /// The name in English, without “Province”.
  public var englishName: String { row.english }

  /// The capital, in Persian.
  public var capital: String { ProvinceNames.capitals[index].persian }

  /// The capital, in English.
  public var englishCapital: String { ProvinceNames.capitals[index].english }

  /// The province of a code of today's ISO 3166-2, in either case of letters.
  public init?(iso: String) {
    self.init(rawValue: iso.uppercased())
  }

  /// The province of a code of ISO 3166-2 as it stood before November 2020.
  public init?(legacyISO: String) {
    let code = legacyISO.uppercased()
    guard let row = Self.rows.first(where: { $0.legacyISO == code }) else { return nil }
    self = row.province
  }

  /// The province of a name, Persian or English, in any spelling: with or without `استان`, half-spaces and hamza.
  ///
  /// Names of today and old spellings count (`طهران`, `باختران`), the regions `خراسان` and `آذربایجان` do not: they
  /// are several provinces. Linear in the name.
  public init?(name: String) {
    let key = LetterKeys.key(of: name)
    let names = ProvinceNames.provincesByKey
    guard let province = names[key] ?? ProvinceNames.withoutClassWord(key).flatMap({ names[$0] }) else {
      return nil
    }
    self = province
  }

  private var index: Int { Self.rows.firstIndex { $0.province == self } ?? 0 }
  private var row: Row { Self.rows[index] }

  struct Row: Sendable {
    let province: IranProvince
    let legacyISO: String
    let english: String
    let persian: String

    init(_ province: IranProvince, _ legacyISO: String, _ english: String, _ persian: String) {
      self.province = province
      self.legacyISO = legacyISO
      self.english = english
      self.persian = persian
    }
  }

  /// In the order of today's codes. Codes: ISO 3166-2:IR before and after the change of 24 November 2020 (Debian's
  /// iso-codes 4.15); names: the Statistical Centre of Iran.
  static let rows: [Row] = [
    Row(.markazi, "IR-22", "Markazi", "مرکزی"),
    Row(.gilan, "IR-19", "Gilan", "گیلان"),
    Row(.mazandaran, "IR-21", "Mazandaran", "مازندران"),
    Row(.eastAzerbaijan, "IR-01", "East Azerbaijan", "آذربایجان شرقی"),
    Row(.westAzerbaijan, "IR-02", "West Azerbaijan", "آذربایجان غربی"),
    Row(.kermanshah, "IR-17", "Kermanshah", "کرمانشاه"),
    Row(.khuzestan, "IR-10", "Khuzestan", "خوزستان"),
    Row(.fars, "IR-14", "Fars", "فارس"),
    Row(.kerman, "IR-15", "Kerman", "کرمان"),
    Row(.razaviKhorasan, "IR-30", "Razavi Khorasan", "خراسان رضوی"),
    Row(.isfahan, "IR-04", "Isfahan", "اصفهان"),
    Row(.sistanAndBaluchestan, "IR-13", "Sistan and Baluchestan", "سیستان و بلوچستان"),
    Row(.kurdistan, "IR-16", "Kurdistan", "کردستان"),
    Row(.hamadan, "IR-24", "Hamadan", "همدان"),
    Row(.chaharmahalAndBakhtiari, "IR-08", "Chaharmahal and Bakhtiari", "چهارمحال و بختیاری"),
    Row(.lorestan, "IR-20", "Lorestan", "لرستان"),
    Row(.ilam, "IR-05", "Ilam", "ایلام"),
    Row(.kohgiluyehAndBoyerAhmad, "IR-18", "Kohgiluyeh and Boyer-Ahmad", "کهگیلویه و بویراحمد"),
    Row(.bushehr, "IR-06", "Bushehr", "بوشهر"),
    Row(.zanjan, "IR-11", "Zanjan", "زنجان"),
    Row(.semnan, "IR-12", "Semnan", "سمنان"),
    Row(.yazd, "IR-25", "Yazd", "یزد"),
    Row(.hormozgan, "IR-23", "Hormozgan", "هرمزگان"),
    Row(.tehran, "IR-07", "Tehran", "تهران"),
    Row(.ardabil, "IR-03", "Ardabil", "اردبیل"),
    Row(.qom, "IR-26", "Qom", "قم"),
    Row(.qazvin, "IR-28", "Qazvin", "قزوین"),
    Row(.golestan, "IR-27", "Golestan", "گلستان"),
    Row(.northKhorasan, "IR-31", "North Khorasan", "خراسان شمالی"),
    Row(.southKhorasan, "IR-29", "South Khorasan", "خراسان جنوبی"),
    Row(.alborz, "IR-32", "Alborz", "البرز"),
  ]
}
