/// Words that stand between a number and what is counted: `دو دستگاه خودرو`, `سه جلد کتاب`.
///
/// Without a noun behind it a classifier is itself what is counted: `۲۰ نفر`.
struct Classifier: Sendable {
  var word: String

  init(_ word: String) { self.word = word }

  static let rows: [Classifier] = [
    Classifier("نفر"),
    Classifier("تن"),
    Classifier("عدد"),
    Classifier("تا"),
    Classifier("دانه"),
    Classifier("دونه"),
    Classifier("رأس"),
    Classifier("دستگاه"),
    Classifier("فروند"),
    Classifier("جلد"),
    Classifier("فقره"),
    Classifier("قلم"),
    Classifier("حلقه"),
    Classifier("تخته"),
    Classifier("اصله"),
    Classifier("باب"),
    Classifier("شاخه"),
    Classifier("طاقه"),
    Classifier("جفت"),
    Classifier("عراده"),
    Classifier("بسته"),
    Classifier("کیسه"),
    Classifier("جعبه"),
    Classifier("کارتن"),
    Classifier("برگ"),
    Classifier("مورد"),
    Classifier("دهنه"),
    Classifier("دهانه"),
    Classifier("قبضه"),
    Classifier("لنگه"),
    Classifier("پرس"),
    Classifier("لیوان"),
    Classifier("فنجان"),
    Classifier("استکان"),
    Classifier("بطری"),
    Classifier("قوطی"),
    Classifier("دوجین"),
    Classifier("قواره"),
    Classifier("حبه"),
    Classifier("سورت"),
  ]

  /// Adjectives of `نفر`: `اتاق سه‌نفره`, `پنج نفری`.
  static let adjectives = ["نفره", "نفری"]

  /// Classifiers that turn into an article behind `یک` (`یک نفر`, `یک تکه`): `یک` does not count before them.
  static let articleLike: Set<String> = [
    "نفر", "تن", "تکه", "دانه", "دونه", "نوع", "گونه", "سری", "سلسله", "رشته", "دسته", "گروه", "فرد", "مورد",
    "تا",
    "دست", "نمونه", "واحد", "سهم", "قطعه", "بند", "ظرف", "برگ", "شیشه", "خانوار", "رقم", "راس", "راس", "بسته",
    "جفت", "شاخه", "قلم", "ورق", "قالب", "شاخ", "توپ",
  ]
}
