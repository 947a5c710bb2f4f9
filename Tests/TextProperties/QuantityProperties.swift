import PersianText

extension TextProperty {
  private static let recognizer = QuantityRecognizer()
  private static let characters = TextNormalizer(.characters)

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
    TextProperty("what is not seen changes no quantity", .meaning) { text in
      let before = recognizer.quantities(in: text).map(amount)
      let after = recognizer.quantities(in: withoutUnseen(text)).map(amount)
      return before == after ? nil : "as written: \(before)\n  without: \(after)"
    },
  ]

  /// The text without controls and what Unicode says may be ignored, but for what parts words.
  private static func withoutUnseen(_ text: String) -> String {
    var rest = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control && !scalar.properties.isWhitespace
      let partsWords = scalar == "\u{200C}" || scalar == "\u{AD}"
      if !isControl, partsWords || !scalar.properties.isDefaultIgnorableCodePoint { rest.append(scalar) }
    }
    return String(rest)
  }

  /// The text without what is not seen, and without the marks on letters and digits.
  private static func bare(_ text: String) -> String {
    let scalars = withoutUnseen(text).unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: false
      default: scalar != "\u{0640}" && scalar != "\u{AD}"
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Quantities of a text and of its normalized form are the same amounts.
  private static func agreement(_ name: String, _ options: NormalizationOptions) -> TextProperty {
    let normalizer = TextNormalizer(options)
    return TextProperty("quantities of a text are those of its \(name) form", .meaning) { text in
      // In ASCII a stroke is no decimal mark (12/5), between Persian digits it is one (۱۲/۵).
      if bare(text).contains(/[0-9]\/[0-9]/.asciiOnlyDigits().matchingSemantics(.unicodeScalar)) {
        return nil
      }
      let before = recognizer.quantities(in: text).map(amount)
      let after = recognizer.quantities(in: normalizer.normalize(text)).map(amount)
      return before == after ? nil : "as written: \(before)\n  normalized: \(after)"
    }
  }

  /// All of a quantity but its place; a number too large to hold is a label, as it is written.
  private static func amount(_ quantity: Quantity) -> String {
    func text(_ number: ExactNumber?) -> String? { number.map { "\($0.numerator)/\($0.denominator)" } }
    let parts = [
      text(quantity.value), text(quantity.upperValue),
      quantity.label.map { withoutUnseen(characters.normalize($0)) },
      quantity.upperLabel, quantity.unit,
      quantity.bound.rawValue,
    ]
    return quantity.kind.rawValue + " " + parts.map { $0 ?? "·" }.joined(separator: " ")
  }
}
