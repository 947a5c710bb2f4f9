/// Currencies by their ISO 4217 codes.
///
/// `IRT` for the toman is no ISO code but the common one: a toman is ten rials, exactly. A law of 2025 that takes
/// four zeros off the rial would give the name toman another size; what is read here is the toman as people count
/// today.
enum Currencies {
  struct Row: Sendable {
    var code: String
    var name: String

    init(_ code: String, _ name: String) {
      self.code = code
      self.name = name
    }
  }

  /// The first row of a code is the name that is printed. Names without a country come first: `دلار` is `USD`
  /// unless the country follows.
  static let rows: [Row] = [
    Row("IRR", "ریال"),
    Row("IRR", "ریال ایران"),
    Row("IRT", "تومان"),
    Row("IRT", "تومن"),
    Row("IRT", "تمن"),
    Row("IRT", "تمان"),
    Row("IRT", "تومون"),
    Row("IRT", "ت"),
    Row("USD", "دلار"),
    Row("USD", "دلار آمریکا"),
    Row("USD", "دلار امریکا"),
    Row("USD", "دلار آمریکایی"),
    Row("CAD", "دلار کانادا"),
    Row("AUD", "دلار استرالیا"),
    Row("NZD", "دلار نیوزیلند"),
    Row("SGD", "دلار سنگاپور"),
    Row("HKD", "دلار هنگ\u{200C}کنگ"),
    Row("EUR", "یورو"),
    Row("EUR", "یوروی اروپا"),
    Row("GBP", "پوند"),
    Row("GBP", "پوند استرلینگ"),
    Row("GBP", "پوند انگلیس"),
    Row("GBP", "پوند بریتانیا"),
    Row("GBP", "لیره استرلینگ"),
    Row("EGP", "پوند مصر"),
    Row("SDG", "پوند سودان"),
    Row("AED", "درهم"),
    Row("AED", "درهم امارات"),
    Row("MAD", "درهم مراکش"),
    Row("TRY", "لیر"),
    Row("TRY", "لیر ترکیه"),
    Row("TRY", "لیره ترکیه"),
    Row("SYP", "لیره سوریه"),
    Row("SYP", "لیر سوریه"),
    Row("LBP", "لیره لبنان"),
    Row("LBP", "لیر لبنان"),
    Row("CNY", "یوان"),
    Row("CNY", "یوآن"),
    Row("CNY", "یوان چین"),
    Row("JPY", "ین"),
    Row("JPY", "ین ژاپن"),
    Row("RUB", "روبل"),
    Row("RUB", "روبل روسیه"),
    Row("BYN", "روبل بلاروس"),
    Row("AFN", "افغانی"),
    Row("IQD", "دینار"),
    Row("IQD", "دینار عراق"),
    Row("KWD", "دینار کویت"),
    Row("BHD", "دینار بحرین"),
    Row("JOD", "دینار اردن"),
    Row("DZD", "دینار الجزایر"),
    Row("TND", "دینار تونس"),
    Row("LYD", "دینار لیبی"),
    Row("RSD", "دینار صربستان"),
    Row("SAR", "ریال سعودی"),
    Row("SAR", "ریال عربستان"),
    Row("QAR", "ریال قطر"),
    Row("OMR", "ریال عمان"),
    Row("YER", "ریال یمن"),
    Row("INR", "روپیه"),
    Row("INR", "روپیه هند"),
    Row("PKR", "روپیه پاکستان"),
    Row("LKR", "روپیه سریلانکا"),
    Row("IDR", "روپیه اندونزی"),
    Row("CHF", "فرانک سوییس"),
    Row("CHF", "فرانک سوئیس"),
    Row("CHF", "فرانک"),
    Row("XOF", "فرانک آفریقا"),
    Row("FRF", "فرانک فرانسه"),
    Row("DEM", "مارک"),
    Row("DEM", "مارک آلمان"),
    Row("ITL", "لیر ایتالیا"),
    Row("SEK", "کرون سوئد"),
    Row("SEK", "کرون"),
    Row("NOK", "کرون نروژ"),
    Row("DKK", "کرون دانمارک"),
    Row("CZK", "کرون چک"),
    Row("ISK", "کرون ایسلند"),
    Row("KRW", "وون"),
    Row("KRW", "وون کره جنوبی"),
    Row("KPW", "وون کره شمالی"),
    Row("AZN", "منات"),
    Row("AZN", "منات آذربایجان"),
    Row("TMT", "منات ترکمنستان"),
    Row("AMD", "درام"),
    Row("AMD", "درام ارمنستان"),
    Row("GEL", "لاری"),
    Row("TJS", "سامانی"),
    Row("UZS", "سوم ازبکستان"),
    Row("KZT", "تنگه قزاقستان"),
    Row("THB", "بات"),
    Row("THB", "بات تایلند"),
    Row("MYR", "رینگیت"),
    Row("BRL", "رئال برزیل"),
    Row("MXN", "پزوی مکزیک"),
    Row("ARS", "پزوی آرژانتین"),
    Row("PHP", "پزوی فیلیپین"),
    Row("ZAR", "راند"),
    Row("BDT", "تاکا"),
    Row("PLN", "زلوتی"),
    Row("UAH", "هریونیا"),
    Row("ILS", "شکل اسرائیل"),
    Row("ILS", "شقل"),
    Row("XBT", "بیت\u{200C}کوین"),
    Row("USDT", "تتر"),
    Row("ETH", "اتریوم"),
  ]

  /// Symbols and letters, which stand before the number or behind it.
  static let symbols: [Row] = [
    Row("IRR", "﷼"),
    Row("IRR", "IRR"),
    Row("IRT", "IRT"),
    Row("USD", "$"),
    Row("USD", "USD"),
    Row("USD", "US$"),
    Row("EUR", "€"),
    Row("EUR", "EUR"),
    Row("GBP", "£"),
    Row("GBP", "GBP"),
    Row("JPY", "¥"),
    Row("JPY", "JPY"),
    Row("CNY", "CNY"),
    Row("RUB", "₽"),
    Row("TRY", "₺"),
    Row("TRY", "TRY"),
    Row("INR", "₹"),
    Row("KRW", "₩"),
    Row("AFN", "؋"),
    Row("AED", "AED"),
    Row("AZN", "₼"),
    Row("GEL", "₾"),
    Row("KZT", "₸"),
    Row("ILS", "₪"),
    Row("XBT", "₿"),
    Row("CHF", "CHF"),
    Row("CAD", "CAD"),
    Row("AUD", "AUD"),
    Row("CAD", "C$"),
  ]

  /// Names that are words of their own, read behind a number that is followed by nothing else.
  static let weak: Set<String> = ["تن", "ین", "مارک", "بات", "لاری", "سامانی", "افغانی", "لیر", "ت"]

  /// Hundredths that are added to the amount before them: `پنج یورو و بیست سنت`.
  static let hundredths: [Row] = [
    Row("USD", "سنت"),
    Row("EUR", "سنت"),
    Row("CAD", "سنت"),
    Row("AUD", "سنت"),
    Row("GBP", "پنی"),
  ]

  /// The name of a currency's hundredth, where people count in it.
  static func hundredth(ofCode code: String) -> String? {
    hundredths.first { $0.code == code }?.name
  }
}
