/// An entity before it is handed out: in words of its line and UTF-8 offsets of the whole text.
struct EntitySpan: Sendable {
  var kind: Entity.Kind
  var words: Range<Int>
  var bytes: Range<Int>
  var province: IranProvince?
  var body: NamedBody?
  /// See ``OrganizationMention/longForm``.
  var longForm: Range<Int>?
  var certainty: Entity.Certainty
  var rule: Entity.Rule
  var isNested = false
  var antecedent: Range<Int>?

  init(_ mention: OrganizationMention, in reading: TextReading, at offset: Int) {
    self.init(.organization, mention.words, mention.certainty, mention.rule, in: reading, at: offset)
    body = mention.body
    longForm = mention.longForm
  }

  init(_ mention: ProvinceMention, in reading: TextReading, at offset: Int) {
    self.init(.province, mention.words, mention.certainty, mention.rule, in: reading, at: offset)
    province = mention.province
  }

  private init(
    _ kind: Entity.Kind,
    _ words: Range<Int>,
    _ certainty: Entity.Certainty,
    _ rule: Entity.Rule,
    in reading: TextReading,
    at offset: Int
  ) {
    self.kind = kind
    self.words = words
    self.certainty = certainty
    self.rule = rule
    bytes = reading.bytes(of: words, at: offset)
  }
}

/// Brings organizations and provinces together: which of two that overlap is meant, which lies inside the other.
enum EntitySelection {
  /// Both lists of a line in the order of their places, organizations not overlapping one another.
  static func select(
    _ organizations: [OrganizationMention],
    _ provinces: [ProvinceMention],
    in reading: TextReading,
    at offset: Int
  ) -> [EntitySpan] {
    let organizations = outside(provinces, organizations)
    var spans = organizations.map { EntitySpan($0, in: reading, at: offset) }
    guard !provinces.isEmpty else { return spans }
    var next = 0
    for mention in provinces {
      while next < organizations.count, organizations[next].words.upperBound <= mention.words.lowerBound {
        next += 1
      }
      var span = EntitySpan(mention, in: reading, at: offset)
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

  /// The spans with bare heads that point back among them, each in the place of itself as a name.
  static func adding(_ references: [EntitySpan], to spans: [EntitySpan]) -> [EntitySpan] {
    guard !references.isEmpty else { return spans }
    let heads = Set(references.map(\.words.lowerBound))
    let kept = spans.filter {
      $0.kind != .organization || $0.words.count > 1 || !heads.contains($0.words.lowerBound)
    }
    return ordered(kept + references)
  }

  /// The organizations that are not just the name of a sure province: the agency in `استان فارس`.
  private static func outside(
    _ provinces: [ProvinceMention],
    _ organizations: [OrganizationMention]
  ) -> [OrganizationMention] {
    if provinces.isEmpty { return organizations }
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
