/// Where the parts of a rewritten text came from.
///
/// An alignment is a sorted list of edits between a source and an output, both measured in UTF-8 bytes.
/// Whatever lies between two edits is the same in both.
public struct Alignment: Sendable, Hashable, Codable {
  /// One replaced stretch: `source` became `output`. Either may be empty, never both.
  public struct Edit: Sendable, Hashable, Codable {
    /// UTF-8 offsets in the source.
    public var source: Range<Int>
    /// UTF-8 offsets in the output.
    public var output: Range<Int>

    public init(source: Range<Int>, output: Range<Int>) {
      self.source = source
      self.output = output
    }
  }

  /// The edits in order, none touching another.
  public private(set) var edits: [Edit] = []

  /// An alignment of a text with itself.
  public init() {}

  public init(edits: [Edit]) {
    self.edits = edits
  }
}
