import PersianText

/// One person's habits of typing, in the shares counted over 160 writers: `میشود` is mostly fused, `کتاب ها` mostly
/// split, by the same writer.
struct Writer {
  private enum Typed: UInt8 {
    case nothing = 0
    case halfSpace = 1
    case space = 2
  }

  private var verb: Typed
  private var plural: Typed
  private var squeezes: Bool
  private var splitsSuffixes: Bool
  private var pairSeed: UInt64

  /// Percent of writers; how they type the half-space of `می‌شود`, then that of `کتاب‌ها`.
  private static let habits: [(percent: Float, verb: Typed, plural: Typed)] = [
    (40, .nothing, .space), (17, .halfSpace, .halfSpace), (15, .space, .space), (13, .nothing, .nothing),
    (6, .nothing, .halfSpace), (3, .halfSpace, .space), (3, .space, .nothing), (2, .space, .halfSpace),
    (1, .halfSpace, .nothing),
  ]

  init(_ random: inout Randomness) {
    (verb, plural) = (.nothing, .space)
    var rest = random.unit() * 100
    for habit in Self.habits {
      (verb, plural) = (habit.verb, habit.plural)
      rest -= habit.percent
      if rest < 0 { break }
    }
    squeezes = random.often(0.05)
    splitsSuffixes = random.often(0.14)
    pairSeed = random.next()
  }

  mutating func damage(_ sentence: Sentence, _ gaps: inout [UInt8], _ random: inout Randomness) {
    forEachWord(sentence.gaps) { word in tear(sentence, word, &gaps, &random) }
    fusePairs(sentence, &gaps, &random)
    if squeezes {
      Damage.loseSpaces(sentence, &gaps, &random, 0.28, 0.015)
    } else {
      Damage.loseSpaces(sentence, &gaps, &random, 0.004, 0.0002)
    }
    for i in gaps.indices where sentence.gaps[i] == SpacingLine.halfSpace {
      gaps[i] = halfSpace(sentence, i, &random).rawValue
    }
    let typed: Typed = splitsSuffixes ? .space : plural == .halfSpace ? .halfSpace : .nothing
    Damage.splitSuffixes(sentence, &gaps) {
      typed != .nothing && random.often(typed == .halfSpace ? 0.12 : 0.8)
        ? typed.rawValue : SpacingLine.nothing
    }
  }

  private func forEachWord(_ gaps: [UInt8], _ body: (Range<Int>) -> Void) {
    var start = 0
    for i in gaps.indices where gaps[i] >= SpacingLine.space {
      body(start..<i + 1)
      start = i + 1
    }
  }

  private static let verbPrefixes: Set<UInt64> = {
    var set: Set<UInt64> = []
    for before in ["", "بر", "در", "باز", "فرو", "فرا", "وا"] {
      for prefix in ["می", "نمی"] { set.insert(Letters.hash(before + prefix)) }
    }
    return set
  }()
  private static let plurals = Set(
    ["ها", "های", "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان"].map(Letters.hash)
  )
  private static let comparatives = Set(["تر", "ترین", "تری"].map(Letters.hash))
  private static let clitics = Set(["ای", "ام", "ات", "اش", "ایم", "اید", "اند", "ی"].map(Letters.hash))

  private func halfSpace(_ sentence: Sentence, _ i: Int, _ random: inout Randomness) -> Typed {
    var start = i
    while start > 0, sentence.gaps[start - 1] == SpacingLine.nothing { start -= 1 }
    var end = i + 1
    while sentence.gaps[end] == SpacingLine.nothing { end += 1 }
    let left = LetterHash.of(sentence.letters[start...i])
    let right = LetterHash.of(sentence.letters[(i + 1)...end])
    var typed: Typed
    if Self.verbPrefixes.contains(left) {
      typed = habit(verb, 0.07, &random)
      if typed == .nothing, sentence.letters[i + 1] == 35, random.often(0.6) { typed = .space }
    } else if Self.plurals.contains(right) {
      typed = habit(plural, 0.1, &random)
    } else if Self.comparatives.contains(right) {
      switch plural {
      case .nothing: typed = random.often(1 / 8) ? .space : .nothing
      case .space: typed = random.often(0.5) ? .space : .nothing
      case .halfSpace: typed = random.often(0.3) ? .nothing : .halfSpace
      }
    } else if Self.clitics.contains(right) {
      typed = plural == .halfSpace && random.often(0.93) ? .halfSpace : .space
    } else if plural == .halfSpace {
      let draw = random.below(17)
      typed = draw < 12 ? .halfSpace : draw < 16 ? .space : .nothing
    } else {
      typed = random.often(1 / 18) ? .nothing : .space
    }
    // After a silent ه nothing is lost: the word would read otherwise.
    if typed == .nothing, sentence.letters[i] == 33,
      i == start || (sentence.letters[i - 1] != 3 && sentence.letters[i - 1] != 32)
    {
      typed = .space
    }
    return typed
  }

