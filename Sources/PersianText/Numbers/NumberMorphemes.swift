/// Splits fused words that are numbers through and through: `پانصدوسی`, `بیستوپنج`, `هزارنفر`, `ونیم`.
///
/// A word is split only if number words, the `و` between them and one closing word (a unit, `نفر`) use up all its
/// letters. So `دوره`, `صدا`, `نهاد`, `سیستان` and `دهنه` stay whole.
enum NumberMorphemes {
  /// The tokens with fused numbers split, and each token's entry.
  static func split(
    _ text: FoldedText,
    _ lexicon: QuantityLexicon
  ) -> (tokens: [FoldedText.Token], entries: [UInt16]) {
    let source = text.tokens
    let folded = text.folded
    var entries = [UInt16](repeating: 0, count: source.count)
    var tokens: [FoldedText.Token] = []
    var isSplit = false
    for index in source.indices {
      let token = source[index]
      let entry = token.kind == .word ? lexicon.index(token.hash) : 0
      if isSplit {
        tokens.append(token)
        entries.append(entry)
      } else {
        entries[index] = entry
      }
      guard entry == 0, token.kind == .word,
        token.foldedEnd - token.foldedStart >= 8
          || mayBeJoinedAnd(token, text),
        token.foldedEnd - token.foldedStart <= 64
      else { continue }
      // All letters of the Arabic script that numbers are written in have two bytes.
      let start = Int(token.foldedStart)
      guard folded[start] < 0xE0, folded[start + 2] < 0xE0 else { continue }
      let first = letter(folded, start)
      let isJoinedAnd = first == 0x0648
      guard isJoinedAnd || lexicon.mayBegin(first, letter(folded, start + 2)) else { continue }
      let before = isSplit ? entries[entries.count - 2] : index > 0 ? entries[index - 1] : 0
      let isAfterNumber =
        index > 0
        && (source[index - 1].kind == .digits || before != 0 && isNumberOrUnit(lexicon.entries[Int(before)]))
      guard !isJoinedAnd || isAfterNumber, var word = Word(text, token, lexicon) else { continue }
      let isBeforeNumber =
        index + 1 < source.count
        && (source[index + 1].kind == .digits || isNumber(lexicon.entry(source[index + 1].hash))
          || mayBegin(source[index + 1], folded, lexicon))
      guard word.split(isAfterNumber: isAfterNumber, isBeforeNumber: isBeforeNumber) else { continue }
      if !isSplit {
        isSplit = true
        tokens = Array(source[...index])
        tokens.reserveCapacity(source.count + 16)
        entries.removeLast(entries.count - index - 1)
      }
      tokens.removeLast()
      entries.removeLast()
      for piece in word.tokens(of: token, text) {
        tokens.append(piece)
        entries.append(lexicon.index(piece.hash))
      }
    }
    return (isSplit ? tokens : source, entries)
  }

  @inline(__always)
  private static func letter(_ folded: [UInt8], _ offset: Int) -> UInt16 {
    UInt16(folded[offset] & 0x1F) << 6 | UInt16(folded[offset + 1] & 0x3F)
  }

  private static func mayBegin(_ token: FoldedText.Token, _ folded: [UInt8], _ lexicon: QuantityLexicon)
    -> Bool
  {
    let start = Int(token.foldedStart)
    guard token.kind == .word, token.foldedEnd - token.foldedStart >= 6, folded[start] < 0xE0,
      folded[start + 2] < 0xE0
    else { return false }
    return lexicon.mayBegin(letter(folded, start), letter(folded, start + 2))
  }

  private static func mayBeJoinedAnd(_ token: FoldedText.Token, _ text: FoldedText) -> Bool {
    let start = Int(token.foldedStart)
    return token.foldedEnd - token.foldedStart >= 6 && text.folded[start] == 0xD9
      && text.folded[start + 1] == 0x88
  }

  private static func isNumber(_ entry: QuantityLexicon.Entry?) -> Bool {
    switch entry?.number?.role {
    case .atom, .scale, .ordinalAtom, .ordinalScale, .part: true
    default: false
    }
  }

  private static func isNumberOrUnit(_ entry: QuantityLexicon.Entry) -> Bool {
    isNumber(entry) || entry.unit >= 0
  }

  /// One word being split.
  private struct Word {
    var scalars: [UInt16] = []
    let lexicon: QuantityLexicon
    /// Lengths of the pieces in letters.
    var pieces: [Int] = []
    private var words: [NumberWord] = []

    init?(_ text: FoldedText, _ token: FoldedText.Token, _ lexicon: QuantityLexicon) {
      self.lexicon = lexicon
      let folded = text.folded
      var offset = Int(token.foldedStart)
      let end = Int(token.foldedEnd)
      while offset < end {
        guard folded[offset] >= 0xC0, folded[offset] < 0xE0 else { return nil }
        scalars.append(NumberMorphemes.letter(folded, offset))
        offset += 2
      }
    }

