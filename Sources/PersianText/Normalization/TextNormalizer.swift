/// Repairs the characters, marks and spaces of Persian text.
public struct TextNormalizer: Sendable {
  public var options: NormalizationOptions

  public init(_ options: NormalizationOptions = .standard) {
    self.options = options
  }

  public func normalize(_ text: String) -> String {
    text
  }

  public func normalized(_ text: String) -> AlignedText {
    AlignedText(source: text, text: text, alignment: Alignment())
  }
}
