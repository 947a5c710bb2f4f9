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
    var codeBeforeJoint = LetterKeys.barrier
    for token in folded.tokens {
      if token.joint == .lineBreak { keys.append(LetterKeys.barrier) }
      tokenStarts.append(Int32(keys.count))
      let bytes = folded.folded[Int(token.foldedStart)..<Int(token.foldedEnd)]
      switch token.kind {
      case .word:
        let isEzafe = Self.isEzafe(token, bytes, after: codeBeforeJoint)
        if !isEzafe { LetterKeys.append(bytes, to: &keys) }
        if SilentHeh.carriesEzafe(token.hash, bytes) { keys.removeLast() }
      case .digits, .foreign:
        LetterKeys.append(bytes, to: &keys)
      case .mark:
        keys.append(Self.isComma(bytes) ? LetterKeys.comma : LetterKeys.barrier)
      }
      codeBeforeJoint = keys.last ?? LetterKeys.barrier
    }
    tokenStarts.append(Int32(keys.count))
    keys.append(LetterKeys.barrier)
  }

  /// The codes without the last barrier.
  var letters: [UInt8] { Array(keys.dropLast()) }

  private static func isComma(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch bytes.count {
    case 1: bytes.first == UInt8(ascii: ",")
    case 2: bytes.first == 0xD8 && bytes.last == 0x8C  // ،
    default: false
    }
  }

  /// Whether a token is the `ی` of `خانه‌ی سینما`, which is written `خانهٔ` as well and then leaves no letter.
  private static func isEzafe(_ token: FoldedText.Token, _ bytes: ArraySlice<UInt8>, after code: UInt8)
    -> Bool
  {
    bytes.count == 2 && token.joint != .none && token.joint != .lineBreak && code == heh && token.hash == yeh
  }

  private static let heh = LetterKeys.code(0xD9, 0x87)  // ه
  private static let yeh = FoldedText.hash([0xDB, 0x8C])  // ی
}
