import PersianText

/// Decides which names of provinces mean the province.
///
/// Evidence, strongest first: the class word (`استان گلستان`), a plural head over a list, the governor, a name that is
/// nothing else, and a place in a list beside such a name.
struct ProvinceGrammar {
  private let words: [Word]
  /// For each word the province whose name begins there, and where that name ends.
  private let names: ProvinceNamesInWords
  private var mentions: [ProvinceMention] = []

  /// Linear in the text. Mentions come in the order of their places, ambiguous ones included.
  static func mentions(in words: [Word], names: ProvinceNamesInWords)
    -> [ProvinceMention]
  {
    guard !names.isEmpty || words.contains(where: { ProvinceContext.isRegion($0.hash) }) else { return [] }
    var grammar = ProvinceGrammar(words: words, names: names)
    grammar.read()
    grammar.joinNeighbours()
    return grammar.mentions
  }

  private init(words: [Word], names: ProvinceNamesInWords) {
    self.words = words
    self.names = names
  }

  private mutating func read() {
    var index = 0
    while index < words.count {
      index = max(index + 1, readMention(at: index))
    }
  }

  /// Reads what begins at a word; the first word after it.
  private mutating func readMention(at index: Int) -> Int {
    let word = words[index]
    guard word.kind == .word else { return index + 1 }
    if ProvinceContext.classWord.contains(word.hash) { return readAfterClassWord(index) }
    if ProvinceContext.pluralClassWord.contains(word.hash) { return readList(from: index + 1) }
    if ProvinceContext.governor.contains(word.hash), let name = names[index + 1] {
      add(name.province, index + 1..<name.end, .certain, .governor)
      return readFollowers(from: name.end)
    }
    if let end = readRegion(at: index) { return end }
    guard let name = names[index] else { return index + 1 }
    readBareName(name.province, index..<name.end)
    return name.end
  }

  // MARK: After a class word

  private mutating func readAfterClassWord(_ index: Int) -> Int {
    var next = index + 1
    if next < words.count, names[next] == nil, ProvinceContext.epithet.contains(words[next].hash) {
      next += 1
    }
    if let name = names[next], words[next].joint != .lineBreak {
      // `سه استان گیلان، مازندران و گلستان`
      if isCounted(index), let end = list(from: next) { return end }
      guard !isForeign(name.end) else { return name.end }
      add(name.province, index..<name.end, .certain, .classWord)
      return readFollowers(from: name.end)
    }
    if let region = ProvinceContext.region(words[safe: next]?.hash) {
      for member in region.members { add(member.province, index..<next + 1, .ambiguous, .formerProvince) }
      return next + 1
    }
    return index + 1
  }

  private func isCounted(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = words[index - 1]
    return before.kind == .digits || ProvinceContext.small.contains(before.hash)
  }

  /// The list after a plural head, each member by itself. A single word there is an adjective: `استان‌های مرکزی کشور`.
  private mutating func readList(from start: Int) -> Int {
    if let end = list(from: start) { return end }
    guard let name = names[start], ProvinceNames.reading(of: name.province) == .word else { return start }
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
      guard let name = names[index] else { break }
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
    while let index = afterConjunction(end), let name = names[index] {
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
    guard ProvinceContext.isRegion(words[index].hash) else { return nil }
    if let found = regionEnd(at: index) {
      for member in found.members { add(member.province, member.words, .certain, .region) }
      return readFollowers(from: found.end)
    }
    guard let region = ProvinceContext.region(words[index].hash), names[index] == nil, index > 0 else {
      return nil
    }
    let count = [WordSet.hash("دو"), WordSet.hash("سه")].firstIndex(of: words[index - 1].hash)
    guard let count, count + 2 == region.members.count, words[index].joint <= .space else { return nil }
    for member in region.members { add(member.province, index - 1..<index + 1, .certain, .region) }
    return index + 1
  }

  /// A region with two or more of its adjectives, and where that ends.
  private func regionEnd(at index: Int) -> (members: [(province: IranProvince, words: Range<Int>)], end: Int)?
  {
    guard index < words.count else { return nil }
    let hash = words[index].hash
    guard let region = ProvinceContext.regions.first(where: { $0.plural == hash || $0.region == hash }) else {
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
    let before = words[safe: range.lowerBound - 1]
    let isElsewhere = before.map { ProvinceContext.elsewhere.contains($0.hash) } ?? false
    if isForeign(range.upperBound) { return }
    switch ProvinceNames.reading(of: province) {
    case .province:
      if let before, ProvinceContext.notItself.contains(before.hash) { return }
      add(province, range, province == .kurdistan ? .probable : .certain, .onlyProvince)
    case .city, .word:
      if !isElsewhere { add(province, range, .ambiguous, .bareName) }
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

  // MARK: Helpers of the rules

  private mutating func add(
    _ province: IranProvince,
    _ range: Range<Int>,
    _ certainty: Entity.Certainty,
    _ rule: Entity.Rule
  ) {
    mentions.append(ProvinceMention(province: province, words: range, certainty: certainty, rule: rule))
  }

  private func isForeign(_ index: Int) -> Bool {
    words[safe: index].map { ProvinceContext.foreign.contains($0.hash) && $0.joint <= .space } ?? false
  }

  private func isCountry(_ index: Int) -> Bool {
    words[safe: index].map { ProvinceContext.country.contains($0.hash) } ?? false
  }

  /// The word after `،`, `و`, `و نیز` or `یا` at an index.
  private func afterConjunction(_ index: Int) -> Int? {
    guard let word = words[safe: index], word.joint != .lineBreak else { return nil }
    var next = index
    if word.mark == .comma { next += 1 }
    if let word = words[safe: next],
      ProvinceContext.and.contains(word.hash) || ProvinceContext.or.contains(word.hash)
    {
      next += 1
      if let word = words[safe: next], ProvinceContext.also.contains(word.hash) { next += 1 }
    }
    return next > index && next < words.count && words[next].joint != .lineBreak ? next : nil
  }
}
