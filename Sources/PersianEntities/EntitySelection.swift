/// An entity before it is handed out: in words and UTF-8 offsets.
struct EntitySpan: Sendable {
  var kind: Entity.Kind
  var words: Range<Int>
  var bytes: Range<Int>
  var id: String?
  var name: String?
  var certainty: Entity.Certainty
  var rule: Entity.Rule
  var isNested = false
}

/// Brings organizations and provinces together: which of two that overlap is meant, which lies inside the other.
enum EntitySelection {
  /// Both lists in the order of their places, organizations not overlapping one another.
  static func select(
    _ organizations: [OrganizationMention],
    _ provinces: [ProvinceMention],
    reading: TextReading
  ) -> [EntitySpan] {
    var spans: [EntitySpan] = organizations.map { mention in
      EntitySpan(
        kind: .organization,
        words: mention.words,
        bytes: reading.words.bytes(of: mention.words),
        id: mention.id,
        name: mention.name,
        certainty: mention.certainty,
        rule: mention.rule
      )
    }
    var next = 0
    for mention in provinces {
      while next < organizations.count, organizations[next].words.upperBound <= mention.words.lowerBound {
        next += 1
      }
      var span = EntitySpan(
        kind: .province,
        words: mention.words,
        bytes: reading.words.bytes(of: mention.words),
        id: mention.province.iso,
        name: mention.province.persianName,
        certainty: mention.certainty,
        rule: mention.rule
      )
      if next < organizations.count, organizations[next].words.overlaps(mention.words),
        organizations[next].certainty > .ambiguous
      {
        guard mention.rule == .classWord, organizations[next].words.contains(mention.words.lowerBound) else {
          continue
        }
        span.isNested = true
      }
      spans.append(span)
    }
    return spans.sorted {
      ($0.bytes.lowerBound, $1.bytes.upperBound, $0.kind == .organization ? 0 : 1)
        < ($1.bytes.lowerBound, $0.bytes.upperBound, $1.kind == .organization ? 0 : 1)
    }
  }
}
