/// Nouns on a silent ه that begin names. After them a stuck ی is always ezafe: `روزنامهی ایران` is `روزنامه‌ی ایران`
/// with its half-space lost, while `دانشگاهی` is an adjective.
enum SilentHeh {
  private static let nouns = WordSet(
    hashes: """
      اتحادیه اداره بیمه جامعه جبهه حوزه خانه روزنامه شبکه فرقه قوه کارخانه کتابخانه کمیته ماهنامه مجله مدرسه موزه
      موسسه نشریه هفتهنامه وزارتخانه دانشکده پژوهشکده آموزشکده
      """.split(whereSeparator: \.isWhitespace).map { hash(plain: $0.utf8) }
  )

  /// The hash of a word of plain letters; not by ``WordSet/hash(_:)``, which asks for these nouns itself.
  private static func hash(plain word: some Sequence<UInt8>) -> UInt64 {
    var state = LetterKeys.seed
    var lead: UInt8 = 0
    for byte in word {
      if byte >= 0xC0 {
        lead = byte
      } else {
        state = LetterKeys.step(state, LetterKeys.codes[LetterKeys.index(lead, byte)])
      }
    }
    return state
  }

  /// Whether a token ends in `هی`.
  @inline(__always)
  static func endsInEzafe(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let end = range.upperBound
    return range.count >= 8 && bytes[end - 1] == 0x8C && bytes[end - 2] == 0xDB && bytes[end - 3] == 0x87
  }

  /// Whether a hash is that of one of these nouns.
  static func isNoun(_ hash: UInt64) -> Bool { nouns.contains(hash) }
}
