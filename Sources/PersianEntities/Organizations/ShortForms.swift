import PersianText

/// Links what is named twice in one text: a short form after its long one names the same body.
///
/// `کانون گفتگوی امام موسی صدر … کانون گفتگو`, `سپاه پاسداران … سپاه`. A doubtful name that the text has named in full is
/// doubtful no more.
enum ShortForms {
  /// How many earlier names with the same first word are looked at.
  private static let memory = 8

  static func link(_ mentions: inout [OrganizationMention], in reading: TextReading) {
    let words = reading.words.words
    var earlier: [UInt64: [Int]] = [:]
    var surelyNamed: Set<String> = []
    for index in mentions.indices {
      let first = words[mentions[index].words.lowerBound].hash
      if mentions[index].id == nil, mentions[index].words.count > 1,
        let long = earlier[first]?.last(where: { isShort(mentions[index], of: mentions[$0], reading) })
      {
        mentions[index].id = mentions[long].id
        mentions[index].name = mentions[long].name ?? reading.surface(of: mentions[long].words)
      }
      if let id = mentions[index].id {
        if mentions[index].certainty == .ambiguous, mentions[index].rule == .gazetteer,
          surelyNamed.contains(id)
        {
          mentions[index].certainty = .probable
          mentions[index].rule = .repeated
        }
        if mentions[index].certainty > .ambiguous { surelyNamed.insert(id) }
      }
      earlier[first, default: []].append(index)
      if let count = earlier[first]?.count, count > memory { earlier[first]?.removeFirst() }
    }
  }

  /// Whether a name is the beginning of a longer one, up to the end of a word.
  private static func isShort(
    _ short: OrganizationMention,
    of long: OrganizationMention,
    _ reading: TextReading
  ) -> Bool {
    guard short.words.count < long.words.count else { return false }
    let words = reading.words.words
    let keys = reading.words.text.keys
    for (a, b) in zip(short.words, long.words) where words[a].hash != words[b].hash {
      // The last word may lack the ی of ezafe: `کانون گفتگو`, `کانون گفتگوی امام موسی صدر`.
      guard a == short.words.upperBound - 1, words[b].length == words[a].length + 1,
        EzafeLetters.isEzafe(keys[words[b].keys.upperBound - 1], after: keys[words[a].keys.upperBound - 1])
      else { return false }
      return keys[words[a].keys].elementsEqual(keys[words[b].keys].dropLast())
    }
    return true
  }
}
