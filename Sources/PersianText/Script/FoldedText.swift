/// A text as its recognizers see it: tokens in folded spelling, each with its place in the text as written.
///
/// Folding makes `ي` and `ی`, `٣` and `3`, `رئیس` and `رییس` alike and drops harakat, tatweel and bidi controls
/// (see ``ScalarFolding``); nothing of the text itself changes. Between two tokens stands a ``Joint``, so that
/// `سی‌وپنج`, `سی و پنج` and `سی وپنج` differ in their joints alone.
///
/// Complexity: O(*n*), *n* the length of the text; clean words are read in place, byte by byte, and cost no
/// allocation.
package struct FoldedText: Sendable {
  /// What stands between a token and the one before it.
  package enum Joint: UInt8, Sendable, Comparable {
    /// Nothing: the two tokens touch.
    case none
    case halfSpace
    case space
    case lineBreak

    package static func < (a: Joint, b: Joint) -> Bool { a.rawValue < b.rawValue }
  }

  package enum Kind: UInt8, Sendable {
    /// Letters of the Arabic script.
    case word
    /// Digits of any of the three sets, folded to ASCII.
    case digits
    /// Letters of any other script, in lower case.
    case foreign
    /// One scalar of anything else.
    case mark
  }

  package struct Token: Sendable {
    package var kind: Kind
    /// What stands before the token.
    package var joint: Joint
    /// UTF-8 offsets in the text as written.
    package var start: Int32
    package var end: Int32
    /// UTF-8 offsets in ``folded``.
    package var foldedStart: Int32
    package var foldedEnd: Int32
    /// ``FoldedText/hash(_:from:)`` of the folded bytes, for looking the token up in tables.
    package var hash: UInt64

    package init(
      kind: Kind,
      joint: Joint,
      start: Int32,
      end: Int32,
      foldedStart: Int32,
      foldedEnd: Int32,
      hash: UInt64
    ) {
      self.kind = kind
      self.joint = joint
      self.start = start
      self.end = end
      self.foldedStart = foldedStart
      self.foldedEnd = foldedEnd
      self.hash = hash
    }

    /// Where its folded bytes lie in ``FoldedText/folded``.
    package var foldedRange: Range<Int> { Int(foldedStart)..<Int(foldedEnd) }
    /// Where it stands in the text, in UTF-8 offsets.
    package var range: Range<Int> { Int(start)..<Int(end) }
  }

  package internal(set) var tokens: [Token] = []
  /// The text's own bytes, and after them the spelling of those tokens that folding changed.
  package internal(set) var folded: [UInt8] = []

  /// The end of the last signs that could be half-spaces and are none.
  var judgedEnd = 0

  /// Longer texts are not read: their offsets would not fit.
  package static let maximumLength = 1 << 30

  /// Folds a text in one pass over its bytes.
  package init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.init(text.utf8Span.span)
  }

  /// Folds valid UTF-8.
  package init(_ bytes: Span<UInt8>) {
    refill(with: bytes)
  }

  /// The text of no tokens.
  package init() {}

  /// Folds valid UTF-8 in the place of what was folded before, without new memory where the old is enough.
  package mutating func refill(with bytes: Span<UInt8>) {
    tokens.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    judgedEnd = 0
    guard bytes.count <= Self.maximumLength else { return }
    // One copy of memory; through `OutputSpan` it is a loop that costs as much as the reading.
    unsafe bytes.withUnsafeBufferPointer { unsafe folded.append(contentsOf: $0) }
    tokens.reserveCapacity(bytes.count / 6 + 8)
    read(bytes)
  }

  /// The bytes of a token in folded spelling.
  package func bytes(of token: Token) -> ArraySlice<UInt8> { folded[token.foldedRange] }

  /// A token in folded spelling.
  package func string(of token: Token) -> String { String(decoding: bytes(of: token), as: UTF8.self) }

  /// A stretch of the text this was made of, from UTF-8 offsets.
  ///
  /// Complexity: O(1).
  package static func range(_ offsets: Range<Int>, in text: String) -> Range<String.Index> {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: offsets.lowerBound)
    return start..<utf8.index(start, offsetBy: offsets.count)
  }

  /// What is seen of a stretch of the text.
  static func seen(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    if bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) { return Array(bytes) }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars
      .filter { ScalarFolding.folding(of: $0.value).role != .control }
      .flatMap { Array(UTF8.encode($0) ?? UTF8.encodedReplacementCharacter) }
  }

  /// The hash of no letters.
  package static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func step(_ state: UInt64, _ scalar: some BinaryInteger) -> UInt64 {
    (state ^ UInt64(truncatingIfNeeded: scalar)) &* 0x0000_0100_0000_01B3
  }

  /// FNV-1a over the scalars of valid UTF-8, so that tables of words can be keyed as tokens are.
  ///
  /// The hash of two words written together is the hash of the second from that of the first.
  package static func hash(_ bytes: some Sequence<UInt8>, from state: UInt64 = seed) -> UInt64 {
    var state = state
    var pending: UInt32 = 0
    var missing = 0
    for byte in bytes {
      if missing > 0 {
        pending = pending << 6 | UInt32(byte & 0x3F)
        missing -= 1
      } else if byte < 0x80 {
        pending = UInt32(byte)
      } else if byte < 0xE0 {
        (pending, missing) = (UInt32(byte & 0x1F), 1)
      } else if byte < 0xF0 {
        (pending, missing) = (UInt32(byte & 0x0F), 2)
      } else {
        (pending, missing) = (UInt32(byte & 0x07), 3)
      }
      if missing == 0 { state = step(state, pending) }
    }
    return state
  }
}
