/// A province as the grammar found it, in words.
struct ProvinceMention: Sendable {
  var province: IranProvince
  var words: Range<Int>
  var certainty: Entity.Certainty
  var rule: Entity.Rule
}
