/// Makes the lexicon of the tables, and what follows from them by rule.
struct QuantityLexiconBuilder {
  typealias Entry = QuantityLexicon.Entry
  typealias Unit = QuantityLexicon.Unit

  private(set) var entries: [Entry] = [Entry()]
  private(set) var units: [Unit] = []
  private(set) var symbols: [UInt64: Int32] = [:]
  private var building: [UInt64: UInt16] = [:]
  private var unitIndices: [String: Int32] = [:]

  /// The entries' indices by the hash of their word, in the order they were added.
  var indices: [(UInt64, UInt16)] { building.sorted { $0.value < $1.value }.map { ($0.key, $0.value) } }

  init(additionalUnits: [UnitOfMeasure]) {
    addNumbers()
    addUnits(additionalUnits)
    addCalendar()
    addContext()
  }

  /// The hash of a word as the tables write it.
  static func key(_ word: String) -> UInt64 {
    let folded = FoldedText(word)
    return folded.tokens.reduce(FoldedText.seed) { FoldedText.hash(folded.bytes(of: $1), from: $0) }
  }

  private mutating func add(_ word: String, _ change: (inout Entry) -> Void) {
    let key = Self.key(word)
    let isCompound = word.unicodeScalars.contains { $0 == " " || $0 == "\u{200C}" }
    if let index = building[key] {
      change(&entries[Int(index)])
      if isCompound { entries[Int(index)].isCompound = true }
    } else {
      var entry = Entry()
      change(&entry)
      entry.isCompound = isCompound
      building[key] = UInt16(entries.count)
      entries.append(entry)
    }
  }

  private mutating func addNumbers() {
    for row in CardinalWord.rows {
      let isColloquial = row.register == .colloquial
      add(row.word) {
        $0.number = NumberWord(role: .atom, value: row.value, rank: row.rank, isColloquial: isColloquial)
      }
      for ending in OrdinalWord.endings where ending.word.hasPrefix("م") && row.value > 0 {
        // سیم is a wire, یکمین is in the table of ordinals.
        if row.word == "سی" || row.word == "دو" || row.word == "سه" || row.word == "یه" { continue }
        add(row.word + ending.word) {
          $0.number = NumberWord(
            role: .ordinalAtom,
            value: row.value,
            rank: row.rank,
            isColloquial: isColloquial,
            precedesNoun: ending.precedesNoun
          )
        }
      }
    }
    for row in ScaleWord.rows {
      add(row.word) {
        $0.number = NumberWord(
          role: .scale,
          value: row.value,
          other: row.other ?? 0,
          needsNeighbour: row.needsNumber
        )
      }
      for ending in OrdinalWord.endings where ending.word.hasPrefix("م") {
        add(row.word + ending.word) {
          $0.number = NumberWord(role: .ordinalScale, value: row.value, precedesNoun: ending.precedesNoun)
        }
      }
      // یک میلیونیم: a part, beside the rank میلیونم.
      if row.value >= 1_000_000 {
        add(row.word + "یم") { $0.number = NumberWord(role: .ordinalScale, value: row.value) }
      }
      add(row.word + "ی") { $0.number = NumberWord(role: .scaleAdjective, value: row.value) }
      add(row.word + "\u{200C}ها") { $0.number = NumberWord(role: .vague, value: row.value) }
    }
    for row in OrdinalWord.rows {
      let rank: CardinalWord.Rank = row.value >= 20 ? .ten : .unit
      add(row.word) {
        $0.number = NumberWord(
          role: .ordinalAtom,
          value: row.value,
          rank: rank,
          precedesNoun: row.precedesNoun,
          needsNeighbour: row.needsNoun
        )
      }
    }
    for row in FractionWord.rows {
      add(row.word) {
        $0.number = NumberWord(
          role: .part,
          value: row.numerator,
          other: row.denominator,
          needsNeighbour: !row.isNoun
        )
      }
    }
    for (value, word) in [(10, "ده\u{200C}ها"), (100, "صد\u{200C}ها"), (1000, "هزاران")] {
      add(word) { $0.number = NumberWord(role: .vague, value: Int128(value)) }
    }
    add("منفی") { $0.number = NumberWord(role: .minus, value: -1) }
    add("ممیز") { $0.number = NumberWord(role: .point, value: 0) }
    add("و") { $0.number = NumberWord(role: .and, value: 0) }
    for phrase in FalseFriends.blocked + CalendarWords.weekdays { add(phrase) { $0.roles.insert(.blocked) } }
    for phrase in FalseFriends.blockedWhenTight { add(phrase) { $0.isBlockedWhenTight = true } }
  }

  private mutating func unitIndex(_ unit: Unit) -> Int32 {
    if let index = unitIndices[unit.code], !unit.code.isEmpty { return index }
    let index = Int32(units.count)
    units.append(unit)
    unitIndices[unit.code] = index
    return index
  }

