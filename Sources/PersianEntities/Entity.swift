/// A name found in a text: an organization or a province of Iran.
public struct Entity: Sendable, Hashable {
  /// What an entity is.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A body with a name: `وزارت کشور`, `بانک ملی`.
    /// A body with a name: `وزارت کشور`, `بانک ملی`.
    case organization
    /// One of the 31 provinces: `استان گلستان`.
    case province
  }

  /// How sure the recognizer is.
  public enum Certainty: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Could as well be something else: a word, a city, a team's namesake. Reported on request.
    case ambiguous
    /// More likely than not by a good margin.
    case probable
    /// The text says so itself, or leaves no other reading.
    case certain

    public static func < (left: Certainty, right: Certainty) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .ambiguous: 0
      case .probable: 1
      case .certain: 2
      }
    }
  }

  /// The evidence that decided.
  public enum Rule: String, Sendable, Hashable, Codable, CaseIterable {
    /// The class word before the name: `استان گلستان`.
    case classWord
    /// A plural class word over a list: `استان‌های گیلان، قزوین و زنجان`.
    case pluralClassWord
    /// The governor of the province: `استاندار تهران`.
    case governor
    /// A region with its adjectives: `خراسان‌های رضوی، شمالی و جنوبی`, `دو آذربایجان`.
    case region
    /// A region that is several provinces today: `استان خراسان`.
    case formerProvince
    /// A name that is nothing else: `مازندران`.
    case onlyProvince
    /// A doubtful name in a list with a sure one: `مازندران و تهران`.
    case joined
    /// A name that is also a city or a word: `قم`, `مرکزی`.
    case bareName
    /// A name of the gazetteer: `وزارت کشور`.
    case gazetteer
    /// A head noun with its complement: `شرکت دایا اکسیر`.
    case head
    /// A member of a list under a plural head: `وزارتخانه‌های کشور، راه و شهرسازی`.
    case pluralHead
    /// The words around it, by the model.
    case context
    /// A short form, or the same name again, of one found earlier in the text.
    case repeated
    /// A bare head that points back: `این وزارتخانه`.
    case reference
    /// A name that the caller added.
    case custom
  }

  /// Where it stands in the text as it was given.
  public var range: Range<String.Index>
  /// What it is.
  public var kind: Kind
  /// An ISO 3166-2 code for a province, the gazetteer's identifier for a known organization.
  public var id: String?
  /// The canonical name, where known.
  public var name: String?
  /// How sure the recognizer is.
  public var certainty: Certainty
  /// The evidence.
  public var rule: Rule
  /// Whether it lies inside another one: the province in `دادگستری استان گلستان`.
  public var isNested: Bool
  /// For a bare head that points back, the name that it means.
  public var antecedent: Range<String.Index>?

  /// An entity at a place of a text.
  public init(
    range: Range<String.Index>,
    kind: Kind,
    id: String? = nil,
    name: String? = nil,
    certainty: Certainty,
    rule: Rule,
    isNested: Bool = false,
    antecedent: Range<String.Index>? = nil
  ) {
    self.range = range
    self.kind = kind
    self.id = id
    self.name = name
    self.certainty = certainty
    self.rule = rule
    self.isNested = isNested
    self.antecedent = antecedent
  }

  /// The province, for an entity of that kind.
  public var province: IranProvince? {
    kind == .province ? id.flatMap { IranProvince(rawValue: $0) } : nil
  }
}
