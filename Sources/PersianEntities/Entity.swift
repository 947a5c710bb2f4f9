/// A name found in a text: an organization or a province of Iran.
public struct Entity: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case organization, province
  }

  /// How sure the recognizer is.
  public enum Certainty: String, Sendable, Hashable, Codable, CaseIterable {
    case ambiguous, probable, certain
  }

  public var range: Range<String.Index>
  public var kind: Kind
  /// An ISO 3166-2 code for a province, the gazetteer's identifier for a known organization.
  public var id: String?
  /// The canonical name, where known.
  public var name: String?
  public var certainty: Certainty
  /// The evidence, by the name of its rule.
  public var rule: String
}
