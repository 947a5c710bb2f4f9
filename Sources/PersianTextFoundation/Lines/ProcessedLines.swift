public import PersianText

/// A line with what was found in it.
public struct AnnotatedTextLine: Sendable, Hashable {
  /// The number of the line, counted from 1.
  public var number: Int
  /// The line with its findings.
  public var annotated: AnnotatedText
  /// What ended the line: `\n`, `\r\n`, or nothing at the end of the stream.
  public var lineBreak: String

  /// A line from anywhere.
  public init(number: Int, annotated: AnnotatedText, lineBreak: String = "\n") {
    self.number = number
    self.annotated = annotated
    self.lineBreak = lineBreak
  }

  /// The line in the form of the command's JSON Lines.
  public func record(offsets: OffsetEncoding = .scalars) -> AnnotationRecord {
    AnnotationRecord(annotated, line: number, offsets: offsets)
  }
}

extension AsyncSequence where Element == TextLine {
  /// Each line, normalized; numbers and line breaks stay.
  public func normalized(by normalizer: TextNormalizer) -> AsyncMapSequence<Self, TextLine> {
    map { TextLine(number: $0.number, text: normalizer.normalize($0.text), lineBreak: $0.lineBreak) }
  }

  /// Each line with what stands in it.
  public func annotated(by annotator: TextAnnotator) -> AsyncMapSequence<Self, AnnotatedTextLine> {
    map {
      AnnotatedTextLine(
        number: $0.number,
        annotated: annotator.annotate($0.text),
        lineBreak: $0.lineBreak
      )
    }
  }
}

extension AsyncSequence where Element == String {
  /// Each string, normalized: for streams that are lines already, such as `URL.lines` where it exists.
  public func normalized(by normalizer: TextNormalizer) -> AsyncMapSequence<Self, String> {
    map { normalizer.normalize($0) }
  }

  /// Each string with what stands in it.
  public func annotated(by annotator: TextAnnotator) -> AsyncMapSequence<Self, AnnotatedText> {
    map { annotator.annotate($0) }
  }
}
