import PersianText

/// Links what is named twice in one text: a short form after its long one names the same body.
///
/// `کانون گفتگوی امام موسی صدر … کانون گفتگو`, `سپاه پاسداران … سپاه`. A doubtful name that the text has named in full is
/// doubtful no more.
struct ShortForms: Sendable {
  /// How many earlier names with the same first word are looked at.
  private static let most = 8

  /// A name that stood earlier in the text.
  private struct Earlier {
    /// Its words in ``words``.
    var words: Range<Int>
    /// The one before it with the same first word.
    var previous: Int?
    var body: NamedBody?
    /// Where it stands, or the long form of it, in UTF-8 offsets of the whole text.
    var longForm: Range<Int>
  }

  /// The hash of a word, and that of it without the ی of ezafe: `گفتگوی`, `گفتگو`.
  private struct Letters {
    var hash: UInt64
    var withoutEzafe: UInt64?
  }

  private var earlier: [Earlier] = []
  private var words: [Letters] = []
  private var lastByFirstWord: [UInt64: Int] = [:]
  private var surelyNamed: Set<NamedBody> = []

  /// Forgets one text before another.
  mutating func removeAll() {
    guard !earlier.isEmpty else { return }
    earlier.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    lastByFirstWord.removeAll(keepingCapacity: lastByFirstWord.count < 64)
    surelyNamed.removeAll(keepingCapacity: surelyNamed.count < 64)
  }

  /// Links the names of the next line, which begins at an offset of the text.
  mutating func link(_ mentions: inout [OrganizationMention], in reading: TextReading, at offset: Int) {
    for index in mentions.indices {
      let first = words.count
      for word in mentions[index].words { words.append(Self.letters(of: word, in: reading.words)) }
      let own = first..<words.count
      let sameFirst = lastByFirstWord[words[first].hash]
      if mentions[index].body == nil, own.count > 1, let long = longForm(of: own, from: sameFirst) {
        mentions[index].body = earlier[long].body
        mentions[index].longForm = earlier[long].longForm
      }
      if let body = mentions[index].body {
        if mentions[index].certainty == .ambiguous, mentions[index].rule == .gazetteer,
          surelyNamed.contains(body)
        {
          mentions[index].certainty = .probable
          mentions[index].rule = .repeated
        }
        if mentions[index].certainty > .ambiguous { surelyNamed.insert(body) }
      }
      let place = reading.words.bytes(of: mentions[index].words)
      lastByFirstWord[words[first].hash] = earlier.count
      earlier.append(
        Earlier(
          words: own,
          previous: sameFirst,
          body: mentions[index].body,
          longForm: mentions[index].longForm ?? place.lowerBound + offset..<place.upperBound + offset
        )
      )
    }
  }

  private static func letters(of index: Int, in words: Words) -> Letters {
    let word = words.words[index]
    let keys = words.text.keys
    guard word.length > 1,
      EzafeLetters.isEzafe(keys[word.keys.upperBound - 1], after: keys[word.keys.upperBound - 2])
    else { return Letters(hash: word.hash, withoutEzafe: nil) }
    return Letters(hash: word.hash, withoutEzafe: LetterKeys.hash(keys, word.keys.dropLast()))
  }

  /// The last name before that a name is the beginning of.
  private func longForm(of short: Range<Int>, from last: Int?) -> Int? {
    var candidate = last
    for _ in 0..<Self.most {
      guard let index = candidate else { return nil }
      if isShort(short, of: earlier[index].words) { return index }
      candidate = earlier[index].previous
    }
    return nil
  }

  /// Whether a name is the beginning of a longer one, up to the end of a word.
  private func isShort(_ short: Range<Int>, of long: Range<Int>) -> Bool {
    guard short.count < long.count else { return false }
    for (a, b) in zip(short, long) where words[a].hash != words[b].hash {
      // The last word may lack the ی of ezafe: `کانون گفتگو`, `کانون گفتگوی امام موسی صدر`.
      return a == short.upperBound - 1 && words[a].hash == words[b].withoutEzafe
    }
    return true
  }
}
