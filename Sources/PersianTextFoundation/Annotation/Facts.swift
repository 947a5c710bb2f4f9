public import PersianEntities
public import PersianText

// What is known of a thing found in a text, without its place: for JSON, where the place is told in offsets, and
// for attributes of a string, where the place is the run that carries them.

/// What a quantity says.
public struct QuantityFacts: Sendable, Hashable, Codable {
  /// What sort of amount it is.
  public var kind: Quantity.Kind
  /// A decimal or ratio in ASCII digits (`2500000`, `1/3`); a date (`1379-02-30`), a time (`14:30`) or the digits of
  /// an identifier where ``kind`` is one of these.
  public var value: String?
  /// The upper end of a range, written like ``value``.
  public var upper: String?
  /// A UCUM code, an ISO 4217 code or `IRT`, or the calendar of a date.
  public var unit: String?
  /// The noun that is counted.
  public var counted: String?
  /// The classifier before it: `نفر`, `دستگاه`.
  public var classifier: String?
  /// How the true amount relates to the value.
  public var bound: Quantity.Bound

  /// The facts of a quantity.
  public init(_ quantity: Quantity) {
    kind = quantity.kind
    value = quantity.valueText
    upper = quantity.upperText
    unit = quantity.unit
    counted = quantity.counted
    classifier = quantity.classifier
    bound = quantity.bound
  }

  /// The exact value; nil for dates, times and identifiers.
  public var number: ExactNumber? { Self.isLabelled(kind) ? nil : value.flatMap(ExactNumber.init) }

  /// The exact upper end of a range.
  public var upperNumber: ExactNumber? { Self.isLabelled(kind) ? nil : upper.flatMap(ExactNumber.init) }

  private static func isLabelled(_ kind: Quantity.Kind) -> Bool {
    switch kind {
    case .date, .time, .identifier: true
    default: false
    }
  }

  private enum CodingKeys: String, CodingKey {
    case kind, value, upper, unit, counted, classifier, bound
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    kind = try container.decode(Quantity.Kind.self, forKey: .kind)
    value = try container.decodeIfPresent(String.self, forKey: .value)
    upper = try container.decodeIfPresent(String.self, forKey: .upper)
    unit = try container.decodeIfPresent(String.self, forKey: .unit)
    counted = try container.decodeIfPresent(String.self, forKey: .counted)
    classifier = try container.decodeIfPresent(String.self, forKey: .classifier)
    bound = try container.decodeIfPresent(Quantity.Bound.self, forKey: .bound) ?? .exactly
  }

  /// Leaves out what does not apply, an exact bound too.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encodeIfPresent(value, forKey: .value)
    try container.encodeIfPresent(upper, forKey: .upper)
    try container.encodeIfPresent(unit, forKey: .unit)
    try container.encodeIfPresent(counted, forKey: .counted)
    try container.encodeIfPresent(classifier, forKey: .classifier)
    if bound != .exactly { try container.encode(bound, forKey: .bound) }
  }
}

/// What is known of an organization or a province.
public struct EntityFacts: Sendable, Hashable, Codable {
  /// What sort of name it is.
  public var kind: Entity.Kind
  /// An ISO 3166-2 code for a province, the gazetteer's identifier for a known organization.
  public var id: String?
  /// The canonical name, where known.
  public var name: String?
  /// How sure the recognizer is.
  public var certainty: Entity.Certainty
  /// The evidence, by the name of its rule.
  public var rule: String
  /// Whether it lies inside another one: the province in `دادگستری استان گلستان`.
  public var isNested: Bool

  /// The facts of an entity.
  public init(_ entity: Entity) {
    kind = entity.kind
    id = entity.id
    name = entity.name
    certainty = entity.certainty
    rule = entity.rule.rawValue
    isNested = entity.isNested
  }

  private enum CodingKeys: String, CodingKey {
    case kind, id, name, certainty, rule
    case isNested = "nested"
  }

  /// What is left out is not nested.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    kind = try container.decode(Entity.Kind.self, forKey: .kind)
    id = try container.decodeIfPresent(String.self, forKey: .id)
    name = try container.decodeIfPresent(String.self, forKey: .name)
    certainty = try container.decode(Entity.Certainty.self, forKey: .certainty)
    rule = try container.decode(String.self, forKey: .rule)
    isNested = try container.decodeIfPresent(Bool.self, forKey: .isNested) ?? false
  }

  /// Leaves out what does not apply.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encodeIfPresent(id, forKey: .id)
    try container.encodeIfPresent(name, forKey: .name)
    try container.encode(certainty, forKey: .certainty)
    try container.encode(rule, forKey: .rule)
    if isNested { try container.encode(true, forKey: .isNested) }
  }
}

/// What a gap between two letters should hold instead.
public struct CorrectionFacts: Sendable, Hashable, Codable {
  /// What the correction does to the gap; left out by writers of older records.
  public var kind: SpacingCorrection.Kind?
  /// Nothing, a half-space or a space.
  public var replacement: String
  /// How sure the restorer is, 0 to 1.
  public var confidence: Double

  /// The facts of a correction.
  public init(_ correction: SpacingCorrection) {
    kind = correction.kind
    replacement = correction.replacement
    confidence = correction.confidence
  }
}
