/// Reads numbers from the tokens of a text, wherever they are asked for.
///
/// The grammar lies in the extensions, a file each: cardinals, halves, fractions, decimals, ordinals, digits. All of
/// them return the longest legal number that begins at a token, or nil, and look at each token a bounded number
/// of times.
struct NumberReader: Sendable {
  let tokens: [FoldedText.Token]
  /// For each token the index of its entry in the lexicon, 0 for none.
  let entries: [UInt16]
  let folded: [UInt8]
  let lexicon: QuantityLexicon
  let scales: QuantityOptions.ScaleConvention

  var count: Int { tokens.count }

  init(_ text: FoldedText, lexicon: QuantityLexicon, scales: QuantityOptions.ScaleConvention = .iranian) {
    folded = text.folded
    self.lexicon = lexicon
    self.scales = scales
    (tokens, entries) = NumberMorphemes.split(text, lexicon)
  }

  // MARK: - Looking at tokens

  func entry(_ index: Int) -> QuantityLexicon.Entry? {
    guard index >= 0, index < count, entries[index] != 0 else { return nil }
    return lexicon.entries[Int(entries[index])]
  }

  func word(_ index: Int) -> NumberWord? {
    guard index >= 0, index < count, entries[index] != 0 else { return nil }
    return lexicon.entries[Int(entries[index])].number
  }

  func isAnd(_ index: Int) -> Bool { word(index)?.role == .and }

  func has(_ role: ContextWord.Role, _ index: Int) -> Bool {
    guard index >= 0, index < count, entries[index] != 0 else { return false }
    return !lexicon.entries[Int(entries[index])].roles.isDisjoint(with: role)
  }

  /// Whether a token is on the same line as the one before it.
  func follows(_ index: Int) -> Bool { index > 0 && index < count && tokens[index].joint != .lineBreak }

  func isDigits(_ index: Int) -> Bool { index >= 0 && index < count && tokens[index].kind == .digits }

  func isWord(_ index: Int) -> Bool { index >= 0 && index < count && tokens[index].kind == .word }

  /// The scalar of a mark.
  func mark(_ index: Int) -> UInt32? {
    guard index >= 0, index < count, tokens[index].kind == .mark else { return nil }
    let start = Int(tokens[index].foldedStart)
    let lead = UInt32(folded[start])
    if lead < 0x80 { return lead }
    let second = UInt32(folded[start + 1] & 0x3F)
    if lead < 0xE0 { return (lead & 0x1F) << 6 | second }
    let third = UInt32(folded[start + 2] & 0x3F)
    if lead < 0xF0 { return (lead & 0x0F) << 12 | second << 6 | third }
    return (lead & 0x07) << 18 | second << 12 | third << 6 | UInt32(folded[start + 3] & 0x3F)
  }

  func isMark(_ index: Int, _ scalars: Unicode.Scalar...) -> Bool {
    guard let mark = mark(index) else { return false }
    return scalars.contains { $0.value == mark }
  }

  /// Whether a token is a word of the tables' spelling.
  func isWord(_ index: Int, _ word: String) -> Bool {
    guard index >= 0, index < count, tokens[index].kind == .word else { return false }
    let range = tokens[index].foldedRange
    guard range.count == word.utf8.count else { return false }
    var offset = range.lowerBound
    for byte in word.utf8 {
      if folded[offset] != byte { return false }
      offset += 1
    }
    return true
  }

  func string(_ index: Int) -> String { String(decoding: folded[tokens[index].foldedRange], as: UTF8.self) }

  /// A token as it was written, in capitals and small letters, but for what is not seen.
  func written(_ index: Int) -> ArraySlice<UInt8> {
    let token = tokens[index]
    let written = folded[token.range]
    let isWhole = token.foldedStart == token.start && token.foldedEnd == token.end
    return isWhole ? written : FoldedText.seen(written)[...]
  }

  /// Whether the digits of a token are ASCII's as it was written.
  func hasOnlyASCIIDigits(_ index: Int) -> Bool {
    let written = folded[tokens[index].range]
    if written.allSatisfy({ $0 < 0x80 }) { return true }
    return String(decoding: written, as: UTF8.self).unicodeScalars
      .allSatisfy { $0.isASCII || ScalarFolding.folding(of: $0.value).role != .digits }
  }

  func digits(_ index: Int) -> ArraySlice<UInt8> { folded[tokens[index].foldedRange] }

