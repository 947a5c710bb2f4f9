import PersianEntities

extension TextProperty {
  private static let entityRecognizer = EntityRecognizer()

  /// What names keep.
  public static let entities = [
    // Two names may share a place (`سه خراسان`), and a province may lie inside an organization; nothing crosses.
    TextProperty("entities stand in order, on whole scalars, each beside, like or inside the one before") {
      text in
      var open: [Range<String.Index>] = []
      var start = text.startIndex
      for entity in entityRecognizer.entities(in: text) {
        let range = entity.range
        if let fault = text.fault(in: range) { return fault }
        guard !range.isEmpty else { return "an empty entity" }
        guard range.lowerBound >= start else { return "entities out of order" }
        start = range.lowerBound
        while let last = open.last, last.upperBound <= range.lowerBound { open.removeLast() }
        if let outer = open.last {
          guard range.upperBound <= outer.upperBound else { return "entities cross" }
          guard range == outer || entity.isNested else {
            return "an entity inside another that is not told so"
          }
        }
        open.append(range)
      }
      return nil
    },
    TextProperty("a province has its ISO 3166-2 code") { text in
      for entity in entityRecognizer.entities(in: text) where entity.kind == .province {
        guard let id = entity.id, id.hasPrefix("IR-") else { return "\(String(text[entity.range]).escaped)" }
      }
      return nil
    },
  ]
}
