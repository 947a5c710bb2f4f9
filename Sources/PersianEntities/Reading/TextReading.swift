import PersianText

/// What all rules look at: the words of a text, and the names that begin at them.
package struct TextReading: Sendable {
  /// The caller's own names, if any, then the gazetteer.
  package let tables: [NameTable]
  package let lexicon: Lexicon
  /// The letters that names of all tables begin with.
  private let beginnings: NameBeginnings
  package private(set) var words = Words()
  /// Where names of the tables stand, in words, in the order of their starts.
  package private(set) var names: [NameInWords] = []
  /// The same of provinces alone, one a place.
  private(set) var provinceNames: [ProvinceName] = []
  /// Where names of other places stand.
  private var placeNames: [Range<Int>] = []
  /// The same of organizations alone.
  private(set) var organizationNames: [NameInWords] = []

  /// What is needed while a text is read, and no longer.
  struct Memory: Sendable {
    var matches: [NameMatch] = []
    var splits: [Int32] = []
  }

  package struct NameInWords: Sendable {
    package var match: NameMatch
    package var words: Range<Int>
  }

  /// The reading of no text yet.
  init(tables: [NameTable], lexicon: Lexicon) {
    self.tables = tables
    self.lexicon = lexicon
    var beginnings = NameBeginnings()
    for table in tables { beginnings.formUnion(table.beginnings) }
    self.beginnings = beginnings
  }

  /// Linear in the text.
  package init(_ text: String, tables: [NameTable], lexicon: Lexicon) {
    self.init(tables: tables, lexicon: lexicon)
    var text = text
    text.makeContiguousUTF8()
    var memory = Memory()
    read(text.utf8Span.span, &memory)
  }

  /// Reads a text in the place of the last one. Linear in the text.
  mutating func read(_ bytes: Span<UInt8>, _ memory: inout Memory) {
    words.text.refill(with: bytes)
    NameScanner.scan(
      words.text,
      tables: tables,
      beginnings: beginnings,
      lexicon: lexicon,
      into: &memory.matches,
      splits: &memory.splits
    )
    words.refill(splits: memory.splits, lexicon: lexicon)
    placeNames(memory.matches)
  }

  private mutating func placeNames(_ matches: [NameMatch]) {
    names.removeAll(keepingCapacity: true)
    provinceNames.removeAll(keepingCapacity: true)
    organizationNames.removeAll(keepingCapacity: true)
    placeNames.removeAll(keepingCapacity: true)
    var from = 0
    for match in matches {
      let first = words.index(startingFrom: match.start, from: from)
      from = first
      guard first < words.words.count, words.words[first].start == match.start else { continue }
      var end = first
      while end < words.words.count, Int(words.words[end].end) <= match.end { end += 1 }
      guard end > first else { continue }
      let name = NameInWords(match: match, words: first..<end)
      names.append(name)
      switch match.nameClass {
      case .organization: organizationNames.append(name)
      case .province: placeProvince(match, first..<end)
      case .place: placeNames.append(name.words)
      case .classWord: break
      }
    }
  }

  private mutating func placeProvince(_ match: NameMatch, _ range: Range<Int>) {
    let table = tables[match.table]
    guard let province = IranProvince(rawValue: table.identifier(table.body(of: match.name))) else { return }
    if provinceNames.last?.start == range.lowerBound { provinceNames.removeLast() }
    provinceNames.append(ProvinceName(province: province, start: range.lowerBound, end: range.upperBound))
    words.markProvince(at: range.lowerBound)
  }

  /// The province whose name begins at a word, and where that name ends. Logarithmic in the number of such names.
  func provinceName(at index: Int) -> ProvinceName? {
    guard words.words.indices.contains(index), words.words[index].beginsProvince else { return nil }
    var (low, high) = (0, provinceNames.count)
    while low < high {
      let middle = (low + high) / 2
      if provinceNames[middle].start < index { low = middle + 1 } else { high = middle }
    }
    return low < provinceNames.count ? provinceNames[low] : nil
  }

  /// Where a name of a place ends that begins at a word. Logarithmic in the number of such names.
  func placeEnd(at index: Int) -> Int? {
    var (low, high) = (0, placeNames.count)
    while low < high {
      let middle = (low + high) / 2
      if placeNames[middle].lowerBound < index { low = middle + 1 } else { high = middle }
    }
    return low < placeNames.count && placeNames[low].lowerBound == index
      ? placeNames[low].upperBound : provinceName(at: index)?.end
  }

  /// Where some words stand, in UTF-8 offsets of a text in which this one begins at an offset.
  func bytes(of range: Range<Int>, at offset: Int) -> Range<Int> {
    let bytes = words.bytes(of: range)
    return bytes.lowerBound + offset..<bytes.upperBound + offset
  }

  /// Whether a name is one that the caller added: those of all tables but the last.
  func isCustom(_ name: NameInWords) -> Bool { name.match.table < tables.count - 1 }

  /// Whether a name can hardly be anything else: one of several words that the gazetteer has no doubt of. What is a kind
  /// of body, of which there is one everywhere, is none unless it is long: `اداره پست`. Sites are named without `سایت`.
  func isSure(_ name: NameInWords) -> Bool {
    guard name.words.count > 1, !name.match.flags.contains(.ambiguous) else { return false }
    let table = tables[name.match.table]
    let type = OrganizationType(number: table.bodyKind(table.body(of: name.match.name)))
    return switch type {
    case .branch, .faculty: name.words.count > 2
    case .site: false
    default: true
    }
  }

  /// Whether some words before a name may belong to it: none, or a class word such as `شرکت` or `تیم فوتبال`.
  func isClassWord(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return true }
    let keys = Int(words.words[first].start)..<Int(words.words[last].end)
    return tables.last?.name(of: keys, in: words.text.keys, class: .classWord) != nil
  }
}
