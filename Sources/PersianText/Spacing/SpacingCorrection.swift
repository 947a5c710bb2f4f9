/// One change of spacing, with its place in the text it was proposed for.
public struct SpacingCorrection: Sendable, Hashable {
  /// What a correction does to a gap.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// `کتابها` → `کتاب‌ها`: a half-space into a word that lost it.
    case insertsHalfSpace
    /// `کتاب ها` → `کتاب‌ها`: a half-space for a space.
    case joinsWithHalfSpace
    /// `دراجرای` → `در اجرای`: a space between two words that ran together.
    case splitsWord
    /// `کار ها` → `کارها`, `در گذشته` → `درگذشته`: no space where one word was torn.
    case removesSpace
  }

  /// The gap that changes; empty where something is inserted between two letters.
  public var range: Range<String.Index>
  /// What the gap should hold: nothing, a half-space or a space.
  public var replacement: String
  /// What happens to the gap.
  public var kind: Kind
  /// How sure the restorer is, calibrated: of the corrections given with 0.9, nine in ten are right.
  public var confidence: Double

  /// A correction of the gap at `range`.
  public init(range: Range<String.Index>, replacement: String, kind: Kind, confidence: Double) {
    self.range = range
    self.replacement = replacement
    self.kind = kind
    self.confidence = confidence
  }
}
