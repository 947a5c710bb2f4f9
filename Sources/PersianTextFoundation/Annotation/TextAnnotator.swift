public import PersianEntities
public import PersianText

/// Finds all there is to find in a text: quantities, names, and spaces that should be others.
///
/// ```swift
/// let found = TextAnnotator().annotate("۲۰ نفر در استان گلستان")
/// found.quantities.count                                       // 1
/// AttributedString(found)                                      // with attributes where they stand
/// AnnotationRecord(found)                                      // as JSON
/// ```
///
/// An annotator is a cheap value that any number of threads may share.
public struct TextAnnotator: Sendable {
  public var quantities: QuantityRecognizer
  public var entities: EntityRecognizer
  public var spacing: SpacingRestorer

  public init(
    quantities: QuantityRecognizer = QuantityRecognizer(),
    entities: EntityRecognizer = EntityRecognizer(),
    spacing: SpacingRestorer = SpacingRestorer()
  ) {
    self.quantities = quantities
    self.entities = entities
    self.spacing = spacing
  }

  /// What stands in a text. Complexity: O(*n*), *n* the length of the text.
  public func annotate(_ text: String) -> AnnotatedText {
    AnnotatedText(
      text: text,
      quantities: quantities.quantities(in: text),
      entities: entities.entities(in: text),
      corrections: spacing.corrections(in: text)
    )
  }
}

/// A text with what was found in it. All ranges are of ``text``.
public struct AnnotatedText: Sendable, Hashable {
  /// The text as it was given.
  public let text: String
  public var quantities: [Quantity]
  public var entities: [Entity]
  public var corrections: [SpacingCorrection]

  public init(
    text: String,
    quantities: [Quantity] = [],
    entities: [Entity] = [],
    corrections: [SpacingCorrection] = []
  ) {
    self.text = text
    self.quantities = quantities
    self.entities = entities
    self.corrections = corrections
  }
}