  private mutating func addUnits(_ additional: [UnitOfMeasure]) {
    for unit in additional {
      let index = unitIndex(Unit(code: unit.code, dimension: unit.dimension, factor: unit.factor))
      for name in [unit.name] + unit.spellings { addUnit(index, name, isWeak: false) }
    }
    for unit in Units.all {
      let index = unitIndex(Unit(code: unit.code, dimension: unit.dimension, factor: unit.factor))
      for name in [unit.name] + unit.spellings {
        addUnit(index, name, isWeak: Units.weakNames.contains(name))
      }
    }
    for unit in Units.all {
      let index = unitIndex(Unit(code: unit.code, dimension: unit.dimension, factor: unit.factor))
      for name in [unit.name] + unit.spellings where !Units.weakNames.contains(name) {
        addCopula(index, name, unit.dimension)
      }
    }
    for row in Units.multiples {
      guard let index = unitIndices[row.code] else { continue }
      addUnit(index, row.name, isWeak: false, multiplier: Int32(row.multiplier))
    }
    for row in Currencies.hundredths { add(row.name) { $0.isWeakUnit = true } }
  }

  /// Adds a unit under one spelling and the adjectives made of it: `متر` → `متری`, `هفته` → `هفته‌ای`,
  /// `سال` → `ساله`.
  private mutating func addUnit(_ index: Int32, _ name: String, isWeak: Bool, multiplier: Int32 = 1) {
    let folded = FoldedText(name)
    guard let last = folded.tokens.last, folded.tokens.allSatisfy({ $0.kind == .word }) else {
      symbols[FoldedText.hash(name.utf8)] = index
      return
    }
    func set(_ entry: inout Entry, adjectival: Bool) {
      guard entry.unit < 0 else { return }
      entry.unit = index
      entry.multiplier = multiplier
      entry.isWeakUnit = isWeak
      entry.isAdjectival = adjectival
    }
    let ending = folded.string(of: last)
    let isAdjective =
      ending.hasSuffix("ساله") || ending.hasSuffix("ماهه") || ending.hasSuffix("روزه")
      || ending.hasSuffix("ساعته") || ending.hasSuffix("گی")
    add(name) { set(&$0, adjectival: isAdjective) }
    if isAdjective || isWeak { return }
    if ending.hasSuffix("ه") {
      add(name + "\u{200C}ای") { set(&$0, adjectival: true) }
      add(name + "\u{200C}های") { set(&$0, adjectival: true) }
    } else {
      add(name + "ی") { set(&$0, adjectival: true) }
      if !ending.hasSuffix("ی") { add(name + "یی") { set(&$0, adjectival: true) } }
    }
    if ending.hasSuffix("و") { add(name + "ئی") { set(&$0, adjectival: true) } }
  }

  /// Adds a unit with the verb of everyday speech at its end: `۵۰ هزار تومنه`, `۲۰ درصده`, `دو کیلوئه`.
  ///
  /// What is a word already (`لیره`, `ساله`) stays what it is.
  private mutating func addCopula(
    _ index: Int32,
    _ name: String,
    _ dimension: UnitOfMeasure.Dimension
  ) {
    let isCopular =
      dimension == .money || dimension == .ratio
      || name.hasSuffix("متر") || name.hasSuffix("گرم") || name.hasSuffix("لیتر") || name.hasSuffix("کیلو")
    guard isCopular, name.unicodeScalars.count >= 4, !name.hasSuffix("ه"), !name.hasSuffix("ی"),
      FoldedText(name).tokens.allSatisfy({ $0.kind == .word })
    else { return }
    let spoken = name + (name.hasSuffix("و") ? "ئه" : "ه")
    guard building[Self.key(spoken)] == nil else { return }
    add(spoken) { $0.unit = index }
  }

  private mutating func addCalendar() {
    for (index, month) in CalendarWords.months.enumerated() {
      add(month.name) { $0.month = Int16(index) }
      add(month.name + "\u{200C}ماه") { $0.month = Int16(index) }
    }
    for (index, part) in CalendarWords.dayParts.enumerated() { add(part.word) { $0.dayPart = Int16(index) } }
    for (calendar, word) in CalendarWords.eras { add(word) { $0.era = calendar } }
  }

  private mutating func addContext() {
    for row in Classifier.rows {
      let isArticle = Classifier.articleLike.contains(row.word)
      add(row.word) {
        $0.isClassifier = true
        $0.isArticleClassifier = isArticle
      }
    }
    for word in Classifier.adjectives {
      add(word) {
        $0.isClassifier = true
        $0.isAdjectival = true
      }
    }
    for word in Units.closingWords { add(word) { $0.closesFusedWord = true } }
    for (index, row) in BoundWord.rows.enumerated() { add(row.phrase) { $0.bound = Int16(index) } }
    for phrase in BoundWord.remainders { add(phrase) { $0.isRemainder = true } }
    for row in ContextWord.rows { add(row.word) { $0.roles.insert(row.role) } }
  }

  /// Which pairs of first letters begin a number word.
  var beginnings: [UInt64] {
    var bits = [UInt64](repeating: 0, count: 1024)
    for word in CardinalWord.rows.map(\.word) + ScaleWord.rows.map(\.word) + FractionWord.rows.map(\.word) {
      let bytes = Array(FoldedText(word).folded.prefix(4))
      guard bytes.count == 4 else { continue }
      let first = UInt16(bytes[0] & 0x1F) << 6 | UInt16(bytes[1] & 0x3F)
      let second = UInt16(bytes[2] & 0x1F) << 6 | UInt16(bytes[3] & 0x3F)
      let key = Int(first & 0xFF) << 8 | Int(second & 0xFF)
      bits[key >> 6] |= 1 << UInt64(key & 63)
    }
    return bits
  }
}
