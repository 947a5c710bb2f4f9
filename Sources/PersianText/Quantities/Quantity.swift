/// An amount found in a text: its value, what it measures and where it stands.
public struct Quantity: Sendable, Hashable {
  /// What sort of amount it is.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case cardinal, ordinal, percent, money, measure, duration, fraction, multiplier, date, time, identifier,
      vague
  }

  /// How the true amount relates to the value.
  public enum Bound: String, Sendable, Hashable, Codable, CaseIterable {
    case exactly, approximately, atLeast, atMost, moreThan, lessThan
  }

  /// The whole expression: number, unit and what gives it its kind, without bound words and counted noun.
  public var range: Range<String.Index>
  public var kind: Kind
  /// The exact value; nil for dates, times and identifiers, which have a ``label``.
  public var value: ExactNumber?
  /// The upper end of a range.
  public var upperValue: ExactNumber?
  /// A date (`1379-02-30`), a time (`14:30`) or the digits of an identifier.
  public var label: String?
  /// The upper end of a range of dates or times.
  public var upperLabel: String?
  /// A UCUM code, an ISO 4217 code (and `IRT`), or a calendar (`persian`).
  public var unit: String?
  public var bound: Bound = .exactly
  /// The noun that is counted, and the classifier before it.
  public var countedRange: Range<String.Index>?
  public var classifierRange: Range<String.Index>?
}
