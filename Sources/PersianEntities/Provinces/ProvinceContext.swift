/// Words that tell whether the name beside them is that of a province.
enum ProvinceContext {
  /// What words are to a name beside them.
  static let roles: [(WordRoles, String)] = [
    // Before one name: `استان گلستان`.
    (.provinceWord, "استان"),
    // Before a list of names: `استان‌های گلستان، مازندران و گیلان`, `استانداران قم و تهران`.
    (.provincesWord, "استان\u{200C}های استان\u{200C}ها استانداران"),
    // Before one name, outside the name: `استاندار گلستان`.
    (.governor, "استاندار"),
    // Between `استان` and the name: `استان پهناور کرمان`.
    (.epithet, "پهناور محروم مرزی جدید بزرگ زرخیز سرسبز شهیدپرور کویری"),
    // Numbers before `استان` that open a list: `سه استان گیلان، مازندران و گلستان`.
    (.small, "دو سه چهار پنج شش هفت هشت نه ده"),
    // Before a name that is then a city, a sea, a language or a thing.
    (
      .elsewhere,
      "شهر شهرستان شهرستان\u{200C}های شهرهای بندر شهرداری شهردار فرماندار فرمانداری بخش بخشدار روستای"
    ),
    (
      .elsewhere,
      "خلیج دریای دریاچه کوه رشته\u{200C}کوه کوه\u{200C}های ارتفاعات اقلیم زبان قوم کاخ پارک خیابان میدان"
    ),
    (.elsewhere, "بازار بیمارستان تیم نماینده کیلومتری بزرگراه جاده محور"),
    // After a name: the same name in another country, `کردستان عراق`.
    (.otherCountry, "عراق ترکیه سوریه پاکستان افغانستان تاجیکستان ازبکستان"),
    // Join the members of a list, beside commas.
    (.and, "و"),
    (.also, "نیز همچنین"),
    (.or, "یا"),
    // After a plural head whose list is no list of names: `استان‌های مرکزی کشور`.
    (.homeCountry, "کشور ایران میهن کشورمان"),
    // Regions that are several provinces, see ``regions``.
    (.region, "خراسان خراسان\u{200C}های آذربایجان آذربایجان\u{200C}های"),
    // Before a name that is nothing but a province, and yet means something else: `دریای مازندران`.
    (.notItself, "دریای خلیج اقلیم رود سد شهر کوه"),
  ]

  /// A region that is several provinces, by the adjectives that choose one.
  struct Region: Sendable {
    var name: UInt64
    var plural: UInt64
    var members: [(adjective: UInt64, province: IranProvince)]

    init(_ name: String, _ plural: String, _ members: [(String, IranProvince)]) {
      self.name = WordSet.hash(name)
      self.plural = WordSet.hash(plural)
      self.members = members.map { (WordSet.hash($0), $1) }
    }
  }

  static let regions = [
    Region(
      "خراسان",
      "خراسان\u{200C}های",
      [("رضوی", .razaviKhorasan), ("شمالی", .northKhorasan), ("جنوبی", .southKhorasan)]
    ),
    Region(
      "آذربایجان",
      "آذربایجان\u{200C}های",
      [("شرقی", .eastAzerbaijan), ("غربی", .westAzerbaijan)]
    ),
  ]

  /// The numbers that say how many provinces a region is: `دو آذربایجان`.
  static let counts = ["دو", "سه"].map(WordSet.hash)
}

extension Array {
  /// The element at an index, or `nil` outside.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
