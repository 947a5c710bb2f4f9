import PersianText

extension TextProperty {
  private static let recognizer = QuantityRecognizer()

  /// What quantities keep.
  public static let quantities = [
    TextProperty("quantities stand in order, apart, on whole scalars") { text in
      var end = text.startIndex
      for quantity in recognizer.quantities(in: text) {
        if let fault = text.fault(in: quantity.range) { return fault }
        guard !quantity.range.isEmpty else { return "an empty quantity" }
        guard quantity.range.lowerBound >= end else { return "quantities overlap" }
        end = quantity.range.upperBound
        for range in [quantity.countedRange, quantity.classifierRange].compactMap(\.self) {
          if let fault = text.fault(in: range) { return fault }
          guard !range.isEmpty else { return "an empty part" }
        }
      }
      return nil
    },
    TextProperty("a quantity has a value or a label") { text in
      recognizer.quantities(in: text)
        .first { $0.value == nil && $0.label == nil && $0.kind != .vague }
        .map { "neither in \(String(text[$0.range]).escaped), \($0.kind)" }
    },
    agreement(".characters", .characters),
  ]

  /// Quantities of a text and of its normalized form are the same amounts.
  private static func agreement(_ name: String, _ options: NormalizationOptions) -> TextProperty {
    let normalizer = TextNormalizer(options)
    return TextProperty("quantities of a text are those of its \(name) form") { text in
      // In ASCII a stroke is no decimal mark (12/5), between Persian digits it is one (۱۲/۵).
      if text.contains(/[0-9]\/[0-9]/.asciiOnlyDigits().matchingSemantics(.unicodeScalar)) { return nil }
      let before = recognizer.quantities(in: text).map(amount)
      let after = recognizer.quantities(in: normalizer.normalize(text)).map(amount)
      return before == after ? nil : "as written: \(before)\n  normalized: \(after)"
    }
  }

  /// All of a quantity but its place.
  private static func amount(_ quantity: Quantity) -> String {
    func text(_ number: ExactNumber?) -> String? { number.map { "\($0.numerator)/\($0.denominator)" } }
    let parts = [
      text(quantity.value), text(quantity.upperValue), quantity.label, quantity.upperLabel, quantity.unit,
      quantity.bound.rawValue,
    ]
    return quantity.kind.rawValue + " " + parts.map { $0 ?? "·" }.joined(separator: " ")
  }
}
