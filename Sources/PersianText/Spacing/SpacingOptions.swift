/// How readily a ``SpacingRestorer`` changes a text, and what.
public struct SpacingOptions: Sendable, Hashable {
  public init() {}
}
