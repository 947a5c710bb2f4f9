import PersianText

extension TextProperty {
  /// Why an alignment does not lead from its source to its text; nil where it does.
  ///
  /// The edits must be sorted and apart, on whole scalars, with equal bytes between them.
  static func alignmentFault(_ aligned: AlignedText) -> String? {
    let source = Array(aligned.source.utf8)
    let output = Array(aligned.text.utf8)
    var sourceEnd = 0
    var outputEnd = 0
    for edit in aligned.alignment.edits {
      guard edit.source.lowerBound >= sourceEnd, edit.output.lowerBound >= outputEnd,
        edit.source.upperBound <= source.count, edit.output.upperBound <= output.count
      else { return "edit \(edit) out of order or bounds" }
      guard isWhole(edit.source, of: source), isWhole(edit.output, of: output) else {
        return "edit \(edit) inside a scalar"
      }
      guard
        source[sourceEnd..<edit.source.lowerBound].elementsEqual(output[outputEnd..<edit.output.lowerBound])
      else { return "bytes before edit \(edit) differ" }
      sourceEnd = edit.source.upperBound
      outputEnd = edit.output.upperBound
    }
    guard source[sourceEnd...].elementsEqual(output[outputEnd...]) else {
      return "bytes after the last edit differ"
    }
    return placeFault(aligned)
  }

  /// Why scalars of the text do not lead to the source and back; nil where they do.
  ///
  /// The way to the source and back takes in the scalar it began with, and places keep their order.
  private static func placeFault(_ aligned: AlignedText) -> String? {
    let text = aligned.text
    var start = aligned.source.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let range = index..<text.unicodeScalars.index(after: index)
      let source = aligned.sourceRange(of: range)
      if let fault = aligned.source.fault(in: source) { return "of the source, " + fault }
      guard source.lowerBound >= start else { return "places out of order" }
      let back = aligned.outputRange(of: source)
      if let fault = text.fault(in: back) { return "back again, " + fault }
      guard source.isEmpty || (back.lowerBound <= range.lowerBound && back.upperBound >= range.upperBound)
      else {
        return "the way back misses \(String(text[range]).escaped)"
      }
      start = source.lowerBound
      index = range.upperBound
    }
    return nil
  }

  /// An alignment followed by another leads from the first one's source to the second one's text.
  public static let alignments = [
    TextProperty("normalizing in two steps is aligned as their composition") { text in
      let characters = TextNormalizer(.characters).normalized(text)
      let search = TextNormalizer(.search).normalized(characters.text)
      let both = characters.followed(by: search)
      guard both.source.isSame(as: text), both.text.isSame(as: search.text) else { return "other texts" }
      return alignmentFault(both)
    },
    TextProperty("normalizing, then restoring spacing is aligned as their composition") { text in
      let characters = TextNormalizer(.characters).normalized(text)
      let both = characters.followed(by: SpacingRestorer().restored(characters.text))
      return alignmentFault(both)
    },
  ]

  private static func isWhole(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    [range.lowerBound, range.upperBound].allSatisfy { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
  }
}