    mutating func split(isAfterNumber: Bool, isBeforeNumber: Bool) -> Bool {
      split(from: 0, isAfterNumber, isBeforeNumber)
    }

    /// Longest pieces first.
    private mutating func split(from start: Int, _ isAfterNumber: Bool, _ isBeforeNumber: Bool) -> Bool {
      if start == scalars.count { return isLegal(isAfterNumber, isBeforeNumber) }
      var candidates: [(end: Int, entry: QuantityLexicon.Entry)] = []
      var hash = FoldedText.seed
      for end in start..<scalars.count {
        hash = (hash ^ UInt64(scalars[end])) &* 0x0000_0100_0000_01B3
        if let entry = lexicon.entry(hash), start > 0 || end + 1 < scalars.count {
          candidates.append((end + 1, entry))
        }
      }
      for (end, entry) in candidates.reversed() {
        let isLast = end == scalars.count
        let number = entry.number
        let isUsable: Bool =
          switch number?.role {
          case .scale: number?.needsNeighbour == false
          case .atom, .and, .part: true
          case .ordinalAtom, .ordinalScale: isLast && number?.needsNeighbour == false
          default: isLast && entry.closesFusedWord && !words.isEmpty
          }
        guard isUsable else { continue }
        pieces.append(end - start)
        words.append(number ?? NumberWord(role: .vague, value: 0))
        if split(from: end, isAfterNumber, isBeforeNumber) { return true }
        pieces.removeLast()
        words.removeLast()
      }
      return false
    }

    private func isLegal(_ isAfterNumber: Bool, _ isBeforeNumber: Bool) -> Bool {
      if words.first?.role == .and { if !isAfterNumber || words.count < 2 { return false } }
      if words.last?.role == .and, !isBeforeNumber { return false }
      var numbers = 0
      for (index, word) in words.enumerated() {
        if word.role != .and { numbers += 1 }
        guard index > 0 else { continue }
        guard fits(words[index - 1], word) else { return false }
      }
      return numbers >= 2 || words.first?.role == .and || words.last?.role == .and
    }

    /// Whether one morpheme may touch the next.
    private func fits(_ a: NumberWord, _ b: NumberWord) -> Bool {
      switch (a.role, b.role) {
      case (.and, .and): false
      case (.and, .vague): false
      case (.part, _): b.role == .vague || b.role == .scale
      case (.and, _), (_, .and): true
      case (_, .part): false
      case (.atom, .scale), (.scale, .scale), (.atom, .ordinalScale): true
      case (.scale, .atom), (.scale, .ordinalAtom): true
      // The closing word.
      case (_, .vague): true
      case (.atom, .ordinalAtom): a.value < b.value && b.value > 2 || b.rank.follows(a.rank)
      case (.atom, .atom):
        // صدبیست, but not سینه (a chest).
        b.rank >= .teen && b.rank.follows(a.rank) || a.rank == b.rank && b.value == a.value + 1
          || b.value == 100 && a.value < 10 && a.value > 1
      default: false
      }
    }

    func tokens(of token: FoldedText.Token, _ text: FoldedText) -> [FoldedText.Token] {
      let isUnchanged = token.foldedStart == token.start && token.foldedEnd == token.end
      var result: [FoldedText.Token] = []
      var letter = 0
      for length in pieces {
        let from = Int32(letter * 2)
        letter += length
        let to = Int32(letter * 2)
        let start = isUnchanged ? token.start + from : offset(Int(from), in: token, text)
        let end = isUnchanged ? token.start + to : offset(Int(to), in: token, text)
        let range = Int(token.foldedStart + from)..<Int(token.foldedStart + to)
        result.append(
          FoldedText.Token(
            kind: .word,
            joint: result.isEmpty ? token.joint : .none,
            start: start,
            end: end,
            foldedStart: token.foldedStart + from,
            foldedEnd: token.foldedStart + to,
            hash: FoldedText.hash(text.folded[range])
          )
        )
      }
      return result
    }

    /// Where a folded letter of a token was written, in UTF-8 offsets.
    private func offset(_ folded: Int, in token: FoldedText.Token, _ text: FoldedText) -> Int32 {
      if Int(token.foldedStart) + folded == Int(token.foldedEnd) { return token.end }
      let bytes = text.folded[token.range]
      var seen = 0
      let written = String(decoding: bytes, as: UTF8.self).unicodeScalars
      var position = Int(token.start)
      for scalar in written {
        let folding = ScalarFolding.folding(of: scalar.value)
        if folding.role == .word {
          if seen >= folded { break }
          seen += 2 * folding.scalars.count
        }
        position += UTF8.width(scalar)
      }
      return Int32(truncatingIfNeeded: position)
    }
  }
}
