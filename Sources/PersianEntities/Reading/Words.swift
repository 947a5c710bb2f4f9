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
  /// Whether the name of a province begins with it.
  var beginsProvince = false
  /// The tokens it is written with, the first and last perhaps in part.
  package var firstToken: Int32
  package var lastToken: Int32
  /// Its letters in the keys of the text.
  package var start: Int32
  package var end: Int32
  /// What is known of it by itself.
  package var facts: WordFacts
  /// FNV-1a of its keys.
  package var hash: UInt64

  package var keys: Range<Int> { Int(start)..<Int(end) }
  package var length: Int { Int(end - start) }
}

package struct Words: Sendable {
  package var text = KeyedText()
  package private(set) var words: [Word] = []
  /// All roles of all words.
  private(set) var roles: WordRoles = []
  /// Whether a word is of another script.
  private(set) var hasForeign = false

  /// Makes words of the tokens of ``text``. Linear in the text. `splits` are keys, in order, at which a word must begin.
  mutating func refill(splits: [Int32], lexicon: Lexicon) {
    // Out of the way, so that the text need not be copied while words are made.
    var words = exchange(&words, with: [])
    words.removeAll(keepingCapacity: true)
    var builder = WordBuilder()
    Self.append(&words, text, splits, lexicon, &builder)
    self.words = words
    (roles, hasForeign) = (builder.roles, builder.hasForeign)
  }

  private static func append(
    _ words: inout [Word],
    _ text: KeyedText,
    _ splits: [Int32],
    _ lexicon: Lexicon,
    _ builder: inout WordBuilder
  ) {
    words.append(addingCapacity: text.folded.tokens.count + splits.count) { words in
      builder.appendWords(of: text, splits: splits, lexicon: lexicon, to: &words)
    }
  }

  /// Says that the name of a province begins with a word.
  mutating func markProvince(at index: Int) { words[index].beginsProvince = true }

  /// The first word with letters that begins at a key or later, looked for from the word `from` on. Linear in the words
  /// between.
  func index(startingFrom key: Int, from: Int) -> Int {
    var index = from
    while index < words.count, words[index].start < key || words[index].length == 0 { index += 1 }
    return index
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
      let code = LetterKeys.codes[
        LetterKeys.index(text.folded.folded[offset], text.folded.folded[offset + 1])
      ]
      if code != LetterKeys.silent { letters -= 1 }
      offset += 2
    }
    return Int(token.start) + offset - Int(token.foldedStart)
  }
}
