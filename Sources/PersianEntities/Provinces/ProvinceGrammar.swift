import PersianText

/// Decides which names of provinces mean the province.
///
/// Evidence, strongest first: the class word (`استان گلستان`), a plural head over a list, the governor, a name that is
/// nothing else, and a place in a list beside such a name.
struct ProvinceGrammar {
  private let reading: TextReading
  private let words: [Word]
  private var mentions: [ProvinceMention] = []

  /// Linear in the text. Mentions come in the order of their places, ambiguous ones included.
  static func mentions(in reading: TextReading) -> [ProvinceMention] {
    guard !reading.provinceNames.isEmpty || reading.words.roles.contains(.region) else { return [] }
    var grammar = ProvinceGrammar(reading: reading)
    grammar.read()
    grammar.joinNeighbours()
    return grammar.mentions
  }

  private init(reading: TextReading) {
    self.reading = reading
    words = reading.words.words
  }

  private mutating func read() {
    var index = 0
    while index < words.count {
      if words[index].beginsProvince || !words[index].facts.roles.isDisjoint(with: Self.openers) {
        index = max(index + 1, readMention(at: index))
      } else {
        index += 1
      }
    }
  }

  /// What a mention may begin with, beside a name.
  private static let openers: WordRoles = [.provinceWord, .provincesWord, .governor, .region]

  /// The province whose name begins at a word, and where that name ends.
  private func name(at index: Int) -> ProvinceName? { reading.provinceName(at: index) }

  /// Whether there is a word at an index with one of some roles.
  private func has(_ roles: WordRoles, at index: Int) -> Bool {
    words[safe: index].map { !$0.facts.roles.isDisjoint(with: roles) } ?? false
  }

  /// Reads what begins at a word; the first word after it.
  private mutating func readMention(at index: Int) -> Int {
    let word = words[index]
    guard word.kind == .word else { return index + 1 }
    let roles = word.facts.roles
    if roles.contains(.provinceWord) { return readAfterClassWord(index) }
    if roles.contains(.provincesWord) { return readList(from: index + 1) }
    if roles.contains(.governor), let name = name(at: index + 1) {
      add(name.province, index + 1..<name.end, .certain, .governor)
      return readFollowers(from: name.end)
    }
    if let end = readRegion(at: index) { return end }
    guard let name = name(at: index) else { return index + 1 }
    readBareName(name.province, index..<name.end)
    return name.end
  }

  // MARK: After a class word

  private mutating func readAfterClassWord(_ index: Int) -> Int {
    var next = index + 1
    if has(.epithet, at: next), name(at: next) == nil { next += 1 }
    if let name = name(at: next), words[next].joint != .lineBreak {
      // `سه استان گیلان، مازندران و گلستان`
      if isCounted(index), let end = list(from: next) { return end }
      guard !isForeign(name.end) else { return name.end }
      add(name.province, index..<name.end, .certain, .classWord)
      return readFollowers(from: name.end)
    }
    if let word = words[safe: next],
      let region = ProvinceContext.regions.first(where: { $0.name == word.hash })
    {
      for member in region.members { add(member.province, index..<next + 1, .ambiguous, .formerProvince) }
      return next + 1
    }
    return index + 1
  }

  private func isCounted(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = words[index - 1]
    return before.kind == .digits || before.facts.roles.contains(.small)
  }

  /// The list after a plural head, each member by itself. A single word there is an adjective: `استان‌های مرکزی کشور`.
  private mutating func readList(from start: Int) -> Int {
    if let end = list(from: start) { return end }
    guard let name = name(at: start), ProvinceNames.reading(of: name.province) == .word else { return start }
    return name.end
  }

  /// A list of at least two names, or one name that is nothing else; its end.
  private mutating func list(from start: Int) -> Int? {
    var start = start
    if let mark = words[safe: start]?.mark, mark == .colon || mark == .open { start += 1 }
    var members: [(province: IranProvince, words: Range<Int>)] = []
    var next: Int? = start
    var end = start
    while let index = next {
      if let end = regionEnd(at: index) {
        for member in end.members { members.append(member) }
        next = afterConjunction(end.end)
        if next == nil { break }
        continue
      }
      guard let name = name(at: index) else { break }
      members.append((name.province, index..<name.end))
      end = name.end
      next = afterConjunction(end)
    }
    guard let last = members.last else { return nil }
    end = last.words.upperBound
    let isSure = members.contains { ProvinceNames.reading(of: $0.province) == .province }
    if members.count == 1, !isSure { return nil }
    if !isSure, members.allSatisfy({ ProvinceNames.reading(of: $0.province) == .word }), isCountry(end) {
      return nil
    }
    for member in members { add(member.province, member.words, .certain, .pluralClassWord) }
    return end
  }

