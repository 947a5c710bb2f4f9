/// Words that tell whether the name beside them is that of a province.
enum ProvinceContext {
  /// Before one name: `استان گلستان`.
  static let classWord = WordSet("استان")

  /// Before a list of names: `استان‌های گلستان، مازندران و گیلان`, `استانداران قم و تهران`.
  static let pluralClassWord = WordSet(["استان‌های", "استان‌ها", "استانداران"])

  /// Before one name, outside the name: `استاندار گلستان`.
  static let governor = WordSet("استاندار")

  /// Between `استان` and the name: `استان پهناور کرمان`.
  static let epithet = WordSet([
    "پهناور", "محروم", "مرزی", "جدید", "بزرگ", "زرخیز", "سرسبز", "شهیدپرور", "کویری",
  ])

  /// Numbers before `استان` that open a list: `سه استان گیلان، مازندران و گلستان`.
  static let small = WordSet(["دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده"])

  /// Before a name that is then a city, a sea, a language or a thing.
  static let elsewhere = WordSet([
    "شهر", "شهرِ", "شهرستان", "شهرستان‌های", "شهرهای", "بندر", "شهرداری", "شهردار", "فرماندار", "فرمانداری",
    "بخش",
    "روستای", "بخشدار", "خلیج", "دریای", "دریاچه", "کوه", "رشته‌کوه", "کوه‌های", "ارتفاعات", "اقلیم", "زبان",
    "قوم",
    "کاخ", "پارک", "خیابان", "میدان", "بازار", "بیمارستان", "تیم", "نماینده", "کیلومتری", "بزرگراه", "جاده",
    "محور",
  ])

  /// After a name: the same name in another country, `کردستان عراق`.
  static let foreign = WordSet(["عراق", "ترکیه", "سوریه", "پاکستان", "افغانستان", "تاجیکستان", "ازبکستان"])

  /// Joins the members of a list, beside commas.
  static let and = WordSet("و")
  static let also = WordSet(["نیز", "همچنین"])
  static let or = WordSet("یا")

  /// After a plural head whose list is no list of names: `استان‌های مرکزی کشور`.
  static let country = WordSet(["کشور", "ایران", "میهن", "کشورمان"])

  /// Regions that are several provinces, by the adjectives that choose one.
  static let regions:
    [(region: UInt64, plural: UInt64, members: [(adjective: UInt64, province: IranProvince)])] = [
      (
        WordSet.hash("خراسان"), WordSet.hash("خراسان‌های"),
        [
          (WordSet.hash("رضوی"), .razaviKhorasan),
          (WordSet.hash("شمالی"), .northKhorasan),
          (WordSet.hash("جنوبی"), .southKhorasan),
        ]
      ),
      (
        WordSet.hash("آذربایجان"), WordSet.hash("آذربایجان‌های"),
        [
          (WordSet.hash("شرقی"), .eastAzerbaijan),
          (WordSet.hash("غربی"), .westAzerbaijan),
        ]
      ),
    ]

  /// Before a name that is nothing but a province, and yet means something else: `دریای مازندران`.
  static let notItself = WordSet(["دریای", "خلیج", "اقلیم", "رود", "سد", "شهر", "کوه"])

  static func region(
    _ hash: UInt64?
  ) -> (region: UInt64, plural: UInt64, members: [(adjective: UInt64, province: IranProvince)])? {
    regions.first { $0.region == hash }
  }

  /// Whether a word is a region or its plural.
  static func isRegion(_ hash: UInt64) -> Bool { regionWords.contains(hash) }

  private static let regionWords = WordSet(hashes: regions.flatMap { [$0.region, $0.plural] })
}

extension Array {
  /// The element at an index, or `nil` outside.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
