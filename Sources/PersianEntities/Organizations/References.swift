import PersianText

/// Bare heads that point back: `این وزارتخانه`, `معاونت`. They are linked to the last body before them that has this
/// head, or one of its kind.
enum References {
  struct Reference {
    var word: Int
    /// The mention it points back to.
    var antecedent: Int
  }

  /// The references of a text, given what it names. Linear in the text.
  static func references(among mentions: [OrganizationMention], in reading: TextReading) -> [Reference] {
    let words = reading.words.words
    var references: [Reference] = []
    var lastByHead: [UInt64: Int] = [:]
    var lastByType: [OrganizationType: Int] = [:]
    var next = 0
    for index in words.indices {
      while next < mentions.count, mentions[next].words.lowerBound < index {
        remember(mentions[next], next, words, &lastByHead, &lastByType)
        next += 1
      }
      guard words[index].kind == .word, let head = head(of: words[index].hash),
        !isInside(index, mentions, next),
        isBare(index, words)
      else { continue }
      guard
        let antecedent = lastByHead[stem(words[index].hash)]
          ?? (isPointedAt(index, words) ? lastByType[head.type] : nil)
      else { continue }
      references.append(Reference(word: index, antecedent: antecedent))
    }
    return references
  }

  private static func remember(
    _ mention: OrganizationMention,
    _ number: Int,
    _ words: [Word],
    _ lastByHead: inout [UInt64: Int],
    _ lastByType: inout [OrganizationType: Int]
  ) {
    guard mention.certainty > .ambiguous else { return }
    let first = words[mention.words.lowerBound].hash
    guard let head = WordFacts.of(first).head else { return }
    lastByHead[first] = number
    lastByType[head.type] = number
  }

  private static func isInside(_ index: Int, _ mentions: [OrganizationMention], _ next: Int) -> Bool {
    (next > 0 && mentions[next - 1].words.contains(index) && mentions[next - 1].words.count > 1)
      || (next < mentions.count && mentions[next].words.contains(index) && mentions[next].words.count > 1)
  }

  /// Whether a head has no complement: what follows cannot be one.
  private static func isBare(_ index: Int, _ words: [Word]) -> Bool {
    if isPointedAt(index, words) { return true }
    guard let next = words[safe: index + 1], next.joint != .lineBreak else { return true }
    if next.kind == .mark { return true }
    switch WordFacts.of(next.hash).lexicalClass {
    case .preposition, .conjunction, .marker, .auxiliary, .saying, .demonstrative: return true
    default: return false
    }
  }

  private static func isPointedAt(_ index: Int, _ words: [Word]) -> Bool {
    index > 0 && demonstratives.contains(words[index - 1].hash)
  }

  private static func head(of hash: UInt64) -> HeadNouns.Head? {
    guard let head = WordFacts.of(hash).head, !head.isPlural else { return nil }
    return head
  }

  /// `وزارتخانه` points back to what begins with `وزارت`.
  private static func stem(_ hash: UInt64) -> UInt64 { hash == ministry ? ministryHead : hash }

  private static let ministry = WordSet.hash("وزارتخانه")
  private static let ministryHead = WordSet.hash("وزارت")
  private static let demonstratives = WordSet("این آن همین همان")
}
