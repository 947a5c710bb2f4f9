/// What kind of body an organization is.
public enum OrganizationType: UInt8, Sendable, Hashable, Codable, CaseIterable {
  /// None of these.
  case other
  /// `وزارت کشور`
  case ministry
  /// `سازمان محیط زیست`, an office of the state
  case state
  /// `شورای نگهبان`
  case council
  /// `دیوان عدالت اداری`
  case court
  /// `ارتش`
  case force
  /// `صندوق بازنشستگی`
  case fund
  /// `بانک ملی`
  case bank
  /// `بیمه ایران`
  case insurer
  /// `ایران‌خودرو`
  case company
  /// `دانشگاه تهران`
  case university
  /// `دبیرستان البرز`
  case school
  /// `پژوهشگاه نیرو`
  case institute
  /// `بیمارستان امام خمینی`
  case hospital
  /// `خبرگزاری ایرنا`, a news agency
  case agency
  /// `روزنامه کیهان`
  case newspaper
  /// `مجله فیلم`
  case magazine
  /// `صدا و سیما`
  case broadcaster
  /// `دیجی‌کالا`, a site or an app
  case site
  /// `نشر مرکز`
  case publisher
  /// `باشگاه پرسپولیس`
  case club
  /// `فدراسیون فوتبال`
  case federation
  /// `حزب کارگزاران`
  case party
  /// `اتحادیه ناشران`
  case union
  /// `انجمن جامعه‌شناسی`
  case association
  /// `سازمان ملل متحد`
  case international

  /// The type of a name in the tables: `ministry`, `bank`.
  package init?(name: String) {
    guard let type = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = type
  }
}
