/// What kind of body an organization is: the file of the gazetteer that it stands in.
public enum OrganizationType: String, Sendable, Hashable, Codable, CaseIterable {
  /// None of the others.
  case other
  /// `خبرگزاری ایرنا`, a news agency
  case agency
  /// `بانک ملی`
  case bank
  /// `دادگستری استان گلستان`, what a body has in every province
  case branch
  /// `صدا و سیما`
  case broadcaster
  /// `باشگاه پرسپولیس`
  case club
  /// `ایران‌خودرو`
  case company
  /// `شورای نگهبان`
  case council
  /// `دیوان عدالت اداری`
  case court
  /// `موزه ملی`
  case culture
  /// `دانشکده حقوق`
  case faculty
  /// `فدراسیون فوتبال`
  case federation
  /// `ارتش`
  case force
  /// A body of another country's state: `کاخ سفید`.
  case foreign
  /// `بنیاد مستضعفان`
  case foundation
  /// `صندوق بازنشستگی`
  case fund
  /// `بیمارستان امام خمینی`
  case hospital
  /// `پژوهشگاه نیرو`
  case institute
  /// `بیمه ایران`
  case insurer
  /// `سازمان ملل متحد`
  case international
  /// A body of a province or town: `استانداری گیلان`.
  case local
  /// `مجله فیلم`
  case magazine
  /// `وزارت کشور`
  case ministry
  /// `روزنامه کیهان`
  case newspaper
  /// `حزب کارگزاران`
  case party
  /// `نشر مرکز`
  case publisher
  /// `حوزه علمیه قم`
  case religious
  /// `دبیرستان البرز`
  case school
  /// `دیجی‌کالا`, a site or an app
  case site
  /// `اسنپ`
  case startup
  /// `سازمان محیط زیست`, an office of the state
  case state
  /// `اتحادیه ناشران`
  case union
  /// `دانشگاه تهران`
  case university

  /// Its place among all, as the compiled gazetteer stores it.
  package var number: UInt8 { Self.numbers[self] ?? 0 }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, UInt8($0)) }
  )

  package init(number: UInt8) {
    self = Int(number) < Self.allCases.count ? Self.allCases[Int(number)] : .other
  }
}
