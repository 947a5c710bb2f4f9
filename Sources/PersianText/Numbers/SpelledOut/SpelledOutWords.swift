/// The words of which ``NumberSpelling`` makes numbers: one spelling each, the formal one of today.
///
/// Source: the Academy's *dastur-e khatt*; CLDR `fa` spell-out rules for the names up to 10^12, which are the short
/// scale above (`تریلیون` 10^12, as used in Iran).
enum SpelledOutWords {
  /// 0 to 19, by value.
  static let small: [String] = [
    /* 0 */ "صفر",
    /* 1 */ "یک",
    /* 2 */ "دو",
    /* 3 */ "سه",
    /* 4 */ "چهار",
    /* 5 */ "پنج",
    /* 6 */ "شش",
    /* 7 */ "هفت",
    /* 8 */ "هشت",
    /* 9 */ "نه",
    /* 10 */ "ده",
    /* 11 */ "یازده",
    /* 12 */ "دوازده",
    /* 13 */ "سیزده",
    /* 14 */ "چهارده",
    /* 15 */ "پانزده",
    /* 16 */ "شانزده",
    /* 17 */ "هفده",
    /* 18 */ "هجده",
    /* 19 */ "نوزده",
  ]

  /// The tens, by their first digit; 0 and 1 have none of their own.
  static let tens: [String] = [
    /* 0 */ "",
    /* 10 */ "",
    /* 20 */ "بیست",
    /* 30 */ "سی",
    /* 40 */ "چهل",
    /* 50 */ "پنجاه",
    /* 60 */ "شصت",
    /* 70 */ "هفتاد",
    /* 80 */ "هشتاد",
    /* 90 */ "نود",
  ]

  /// The hundreds, by their first digit.
  static let hundreds: [String] = [
    /* 0 */ "",
    /* 100 */ "صد",
    /* 200 */ "دویست",
    /* 300 */ "سیصد",
    /* 400 */ "چهارصد",
    /* 500 */ "پانصد",
    /* 600 */ "ششصد",
    /* 700 */ "هفتصد",
    /* 800 */ "هشتصد",
    /* 900 */ "نهصد",
  ]

  static let oneHundred = "یکصد"

  /// The scales of ``NumberSpelling/LargeScales/trillion``, by power of a thousand.
  static let shortScale: [String] = [
    /* 10^0 */ "",
    /* 10^3 */ "هزار",
    /* 10^6 */ "میلیون",
    /* 10^9 */ "میلیارد",
    /* 10^12 */ "تریلیون",
    /* 10^15 */ "کوادریلیون",
    /* 10^18 */ "کوینتیلیون",
    /* 10^21 */ "سکستیلیون",
    /* 10^24 */ "سپتیلیون",
    /* 10^27 */ "اکتیلیون",
    /* 10^30 */ "نونیلیون",
    /* 10^33 */ "دسیلیون",
  ]

  /// The scales of ``NumberSpelling/LargeScales/thousandMilliard``, by power of a thousand; there are none above.
  static let stackedScale: [String] = [
    /* 10^0 */ "",
    /* 10^3 */ "هزار",
    /* 10^6 */ "میلیون",
    /* 10^9 */ "میلیارد",
    /* 10^12 */ "هزار میلیارد",
    /* 10^15 */ "میلیون میلیارد",
  ]

  static let and = "و"
  static let minus = "منفی"
  static let half = "نیم"
  static let point = "ممیز"
  static let percent = "درصد"

  // Ordinals: the ending, and the words that do not simply take it.
  static let ordinalEnding = "م"
  static let ordinalEndingAfterYe = "ام"
  static let attributiveEnding = "ین"
  /// One part in a million, a milliard, …: `یک میلیونیم`, beside the rank `میلیونم`.
  static let partEnding = "یم"
  static let three = "سه"
  static let third = "سوم"
  static let thirty = "سی"
  static let first: [NumberSpelling.FirstOrdinal: String] = [
    .common: "اول",
    .regular: "یکم",
    .literary: "نخست",
  ]

  /// Letters that never join the next one, after which a half-space would be void.
  static let nonJoining: Set<Unicode.Scalar> = ["آ", "ا", "د", "ذ", "ر", "ز", "ژ", "و"]
}
