import PersianEntities
import PersianText

/// One line of input with what was found in it, on its way to JSON.
struct AnnotatedLine: ~Copyable {
  private let text: String
  private let offsets: OffsetMap

  init(_ text: String, offsets encoding: OffsetEncoding) {
    self.text = text
    offsets = OffsetMap(text.utf8Span.span, encoding: encoding)
  }

  /// - Parameter explains: whether to add how sure each reading is, what is unusual about it and what else it could be.
  func write(_ quantities: [Quantity], explains: Bool = false, to json: inout JSONLine) {
    json.array("quantities") { json in
      for quantity in quantities {
        json.object { json in
          span(quantity.range, to: &json)
          json.field("kind", quantity.kind.rawValue)
          json.field("value", quantity.valueText)
          json.field("upper", quantity.upperText)
          json.field("unit", quantity.unit)
          json.field("counted", quantity.counted)
          json.field("classifier", quantity.classifier)
          if quantity.bound != .exactly { json.field("bound", quantity.bound.rawValue) }
          if explains { quantity.writeExplanation(to: &json) }
        }
      }
    }
  }

  func write(_ entities: [Entity], to json: inout JSONLine) {
    json.array("entities") { json in
      for entity in entities {
        json.object { json in
          span(entity.range, to: &json)
          json.field("kind", entity.kind.rawValue)
          json.field("id", entity.id)
          json.field("name", entity.name)
          json.field("certainty", entity.certainty.rawValue)
          json.field("rule", entity.rule.rawValue)
          if entity.isNested { json.field("nested", true) }
        }
      }
    }
  }

  func write(_ corrections: [LineCorrection], to json: inout JSONLine) {
    json.array("corrections") { json in
      for correction in corrections {
        json.object { json in
          span(utf8: correction.range, to: &json)
          json.field("kind", correction.kind.rawValue)
          json.field("replacement", correction.replacement)
          json.field("confidence", share: correction.confidence)
        }
      }
    }
  }

  private func span(_ range: Range<String.Index>, to json: inout JSONLine) {
    span(utf8: text.utf8Offsets(range), to: &json)
  }

  private func span(utf8 range: Range<Int>, to json: inout JSONLine) {
    let line = text.utf8Span.span
    json.field("start", offsets.offset(range.lowerBound, in: line))
    json.field("end", offsets.offset(range.upperBound, in: line))
    json.field("text", utf8: line.extracting(range))
  }
}

extension Quantity {
  fileprivate func writeExplanation(to json: inout JSONLine) {
    json.field("confidence", share: confidence)
    json.array("flags") { json in
      for (flag, name) in Self.flagNames where flags.contains(flag) { json.element(name) }
    }
    json.array("alternatives") { json in
      for alternative in alternatives {
        json.object { json in
          json.field("kind", alternative.kind.rawValue)
          json.field("value", alternative.value?.decimalString)
          json.field("unit", alternative.unit)
          json.field("reason", alternative.reason.rawValue)
        }
      }
    }
  }

  private static let flagNames: [(Flags, String)] = [
    (.missingAnd, "missingAnd"),
    (.ambiguousSeparator, "ambiguousSeparator"),
    (.colloquial, "colloquial"),
    (.adjectival, "adjectival"),
    (.shared, "shared"),
    (.impliedCurrency, "impliedCurrency"),
    (.summed, "summed"),
    (.average, "average"),
    (.andMore, "andMore"),
  ]
}
