/// What the provinces are called, besides their official names, and what else those words mean.
package enum ProvinceNames {
  /// The capitals, in the order of ``IranProvince/allCases``.
  static let capitals: [(province: IranProvince, english: String, persian: String)] = [
    (.markazi, "Arak", "اراک"),
    (.gilan, "Rasht", "رشت"),
    (.mazandaran, "Sari", "ساری"),
    (.eastAzerbaijan, "Tabriz", "تبریز"),
    (.westAzerbaijan, "Urmia", "ارومیه"),
    (.kermanshah, "Kermanshah", "کرمانشاه"),
    (.khuzestan, "Ahvaz", "اهواز"),
    (.fars, "Shiraz", "شیراز"),
    (.kerman, "Kerman", "کرمان"),
    (.razaviKhorasan, "Mashhad", "مشهد"),
    (.isfahan, "Isfahan", "اصفهان"),
    (.sistanAndBaluchestan, "Zahedan", "زاهدان"),
    (.kurdistan, "Sanandaj", "سنندج"),
    (.hamadan, "Hamadan", "همدان"),
    (.chaharmahalAndBakhtiari, "Shahr-e Kord", "شهرکرد"),
    (.lorestan, "Khorramabad", "خرم\u{200C}آباد"),
    (.ilam, "Ilam", "ایلام"),
    (.kohgiluyehAndBoyerAhmad, "Yasuj", "یاسوج"),
    (.bushehr, "Bushehr", "بوشهر"),
    (.zanjan, "Zanjan", "زنجان"),
    (.semnan, "Semnan", "سمنان"),
    (.yazd, "Yazd", "یزد"),
    (.hormozgan, "Bandar Abbas", "بندرعباس"),
    (.tehran, "Tehran", "تهران"),
    (.ardabil, "Ardabil", "اردبیل"),
    (.qom, "Qom", "قم"),
    (.qazvin, "Qazvin", "قزوین"),
    (.golestan, "Gorgan", "گرگان"),
    (.northKhorasan, "Bojnord", "بجنورد"),
    (.southKhorasan, "Birjand", "بیرجند"),
    (.alborz, "Karaj", "کرج"),
  ]

  /// Other names and spellings. Half-spaces, hamza, Arabic letters and the place of spaces need no row: names are
  /// compared by letters alone.
  static let aliases: [(province: IranProvince, persian: String)] = [
    (.eastAzerbaijan, "آذربایجان خاوری"),
    (.westAzerbaijan, "آذربایجان باختری"),
    (.kermanshah, "کرمانشاهان"),
    (.kermanshah, "باختران"),
    (.isfahan, "صفاهان"),
    (.isfahan, "اسپهان"),
    (.isfahan, "اصفاهان"),
    (.sistanAndBaluchestan, "سیستان بلوچستان"),
    (.sistanAndBaluchestan, "بلوچستان و سیستان"),
    (.kurdistan, "کوردستان"),
    (.hamadan, "همذان"),
    (.chaharmahalAndBakhtiari, "چهارمحال بختیاری"),
    (.chaharmahalAndBakhtiari, "چارمحال و بختیاری"),
    (.chaharmahalAndBakhtiari, "چهارمحال"),
    (.kohgiluyehAndBoyerAhmad, "کهگیلویه بویراحمد"),
    (.kohgiluyehAndBoyerAhmad, "کهکیلویه و بویراحمد"),
    (.kohgiluyehAndBoyerAhmad, "کوه گیلویه و بویراحمد"),
    (.kohgiluyehAndBoyerAhmad, "بویراحمد و کهگیلویه"),
    (.kohgiluyehAndBoyerAhmad, "کهگیلویه"),
    (.kohgiluyehAndBoyerAhmad, "کهکیلویه"),
    (.bushehr, "ابوشهر"),
    (.tehran, "طهران"),
  ]

  /// What a province's name says without `استان` before it.
  package enum Reading: UInt8, Sendable {
    /// Nothing but the province: `مازندران`, `سیستان و بلوچستان`.
    case province
    /// The province or its city: `تهران`, `قم`.
    case city
    /// The province or a word: `مرکزی`, `گلستان`.
    case word
  }

  /// The names that mean something else as well.
  static let readings: [IranProvince: Reading] = [
    .kermanshah: .city, .kerman: .city, .isfahan: .city, .hamadan: .city, .ilam: .city, .bushehr: .city,
    .zanjan: .city, .semnan: .city, .yazd: .city, .tehran: .city, .ardabil: .city, .qom: .city,
    .qazvin: .city,
    .markazi: .word, .fars: .word, .golestan: .word, .alborz: .word,
  ]

  /// What the name of a province says by itself.
  package static func reading(of province: IranProvince) -> Reading { readings[province] ?? .province }

  /// Every Persian name with its province.
  package static var all: [(province: IranProvince, persian: String)] {
    IranProvince.rows.map { ($0.province, $0.persian) } + aliases
  }

  static let provincesByKey: [[UInt8]: IranProvince] = {
    var names: [[UInt8]: IranProvince] = [:]
    for row in IranProvince.rows { names[LetterKeys.key(of: row.english)] = row.province }
    for (province, persian) in all { names[LetterKeys.key(of: persian)] = province }
    return names
  }()

  /// The rest of a key that begins with `استان`.
  static func withoutClassWord(_ key: [UInt8]) -> [UInt8]? {
    let classWord = LetterKeys.key(of: "استان")
    return key.starts(with: classWord) ? Array(key.dropFirst(classWord.count)) : nil
  }
}
