import PersianEntities

extension TextProperty {
  private static let entityRecognizer = EntityRecognizer()

  /// What names keep.
  public static let entities = [
    TextProperty("entities stand in order, apart, on whole scalars") { text in
      var end = text.startIndex
      for entity in entityRecognizer.entities(in: text) {
        if let fault = text.fault(in: entity.range) { return fault }
        guard !entity.range.isEmpty else { return "an empty entity" }
        guard entity.range.lowerBound >= end else { return "entities overlap" }
        end = entity.range.upperBound
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
