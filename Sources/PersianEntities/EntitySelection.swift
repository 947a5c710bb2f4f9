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
  var antecedent: Range<Int>?
}

/// Brings organizations and provinces together: which of two that overlap is meant, which lies inside the other.
enum EntitySelection {
  /// Both lists in the order of their places, organizations not overlapping one another.
  static func select(
    _ organizations: [OrganizationMention],
    _ provinces: [ProvinceMention],
    reading: TextReading
  ) -> [EntitySpan] {
    let organizations = outside(provinces, organizations)
    var spans = organizations.map { span(of: $0, reading: reading) }
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
    return ordered(spans)
  }

  /// The spans with bare heads that point back among them.
  static func adding(
    _ references: [References.Reference],
    to organizations: [OrganizationMention],
    _ spans: [EntitySpan],
    reading: TextReading
  ) -> [EntitySpan] {
    let heads = Set(references.map(\.word))
    let kept = spans.filter {
      $0.kind != .organization || $0.words.count > 1 || !heads.contains($0.words.lowerBound)
    }
    let added = references.map { reference in
      let meant = organizations[reference.antecedent]
      var span = span(of: meant, reading: reading)
      span.antecedent = span.bytes
      span.words = reference.word..<reference.word + 1
      span.bytes = reading.words.bytes(of: span.words)
      span.name = span.name ?? reading.surface(of: meant.words)
      span.certainty = .probable
      span.rule = .reference
      return span
    }
    return ordered(kept + added)
  }

  private static func span(of mention: OrganizationMention, reading: TextReading) -> EntitySpan {
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

  /// The organizations that are not just the name of a sure province: the agency in `استان فارس`.
  private static func outside(
    _ provinces: [ProvinceMention],
    _ organizations: [OrganizationMention]
  ) -> [OrganizationMention] {
    let sure = provinces.filter { $0.certainty == .certain && $0.rule != .onlyProvince }
    guard !sure.isEmpty else { return organizations }
    var next = 0
    return organizations.filter { mention in
      while next < sure.count, sure[next].words.upperBound <= mention.words.lowerBound { next += 1 }
      guard next < sure.count else { return true }
      return
        !(sure[next].words.lowerBound <= mention.words.lowerBound
        && mention.words.upperBound <= sure[next].words.upperBound)
    }
  }

  private static func ordered(_ spans: [EntitySpan]) -> [EntitySpan] {
    spans.sorted {
      ($0.bytes.lowerBound, $1.bytes.upperBound, $0.kind == .organization ? 0 : 1)
        < ($1.bytes.lowerBound, $0.bytes.upperBound, $1.kind == .organization ? 0 : 1)
    }
  }
}
