import PersianText

/// What all rules look at: the words of a text, and the names that begin at them.
package struct TextReading: Sendable {
  package let words: Words
  /// The caller's own names, if any, then the gazetteer.
  package let tables: [NameTable]
  /// The caller's own head nouns.
  let heads: WordSet
  private let text: String
  /// Where names of the tables stand, in words, in the order of their starts.
  package let names: [NameInWords]

  package struct NameInWords: Sendable {
    package var match: NameMatch
    package var words: Range<Int>
  }

  /// Linear in the text.
  package init(_ text: String, tables: [NameTable], heads: [String] = [], bound: BoundParts = BoundParts()) {
    self.text = text
    self.tables = tables
    self.heads = WordSet(heads)
    let keyed = KeyedText(FoldedText(text))
    let matches = NameScanner.matches(in: keyed, tables: tables)
    var splits: [Int] = []
    splits.reserveCapacity(matches.count * 2)
    for match in matches {
      splits.append(match.start)
      splits.append(match.end)
    }
    for (index, token) in keyed.folded.tokens.enumerated() where token.isWord {
      let (start, end) = (Int(keyed.tokenStarts[index]), Int(keyed.tokenStarts[index + 1]))
      let particle = Particles.length(before: start, end, in: keyed.keys)
      if particle > 0, Particles.isStuckTo(LetterKeys.hash(keyed.keys, start + particle..<end)) {
        splits.append(start + particle)
      }
    }
    splits.sort()
    words = Words(keyed, splits: splits, bound: bound)
    var names: [NameInWords] = []
    names.reserveCapacity(matches.count)
    var from = 0
    for match in matches {
      guard let first = words.index(startingAt: match.start, from: from) else { continue }
      from = first
      var end = first
      while end < words.words.count, Int(words.words[end].end) <= match.end { end += 1 }
      if end > first { names.append(NameInWords(match: match, words: first..<end)) }
    }
    self.names = names
  }

  /// Whether a name is one that the caller added: those of all tables but the last.
  func isCustom(_ name: NameInWords) -> Bool { name.match.table < tables.count - 1 }

  /// The head noun that a word is, one of the caller's included.
  package func head(_ index: Int) -> HeadNouns.Head? {
    let hash = words.words[index].hash
    return WordFacts.of(hash).head ?? (heads.contains(hash) ? HeadNouns.Head.custom : nil)
  }

  /// Whether some words before a name may belong to it: none, or a class word such as `شرکت` or `تیم فوتبال`.
  func isClassWord(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return true }
    let key = words.text.keys[Int(words.words[first].start)..<Int(words.words[last].end)]
    return tables.last?.name(ofKey: Array(key), class: .classWord) != nil
  }

  /// Some words as they are written.
  func surface(of range: Range<Int>) -> String {
    let bytes = words.bytes(of: range)
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    return String(text[start..<utf8.index(start, offsetBy: bytes.count)])
  }

  /// The provinces of the text, the ambiguous ones included.
  func provinces() -> [ProvinceMention] {
    var byWord = ProvinceNamesInWords(wordCount: words.words.count)
    for name in names where name.match.nameClass == .province {
      let table = tables[name.match.table]
      guard let province = IranProvince(rawValue: table.identifier(table.body(of: name.match.name))) else {
        continue
      }
      byWord[name.words.lowerBound] = (province, name.words.upperBound)
    }
    return ProvinceGrammar.mentions(in: words.words, names: byWord)
  }
}
