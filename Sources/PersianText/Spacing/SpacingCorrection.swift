/// One change of spacing, with its place in the text it was proposed for.
public struct SpacingCorrection: Sendable, Hashable {
  /// The gap that changes; empty where something is inserted between two letters.
  public var range: Range<String.Index>
  /// What the gap should hold: nothing, a half-space or a space.
  public var replacement: String
  /// How sure the restorer is, calibrated: of the corrections given with 0.9, nine in ten are right.
  public var confidence: Double
}
