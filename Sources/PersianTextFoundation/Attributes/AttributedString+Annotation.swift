public import Foundation
import PersianEntities
import PersianText

extension AttributedString {
  /// An annotated text with an attribute on each thing found in it (see
  /// ``Foundation/AttributeScopes/PersianTextAttributes``).
  ///
  /// Complexity: O(*n* + *k* log *k*), *n* the length of the text and *k* the number of things in it.
  public init(_ annotated: AnnotatedText) {
    let text = annotated.text
    var layers = Layers()
    for quantity in annotated.quantities {
      layers.add(quantity.range) { $0.persianQuantity = $1 ? QuantityFacts(quantity, in: text) : nil }
    }
    for entity in annotated.entities {
      layers.add(entity.range) { $0.persianEntity = $1 ? EntityFacts(entity) : nil }
    }
    for correction in annotated.corrections {
      var range = correction.range
      let isInsertion = range.isEmpty
      if isInsertion {
        guard range.lowerBound > text.startIndex else { continue }
        range = text.unicodeScalars.index(before: range.lowerBound)..<range.upperBound
      }
      let change = AttributeScopes.SpacingChange(
        replacement: correction.replacement,
        confidence: correction.confidence,
        isInsertion: isInsertion
      )
      layers.add(range) { $0.persianCorrection = $1 ? change : nil }
    }
    self = layers.attributed(text)
  }
}

/// Attributes that begin and end at places of a text, in any order and overlapping.
private struct Layers {
  typealias Change = (_ attributes: inout AttributeContainer, _ begins: Bool) -> Void
  private var edges: [(place: String.Index, begins: Bool, change: Change)] = []

  mutating func add(_ range: Range<String.Index>, _ change: @escaping Change) {
    edges.append((range.lowerBound, true, change))
    edges.append((range.upperBound, false, change))
  }

  /// The text, cut wherever an attribute begins or ends.
  func attributed(_ text: String) -> AttributedString {
    // Ends come first, so that what ends where its like begins does not wipe it out.
    let sorted = edges.sorted { ($0.place, $0.begins ? 1 : 0) < ($1.place, $1.begins ? 1 : 0) }
    var result = AttributedString()
    var attributes = AttributeContainer()
    var start = text.startIndex
    for edge in sorted {
      if edge.place > start {
        result += AttributedString(String(text[start..<edge.place]), attributes: attributes)
        start = edge.place
      }
      edge.change(&attributes, edge.begins)
    }
    if start < text.endIndex {
      result += AttributedString(String(text[start...]), attributes: attributes)
    }
    return result
  }
}
