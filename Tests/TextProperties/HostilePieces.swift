/// What ``HostileText`` is put together from. Tables of pieces first, then what is done to them.
enum HostilePieces {
  static let words = [
    "کتاب", "می", "شود", "می‌شود", "میشود", "ها", "های", "کتاب‌ها", "خانه", "خانه‌ای", "هٔ", "ۀ", "موسسه", "الله",
    "آمد", "مسئول", "سلااااام", "در", "از", "به", "را", "و", "که", "این", "آن", "بزرگ", "تر", "ترین", "نمی",
    "بی",
    "هم", "درآمد", "بچه ها", "شده‌اند", "رئیس‌جمهور", "نام‌های", "گفت", "کرد", "است", "قيمت", "كتاب", "مي كند",
  ]

  static let numbers = [
    "یک", "دو", "سه", "سی", "ده", "نه", "صد", "دویست", "پانصد", "هزار", "میلیون", "میلیارد", "تریلیون", "صفر",
    "و",
    "نیم", "ربع", "سوم", "چهارم", "دوم", "اول", "ممیز", "منفی", "درصد", "٪", "%", "تومان", "ریال", "دلار",
    "$", "﷼",
    "کیلومتر", "متر مربع", "ساعت", "دقیقه", "روز", "سال", "ماه", "نفر", "عدد", "برابر", "حدود", "بیش از",
    "تا", "از",
    "به", "الی", "پنج‌شنبه", "فروردین", "۱۳۹۹", "۱۲", "٣٤", "56", "0", "۰", "٫", "٬", ".", ",", "/", "-", "−",
    ":",
    "۱۲٫۵", "1,250,000", "10:30", "1399/02/30", "سی‌وپنج", "دوهزاروپانصد", "\u{200C}", " ", " ", " ", "ام",
    "م", "مین",
    "۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹", "0.000000000000000000000000000000000000000000001", "+98", "½",
    "۱/۲", "٪۵۰",
  ]

  static let names = [
    "وزارت", "سازمان", "بانک", "دانشگاه", "شرکت", "استان", "استان‌های", "شهرداری", "مرکزی", "تهران", "فارس",
    "گلستان",
    "سیستان و بلوچستان", "آذربایجان شرقی", "غربی", "خراسان", "رضوی", "یزد", "قم", "البرز", "ملل متحد",
    "جمهوری اسلامی",
    "ایران", "آموزش و پرورش", "علوم", "پزشکی", "ملی", "بین‌المللی", "«", "»", "(", ")", "،", "و", "در", "به",
    " ", " ", " ",
    "\u{200C}", "ی", "ها", "-", "UN", "ي", "ك",
  ]

  static let protected = [
    "https://example.com/a?q=ي&b=٣#ك", "http://مثال.ایران/كتاب", "www.example.ir", "a.b+c@example.co.ir",
    "@user_name",
    "#هشتگ_فارسي", "`let x = ٣`", "```", "iPhone12", "COVID-19", "C:\\dir\\ك", "/usr/local/bin", "1.2.4",
    "v2.0.1-rc",
    "👍🏻", "👨‍👩‍👧‍👦", "🇮🇷", "❤️", "1️⃣", "<a href=\"x\">", "&nbsp;", "ك", "٣", "می", " ", "\n", ".", "،", "\u{200C}",
    "\u{200D}",
  ]

  static let brackets = [
    "(", ")", "[", "]", "{", "}", "«", "»", "<", ">", "\"", "'", "“", "”", "‘", "’", "‹", "›", "،", "؛", "؟",
    "?", ",", ";",
    ":", ".", "..", "...", "…", "!", "-", "–", "—", "/", "*", "_", " ", " ", "ب", "۲", "a",
  ]

  static let spaces = [
    " ", "  ", "\t", "\n", "\r", "\r\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{A0}", "\u{1680}", "\u{2000}",
    "\u{2003}", "\u{2009}",
    "\u{200A}", "\u{200B}", "\u{200C}", "\u{200C}\u{200C}", "\u{200D}", "\u{2028}", "\u{2029}", "\u{202F}",
    "\u{205F}",
    "\u{2060}", "\u{3000}", "\u{FEFF}", "\u{AD}", "\u{AC}", "\u{0}",
  ]

