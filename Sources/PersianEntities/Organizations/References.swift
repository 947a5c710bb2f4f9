import PersianText

/// Bare heads that point back: `این وزارتخانه`, `معاونت`. They are linked to the last body before them that has this
/// head, or one of its kind.
struct References: Sendable {
  static let roles: [(WordRoles, String)] = [(.pointer, "این آن همین همان")]

  private var lastByHead: [UInt64: EntitySpan] = [:]
  private var lastByType: [OrganizationType: EntitySpan] = [:]

  /// The references of the next line, which begins at an offset of the text, given what it names. Linear in the line.
  mutating func references(
    among mentions: [OrganizationMention],
    in reading: TextReading,
    at offset: Int
  ) -> [EntitySpan] {
    let words = reading.words.words
    var references: [EntitySpan] = []
    var next = 0
    for index in words.indices {
      while next < mentions.count, mentions[next].words.lowerBound < index {
        remember(mentions[next], in: reading, at: offset)
        next += 1
      }
      guard words[index].kind == .word, let head = words[index].facts.head, !head.isPlural,
        !Self.isInside(index, mentions, next),
        Self.isBare(index, words)
      else { continue }
      guard
        let meant = lastByHead[Self.stem(words[index].hash)]
          ?? (Self.isPointedAt(index, words) ? lastByType[head.type] : nil)
      else { continue }
      var span = meant
      span.antecedent = meant.bytes
      span.words = index..<index + 1
      span.bytes = reading.bytes(of: span.words, at: offset)
      span.longForm = meant.longForm ?? meant.bytes
      span.certainty = .probable
      span.rule = .reference
      references.append(span)
    }
    for mention in mentions[next...] { remember(mention, in: reading, at: offset) }
    return references
  }

  private mutating func remember(_ mention: OrganizationMention, in reading: TextReading, at offset: Int) {
    guard mention.certainty > .ambiguous else { return }
    let first = reading.words.words[mention.words.lowerBound]
    guard let head = first.facts.head else { return }
    let span = EntitySpan(mention, in: reading, at: offset)
    lastByHead[first.hash] = span
    lastByType[head.type] = span
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
    switch next.facts.lexicalClass {
    case .preposition, .conjunction, .marker, .auxiliary, .saying, .demonstrative: return true
    default: return false
    }
  }

  private static func isPointedAt(_ index: Int, _ words: [Word]) -> Bool {
    index > 0 && words[index - 1].facts.roles.contains(.pointer)
  }

  /// `وزارتخانه` points back to what begins with `وزارت`.
  private static func stem(_ hash: UInt64) -> UInt64 { hash == ministry ? ministryHead : hash }

  private static let ministry = WordSet.hash("وزارتخانه")
  private static let ministryHead = WordSet.hash("وزارت")
}
