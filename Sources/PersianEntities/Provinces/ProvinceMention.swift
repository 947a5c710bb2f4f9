/// The name of a province as it stands in a text, in words.
struct ProvinceName: Sendable {
  var province: IranProvince
  var start: Int
  var end: Int
}

/// A province as the grammar found it, in words.
struct ProvinceMention: Sendable {
  var province: IranProvince
  var words: Range<Int>
  var certainty: Entity.Certainty
  var rule: Entity.Rule
}
