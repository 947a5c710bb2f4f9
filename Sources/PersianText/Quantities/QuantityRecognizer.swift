/// Finds the amounts in a text.
public struct QuantityRecognizer: Sendable {
  public init() {}

  public func quantities(in text: String) -> [Quantity] {
    []
  }
}
