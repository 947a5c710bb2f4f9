/// A normalized text with how sure each change of its spacing is.
package struct RepairedText: Sendable, Hashable {
  /// A gap whose spacing was restored.
  package struct Spacing: Sendable, Hashable {
    /// UTF-8 offsets in the source.
    package var range: Range<Int>
    /// The chance that the change is right, 0 to 1.
    package var confidence: Double
  }

  package var text: AlignedText
  /// In order. A change may have been undone since, as a half-space after a letter that never joins.
  package var spacing: [Spacing]

  package init(text: AlignedText, spacing: [Spacing] = []) {
    self.text = text
    self.spacing = spacing
  }
}
