import Foundation
import PersianEntities
public import PersianText

/// A line of text with what was found in it, in the form of the command's JSON Lines.
///
/// ```swift
/// let record = AnnotationRecord(TextAnnotator().annotate(text), line: 1)
/// try record.jsonLine()         // {"entities":[],"line":1,"quantities":[{"end":18,"kind":"cardinal",…
/// try JSONDecoder().decode(AnnotationRecord.self, from: data)
/// ```
///
/// `Documentation/annotation.schema.json` describes the form in JSON Schema. Its version is ``schemaVersion``: within
/// one version fields may be added, none changes its meaning or goes away. Decoding takes no notice of fields
/// that it does not know.
public struct AnnotationRecord: Sendable, Hashable, Codable {
  /// The version of the form, as the schema's `$id` names it.
  public static let schemaVersion = 1

  /// The file that the line is of, where there are several.
  public var file: String?
  /// The number of the line, counted from 1.
  public var line: Int?
  /// The line without its break, as it was given.
  public var text: String
  /// The amounts, dates and identifiers in the line; nil where they were not looked for.
  public var quantities: [Located<QuantityFacts>]?
  /// The organizations and provinces in the line; nil where they were not looked for.
  public var entities: [Located<EntityFacts>]?
  /// The proposed changes of spacing; nil where they were not looked for.
  public var corrections: [Located<CorrectionFacts>]?

  /// The record of an annotated text.
  ///
  /// - Parameters:
  ///   - annotated: the text and what was found in it.
  ///   - file: the file that the line is of, where there are several.
  ///   - line: the number of the line, counted from 1.
  ///   - offsets: what `start` and `end` count; the record itself does not tell.
  /// - Complexity: O(*n* + *k*), *n* the length of the text and *k* the number of things in it.
  public init(
    _ annotated: AnnotatedText,
    file: String? = nil,
    line: Int? = nil,
    offsets: OffsetEncoding = .scalars
  ) {
    let places = Places(annotated.text, offsets: offsets)
    self.file = file
    self.line = line
    text = annotated.text
    quantities = annotated.quantities.map {
      places.located(QuantityFacts($0), at: $0.range)
    }
    entities = annotated.entities.map { places.located(EntityFacts($0), at: $0.range) }
    corrections = annotated.corrections.map { places.located(CorrectionFacts($0), at: $0.range) }
  }

  /// The record as one line of JSON, keys in order, without a line break.
  public func jsonLine() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

/// Something found in a text and its place there.
///
/// In JSON the fields of ``facts`` stand beside `start`, `end` and `text`.
public struct Located<Facts: Codable & Hashable & Sendable>: Sendable, Hashable {
  /// The offset of the first scalar, byte or code unit.
  public var start: Int
  /// The offset behind the last one.
  public var end: Int
  /// The stretch of text between them.
  public var text: String
  /// What is known of it.
  public var facts: Facts

  /// Something at a place that is known already.
  public init(start: Int, end: Int, text: String, facts: Facts) {
    self.start = start
    self.end = end
    self.text = text
    self.facts = facts
  }

  /// Where it stands in the text of its record, or nil where the offsets point outside or into a scalar.
  ///
  /// Complexity: O(*n*), *n* the length of the text.
  public func range(in text: String, offsets: OffsetEncoding = .scalars) -> Range<String.Index>? {
    let line = text.utf8Span.span
    let map = OffsetMap(line, encoding: offsets)
    guard start <= end, let lower = map.utf8Offset(start, in: line), let upper = map.utf8Offset(end, in: line)
    else { return nil }
    let utf8 = text.utf8
    return utf8.index(utf8.startIndex, offsetBy: lower)..<utf8.index(utf8.startIndex, offsetBy: upper)
  }
}

extension Located: Codable {
  private enum CodingKeys: String, CodingKey {
    case start, end, text
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    start = try container.decode(Int.self, forKey: .start)
    end = try container.decode(Int.self, forKey: .end)
    text = try container.decode(String.self, forKey: .text)
    facts = try Facts(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(start, forKey: .start)
    try container.encode(end, forKey: .end)
    try container.encode(text, forKey: .text)
    try facts.encode(to: encoder)
  }
}

/// Turns the ranges of one text into offsets.
private struct Places: ~Copyable {
  let text: String
  let map: OffsetMap

  init(_ text: String, offsets: OffsetEncoding) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    map = OffsetMap(text.utf8Span.span, encoding: offsets)
  }

  func located<Facts>(_ facts: Facts, at range: Range<String.Index>) -> Located<Facts> {
    let utf8 = text.utf8
    let line = text.utf8Span.span
    let start = utf8.distance(from: utf8.startIndex, to: range.lowerBound)
    let end = utf8.distance(from: utf8.startIndex, to: range.upperBound)
    return Located(
      start: map.offset(start, in: line),
      end: map.offset(end, in: line),
      text: String(text[range]),
      facts: facts
    )
  }
}
