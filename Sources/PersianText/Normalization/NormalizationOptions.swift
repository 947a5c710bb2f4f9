/// What a ``TextNormalizer`` changes: every rule a switch of its own.
public struct NormalizationOptions: Sendable, Hashable, Codable {
  /// Whether lost half-spaces and word spaces are put back.
  public var restoresSpacing: Bool

  public static let characters = NormalizationOptions(restoresSpacing: false)
  public static let standard = NormalizationOptions(restoresSpacing: true)
  public static let search = NormalizationOptions(restoresSpacing: true)
}
