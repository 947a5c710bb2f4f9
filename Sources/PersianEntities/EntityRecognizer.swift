/// Finds organizations and provinces in a text.
public struct EntityRecognizer: Sendable {
  public init() {}

  public func entities(in text: String) -> [Entity] {
    []
  }
}
