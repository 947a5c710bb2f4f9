/// Finds organizations and provinces of Iran in a text.
///
/// ```swift
/// let text = "استاندار مازندران با وزارت تعاون، کار و رفاه اجتماعی گفت‌وگو کرد."
/// for entity in EntityRecognizer().entities(in: text) {
///   print(text[entity.range], entity.kind, entity.id ?? "-")
/// }
/// // مازندران province IR-02
/// // وزارت تعاون، کار و رفاه اجتماعی organization ministry-cooperatives-labour
/// ```
///
/// Ranges are those of the text as it was given. Half-spaces that were lost or typed as spaces, Arabic letters and words
/// that stick together make no difference. Line breaks end names; otherwise a text is read as one, so that a short form
/// is linked to the long one before it.
///
/// A recognizer is cheap to copy and may be shared by any number of threads.
public struct EntityRecognizer: Sendable {
  /// What a caller may choose.
  public struct Options: Sendable, Hashable {
    /// Entities below this are left out. With ``Entity/Certainty/ambiguous`` everything is reported that could be a
    /// name: `تهران` by itself, `استقلال` in any sense.
    public var minimumCertainty: Entity.Certainty
    /// Only entities of these kinds are reported.
    public var kinds: Set<Entity.Kind>
    /// Whether bare heads that point back are reported, with what they mean: `این وزارتخانه`, `معاونت`.
    public var includesReferences: Bool

    /// What to report; by default all kinds, from probable on.
    public init(
      minimumCertainty: Entity.Certainty = .probable,
      kinds: Set<Entity.Kind> = Set(Entity.Kind.allCases),
      includesReferences: Bool = false
    ) {
      self.minimumCertainty = minimumCertainty
      self.kinds = kinds
      self.includesReferences = includesReferences
    }
  }

  /// What is reported.
  public var options: Options
  private let readers: EntityReaders

  /// A recognizer of the gazetteer's names and of a caller's own.
  ///
  /// - Parameters:
  ///   - options: What is reported.
  ///   - organizations: Bodies to be found besides those of the gazetteer, always with ``Entity/Certainty/certain``.
  ///   - heads: Nouns, singular, that names begin with, besides `وزارت`, `شرکت` and the like: `["شتاب‌دهنده"]`.
  /// - Complexity: O(*n* log *n*) in the number of names added; the gazetteer itself costs nothing.
  public init(options: Options = Options(), organizations: [Organization] = [], heads: [String] = []) {
    self.options = options
    readers = EntityReaders(
      tables: Self.table(of: organizations).map { [$0, Gazetteer.table] } ?? [Gazetteer.table],
      lexicon: heads.isEmpty ? .standard : Lexicon(.standard, heads: heads),
      model: .standard
    )
  }

  /// A recognizer of other names and weights than those that ship, for training.
  package init(options: Options = Options(), tables: [NameTable], lexicon: Lexicon, model: ChainModel) {
    self.options = options
    readers = EntityReaders(tables: tables, lexicon: lexicon, model: model)
  }

  private static func table(of organizations: [Organization]) -> NameTable? {
    guard !organizations.isEmpty else { return nil }
    var builder = NameTableBuilder()
    for organization in organizations.prefix(NameTableBuilder.mostBodies) {
      let body = builder.addBody(
        .organization,
        kind: organization.type.number,
        id: organization.id,
        name: organization.name
      )
      builder.addName(organization.name, of: body, flags: .canonical)
      for alias in organization.aliases { builder.addName(alias, of: body) }
    }
    return NameTable(ByteBlob(builder.bytes()))
  }

  /// The entities of a text in the order of their starts, an outer one before those nested in it.
  ///
  /// - Complexity: linear in the length of the text, whatever it holds. Memory beside the result is that of the longest
  ///   line, at most 64 KiB of it: longer lines are read in pieces, cut where a sentence ends or else a word.
  public func entities(in text: String) -> [Entity] {
    var text = text
    text.makeContiguousUTF8()
    return readers.withReader { reader in
      reader.entities(in: text, options: options)
    }
  }
}
