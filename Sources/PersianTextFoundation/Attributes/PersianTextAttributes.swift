public import Foundation
import PersianText

extension AttributeScopes {
  /// What was found in a text, as attributes of the runs where it stands.
  ///
  /// ```swift
  /// let found = AttributedString(TextAnnotator().annotate("حدود ۲ میلیون تومان"))
  /// for (quantity, range) in found.runs[\.persianQuantity] {
  ///   if let quantity { print(quantity.number, String(found[range].characters)) }
  /// }
  /// ```
  public struct PersianTextAttributes: AttributeScope {
    /// A quantity, on its whole expression.
    public let persianQuantity: QuantityAttribute
    /// An organization or a province.
    public let persianEntity: EntityAttribute
    /// A change of spacing.
    public let persianCorrection: CorrectionAttribute
    /// Foundation's own attributes.
    public let foundation: FoundationAttributes
  }

  /// The scope of what PersianText finds.
  public var persianText: PersianTextAttributes.Type { PersianTextAttributes.self }

  /// A quantity, on its whole expression.
  public enum QuantityAttribute: CodableAttributedStringKey {
    /// What the attribute holds.
    public typealias Value = QuantityFacts
    /// The name by which the attribute is coded.
    public static let name = "PersianText.quantity"
  }

  /// An organization or a province.
  public enum EntityAttribute: CodableAttributedStringKey {
    /// What the attribute holds.
    public typealias Value = EntityFacts
    /// The name by which the attribute is coded.
    public static let name = "PersianText.entity"
  }

  /// A change of spacing, on the space or half-space that changes.
  ///
  /// Where something is to be inserted there is no such character, and the scalar before the place carries the
  /// attribute, with ``SpacingChange/isInsertion``.
  public enum CorrectionAttribute: CodableAttributedStringKey {
    /// What the attribute holds.
    public typealias Value = SpacingChange
    /// The name by which the attribute is coded.
    public static let name = "PersianText.correction"
  }

  /// A change of spacing as the characters that carry it see it.
  public struct SpacingChange: Sendable, Hashable, Codable {
    /// Nothing, a half-space or a space.
    public var replacement: String
    /// How sure the restorer is, 0 to 1.
    public var confidence: Double
    /// Whether ``replacement`` comes after the characters that carry the attribute, and not in their place.
    public var isInsertion: Bool

    /// A change of spacing from anywhere.
    public init(replacement: String, confidence: Double, isInsertion: Bool) {
      self.replacement = replacement
      self.confidence = confidence
      self.isInsertion = isInsertion
    }
  }
}

extension AttributeDynamicLookup {
  /// An attribute of the scope, by its name.
  public subscript<Key: AttributedStringKey>(
    dynamicMember keyPath: KeyPath<AttributeScopes.PersianTextAttributes, Key>
  ) -> Key {
    self[Key.self]
  }
}