  /// The longest entry made of one to `limit` words from a token on that a caller accepts, and the token behind.
  ///
  /// Spaces and half-spaces between the words do not matter; a line break ends them.
  func phrase(
    at index: Int,
    limit: Int = 4,
    accept: (QuantityLexicon.Entry) -> Bool
  ) -> (entry: QuantityLexicon.Entry, end: Int)? {
    var best: (QuantityLexicon.Entry, Int)?
    var hash = FoldedText.seed
    var end = index
    var isSpaced = false
    while end < count, end - index < limit, tokens[end].kind == .word {
      if end > index, tokens[end].joint == .lineBreak { break }
      if end > index, tokens[end].joint == .space { isSpaced = true }
      hash =
        end == index ? tokens[end].hash : FoldedText.hash(folded[tokens[end].foldedRange], from: hash)
      end += 1
      // `به من` is not `بهمن`: only what the tables write in several words may be spaced.
      let found = Int(end == index + 1 ? entries[index] : lexicon.index(hash))
      if found != 0, !isSpaced || lexicon.entries[found].isCompound, accept(lexicon.entries[found]) {
        best = (lexicon.entries[found], end)
      }
    }
    return best
  }

  /// Whether a number word is none here: `سه شنبه`, `چهارراه`, `هفت‌تیر`.
  func isBlocked(at index: Int) -> Bool {
    var hash = FoldedText.seed
    var isTight = true
    for end in index..<min(index + 4, count) where tokens[index].kind == .word {
      guard tokens[end].kind == .word, end == index || tokens[end].joint != .lineBreak else { return false }
      hash = FoldedText.hash(folded[tokens[end].foldedRange], from: hash)
      if end == index { continue }
      if tokens[end].joint >= .space { isTight = false }
      if let entry = lexicon.entry(hash),
        entry.roles.contains(.blocked) && (isTight || entry.isCompound) || isTight && entry.isBlockedWhenTight
      {
        return true
      }
    }
    return false
  }
}

/// A number that was read.
struct NumberReading: Sendable {
  enum Form: Sendable {
    case cardinal
    /// `ـمین` stands before its noun, `ـم` behind.
    case ordinal(precedesNoun: Bool)
    case fraction
    case vague
  }

  /// The tokens it takes in.
  var start: Int
  var end: Int
  var value: ExactNumber
  var form: Form = .cardinal
  /// The scale word it ends with and what that multiplied: 10 and 10^6 for `ده میلیون`.
  var scale: ExactNumber?
  var coefficient: ExactNumber
  /// Whether it is a single run of digits.
  var isPlainDigits = false
  /// Whether it is a word that counts only with a neighbour.
  var needsNeighbour = false
  /// Whether more digits or scale words belong to it than fit.
  var overflows = false
  var flags: Quantity.Flags = []
  var alternatives: [Quantity.Alternative] = []

  init(start: Int, end: Int, value: ExactNumber, form: Form = .cardinal) {
    self.start = start
    self.end = end
    self.value = value
    self.form = form
    coefficient = value
  }

  var isOrdinal: Bool {
    if case .ordinal = form { return true }
    return false
  }

  var isCardinal: Bool {
    if case .cardinal = form { return true }
    return false
  }

  var isFraction: Bool {
    if case .fraction = form { return true }
    return false
  }
}

extension NumberReader {
  /// The longest legal number that begins at a token, with its sign, or nil.
  ///
  /// `سه چهارم`, `دو ممیز پنج دهم`, `بیست و یکم` and `دو و نیم` are each one number.
  func number(at index: Int) -> NumberReading? {
    if word(index)?.role == .minus {
      guard follows(index + 1), var reading = unsignedNumber(at: index + 1) else { return nil }
      guard let negated = reading.value.negated else { return nil }
      reading.value = negated
      reading.start = index
      return reading
    }
    if isMark(index, "-", "\u{2212}", "\u{FF0D}", "+", "\u{FF0B}"), isDigits(index + 1) {
      guard tokens[index + 1].joint == .none,
        index == 0 || tokens[index].joint >= .space || isOpening(index - 1)
      else { return nil }
      guard var reading = unsignedNumber(at: index + 1) else { return nil }
      if !isMark(index, "+", "\u{FF0B}") {
        guard let negated = reading.value.negated else { return nil }
        reading.value = negated
      }
      reading.start = index
      reading.isPlainDigits = false
      return reading
    }
    return unsignedNumber(at: index)
  }

  private func isOpening(_ index: Int) -> Bool { isMark(index, "(", "[", "«", "=", ":", "<", ">", "“", "\"") }

  private func unsignedNumber(at index: Int) -> NumberReading? {
    guard index < count else { return nil }
    if let part = partAlone(at: index) { return part }
    return cardinal(at: index).map { withOrdinalEnding(withFraction($0)) }
  }
}