  static let directions = [
    "\u{200E}", "\u{200F}", "\u{061C}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}",
    "\u{2066}", "\u{2067}",
    "\u{2068}", "\u{2069}",
  ]

  /// What recognizers pass over, and what may stand for a half-space.
  static let unseen = [
    "\u{0}", "\u{1A}", "\u{7F}", "\u{80}", "\u{9F}", "\u{AC}", "\u{AD}", "\u{034F}", "\u{061C}", "\u{180E}",
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202C}", "\u{2060}",
    "\u{2063}", "\u{2067}", "\u{2069}", "\u{206A}", "\u{FE0F}", "\u{FEFF}", "\u{FFF9}", "\u{E0001}",
    "\u{E0100}", "\u{0640}", "\u{064E}", "\u{0651}", "\u{0670}", "\u{0301}", "\u{20DD}",
  ]

  static let marks = [
    "\u{064B}", "\u{064E}", "\u{0650}", "\u{0651}", "\u{0652}", "\u{0653}", "\u{0654}", "\u{0655}",
    "\u{0670}", "\u{0640}",
    "\u{06D6}", "\u{0300}", "\u{0301}", "\u{0327}", "\u{0338}", "\u{20DD}", "\u{FE0F}", "\u{200D}",
  ]

  static let decomposed = [
    "ا\u{0653}", "ا\u{0654}", "ا\u{0655}", "و\u{0654}", "ي\u{0654}", "ی\u{0654}", "ه\u{0654}", "ە\u{0654}",
    "ہ\u{0654}", "ۀ",
    "ا\u{064E}\u{0653}", "ا\u{0653}\u{064E}", "ا\u{0301}\u{0653}", "\u{0654}", "\u{0653}ا", "e\u{0301}",
    "\u{1112}\u{1161}\u{11AB}",
    "각", "ﬁ", "ﷲ", "ﷺ", "ﻻ", "ﺒ", "ﻧ", "ﮥ", "\u{0344}", "\u{2126}", "\u{1D15E}", "a\u{0327}\u{0301}",
    "a\u{0301}\u{0327}", "می", "ه ء",
  ]

  static let fewScalars = [
    "ب", "ا", "ی", "ه", "و", "م", "ي", "\u{0654}", "\u{0640}", " ", " ", "\u{200C}", "\n", "۲", "3", ".", "،",
    "(", ")", "ها", "می",
  ]

  static func pick(_ table: [String], using random: inout SeededGenerator) -> String {
    random.one(of: table) + (random.happens(onceIn: 2) ? " " : "")
  }

  static func anyScalar(using random: inout SeededGenerator) -> String {
    let limit: UInt32 = random.one(of: [0x80, 0x800, 0x3000, 0x1_0000, 0x2_0000, 0x11_0000])
    return Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)).map { String(Character($0)) }
      ?? "\u{FFFD}"
  }

  static func arabicScalar(using random: inout SeededGenerator) -> String {
    let blocks: [ClosedRange<UInt32>] = [
      0x600...0x6FF, 0x600...0x6FF, 0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF,
      0xFE70...0xFEFF,
      0x200B...0x200F, 0x20...0x40,
    ]
    return Unicode.Scalar(UInt32.random(in: random.one(of: blocks), using: &random)).map {
      String(Character($0))
    } ?? ""
  }

  static func dirtyWord(using random: inout SeededGenerator) -> String {
    var scalars = Array(random.one(of: words).unicodeScalars)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: scalars.removeAll { $0 == "\u{200C}" }
    case 1: scalars.insert("\u{200C}", at: Int.random(in: 0...scalars.count, using: &random))
    case 2: scalars = scalars.map { ["ی": "ي", "ک": "ك"][$0] ?? $0 }
    case 3: scalars.insert("\u{0640}", at: Int.random(in: 0...scalars.count, using: &random))
    case 4: scalars.append(contentsOf: random.one(of: marks).unicodeScalars)
    default: break
    }
    return text(scalars)
      + random.one(of: [" ", " ", " ", " ", "  ", "\u{200C}", "", "،", " ؟ ", ".", "\n", "٣", " 2 "])
  }

  static func heap(using random: inout SeededGenerator) -> String {
    var heap = random.one(of: words)
    for _ in 0..<Int.random(in: 1...30, using: &random) { heap += random.one(of: marks) }
    return heap + (random.happens(onceIn: 3) ? " " : "")
  }

  /// A number, a word or a letter in disguise, with something unseen between its scalars or around it.
  static func concealed(using random: inout SeededGenerator) -> String {
    var scalars = Array(random.one(of: random.one(of: [numbers, numbers, words, decomposed])).unicodeScalars)
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let place = Int.random(in: 0...scalars.count, using: &random)
      scalars.insert(contentsOf: random.one(of: unseen).unicodeScalars, at: place)
    }
    return text(scalars) + (random.happens(onceIn: 3) ? " " : "")
  }

  static func directed(using random: inout SeededGenerator) -> String {
    random.one(of: directions) + random.one(of: random.happens(onceIn: 2) ? words : brackets)
      + (random.happens(onceIn: 2) ? random.one(of: directions) : " ")
  }

  static func decomposed(using random: inout SeededGenerator) -> String {
    random.one(of: decomposed) + (random.happens(onceIn: 3) ? random.one(of: words) : "")
      + (random.happens(onceIn: 3) ? " " : "")
  }

  static func cutSpan(using random: inout SeededGenerator) -> String {
    let scalars = Array(random.one(of: protected).unicodeScalars)
    guard random.happens(onceIn: 3), scalars.count > 1 else {
      return text(scalars) + (random.happens(onceIn: 2) ? " " : "")
    }
    let cut = Int.random(in: 1..<scalars.count, using: &random)
    return text(random.happens(onceIn: 2) ? scalars[..<cut] : scalars[cut...])
  }

  static func bracketed(using random: inout SeededGenerator) -> String {
    let bracket = random.one(of: brackets)
    return random.happens(onceIn: 12) ? String(repeating: bracket, count: 40) : bracket
  }

  static func spaced(using random: inout SeededGenerator) -> String {
    random.one(of: spaces) + (random.happens(onceIn: 3) ? random.one(of: spaces) : random.one(of: words))
  }

  static func repeated(_ count: Int, using random: inout SeededGenerator) -> String {
    let table = random.one(of: [
      words, numbers, names, protected, brackets, spaces, directions, marks, decomposed,
    ])
    let piece = random.one(of: table) + (random.happens(onceIn: 2) ? "" : random.one(of: table))
    return String(repeating: piece, count: count * 8)
  }

  /// What a lenient reader makes of bytes that are not UTF-8.
  static func broken(_ count: Int, using random: inout SeededGenerator) -> String {
    String(decoding: brokenBytes(count, using: &random), as: UTF8.self)
  }

  static func brokenBytes(_ count: Int, using random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<count {
      let word = Array(random.one(of: words).utf8)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes += word.prefix(Int.random(in: 0...word.count, using: &random))
      case 1: bytes += [0xED, 0xA0 + UInt8.random(in: 0..<0x20, using: &random), 0x80]
      case 2: bytes += [0xC0, 0x80, 0xF8, 0xFF, 0xF4, 0x90, 0x80, 0x80]
      case 3: bytes.append(UInt8.random(in: 0...255, using: &random))
      case 4: bytes += word + [0x20]
      default: bytes += word.suffix(Int.random(in: 0...word.count, using: &random)) + [0x20]
      }
    }
    return bytes
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension HostileText {
  /// Bytes that are mostly Persian and not always UTF-8, for whoever reads bytes: the same ones every time.
  public static func bytes(_ index: Int) -> [UInt8] {
    var random = SeededGenerator(seed: UInt64(truncatingIfNeeded: index) &* 7_368_787)
    return HostilePieces.brokenBytes(Int.random(in: 1...40, using: &random), using: &random)
  }
}
