package import PersianText

/// A text as words: the units in which grammar and model think.
///
/// A word is the same whether its half-space was typed, lost or made a space: `سازمان‌های`, `سازمانهای` and `سازمان های`
/// are one word of the same letters. Where a name begins or ends inside a token, the token is two words.
package struct Word: Sendable {
  package enum Mark: UInt8, Sendable {
    case none, comma, stop, colon, open, close, quote, dash, slash, other
  }

  package var kind: FoldedText.Kind
  package var mark: Mark
  /// What stands before it.
  package var joint: FoldedText.Joint
  /// The tokens it is written with, the first and last perhaps in part.
  package var firstToken: Int32
  package var lastToken: Int32
  /// Its letters in the keys of the text.
  package var start: Int32
  package var end: Int32
  /// FNV-1a of its keys.
  package var hash: UInt64

  package var keys: Range<Int> { Int(start)..<Int(end) }
  package var length: Int { Int(end - start) }
}

package struct Words: Sendable {
  package let text: KeyedText
  package private(set) var words: [Word] = []

  /// Linear in the text. `splits` are keys, in order, at which a word must begin.
  package init(_ text: KeyedText, splits: [Int], bound: BoundParts) {
    self.text = text
    let tokens = text.folded.tokens
    words.reserveCapacity(tokens.count)
    var nextSplit = 0
    var before: UInt64 = 0
    for (index, token) in tokens.enumerated() {
      var start = Int(text.tokenStarts[index])
      let end = Int(text.tokenStarts[index + 1])
      while nextSplit < splits.count, splits[nextSplit] < start { nextSplit += 1 }
      let isSplit = nextSplit < splits.count && splits[nextSplit] == start
      if token.isMark {
        append(index, token, start..<end, joins: false)
        before = 0
        continue
      }
      if start == end || text.keys[end - 1] == LetterKeys.barrier, token.isWord {
        // Ezafe, or a lone hamza: part of the word before.
        if !token.beginsLine, let last = words.indices.last, words[last].isWord {
          words[last].lastToken = Int32(index)
        }
        continue
      }
      let joins =
        !isSplit && token.isWord && words.last.map(\.isWord) ?? false
        && (token.isAfterHalfSpace
          || token.isAfterSpace
            && (bound.isEnding(LetterKeys.hash(text.keys, start..<end)) || bound.isBeginning(before)))
      while nextSplit < splits.count, splits[nextSplit] < end {
        if splits[nextSplit] > start {
          append(
            index,
            token,
            start..<splits[nextSplit],
            joins: joins && start == Int(text.tokenStarts[index])
          )
          start = splits[nextSplit]
        }
        nextSplit += 1
      }
      append(index, token, start..<end, joins: joins && start == Int(text.tokenStarts[index]))
      before = LetterKeys.hash(text.keys, start..<end)
    }
  }

  private mutating func append(_ index: Int, _ token: FoldedText.Token, _ keys: Range<Int>, joins: Bool) {
    if joins, let last = words.indices.last {
      words[last].lastToken = Int32(index)
      words[last].end = Int32(keys.upperBound)
      words[last].hash = LetterKeys.hash(text.keys, keys, from: words[last].hash)
      return
    }
    let isContinuation = words.last.map { $0.lastToken == index } ?? false
    words.append(
      Word(
        kind: token.kind,
        mark: token.isMark ? Self.mark(token, in: text.folded) : .none,
        joint: isContinuation ? .none : token.joint,
        firstToken: Int32(index),
        lastToken: Int32(index),
        start: Int32(keys.lowerBound),
        end: Int32(keys.upperBound),
        hash: LetterKeys.hash(text.keys, keys)
      )
    )
  }

  private static func mark(_ token: FoldedText.Token, in text: FoldedText) -> Word.Mark {
    var value: UInt32 = 0
    let bytes = text.folded[Int(token.foldedStart)..<Int(token.foldedEnd)]
    for byte in bytes {
      value =
        byte < 0x80
        ? UInt32(byte)
        : byte < 0xC0
          ? value << 6 | UInt32(byte & 0x3F) : UInt32(byte) & (byte < 0xE0 ? 0x1F : byte < 0xF0 ? 0x0F : 0x07)
    }
    return switch value {
    case 0x2C, 0x060C: .comma
    case 0x2E, 0x21, 0x3F, 0x3B, 0x061B, 0x061F, 0x06D4, 0x2026: .stop
    case 0x3A: .colon
    case 0x28, 0x5B, 0x7B, 0xAB, 0x2018, 0x201C: .open
    case 0x29, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D: .close
    case 0x22, 0x27: .quote
    case 0x2D, 0x2010...0x2015: .dash
    case 0x2F: .slash
    default: .other
    }
  }

  /// The index of the word that begins at a key, at or after the word `from`.
  func index(startingAt key: Int, from: Int = 0) -> Int? {
    var low = from
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if Int(words[middle].start) < key { low = middle + 1 } else { high = middle }
    }
    // Words without letters share their start with the next one.
    while low < words.count, Int(words[low].start) == key, words[low].start == words[low].end { low += 1 }
    return low < words.count && Int(words[low].start) == key ? low : nil
  }

  /// The index of the word that ends at a key, at or after the word `from`.
  func index(endingAt key: Int, from: Int) -> Int? {
    var index = from
    while index < words.count, Int(words[index].end) < key { index += 1 }
    return index < words.count && Int(words[index].end) == key ? index : nil
  }

  /// UTF-8 offsets of some words in the text as written.
  package func bytes(of range: Range<Int>) -> Range<Int> {
    let first = words[range.lowerBound]
    let last = words[range.upperBound - 1]
    let start =
      Int(text.tokenStarts[Int(first.firstToken)]) == Int(first.start)
      ? Int(text.folded.tokens[Int(first.firstToken)].start)
      : offset(of: Int(first.start), in: Int(first.firstToken))
    let end =
      Int(text.tokenStarts[Int(last.lastToken) + 1]) == Int(last.end)
      ? Int(text.folded.tokens[Int(last.lastToken)].end) : offset(of: Int(last.end), in: Int(last.lastToken))
    return start..<max(start, end)
  }

  /// The UTF-8 offset of a key inside a token, for words that touch.
  private func offset(of key: Int, in token: Int) -> Int {
    var letters = key - Int(text.tokenStarts[token])
    let token = text.folded.tokens[token]
    var offset = Int(token.foldedStart)
    while letters > 0, offset + 1 < Int(token.foldedEnd) {
      let code = LetterKeys.code(text.folded.folded[offset], text.folded.folded[offset + 1])
      if code != LetterKeys.silent { letters -= 1 }
      offset += 2
    }
    return Int(token.start) + offset - Int(token.foldedStart)
  }
}
