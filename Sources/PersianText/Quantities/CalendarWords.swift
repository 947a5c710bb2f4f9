/// Months, weekdays, parts of the day and what announces a date.
enum CalendarWords {
  enum Calendar: UInt8, Sendable {
    case persian, gregorian, islamic

    /// CLDR's identifier.
    var identifier: String {
      switch self {
      case .persian: "persian"
      case .gregorian: "gregorian"
      case .islamic: "islamic"
      }
    }
  }

  struct Month: Sendable {
    var calendar: Calendar
    var number: UInt8
    /// Whether the name is a common word or part of the grammar too, read as a month only behind a day.
    var isWeak: Bool
    var name: String

    init(_ calendar: Calendar, _ number: UInt8, isWeak: Bool = false, _ name: String) {
      self.calendar = calendar
      self.number = number
      self.isWeak = isWeak
      self.name = name
    }
  }

  static let months: [Month] = [
    Month(.persian, 1, "فروردین"),
    Month(.persian, 2, "اردیبهشت"),
    Month(.persian, 3, "خرداد"),
    Month(.persian, 4, isWeak: true, "تیر"),
    Month(.persian, 5, "مرداد"),
    Month(.persian, 5, "امرداد"),
    Month(.persian, 6, "شهریور"),
    Month(.persian, 7, isWeak: true, "مهر"),
    Month(.persian, 8, "آبان"),
    Month(.persian, 9, isWeak: true, "آذر"),
    Month(.persian, 10, isWeak: true, "دی"),
    Month(.persian, 11, isWeak: true, "بهمن"),
    Month(.persian, 12, "اسفند"),
    Month(.gregorian, 1, "ژانویه"),
    Month(.gregorian, 1, "ژانویهٔ"),
    Month(.gregorian, 2, "فوریه"),
    Month(.gregorian, 3, isWeak: true, "مارس"),
    Month(.gregorian, 4, "آوریل"),
    Month(.gregorian, 4, "اپریل"),
    Month(.gregorian, 5, isWeak: true, "مه"),
    Month(.gregorian, 5, isWeak: true, "می"),
    Month(.gregorian, 6, "ژوئن"),
    Month(.gregorian, 7, "ژوئیه"),
    Month(.gregorian, 7, "جولای"),
    Month(.gregorian, 8, isWeak: true, "اوت"),
    Month(.gregorian, 8, "آگوست"),
    Month(.gregorian, 8, "اگست"),
    Month(.gregorian, 9, "سپتامبر"),
    Month(.gregorian, 10, "اکتبر"),
    Month(.gregorian, 10, "اکتوبر"),
    Month(.gregorian, 11, "نوامبر"),
    Month(.gregorian, 12, "دسامبر"),
    Month(.islamic, 1, isWeak: true, "محرم"),
    Month(.islamic, 1, "محرم الحرام"),
    Month(.islamic, 2, isWeak: true, "صفر"),
    Month(.islamic, 2, "صفر المظفر"),
    Month(.islamic, 3, "ربیع\u{200C}الاول"),
    Month(.islamic, 4, "ربیع\u{200C}الثانی"),
    Month(.islamic, 5, "جمادی\u{200C}الاول"),
    Month(.islamic, 5, "جمادی\u{200C}الاولی"),
    Month(.islamic, 6, "جمادی\u{200C}الثانی"),
    Month(.islamic, 7, "رجب"),
    Month(.islamic, 8, "شعبان"),
    Month(.islamic, 9, "رمضان"),
    Month(.islamic, 9, "رمضان المبارک"),
    Month(.islamic, 10, "شوال"),
    Month(.islamic, 11, "ذی\u{200C}القعده"),
    Month(.islamic, 11, "ذیقعده"),
    Month(.islamic, 12, "ذی\u{200C}الحجه"),
    Month(.islamic, 12, "ذیحجه"),
  ]

  /// Hours are told from midnight: what is added to one of 1...11 o'clock, and to 12.
  struct DayPart: Sendable {
    var addition: Int
    var additionAtTwelve: Int
    var word: String

    init(_ addition: Int, atTwelve: Int, _ word: String) {
      self.addition = addition
      additionAtTwelve = atTwelve
      self.word = word
    }
  }

  static let dayParts: [DayPart] = [
    DayPart(0, atTwelve: -12, "بامداد"),
    DayPart(0, atTwelve: -12, "صبح"),
    DayPart(0, atTwelve: -12, "سحر"),
    DayPart(0, atTwelve: -12, "نیمه\u{200C}شب"),
    DayPart(0, atTwelve: 0, "پیش از ظهر"),
    DayPart(0, atTwelve: 0, "قبل از ظهر"),
    DayPart(0, atTwelve: 0, "ظهر"),
    DayPart(12, atTwelve: 0, "بعد از ظهر"),
    DayPart(12, atTwelve: 0, "عصر"),
    DayPart(12, atTwelve: 0, "غروب"),
    DayPart(12, atTwelve: -12, "شب"),
  ]

  /// Behind a year: the calendar it counts in.
  static let eras: [(Calendar, String)] = [
    (.gregorian, "میلادی"),
    (.gregorian, "بعد از میلاد"),
    (.gregorian, "پیش از میلاد"),
    (.gregorian, "قبل از میلاد"),
    (.persian, "شمسی"),
    (.persian, "خورشیدی"),
    (.persian, "هجری شمسی"),
    (.persian, "هجری خورشیدی"),
    (.islamic, "قمری"),
    (.islamic, "هجری قمری"),
    (.islamic, "هجری"),
  ]

  /// Weekdays that begin with a number word, never read as one however they are spaced.
  static let weekdays: [String] = [
    "یک شنبه",
    "دو شنبه",
    "سه شنبه",
    "چهار شنبه",
    "پنج شنبه",
  ]
}
