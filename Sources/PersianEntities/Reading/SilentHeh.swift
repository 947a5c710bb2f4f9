/// Nouns on a silent ه that begin names. After them a stuck ی is always ezafe: `روزنامهی ایران` is `روزنامه‌ی ایران`
/// with its half-space lost, while `دانشگاهی` is an adjective.
enum SilentHeh {
  private static let nouns = WordSet(
    """
    اتحادیه اداره بیمه جامعه جبهه حوزه خانه روزنامه شبکه فرقه قوه کارخانه کتابخانه کمیته ماهنامه مجله مدرسه موزه
    موسسه نشریه هفتهنامه وزارتخانه دانشکده پژوهشکده آموزشکده
    """
  )

  /// Whether a token is one of these nouns with ی stuck to it.
  static func carriesEzafe(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard range.count >= 8, bytes[end - 1] == 0x8C, bytes[end - 2] == 0xDB, bytes[end - 3] == 0x87 else {
      return false
    }
    var keys: [UInt8] = []
    LetterKeys.append(bytes, range.lowerBound..<end - 2, to: &keys)
    return nouns.contains(LetterKeys.hash(keys, 0..<keys.count))
  }
}
