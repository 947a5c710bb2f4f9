/// An organization as the grammar or the model found it, in words.
struct OrganizationMention: Sendable {
  var words: Range<Int>
  var id: String?
  var name: String?
  var certainty: Entity.Certainty
  var rule: Entity.Rule
}
