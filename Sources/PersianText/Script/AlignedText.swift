/// A rewritten text together with the way back to the text it was made from.
public struct AlignedText: Sendable, Hashable {
  /// The text as the caller gave it.
  public let source: String
  /// The text as it was rewritten.
  public let text: String
  /// Which part of `text` stands for which part of `source`.
  public let alignment: Alignment

  public init(source: String, text: String, alignment: Alignment) {
    self.source = source
    self.text = text
    self.alignment = alignment
  }
}
