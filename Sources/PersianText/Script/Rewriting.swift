/// A text being rewritten from beginning to end: what is kept, what is replaced, and, if somebody wants to know,
/// the edits.
struct Rewriting: ~Copyable {
  var bytes: UTF8Buffer
  private(set) var edits: [Alignment.Edit] = []
  let recordsEdits: Bool
  /// Whether anything was replaced so far.
  private(set) var isChanged = false

  init(capacity: Int, recordsEdits: Bool) {
    bytes = UTF8Buffer(capacity: capacity)
    self.recordsEdits = recordsEdits
  }

  /// A place to come back to.
  struct Mark {
    var count = 0
    var edits = 0
    var isChanged = false
  }

  var mark: Mark { Mark(count: bytes.count, edits: edits.count, isChanged: isChanged) }

  /// Takes back all that was written since a mark.
  mutating func rewind(to mark: Mark) {
    bytes.truncate(to: mark.count)
    if recordsEdits { edits.removeSubrange(mark.edits...) }
    isChanged = mark.isChanged
  }

  /// Copies a stretch of the source.
  @inline(__always)
  mutating func keep(_ source: borrowing Span<UInt8>, _ range: Range<Int>) {
    bytes.append(source, range)
  }

  /// Writes a scalar for a stretch of the source.
  @inline(__always)
  mutating func replace(_ range: Range<Int>, with scalar: UInt32) {
    let start = bytes.count
    bytes.append(scalar: scalar)
    note(range, from: start)
  }

  mutating func replace(_ range: Range<Int>, with scalars: [UInt32]) {
    let start = bytes.count
    for scalar in scalars { bytes.append(scalar: scalar) }
    note(range, from: start)
  }

  /// Writes two scalars for a stretch of the source.
  @inline(__always)
  mutating func replace(_ range: Range<Int>, with first: UInt32, _ second: UInt32) {
    let start = bytes.count
    bytes.append(scalar: first)
    bytes.append(scalar: second)
    note(range, from: start)
  }

  mutating func remove(_ range: Range<Int>) {
    note(range, from: bytes.count)
  }

  /// Where the output stood before its last scalar, which is `width` bytes long and stands for the one at `offset`.
  func mark(before width: Int, at offset: Int) -> Mark {
    let isReplaced = edits.last?.source.lowerBound == offset
    return Mark(count: bytes.count - width, edits: edits.count - (isReplaced ? 1 : 0), isChanged: isChanged)
  }

  /// Says that a stretch of the source became what was written since an output offset.
  @inline(__always)
  mutating func note(_ range: Range<Int>, from outputStart: Int) {
    note(range, to: outputStart..<bytes.count)
  }

  /// Says that a stretch of the source became a stretch of what was written.
  @inline(__always)
  mutating func note(_ range: Range<Int>, to output: Range<Int>) {
    isChanged = true
    guard recordsEdits, !range.isEmpty || !output.isEmpty else { return }
    edits.append(Alignment.Edit(source: range, output: output))
  }

  /// Says that something was replaced, where nobody wants to know what.
  mutating func noteChange() {
    isChanged = true
  }
}
