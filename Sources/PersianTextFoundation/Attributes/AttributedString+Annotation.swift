public import Foundation
import PersianEntities
import PersianText

extension AttributedString {
  /// An annotated text with an attribute on each thing found in it (see
  /// `AttributeScopes.PersianTextAttributes`).
  ///
  /// Where one name lies inside another, as a province in the name of its office, the inner one is what its run
  /// carries. Complexity: O(*n* + *k* log *k*), *n* the length of the text and *k* the number of things in it.
  public init(_ annotated: AnnotatedText) {
    let text = annotated.text
    var marks = Marks()
    for quantity in annotated.quantities {
      marks.add(.quantity(QuantityFacts(quantity)), at: quantity.range)
    }
    for entity in annotated.entities {
      marks.add(.entity(EntityFacts(entity)), at: entity.range)
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
      marks.add(.correction(change), at: range)
    }
    self = marks.attributed(text)
  }
}

/// Values on stretches of a text, in any order and overlapping.
private struct Marks {
  enum Value {
    case quantity(QuantityFacts)
    case entity(EntityFacts)
    case correction(AttributeScopes.SpacingChange)
  }

  private var marks: [(range: Range<String.Index>, value: Value)] = []

  mutating func add(_ value: Value, at range: Range<String.Index>) {
    if !range.isEmpty { marks.append((range, value)) }
  }

  /// The text, cut wherever a stretch begins or ends.
  func attributed(_ text: String) -> AttributedString {
    // What begins first and ends last is the outermost.
    let begins = marks.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    let cuts = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [text.endIndex]).sorted()
    var result = AttributedString()
    var open: [(range: Range<String.Index>, value: Value)] = []
    var next = begins.startIndex
    var start = text.startIndex
    for cut in cuts where cut > start {
      open.removeAll { $0.range.upperBound <= start }
      while next < begins.endIndex, begins[next].range.lowerBound <= start {
        open.append(begins[next])
        next += 1
      }
      var attributes = AttributeContainer()
      for mark in open {
        switch mark.value {
        case .quantity(let facts): attributes.persianQuantity = facts
        case .entity(let facts): attributes.persianEntity = facts
        case .correction(let change): attributes.persianCorrection = change
        }
      }
      result += AttributedString(String(text[start..<cut]), attributes: attributes)
      start = cut
    }
    return result
  }
}
