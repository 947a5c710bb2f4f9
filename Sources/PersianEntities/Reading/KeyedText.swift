package import PersianText

/// A folded text as one stream of letter codes, so that a name is found whatever stands between its letters.
package struct KeyedText: Sendable {
  package let folded: FoldedText
  /// The codes of ``LetterKeys``, one a letter, a barrier for each mark and line break, and a last barrier.
  package private(set) var keys: [UInt8] = []
  /// Where each token begins in ``keys``; one more entry than there are tokens.
  package private(set) var tokenStarts: [Int32] = []

  /// Linear in the text.
  package init(_ folded: FoldedText) {
    self.folded = folded
    keys.reserveCapacity(folded.folded.count / 2 + folded.tokens.count / 8 + 2)
    tokenStarts.reserveCapacity(folded.tokens.count + 1)
    let bytes = folded.folded
    var last = LetterKeys.barrier
    for token in folded.tokens {
      if token.beginsLine { keys.append(LetterKeys.barrier) }
      tokenStarts.append(Int32(keys.count))
      let range = Int(token.foldedStart)..<Int(token.foldedEnd)
      switch token.kind {
      case .word:
        if !Self.isEzafe(token, bytes, after: last) { LetterKeys.append(bytes, range, to: &keys) }
        if SilentHeh.carriesEzafe(bytes, range) { keys.removeLast() }
      case .digits, .foreign:
        LetterKeys.append(bytes, range, to: &keys)
      case .mark:
        keys.append(Self.isComma(bytes, range) ? LetterKeys.comma : LetterKeys.barrier)
      }
      last = keys.last ?? LetterKeys.barrier
    }
    tokenStarts.append(Int32(keys.count))
    keys.append(LetterKeys.barrier)
  }

  /// The codes without the last barrier.
  var letters: [UInt8] { Array(keys.dropLast()) }

  private static func isComma(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    switch range.count {
    case 1: bytes[range.lowerBound] == UInt8(ascii: ",")
    case 2: bytes[range.lowerBound] == 0xD8 && bytes[range.lowerBound + 1] == 0x8C  // ،
    default: false
    }
  }

  /// Whether a token is the `ی` of `خانه‌ی سینما`, which is written `خانهٔ` as well and then leaves no letter.
  private static func isEzafe(_ token: FoldedText.Token, _ bytes: [UInt8], after code: UInt8) -> Bool {
    token.foldedEnd - token.foldedStart == 2 && code == heh
      && (token.isAfterHalfSpace || token.isAfterSpace)
      && bytes[Int(token.foldedStart)] == 0xDB && bytes[Int(token.foldedStart) + 1] == 0x8C
  }

  private static let heh = LetterKeys.code(0xD9, 0x87)  // ه
}