  /// Doubtful names that a sure one is joined to: `استان گیلان و قزوین`.
  private mutating func readFollowers(from end: Int) -> Int {
    var end = end
    while let index = afterConjunction(end), let name = name(at: index) {
      if regionEnd(at: index) != nil { break }
      if ProvinceNames.reading(of: name.province) == .word, isCountry(name.end) { break }
      add(name.province, index..<name.end, .probable, .joined)
      end = name.end
    }
    return end
  }

  // MARK: Regions that are several provinces

  /// `خراسان‌های رضوی، شمالی و جنوبی`, `آذربایجان شرقی و غربی`, `دو آذربایجان`.
  private mutating func readRegion(at index: Int) -> Int? {
    guard has(.region, at: index) else { return nil }
    if let found = regionEnd(at: index) {
      for member in found.members { add(member.province, member.words, .certain, .region) }
      return readFollowers(from: found.end)
    }
    let hash = words[index].hash
    guard let region = ProvinceContext.regions.first(where: { $0.name == hash }), name(at: index) == nil,
      index > 0
    else { return nil }
    let count = ProvinceContext.counts.firstIndex(of: words[index - 1].hash)
    guard let count, count + 2 == region.members.count, words[index].joint <= .space else { return nil }
    for member in region.members { add(member.province, index - 1..<index + 1, .certain, .region) }
    return index + 1
  }

  /// A region with two or more of its adjectives, and where that ends.
  private func regionEnd(at index: Int) -> (members: [(province: IranProvince, words: Range<Int>)], end: Int)?
  {
    guard has(.region, at: index) else { return nil }
    let hash = words[index].hash
    guard let region = ProvinceContext.regions.first(where: { $0.plural == hash || $0.name == hash }) else {
      return nil
    }
    var members: [(province: IranProvince, words: Range<Int>)] = []
    var end = index
    var next: Int? = index + 1
    while let position = next, let word = words[safe: position],
      let member = region.members.first(where: { $0.adjective == word.hash })
    {
      members.append((member.province, (members.isEmpty ? index : position)..<position + 1))
      end = position + 1
      next = afterConjunction(end)
    }
    return members.count > 1 || members.count == 1 && hash == region.plural ? (members, end) : nil
  }

  // MARK: Bare names

  private mutating func readBareName(_ province: IranProvince, _ range: Range<Int>) {
    let before = range.lowerBound - 1
    if isForeign(range.upperBound) { return }
    switch ProvinceNames.reading(of: province) {
    case .province:
      if has(.notItself, at: before) { return }
      add(province, range, province == .kurdistan ? .probable : .certain, .onlyProvince)
    case .city, .word:
      if !has(.elsewhere, at: before) { add(province, range, .ambiguous, .bareName) }
    }
  }

  /// Doubtful names beside sure ones in one list become probable.
  private mutating func joinNeighbours() {
    guard mentions.count > 1 else { return }
    for index in mentions.indices.dropFirst() where isJoined(index - 1, index) {
      if mentions[index - 1].certainty > .ambiguous { raise(index) }
    }
    for index in mentions.indices.dropLast().reversed() where isJoined(index, index + 1) {
      if mentions[index + 1].certainty > .ambiguous, mentions[index + 1].rule != .classWord { raise(index) }
    }
  }

  private mutating func raise(_ index: Int) {
    guard mentions[index].rule == .bareName else { return }
    mentions[index].certainty = .probable
    mentions[index].rule = .joined
  }

  private func isJoined(_ first: Int, _ second: Int) -> Bool {
    afterConjunction(mentions[first].words.upperBound) == mentions[second].words.lowerBound
  }

  // MARK: Words of the rules

  private mutating func add(
    _ province: IranProvince,
    _ range: Range<Int>,
    _ certainty: Entity.Certainty,
    _ rule: Entity.Rule
  ) {
    mentions.append(ProvinceMention(province: province, words: range, certainty: certainty, rule: rule))
  }

  private func isForeign(_ index: Int) -> Bool {
    has(.otherCountry, at: index) && words[index].joint <= .space
  }

  private func isCountry(_ index: Int) -> Bool {
    has(.homeCountry, at: index)
  }

  /// The word after `،`, `و`, `و نیز` or `یا` at an index.
  private func afterConjunction(_ index: Int) -> Int? {
    guard let word = words[safe: index], word.joint != .lineBreak else { return nil }
    var next = index
    if word.mark == .comma { next += 1 }
    if has([.and, .or], at: next) {
      next += 1
      if has(.also, at: next) { next += 1 }
    }
    return next > index && next < words.count && words[next].joint != .lineBreak ? next : nil
  }
}
