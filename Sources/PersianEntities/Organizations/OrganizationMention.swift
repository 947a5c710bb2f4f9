/// A body of a table, by its number there.
struct NamedBody: Hashable, Sendable {
  var table: Int
  var body: Int
}

/// An organization as the grammar or the model found it, in words.
struct OrganizationMention: Sendable {
  var words: Range<Int>
  /// What it names, where that is known.
  var body: NamedBody?
  /// For a short form of a name that no table knows, where the long one stands, in UTF-8 offsets of the whole text.
  var longForm: Range<Int>?
  var certainty: Entity.Certainty
  var rule: Entity.Rule

  /// Takes the body of a name of a table.
  mutating func identify(by name: TextReading.NameInWords, in reading: TextReading) {
    let match = name.match
    body = NamedBody(table: match.table, body: reading.tables[match.table].body(of: match.name))
    if reading.isCustom(name) {
      rule = .custom
      certainty = .certain
    } else {
      rule = .gazetteer
    }
  }
}
