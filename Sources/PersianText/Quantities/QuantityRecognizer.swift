/// Finds the amounts in a text.
///
/// ```swift
/// let recognizer = QuantityRecognizer()
/// for quantity in recognizer.quantities(in: "ساخت ۱۵۹ کارگاه با ۲۰ میلیارد ریال") {
///   print(quantity.valueText ?? "", quantity.unit ?? quantity.counted ?? "")
/// }
/// // 159 کارگاه
/// // 20000000000 IRR
/// ```
///
/// A recognizer is a value without state: any number of threads may share one.
public struct QuantityRecognizer: Sendable {
  /// The conventions it reads by.
  public let options: QuantityOptions
  private let lexicon: QuantityLexicon

  /// A recognizer with these choices.
  public init(options: QuantityOptions = QuantityOptions()) {
    self.options = options
    lexicon =
      options.additionalUnits.isEmpty ? .standard : QuantityLexicon(additionalUnits: options.additionalUnits)
  }

  /// All quantities of a text in the order they stand in, none overlapping another.
  ///
  /// Complexity: O(*n*), *n* the length of the text, on any text.
  public func quantities(in text: String) -> [Quantity] {
    var text = text
    text.makeContiguousUTF8()
    let bytes = text.utf8Span.span
    var result: [Quantity] = []
    var start = 0
    while start < bytes.count {
      let end = Self.endOfPiece(bytes, from: start)
      let piece = start == 0 && end == bytes.count ? bytes : bytes.extracting(start..<end)
      var reader = QuantityReader(FoldedText(piece), lexicon: lexicon, options: options)
      reader.read()
      for draft in reader.found {
        result.append(reader.quantity(draft, in: text, from: start))
      }
      start = end
    }
    return result
  }

  /// Quantities never cross a line break, so a long text is read in pieces that stay in the processor's cache.
  private static let pieceLength = 1 << 16

  private static func endOfPiece(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var end = start + pieceLength
    guard end < bytes.count else { return bytes.count }
    while end < bytes.count, end - start < FoldedText.maximumLength {
      end += 1
      if bytes[end - 1] == 0x0A { return end }
    }
    // One line of a gigabyte is cut between two scalars.
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}

extension QuantityReader {
  /// A draft as the caller gets it.
  func quantity(_ draft: Draft, in text: String, from offset: Int) -> Quantity {
    func range(_ tokens: Range<Int>) -> Range<String.Index> {
      let first = Int(numbers.tokens[tokens.lowerBound].start)
      let last = Int(numbers.tokens[tokens.upperBound - 1].end)
      return FoldedText.range(offset + first..<offset + last, in: text)
    }
    let isAmount = draft.kind != .date && draft.kind != .time && draft.kind != .identifier
    var quantity = Quantity(
      range: range(draft.start..<draft.end),
      numberRange: range(draft.number),
      kind: draft.kind
    )
    quantity.unitRange = draft.unitTokens.map(range)
    quantity.value = isAmount ? draft.value : nil
    quantity.upperValue = isAmount ? draft.upper : nil
    // A number too large to hold is a label, as it is written.
    quantity.label = isAmount ? nil : draft.label ?? String(text[quantity.range])
    quantity.upperLabel = isAmount ? nil : draft.upperLabel
    quantity.unit = draft.unit
    quantity.bound = draft.bound
    quantity.boundRange = draft.boundTokens.map(range)
    quantity.countedRange = draft.counted.map(range)
    quantity.counted = draft.counted.map { name($0, in: text, from: offset) }
    quantity.classifierRange = draft.classifier.map { range($0..<$0 + 1) }
    quantity.classifier = quantity.classifierRange.map { String(text[$0]) }
    quantity.confidence = draft.confidence
    quantity.alternatives = draft.alternatives
    quantity.flags = draft.flags
    return quantity
  }
}
