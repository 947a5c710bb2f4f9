/// A text between two passes, and how it came from the source.
struct Draft: ~Copyable {
  private var bytes = UTF8Buffer(capacity: 0)
  private(set) var alignment = Alignment()
  /// What became of gaps where spacing was restored, one round after the other.
  private(set) var spacing: [RepairedText.Spacing] = []
  /// Whether any pass has changed anything; until then the draft is the source.
  private(set) var isChanged = false
  let recordsEdits: Bool

  init(recordsEdits: Bool) {
    self.recordsEdits = recordsEdits
  }

  /// The text, or nil while it is the source.
  var string: String? { isChanged ? bytes.string() : nil }

  /// Appends the text to other bytes; `source` while nothing is changed.
  func append(orElse source: borrowing Span<UInt8>, to output: inout [UInt8]) {
    if isChanged {
      bytes.withSpan { $0.append(to: &output) }
    } else {
      source.append(to: &output)
    }
  }

  /// Appends the draft of a part of the source, which follows the parts appended before.
  mutating func append(_ part: borrowing Draft, for range: Range<Int>, of source: borrowing Span<UInt8>) {
    if part.isChanged, !isChanged {
      isChanged = true
      bytes = UTF8Buffer(capacity: source.count + source.count / 8)
      bytes.append(source, 0..<range.lowerBound)
    }
    if part.isChanged {
      part.bytes.withSpan { bytes.append($0, 0..<$0.count) }
    } else {
      append(range, of: source)
    }
  }

  /// Appends a part of the source that stays as it is.
  mutating func append(_ range: Range<Int>, of source: borrowing Span<UInt8>) {
    if isChanged { bytes.append(source, range) }
  }

  /// Whether the addresses, names and code are others than those of the source.
  func hasOtherCode(than source: borrowing Span<UInt8>, _ scope: ProtectedSpans.Scope) -> Bool {
    guard isChanged else { return false }
    return bytes.withSpan { text in
      guard text.contents(of: 0..<text.count).mayHaveCode else { return false }
      let spans = ProtectedSpans(in: text, scope: scope).ranges
      let sourceSpans = ProtectedSpans(in: source, scope: scope).ranges
      guard spans.count == sourceSpans.count else { return true }
      for (span, sourceSpan) in zip(spans, sourceSpans) {
        guard text.isSame(span, as: source, sourceSpan) else { return true }
      }
      return false
    }
  }

  /// Which spaces, half-spaces and marks may not be where they belong.
  func faults(_ source: borrowing Span<UInt8>) -> LineOrder {
    isChanged ? bytes.withSpan { LineOrder.faults(in: $0) } : LineOrder.faults(in: source)
  }

  /// Runs a pass over the draft, or over the source while nothing is changed yet; says whether it changed
  /// anything.
  @discardableResult
  mutating func apply(
    to source: borrowing Span<UInt8>,
    _ pass: (borrowing Span<UInt8>, inout Rewriting) -> Void
  ) -> Bool {
    let count = isChanged ? bytes.count : source.count
    var output = Rewriting(capacity: count + count / 8 + 16, recordsEdits: recordsEdits)
    if isChanged {
      bytes.withSpan { pass($0, &output) }
    } else {
      pass(source, &output)
    }
    guard output.isChanged else { return false }
    if recordsEdits { alignment = alignment.followed(by: Alignment(edits: output.edits)) }
    isChanged = true
    bytes = output.bytes
    return true
  }

  /// Whether there is a letter that is written otherwise at the end of a word: ء behind ه, ة, or the sign of the rial
  /// apart from words.
  var hasLettersOfWordEnds: Bool {
    bytes.withSpan { text in
      var offset = 1
      while offset < text.count {
        switch (text[offset - 1], text[offset]) {
        case (0xD8, 0xA9): return true
        case (0xD8, 0xA1):
          var end = offset - 1
          if end > 0, text[end - 1] == 0x20 { end -= 1 }
          if end > 1, text[end - 2] == 0xD9, text[end - 1] == 0x87 { return true }
        case (0xB7, 0xBC): if offset > 1, text[offset - 2] == 0xEF { return true }
        default: break
        }
        offset += 1
      }
      return false
    }
  }

  /// Puts lost half-spaces and word spaces back in the text, which is this draft's; says whether it changed anything.
  mutating func restoreSpacing(of text: String, with spacing: inout SpacingEngine?) -> Bool {
    let source = Array(text.utf8)
    guard let changes = spacing?.changes(in: source), !changes.isEmpty else { return false }
    var restored: [UInt8] = []
    var edits: [Alignment.Edit] = []
    let recordsEdits = recordsEdits
    SpacingEngine.apply(changes, to: source, into: &restored) { if recordsEdits { edits.append($0) } }
    if recordsEdits {
      for change in changes {
        let range = alignment.sourceRange(of: change.start..<change.end)
        self.spacing.append(RepairedText.Spacing(range: range, confidence: Double(change.confidence)))
      }
      alignment = alignment.followed(by: Alignment(edits: edits))
    }
    isChanged = true
    bytes = UTF8Buffer(capacity: restored.count)
    bytes.append(restored)
    return true
  }
}
