/// Nouns that names of organizations begin with.
package enum HeadNouns {
  package struct Head: Sendable {
    package var type: OrganizationType
    /// Whether the noun with a complement is as good as always a name.
    package var strength: Strength
    package var isPlural: Bool

    /// All of it as a number, from 1 on.
    var code: UInt16 { UInt16(type.number) << 4 | UInt16(strength.rawValue) << 2 | (isPlural ? 2 : 1) }

    init(type: OrganizationType, strength: Strength, isPlural: Bool) {
      (self.type, self.strength, self.isPlural) = (type, strength, isPlural)
    }

    /// The head of a number; `nil` for 0.
    init?(code: UInt16) {
      guard code != 0, let strength = Strength(rawValue: UInt8(code >> 2 & 3)) else { return nil }
      self.init(
        type: OrganizationType(number: UInt8(truncatingIfNeeded: code >> 4)),
        strength: strength,
        isPlural: code & 2 != 0
      )
    }

    /// One that the caller added: as good as `شرکت`.
    static let custom = Head(type: .company, strength: .strong, isPlural: false)
  }

  package enum Strength: UInt8, Sendable {
    /// `وزارت`, `خبرگزاری`: with a complement a name.
    case strong
    /// `مرکز`, `گروه`: a name with some complements only.
    case weak
    /// `مجلس`, `پلیس`: also a name, or points back, without a complement.
    case bare
  }

  /// The noun as it stands before its complement, then its plural.
  static let rows: [(OrganizationType, Strength, String, String?)] = [
    (.ministry, .strong, "وزارت", nil),
    (.ministry, .weak, "وزارتخانه", "وزارتخانه\u{200C}های"),
    (.other, .strong, "سازمان", "سازمان\u{200C}های"),
    (.company, .strong, "شرکت", "شرکت\u{200C}های"),
    (.bank, .strong, "بانک", "بانک\u{200C}های"),
    (.university, .strong, "دانشگاه", "دانشگاه\u{200C}های"),
    (.university, .strong, "دانشکده", "دانشکده\u{200C}های"),
    (.institute, .strong, "مؤسسه", "مؤسسات"),
    (.state, .strong, "معاونت", "معاونت\u{200C}های"),
    (.council, .strong, "شورای", "شوراهای"),
    (.council, .bare, "مجلس", "مجالس"),
    (.council, .strong, "کمیته", "کمیته\u{200C}های"),
    (.council, .strong, "کمیسیون", "کمیسیون\u{200C}های"),
    (.federation, .strong, "فدراسیون", "فدراسیون\u{200C}های"),
    (.club, .strong, "کنفدراسیون", nil),
    (.club, .strong, "باشگاه", "باشگاه\u{200C}های"),
    (.club, .strong, "تیم", "تیم\u{200C}های"),
    (.party, .strong, "حزب", "احزاب"),
    (.party, .strong, "جبهه", "جبهه\u{200C}های"),
    (.party, .strong, "جنبش", "جنبش\u{200C}های"),
    (.party, .strong, "نهضت", nil),
    (.party, .strong, "فراکسیون", nil),
    (.state, .strong, "ستاد", "ستادهای"),
    (.foundation, .strong, "بنیاد", "بنیادهای"),
    (.foundation, .strong, "انجمن", "انجمن\u{200C}های"),
    (.foundation, .strong, "کانون", "کانون\u{200C}های"),
    (.foundation, .weak, "جامعه", "جوامع"),
    (.foundation, .weak, "جمعیت", "جمعیت\u{200C}های"),
    (.foundation, .strong, "مجمع", "مجامع"),
    (.union, .strong, "اتحادیه", "اتحادیه\u{200C}های"),
    (.union, .strong, "سندیکای", "سندیکاهای"),
    (.union, .strong, "اتاق", "اتاق\u{200C}های"),
    (.foundation, .weak, "خانه", nil),
    (.agency, .strong, "خبرگزاری", "خبرگزاری\u{200C}های"),
    (.newspaper, .strong, "روزنامه", "روزنامه\u{200C}های"),
    (.magazine, .strong, "هفته\u{200C}نامه", nil),
    (.magazine, .strong, "ماهنامه", nil),
    (.magazine, .strong, "مجله", "مجلات"),
    (.magazine, .strong, "نشریه", "نشریات"),
    (.agency, .strong, "پایگاه خبری", nil),
    (.broadcaster, .strong, "شبکه", "شبکه\u{200C}های"),
    (.broadcaster, .strong, "رادیو", nil),
    (.publisher, .strong, "انتشارات", nil),
    (.publisher, .strong, "نشر", nil),
    (.force, .bare, "ارتش", "ارتش\u{200C}های"),
    (.force, .bare, "سپاه", nil),
    (.force, .strong, "نیروی", "نیروهای"),
    (.force, .bare, "پلیس", nil),
    (.force, .strong, "قرارگاه", nil),
    (.court, .strong, "دادگاه", "دادگاه\u{200C}های"),
    (.court, .strong, "دادسرای", "دادسراهای"),
    (.court, .bare, "دادگستری", nil),
    (.court, .strong, "دیوان", nil),
    (.state, .strong, "قوه", "قوای"),
    (.fund, .strong, "صندوق", "صندوق\u{200C}های"),
    (.company, .strong, "هلدینگ", nil),
    (.company, .weak, "گروه", "گروه\u{200C}های"),
    (.company, .strong, "کارخانه", "کارخانه\u{200C}های"),
    (.insurer, .weak, "بیمه", "بیمه\u{200C}های"),
    (.institute, .strong, "پژوهشگاه", "پژوهشگاه\u{200C}های"),
    (.institute, .strong, "پژوهشکده", "پژوهشکده\u{200C}های"),
    (.institute, .strong, "فرهنگستان", nil),
    (.institute, .strong, "آکادمی", nil),
    (.institute, .strong, "انستیتو", nil),
    (.institute, .strong, "مرکز", "مراکز"),
    (.institute, .strong, "موزه", "موزه\u{200C}های"),
    (.institute, .strong, "کتابخانه", "کتابخانه\u{200C}های"),
    (.hospital, .strong, "بیمارستان", "بیمارستان\u{200C}های"),
    (.hospital, .strong, "درمانگاه", nil),
    (.school, .strong, "مدرسه", "مدارس"),
    (.school, .strong, "دبیرستان", "دبیرستان\u{200C}های"),
    (.school, .bare, "حوزه علمیه", "حوزه\u{200C}های علمیه"),
    (.school, .strong, "آموزشگاه", nil),
    (.state, .bare, "شهرداری", "شهرداری\u{200C}های"),
    (.state, .strong, "استانداری", "استانداری\u{200C}های"),
    (.state, .strong, "فرمانداری", "فرمانداری\u{200C}های"),
    (.state, .strong, "بخشداری", nil),
    (.state, .strong, "دهیاری", nil),
    (.state, .strong, "اداره", "ادارات"),
    (.state, .strong, "اداره کل", "ادارات کل"),
    (.state, .strong, "سفارت", "سفارتخانه\u{200C}های"),
    (.state, .strong, "کنسولگری", nil),
    (.state, .weak, "دولت", "دولت\u{200C}های"),
    (.state, .weak, "رژیم", nil),
    (.council, .strong, "پارلمان", "پارلمان\u{200C}های"),
    (.council, .strong, "کنگره", nil),
    (.state, .weak, "دفتر", "دفاتر"),
    (.agency, .strong, "آژانس", "آژانس\u{200C}های"),
    (.council, .weak, "هیئت", "هیئت\u{200C}های"),
    (.company, .weak, "بورس", nil),
    (.foundation, .strong, "آستان", nil),
    (.state, .weak, "نهاد", "نهادهای"),
    (.state, .weak, "واحد", nil),
    (.state, .strong, "روابط عمومی", nil),
    (.council, .strong, "کارگروه", nil),
    (.club, .weak, "لیگ", nil),
    (.council, .weak, "هیأت", nil),
    (.magazine, .strong, "فصلنامه", nil),
    (.broadcaster, .strong, "تلویزیون", nil),
    (.site, .weak, "سایت", "سایت\u{200C}های"),
    (.site, .weak, "وب\u{200C}سایت", nil),
    (.site, .strong, "پایگاه", "پایگاه\u{200C}های"),
    (.school, .weak, "مجتمع", "مجتمع\u{200C}های"),
    (.company, .weak, "کنسرسیوم", nil),
    (.institute, .weak, "پارک", nil),
    (.institute, .weak, "آزمایشگاه", nil),
    (.company, .weak, "پالایشگاه", nil),
    (.company, .weak, "نیروگاه", nil),
    (.company, .strong, "پتروشیمی", nil),
    (.state, .weak, "مدیریت", nil),
    (.state, .weak, "حوزه", nil),
    (.state, .strong, "دبیرخانه", nil),
    (.state, .strong, "اداره\u{200C}کل", "ادارات کل"),
    (.state, .strong, "شهربانی", nil),
    (.state, .strong, "دادستانی", nil),
    (.council, .strong, "شورا", nil),
    (.force, .weak, "لشکر", "لشکرهای"),
    (.force, .weak, "تیپ", nil),
    (.force, .weak, "گردان", nil),
    (.force, .weak, "ناوگان", nil),
    (.force, .strong, "گارد", nil),
    (.state, .strong, "کاخ", nil),
    (.university, .weak, "پردیس", nil),
    (.foundation, .strong, "خیریه", nil),
    (.foundation, .weak, "تشکیلات", nil),
    (.party, .weak, "ائتلاف", nil),
    (.company, .weak, "خودروسازی", nil),
    (.company, .weak, "هواپیمایی", nil),
    (.company, .weak, "فروشگاه", "فروشگاه\u{200C}های"),
    (.company, .weak, "هتل", nil),
    (.company, .weak, "صنایع", nil),
    (.company, .weak, "فولاد", nil),
    (.state, .weak, "سفارتخانه", "سفارتخانه\u{200C}های"),
    (.school, .weak, "دانشسرای", nil),
    (.school, .weak, "هنرستان", nil),
    (.school, .weak, "پژوهش\u{200C}سرای", nil),
    (.school, .weak, "مکتب", nil),
    (.institute, .weak, "اندیشکده", nil),
    (.court, .weak, "شعبه", "شعب"),
    (.hospital, .weak, "کلینیک", "کلینیک\u{200C}های"),
    (.force, .weak, "هنگ", nil),
    (.school, .weak, "کودکستان", "کودکستان\u{200C}های"),
    (.company, .weak, "کارگزاری", "کارگزاری\u{200C}های"),
    (.culture, .weak, "فرهنگسرای", "فرهنگسراهای"),
    (.culture, .weak, "گالری", "گالری\u{200C}های"),
    (.company, .weak, "استودیوی", nil),
  ]
}
