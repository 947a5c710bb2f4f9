public import Foundation
public import PersianEntities
public import PersianText

// Ranges for the interfaces that count UTF-16 code units: `NSAttributedString`, `NSRegularExpression`, text views.

extension Quantity {
  /// Where the quantity stands in the text it was found in. Complexity: O(*n*); see `nsRanges(in:)` for many.
  public func nsRange(in text: String) -> NSRange { NSRange(range, in: text) }
}

extension Entity {
  /// Where the name stands in the text it was found in. Complexity: O(*n*); see `nsRanges(in:)` for many.
  public func nsRange(in text: String) -> NSRange { NSRange(range, in: text) }
}

extension SpacingCorrection {
  /// Where the gap stands in the text it was found in. Complexity: O(*n*); see `nsRanges(in:)` for many.
  public func nsRange(in text: String) -> NSRange { NSRange(range, in: text) }
}

extension Sequence where Element == Range<String.Index> {
  /// The ranges counted in UTF-16 code units, all in one pass over the text they are of.
  ///
  /// ```swift
  /// text.quantities().map(\.range).nsRanges(in: text)
  /// ```
  ///
  /// Complexity: O(*n* + *k*), *n* the length of the text and *k* the number of ranges, in whatever order.
  public func nsRanges(in text: String) -> [NSRange] {
    var text = text
    text.makeContiguousUTF8()
    let line = text.utf8Span.span
    let map = OffsetMap(line, encoding: .utf16)
    let utf8 = text.utf8
    return self.map { range in
      let start = map.offset(utf8.distance(from: utf8.startIndex, to: range.lowerBound), in: line)
      let end = map.offset(utf8.distance(from: utf8.startIndex, to: range.upperBound), in: line)
      return NSRange(location: start, length: end - start)
    }
  }
}
