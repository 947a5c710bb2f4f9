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
    return source[sourceEnd...].elementsEqual(output[outputEnd...]) ? nil : "bytes after the last edit differ"
  }

  private static func isWhole(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    [range.lowerBound, range.upperBound].allSatisfy { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
  }
}
