/// A rewritten text together with the way back to the text it was made from.
///
/// ```swift
/// let repaired = TextNormalizer().normalized("كتابهاي خوب")
/// repaired.text                                   // "کتاب‌های خوب"
/// let word = repaired.text.range(of: "کتاب‌های")!
/// repaired.source[repaired.sourceRange(of: word)] // "كتابهاي"
/// ```
public struct AlignedText: Sendable, Hashable, Codable {
  /// The text as the caller gave it.
  public let source: String
  /// The text as it was rewritten.
  public let text: String
  /// Which part of `text` stands for which part of `source`.
  public let alignment: Alignment

  /// A rewritten text with its way back.
  ///
  /// - Precondition: the alignment leads from `source` to `text`.
  public init(source: String, text: String, alignment: Alignment) {
    self.source = source
    self.text = text
    self.alignment = alignment
    checkInvariants()
  }

  /// A text that nothing was done to.
  public init(unchanged text: String) {
    self.init(source: text, text: text, alignment: Alignment())
  }

  /// The part of ``source`` that a part of ``text`` stands for.
  ///
  /// Where an edge falls inside something that was replaced as a whole, the whole is taken in. Text that was
  /// inserted stands for the empty range at its place.
  /// - Complexity: O(log *n*) in the number of changes.
  public func sourceRange(of range: Range<String.Index>) -> Range<String.Index> {
    source.range(utf8: alignment.sourceRange(of: text.utf8Offsets(range)))
  }

  /// The part of ``text`` that a part of ``source`` became.
  ///
  /// Where an edge falls inside something that was replaced as a whole, the whole is taken in. Text that was
  /// deleted became the empty range at its place.
  /// - Complexity: O(log *n*) in the number of changes.
  public func outputRange(of range: Range<String.Index>) -> Range<String.Index> {
    text.range(utf8: alignment.outputRange(of: source.utf8Offsets(range)))
  }

  /// This text rewritten once more: from this one's source to the text of `next`.
  ///
  /// - Precondition: The source of `next` is this one's ``text``.
  /// - Complexity: O(*n* + *m*) in the numbers of changes.
  public func followed(by next: AlignedText) -> AlignedText {
    precondition(next.source.utf8.elementsEqual(text.utf8), "the second rewriting starts from another text")
    return AlignedText(source: source, text: next.text, alignment: alignment.followed(by: next.alignment))
  }
}

extension String {
  /// UTF-8 offsets of a range of indices; O(1) on native strings.
  package func utf8Offsets(_ range: Range<Index>) -> Range<Int> {
    let lower = utf8.distance(from: startIndex, to: range.lowerBound)
    return lower..<(lower + utf8.distance(from: range.lowerBound, to: range.upperBound))
  }

  /// The range of indices at UTF-8 offsets; O(1) on native strings.
  package func range(utf8 offsets: Range<Int>) -> Range<Index> {
    let lower = utf8.index(startIndex, offsetBy: offsets.lowerBound)
    return lower..<utf8.index(lower, offsetBy: offsets.count)
  }
}
