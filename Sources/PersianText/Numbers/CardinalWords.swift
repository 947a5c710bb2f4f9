/// The words of the numbers below a thousand, in every spelling that is read.
///
/// Spellings differ from the first of their value in register or age alone. Half-spaces and spaces inside a word
/// (`هفت‌صد`, `هفت صد`) need no row: words are looked up without them.
struct CardinalWord: Sendable {
  /// Where a word may stand in a number: a lower rank follows a higher one.
  enum Rank: UInt8, Sendable, Comparable {
    case unit, teen, ten, hundred

    static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }

    /// Whether a word of this rank may be added to one of another: 20 + 5, 100 + 20, 100 + 12, not 20 + 12.
    func follows(_ other: Rank) -> Bool {
      switch other {
      case .hundred: self < .hundred
      case .ten: self == .unit
      case .teen, .unit: false
      }
    }
  }

  enum Register: UInt8, Sendable {
    case formal, colloquial, old
  }

  var value: Int128
  var rank: Rank
  var register: Register
  var word: String

  init(_ value: Int128, _ rank: Rank, _ register: Register, _ word: String) {
    self.value = value
    self.rank = rank
    self.register = register
    self.word = word
  }

  init(_ value: Int128, _ rank: Rank, _ word: String) {
    self.init(value, rank, .formal, word)
  }

  static let rows: [CardinalWord] = [
    CardinalWord(0, .unit, "صفر"),
    CardinalWord(1, .unit, "یک"),
    CardinalWord(1, .unit, .colloquial, "یه"),
    CardinalWord(2, .unit, "دو"),
    CardinalWord(3, .unit, "سه"),
    CardinalWord(4, .unit, "چهار"),
    CardinalWord(4, .unit, .colloquial, "چار"),
    CardinalWord(5, .unit, "پنج"),
    CardinalWord(6, .unit, "شش"),
    CardinalWord(6, .unit, .colloquial, "شیش"),
    CardinalWord(7, .unit, "هفت"),
    CardinalWord(8, .unit, "هشت"),
    CardinalWord(9, .unit, "نه"),
    CardinalWord(10, .teen, "ده"),
    CardinalWord(11, .teen, "یازده"),
    CardinalWord(12, .teen, "دوازده"),
    CardinalWord(12, .teen, .colloquial, "دوازه"),
    CardinalWord(12, .teen, .colloquial, "دوانزده"),
    CardinalWord(13, .teen, "سیزده"),
    CardinalWord(13, .teen, .colloquial, "سینزده"),
    CardinalWord(14, .teen, "چهارده"),
    CardinalWord(14, .teen, .colloquial, "چارده"),
    CardinalWord(15, .teen, "پانزده"),
    CardinalWord(15, .teen, .colloquial, "پونزده"),
    CardinalWord(15, .teen, .colloquial, "پونزه"),
    CardinalWord(16, .teen, "شانزده"),
    CardinalWord(16, .teen, .colloquial, "شونزده"),
    CardinalWord(16, .teen, .colloquial, "شونزه"),
    CardinalWord(17, .teen, "هفده"),
    CardinalWord(17, .teen, "هیفده"),
    CardinalWord(17, .teen, .colloquial, "هیوده"),
    CardinalWord(18, .teen, "هجده"),
    CardinalWord(18, .teen, "هیجده"),
    CardinalWord(18, .teen, .old, "هژده"),
    CardinalWord(18, .teen, .colloquial, "هیژده"),
    CardinalWord(19, .teen, "نوزده"),
    CardinalWord(19, .teen, .colloquial, "نونزده"),
    CardinalWord(20, .ten, "بیست"),
    CardinalWord(20, .ten, .colloquial, "بیس"),
    CardinalWord(30, .ten, "سی"),
    CardinalWord(40, .ten, "چهل"),
    CardinalWord(40, .ten, .colloquial, "چل"),
    CardinalWord(50, .ten, "پنجاه"),
    CardinalWord(50, .ten, .colloquial, "پنجا"),
    CardinalWord(60, .ten, "شصت"),
    CardinalWord(70, .ten, "هفتاد"),
    CardinalWord(80, .ten, "هشتاد"),
    CardinalWord(90, .ten, "نود"),
    CardinalWord(100, .hundred, "صد"),
    CardinalWord(100, .hundred, "یکصد"),
    CardinalWord(100, .hundred, .colloquial, "یه\u{200C}صد"),
    CardinalWord(200, .hundred, "دویست"),
    CardinalWord(200, .hundred, .colloquial, "دیویست"),
    CardinalWord(200, .hundred, .colloquial, "دویس"),
    CardinalWord(200, .hundred, .old, "دوصد"),
    CardinalWord(300, .hundred, "سیصد"),
    CardinalWord(300, .hundred, "سه\u{200C}صد"),
    CardinalWord(400, .hundred, "چهارصد"),
    CardinalWord(400, .hundred, .colloquial, "چارصد"),
    CardinalWord(500, .hundred, "پانصد"),
    CardinalWord(500, .hundred, "پنج\u{200C}صد"),
    CardinalWord(500, .hundred, .colloquial, "پونصد"),
    CardinalWord(500, .hundred, .colloquial, "پونسد"),
    CardinalWord(600, .hundred, "ششصد"),
    CardinalWord(600, .hundred, .colloquial, "شیشصد"),
    CardinalWord(600, .hundred, .colloquial, "شیصد"),
    CardinalWord(700, .hundred, "هفتصد"),
    CardinalWord(700, .hundred, .colloquial, "هفصد"),
    CardinalWord(800, .hundred, "هشتصد"),
    CardinalWord(800, .hundred, .colloquial, "هشصد"),
    CardinalWord(900, .hundred, "نهصد"),
  ]
}
