/// A text between two passes, and how it came from the source.
struct Draft: ~Copyable {
  private var bytes = UTF8Buffer(capacity: 0)
  private(set) var alignment = Alignment()
  /// Whether any pass has changed anything; until then the draft is the source.
  private(set) var isChanged = false
  private let recordsEdits: Bool

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

  /// Runs a pass over the draft, or over the source while nothing is changed yet.
  mutating func apply(
    to source: borrowing Span<UInt8>,
    _ pass: (borrowing Span<UInt8>, inout Rewriting) -> Void
  ) {
    let count = isChanged ? bytes.count : source.count
    var output = Rewriting(capacity: count + count / 8 + 16, recordsEdits: recordsEdits)
    if isChanged {
      bytes.withSpan { pass($0, &output) }
    } else {
      pass(source, &output)
    }
    guard output.isChanged else { return }
    if recordsEdits { alignment = alignment.followed(by: Alignment(edits: output.edits)) }
    isChanged = true
    bytes = output.bytes
  }

  /// Puts lost half-spaces and word spaces back.
  mutating func restoreSpacing(of source: borrowing Span<UInt8>, with restorer: SpacingRestorer) {
    let text = isChanged ? bytes.string() : source.string()
    let restored = restorer.restored(text)
    guard !restored.alignment.isIdentity else { return }
    if recordsEdits { alignment = alignment.followed(by: restored.alignment) }
    isChanged = true
    let span = restored.text.utf8Span.span
    bytes = UTF8Buffer(capacity: span.count)
    bytes.append(span, 0..<span.count)
  }
}
