/// A body with the names that texts call it by: one of the gazetteer's, or a caller's own.
///
/// ```swift
/// Organization(named: "ایسنا")?.name                       // "خبرگزاری دانشجویان ایران"
///
/// let ours = Organization(id: "x-1", name: "شتاب‌دهنده فردا", aliases: ["فردا"])
/// EntityRecognizer(organizations: [ours]).entities(in: text)
/// ```
public struct Organization: Sendable, Hashable, Codable, Identifiable {
  /// A stable identifier; those of the gazetteer begin with the type: `ministry-energy`.
  public var id: String
  /// The usual full name.
  public var name: String
  /// Other names, short forms and abbreviations. Spaces, half-spaces and hamza need no alias.
  public var aliases: [String]
  /// What kind of body it is.
  public var type: OrganizationType

  /// A body of the caller's own, to be found beside those of the gazetteer.
  public init(id: String, name: String, aliases: [String] = [], type: OrganizationType = .other) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.type = type
  }

  /// The body of the gazetteer that a name names, in any spelling; without its aliases.
  ///
  /// - Complexity: logarithmic in the number of names.
  public init?(named name: String) {
    let table = Gazetteer.table
    guard let found = table.name(ofKey: LetterKeys.key(of: name), class: .organization) else { return nil }
    self.init(table, body: table.body(of: found))
  }

  /// The body of the gazetteer with an identifier; without its aliases.
  ///
  /// - Complexity: linear in the number of bodies.
  public init?(id: String) {
    let table = Gazetteer.table
    for body in 0..<table.bodyCount
    where table.bodyClass(body) == .organization && table.identifier(body) == id {
      self.init(table, body: body)
      return
    }
    return nil
  }

  private init(_ table: NameTable, body: Int) {
    self.init(
      id: table.identifier(body),
      name: table.canonicalName(body),
      type: OrganizationType(number: table.bodyKind(body))
    )
  }
}
