/// Finds organizations and provinces of Iran in a text.
///
/// ```swift
/// let text = "استاندار مازندران با وزارت تعاون، کار و رفاه اجتماعی گفت‌وگو کرد."
/// for entity in EntityRecognizer().entities(in: text) {
///   print(text[entity.range], entity.kind, entity.id ?? "-")
/// }
/// // مازندران province IR-02
/// // وزارت تعاون، کار و رفاه اجتماعی organization ministry-007
/// ```
///
/// Ranges are those of the text as it was given. Half-spaces that were lost or typed as spaces, Arabic letters and words
/// that stick together make no difference.
public struct EntityRecognizer: Sendable {
  /// What a caller may choose.
  public struct Options: Sendable, Hashable {
    /// Entities below this are left out. With ``Entity/Certainty/ambiguous`` everything is reported that could be a
    /// name: `تهران` by itself, `استقلال` in any sense.
    public var minimumCertainty: Entity.Certainty
    /// Only entities of these kinds are reported.
    public var kinds: Set<Entity.Kind>

    /// What to report; by default all kinds, from probable on.
    public init(
      minimumCertainty: Entity.Certainty = .probable,
      kinds: Set<Entity.Kind> = Set(Entity.Kind.allCases)
    ) {
      self.minimumCertainty = minimumCertainty
      self.kinds = kinds
    }
  }

  /// What is reported.
  public var options: Options
  private let tables: [NameTable]
  private let model: ChainModel

  /// A recognizer of what the options say.
  public init(options: Options = Options()) {
    self.options = options
    tables = [Gazetteer.table]
    model = .standard
  }

  /// The entities of a text in the order of their starts, an outer one before those nested in it.
  ///
  /// - Complexity: linear in the length of the text, whatever it holds.
  public func entities(in text: String) -> [Entity] {
    var text = text
    text.makeContiguousUTF8()
    let reading = TextReading(text, tables: tables, bound: model.bound)
    let provinces = reading.provinces()
    let organizations = OrganizationReader.mentions(in: reading, model: model)
    let spans = EntitySelection.select(organizations, provinces, reading: reading)
    return entities(of: spans, in: text)
  }

  private func entities(of spans: [EntitySpan], in text: String) -> [Entity] {
    var entities: [Entity] = []
    var anchor = (offset: 0, index: text.utf8.startIndex)
    for span in spans where span.certainty >= options.minimumCertainty && options.kinds.contains(span.kind) {
      let start = text.utf8.index(anchor.index, offsetBy: span.bytes.lowerBound - anchor.offset)
      let end = text.utf8.index(start, offsetBy: span.bytes.count)
      anchor = (span.bytes.lowerBound, start)
      entities.append(
        Entity(
          range: start..<end,
          kind: span.kind,
          id: span.id,
          name: span.name,
          certainty: span.certainty,
          rule: span.rule,
          isNested: span.isNested
        )
      )
    }
    return entities
  }
}
