package import PersianText

/// A folded text as one stream of letter codes, so that a name is found whatever stands between its letters.
package struct KeyedText: Sendable {
  package private(set) var folded = FoldedText()
  /// The codes of ``LetterKeys``, one a letter, a barrier for each mark, and a last barrier.
  package private(set) var keys: [UInt8] = []
  /// Where each token begins in ``keys``; one more entry than there are tokens.
  package private(set) var tokenStarts: [Int32] = []
  /// ``LetterKeys/hash(_:_:from:)`` of the keys of each token.
  package private(set) var tokenHashes: [UInt64] = []

  /// The text of no letters.
  init() {}

  /// Linear in the text.
  package init(_ folded: FoldedText) {
    self.folded = folded
    Self.fill(&keys, &tokenStarts, &tokenHashes, from: folded)
  }

  /// Reads another text in the place of the last one.
  mutating func refill(with bytes: Span<UInt8>) {
    folded.refill(with: bytes)
    keys.removeAll(keepingCapacity: true)
    tokenStarts.removeAll(keepingCapacity: true)
    tokenHashes.removeAll(keepingCapacity: true)
    Self.fill(&keys, &tokenStarts, &tokenHashes, from: folded)
  }

  private static func fill(
    _ keys: inout [UInt8],
    _ tokenStarts: inout [Int32],
    _ tokenHashes: inout [UInt64],
    from folded: FoldedText
  ) {
    let allCodes = LetterKeys.codes
    let codes = allCodes.span
    let bytes = folded.folded.span
    let tokens = folded.tokens.span
    // Every code stands for at least one byte.
    keys.append(addingCapacity: bytes.count + 1) { keys in
      tokenStarts.append(addingCapacity: tokens.count + 1) { starts in
        tokenHashes.append(addingCapacity: tokens.count) { hashes in
          var last = LetterKeys.barrier
          for index in tokens.indices {
            let token = tokens[index]
            starts.append(Int32(truncatingIfNeeded: keys.count))
            let hash =
              token.isMark
              ? append(mark: token, bytes, to: &keys, &last)
              : append(token, bytes, codes, to: &keys, &last)
            hashes.append(hash)
          }
          starts.append(Int32(truncatingIfNeeded: keys.count))
          keys.append(LetterKeys.barrier)
        }
      }
    }
  }

  /// Appends the codes of a word, digits or letters of another script; the hash of these codes.
  @inline(__always)
  private static func append(
    _ token: FoldedText.Token,
    _ bytes: Span<UInt8>,
    _ codes: Span<UInt8>,
    to keys: inout OutputSpan<UInt8>,
    _ last: inout UInt8
  ) -> UInt64 {
    var hash = LetterKeys.seed
    var index = Int(token.foldedStart)
    let end = Int(token.foldedEnd)
    if token.isWord, end - index == 2, last == LetterKeys.heh, isEzafe(token, bytes) { return hash }
    var before = hash
    while index < end {
      let byte = bytes[index]
      var code = LetterKeys.barrier
      if byte < 0x80 {
        code = codes[Int(byte)]
        index += 1
      } else if byte < 0xE0, index + 1 < end {
        code = codes[LetterKeys.index(byte, bytes[index + 1])]
        index += 2
        if code == LetterKeys.silent { continue }
      } else {
        // One barrier for a scalar of three or four bytes.
        index += 1
        while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
      }
      keys.append(code)
      before = hash
      hash = LetterKeys.step(hash, code)
      last = code
    }
    if token.isWord, SilentHeh.endsInEzafe(bytes, Int(token.foldedStart)..<end), SilentHeh.isNoun(before) {
      _ = keys.removeLast()
      last = LetterKeys.heh
      return before
    }
    return hash
  }

  private static func append(
    mark token: FoldedText.Token,
    _ bytes: Span<UInt8>,
    to keys: inout OutputSpan<UInt8>,
    _ last: inout UInt8
  ) -> UInt64 {
    last = isComma(bytes, token.foldedRange) ? LetterKeys.comma : LetterKeys.barrier
    keys.append(last)
    return LetterKeys.step(LetterKeys.seed, last)
  }

  /// The codes without the last barrier.
  var letters: [UInt8] { Array(keys.dropLast()) }

  private static func isComma(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    switch range.count {
    case 1: bytes[range.lowerBound] == UInt8(ascii: ",")
    case 2: bytes[range.lowerBound] == 0xD8 && bytes[range.lowerBound + 1] == 0x8C  // ،
    default: false
    }
  }

  /// Whether a token is the `ی` of `خانه‌ی سینما`, which is written `خانهٔ` as well and then leaves no letter.
  private static func isEzafe(_ token: FoldedText.Token, _ bytes: Span<UInt8>) -> Bool {
    (token.isAfterHalfSpace || token.isAfterSpace)
      && bytes[Int(token.foldedStart)] == 0xDB && bytes[Int(token.foldedStart) + 1] == 0x8C
  }
}
