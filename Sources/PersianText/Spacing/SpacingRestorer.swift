/// Puts back the half-spaces (ZWNJ) and word spaces that a text has lost.
public struct SpacingRestorer: Sendable {
  public var options: SpacingOptions

  public init(_ options: SpacingOptions = SpacingOptions()) {
    self.options = options
  }

  public func restore(_ text: String) -> String {
    restored(text).text
  }

  public func restored(_ text: String) -> AlignedText {
    AlignedText(source: text, text: text, alignment: Alignment())
  }

  public func corrections(in text: String) -> [SpacingCorrection] {
    []
  }
}