  private func habit(_ typed: Typed, _ lapse: Float, _ random: inout Randomness) -> Typed {
    guard random.often(lapse) else { return typed }
    switch typed {
    case .nothing: return random.often(5 / 7) ? .space : .halfSpace
    case .space: return random.often(6 / 7) ? .nothing : .halfSpace
    case .halfSpace: return random.often(4 / 6) ? .nothing : .space
    }
  }

  /// How many writers in a hundred type two words as one.
  private static let fusedPairs: [(percent: Float, pair: String)] = [
    (90, "این که"), (60, "آن که"), (90, "آن چه"), (90, "همان طور"), (90, "همین طور"), (70, "این طور"),
    (95, "این قدر"), (90, "آن قدر"), (60, "این گونه"), (60, "آن گونه"), (55, "هیچ کس"), (55, "هیچ وقت"),
    (70, "هیچ گاه"), (70, "هیچ کدام"), (50, "هر کدام"), (40, "هر کس"), (40, "هر چه"), (45, "هر چند"),
    (20, "هر یک"), (65, "یک بار"), (50, "یک سری"), (15, "یک نفر"), (8, "دو سال"), (8, "چند سال"),
    (35, "با هم"),
    (12, "باز هم"), (20, "این کار"), (60, "همین جا"), (90, "آن جا"), (90, "این جا"), (30, "در حالی"),
    (10, "در حال"), (9, "در این"), (20, "در صورتی"), (3, "از این"), (3, "از آن"), (5, "و با"), (3, "و به"),
    (4, "و در"), (3, "و از"), (2, "را به"), (4, "با توجه"), (20, "وقتی که"), (50, "بر عهده"), (50, "بر اساس"),
  ]
  private static let fused: [UInt64: Float] = {
    var table: [UInt64: Float] = [:]
    for row in fusedPairs {
      let words = row.pair.split(separator: " ").map { Letters.hash(String($0)) }
      table[words[0] &* 31 &+ words[1]] = row.percent
    }
    return table
  }()

  private func fusePairs(_ sentence: Sentence, _ gaps: inout [UInt8], _ random: inout Randomness) {
    var before: UInt64?
    var start = 0
    for i in sentence.gaps.indices where sentence.gaps[i] >= SpacingLine.space {
      let hash = LetterHash.of(sentence.letters[start...i])
      if let before, let percent = Self.fused[before &* 31 &+ hash] {
        var habit = Randomness(pairSeed ^ before &* 31 &+ hash)
        if habit.often(percent / 100), random.often(0.95) { gaps[start - 1] = SpacingLine.nothing }
      }
      before = sentence.gaps[i] == SpacingLine.space ? hash : nil
      start = i + 1
    }
  }

  /// Beginnings that are typed apart, and what must follow; nothing listed: any four letters.
  private static let torn: [(beginning: [UInt8], followers: [[UInt8]])] = [
    ("غیر", ""),
    ("نا", "خواسته مناسب امید راضی آشنا محدود معلوم توان درست رضایت کارآمد امن آرام شناخته عادلانه پایدار"),
    ("بر", "می نمی"), ("در", "می نمی"), ("باز", "می نمی"), ("فرو", "می نمی"), ("فرا", "می نمی"),
    ("وا", "می نمی"),
    ("پر", "طرفدار فروش کار درآمد رنگ خطر جمعیت سرعت انرژی تلاش هزینه اهمیت مخاطب شور"),
    ("بد", "رنگ بین قول حال شانس"),
    ("چند", "جانبه گانه منظوره ملیتی ضلعی"), ("خود", "زنی باور خواه ساخته کفا"), ("آقا", "زاده"),
    ("پا", "برجا"),
    ("سر", "انگشت"),
  ].map {
    (SpacingLetters.codes(of: $0.0), $0.1.split(separator: " ").map { SpacingLetters.codes(of: String($0)) })
  }

  private func tear(
    _ sentence: Sentence,
    _ word: Range<Int>,
    _ gaps: inout [UInt8],
    _ random: inout Randomness
  ) {
    let letters = sentence.letters[word]
    if let first = letters.first, first == 35 || first == 3, letters.count > 3,
      Self.demonstratives.contains(LetterHash.of(letters.prefix(first == 35 ? 2 : 3)))
    {
      let cut = first == 35 ? 2 : 3
      if letters.dropFirst(cut).starts(with: Self.plural), random.often(0.08) {
        gaps[word.lowerBound + cut - 1] = SpacingLine.space
      }
    }
    for (beginning, followers) in Self.torn
    where letters.starts(with: beginning) && letters.count >= beginning.count + 2 {
      let cut = word.lowerBound + beginning.count - 1
      guard sentence.gaps[cut] == SpacingLine.nothing else { continue }
      let rest = letters.dropFirst(beginning.count)
      if followers.isEmpty ? rest.count >= 4 : followers.contains(where: { rest.starts(with: $0) }),
        random.often(0.45)
      {
        gaps[cut] = SpacingLine.space
      }
    }
  }

  private static let demonstratives = Set(["آن", "این"].map(Letters.hash))
  private static let plural = SpacingLetters.codes(of: "ها")
}
