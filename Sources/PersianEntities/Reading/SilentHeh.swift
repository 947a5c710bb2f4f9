import PersianText

/// Nouns on a silent ه that begin names. After them a stuck ی is always ezafe: `روزنامهی ایران` is `روزنامه‌ی ایران`
/// with its half-space lost, while `دانشگاهی` is an adjective.
enum SilentHeh {
  private static let nouns: Set<UInt64> = Set(
    [
      "اتحادیه", "اداره", "بیمه", "جامعه", "جبهه", "حوزه", "خانه", "روزنامه", "شبکه", "فرقه", "قوه",
      "کارخانه",
      "کتابخانه", "کمیته", "ماهنامه", "مجله", "مدرسه", "موزه", "موسسه", "مؤسسه", "نشریه", "هفتهنامه",
      "وزارتخانه",
      "هنرکده", "دانشکده", "پژوهشکده", "آموزشکده",
    ].map { FoldedText.hash($0.utf8) }
  )

  /// Whether a token is one of these nouns with ی stuck to it.
  static func carriesEzafe(_ hash: UInt64, _ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 8, bytes.last == 0x8C, bytes.dropLast().last == 0xDB else { return false }
    let stem = bytes.dropLast(2)
    return stem.last == 0x87 && nouns.contains(FoldedText.hash(stem))
  }
}
