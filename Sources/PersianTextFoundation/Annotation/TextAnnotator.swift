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
  /// What finds amounts.
  public var quantities: QuantityRecognizer
  /// What finds organizations and provinces.
  public var entities: EntityRecognizer
  /// What finds spaces and half-spaces that should be others.
  public var spacing: SpacingRestorer

  /// An annotator of these recognizers.
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
  /// The amounts in it, in order.
  public var quantities: [Quantity]
  /// The organizations and provinces in it, in order.
  public var entities: [Entity]
  /// The changes of spacing that are proposed for it, in order.
  public var corrections: [SpacingCorrection]

  /// A text with findings from anywhere; their ranges must be of this text.
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
