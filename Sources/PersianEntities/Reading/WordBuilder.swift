import PersianText

/// Makes words of tokens: joins the parts of one word, splits tokens where names begin and end.
struct WordBuilder {
  /// All roles of all words.
  private(set) var roles: WordRoles = []
  /// Whether a word is of another script.
  private(set) var hasForeign = false

  /// Appends all words. Linear in the text. `splits` are keys, in order, at which a word must begin.
  mutating func appendWords(
    of text: KeyedText,
    splits: [Int32],
    lexicon: Lexicon,
    to words: inout OutputSpan<Word>
  ) {
    let (tokens, starts, hashes) = (text.folded.tokens.span, text.tokenStarts.span, text.tokenHashes.span)
    let splits = splits.span
    var nextSplit = 0
    var before: WordRoles = []
    for index in tokens.indices {
      let token = tokens[index]
      var start = starts[index]
      let end = starts[index + 1]
      while nextSplit < splits.count, splits[nextSplit] < start { nextSplit += 1 }
      let isSplit = nextSplit < splits.count && splits[nextSplit] == start
      if token.isMark {
        append(
          index,
          token,
          start..<end,
          hashes[index],
          WordFacts(),
          Self.mark(token, in: text.folded),
          to: &words
        )
        before = []
        continue
      }
      let isAfterWord = words.count > 0 && words[words.count - 1].isWord
      if token.isWord, start == end || text.keys[Int(end) - 1] == LetterKeys.barrier {
        // Ezafe, or a lone hamza: part of the word before.
        if isAfterWord, !token.beginsLine {
          words[words.count - 1].lastToken = Int32(truncatingIfNeeded: index)
        }
        continue
      }
      var hash = hashes[index]
      var facts = lexicon.facts(of: hash)
      var joins =
        isAfterWord && !isSplit && token.isWord
        && (token.isAfterHalfSpace
          || token.isAfterSpace
            && (facts.roles.contains(.boundEnding) || before.contains(.boundBeginning)
              || before.contains(.headBeginning)
                && makesHead(start..<end, after: words[words.count - 1], text, lexicon)))
      while nextSplit < splits.count, splits[nextSplit] < end {
        if splits[nextSplit] > start {
          let part = start..<splits[nextSplit]
          if joins {
            join(index, part, text, lexicon, to: &words)
          } else {
            let hash = LetterKeys.hash(text.keys, Int(part.lowerBound)..<Int(part.upperBound))
            append(index, token, part, hash, lexicon.facts(of: hash), to: &words)
          }
          start = part.upperBound
          joins = false
          hash = LetterKeys.hash(text.keys, Int(start)..<Int(end))
          facts = lexicon.facts(of: hash)
        }
        nextSplit += 1
      }
      if joins {
        join(index, start..<end, text, lexicon, to: &words)
      } else {
        append(index, token, start..<end, hash, facts, to: &words)
      }
      before = facts.roles
    }
  }

  /// Whether a token and the word before it are the two parts of a head.
  private func makesHead(_ keys: Range<Int32>, after word: Word, _ text: KeyedText, _ lexicon: Lexicon)
    -> Bool
  {
    let range = Int(keys.lowerBound)..<Int(keys.upperBound)
    return lexicon.facts(of: LetterKeys.hash(text.keys, range, from: word.hash)).head != nil
  }

  private mutating func join(
    _ index: Int,
    _ keys: Range<Int32>,
    _ text: KeyedText,
    _ lexicon: Lexicon,
    to words: inout OutputSpan<Word>
  ) {
    let last = words.count - 1
    let range = Int(keys.lowerBound)..<Int(keys.upperBound)
    let hash = LetterKeys.hash(text.keys, range, from: words[last].hash)
    words[last].lastToken = Int32(truncatingIfNeeded: index)
    words[last].end = keys.upperBound
    words[last].hash = hash
    words[last].facts = lexicon.facts(of: hash)
    roles.formUnion(words[last].facts.roles)
  }

  @inline(__always)
  private mutating func append(
    _ index: Int,
    _ token: FoldedText.Token,
    _ keys: Range<Int32>,
    _ hash: UInt64,
    _ facts: WordFacts,
    _ mark: Word.Mark = .none,
    to words: inout OutputSpan<Word>
  ) {
    let number = Int32(truncatingIfNeeded: index)
    let isContinuation = words.count > 0 && words[words.count - 1].lastToken == number
    if case .foreign = token.kind { hasForeign = true }
    roles.formUnion(facts.roles)
    words.append(
      Word(
        kind: token.kind,
        mark: mark,
        joint: isContinuation ? .none : token.joint,
        firstToken: number,
        lastToken: number,
        start: keys.lowerBound,
        end: keys.upperBound,
        facts: facts,
        hash: hash
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
}
