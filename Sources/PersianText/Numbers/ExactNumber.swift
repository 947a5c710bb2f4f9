/// A rational number held exactly, in lowest terms with a positive denominator.
public struct ExactNumber: Sendable, Hashable {
  public let numerator: Int128
  public let denominator: Int128

  public init(_ integer: Int128) {
    numerator = integer
    denominator = 1
  }
}
