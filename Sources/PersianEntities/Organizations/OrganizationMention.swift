/// An organization as the grammar or the model found it, in words.
struct OrganizationMention: Sendable {
  var words: Range<Int>
  var id: String?
  var name: String?
  var certainty: Entity.Certainty
  var rule: Entity.Rule

  /// Takes identifier and name from a name of a table.
  mutating func identify(by name: TextReading.NameInWords, in reading: TextReading) {
    let table = reading.tables[name.match.table]
    let body = table.body(of: name.match.name)
    id = table.identifier(body)
    self.name = table.canonicalName(body)
    if reading.isCustom(name) {
      rule = .custom
      certainty = .certain
    } else {
      rule = .gazetteer
    }
  }
}
