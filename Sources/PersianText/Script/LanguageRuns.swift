/// Tells Kurdish, Urdu, Pashto and other languages of the Arabic script from Persian, by their letters.
///
/// Words are gathered into runs that end at the end of a sentence, at a bracket or quotation mark and at any word
/// of another script. A word with a letter no Persian word has (`ٹ`, `ێ`, `ښ`) is foreign by itself; its whole run is
/// foreign where foreign and doubtful words make a quarter of it. So the Kurdish `ئەم کتێبە زۆر باشە` stays as it is,
/// while a `ە` or `ہ` in a Persian sentence is repaired.
enum LanguageRuns {
  /// Bit *n* of row *lead - 0xD8*: whether the letter with tail byte `0x80 + n` is not Persian.
  private static let foreignTails: [UInt64] = (0xD8...0xDB).map { lead -> UInt64 in
    (0..<64).reduce(into: UInt64(0)) { bits, tail in
      let scalar = UInt32(lead & 0x1F) << 6 | UInt32(tail)
      if let language = Letters.language(of: scalar), language != .persian { bits |= 1 << UInt64(tail) }
    }
  }

  /// Whether two bytes are a letter that Persian does not have.
  @inline(__always)
  static func isForeign(lead: UInt8, tail: UInt8) -> Bool {
    foreignTails[Int(lead &- 0xD8)] >> UInt64(tail & 0x3F) & 1 == 1
  }
}

extension ProtectedSpans {
  /// Runs of words in another language of the Arabic script, and single foreign words.
  mutating func appendLanguageRuns(_ line: Range<Int>, of text: borrowing Span<UInt8>) {
    // Asked for once: reading a global counts its users.
    let evidence = LetterEvidence.table
    var run = WordRun()
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (scalar, width) = text.scalar(at: offset)
      if Letters.isLetter(scalar) {
        let word = Word(at: offset, in: line, of: text, evidence)
        run.append(word)
        offset = word.range.upperBound
      } else {
        if WordRun.isEnded(by: scalar) { close(&run) }
        offset += width
      }
    }
    close(&run)
  }

  private mutating func close(_ run: inout WordRun) {
    if run.words == 0 { return }
    if run.isForeign {
      append(run.range, .otherLanguage)
    } else {
      for word in run.foreignWords { append(word, .otherLanguage) }
    }
    run = WordRun()
  }
}

/// What a scalar says about the language of the word it stands in.
private struct LetterEvidence: OptionSet {
  let rawValue: UInt8

  /// Belongs to a word: a letter, a mark, a half-space or tatweel.
  static let isOfWord = LetterEvidence(rawValue: 1)
  static let isDoubtful = LetterEvidence(rawValue: 2)
  static let isOther = LetterEvidence(rawValue: 4)
  static let isUrduHeh = LetterEvidence(rawValue: 8)
  static let isUrduYeh = LetterEvidence(rawValue: 16)
  /// Ends in ە, which is a vowel of Kurdish or Uyghur inside a word.
  static let endsInAe = LetterEvidence(rawValue: 32)
  /// Begins with a letter that lets a ە before it be that vowel: any but ی and ه, with which suffixes begin.
  static let followsVowel = LetterEvidence(rawValue: 64)

  /// The evidence of U+0600–08FF, and behind it that of the presentation forms.
  static let table: [LetterEvidence] =
    (UInt32(0x0600)..<0x0900).map(of) + CompatibilityForms.range.map(of)

  @inline(__always)
  static func of(_ scalar: UInt32, in table: [LetterEvidence]) -> LetterEvidence {
    if scalar < 0x0600 { return [] }
    if scalar < 0x0900 { return table[Int(scalar - 0x0600)] }
    if scalar == InvisibleCharacters.halfSpace { return .isOfWord }
    return CompatibilityForms.range.contains(scalar)
      ? table[Int(scalar - CompatibilityForms.first) + 0x0300] : []
  }

  private static func of(_ scalar: UInt32) -> LetterEvidence {
    guard Letters.isLetter(scalar) || Letters.isMark(scalar) || scalar == Letters.tatweel else { return [] }
    var evidence = LetterEvidence.isOfWord
    var previous: UInt32?
    for letter in CompatibilityForms.letters(of: scalar) ?? [scalar] {
      let followsVowel =
        Letters.isLetter(letter) && letter != Letters.farsiYeh && letter != 0x064A && letter != Letters.heh
      if previous == nil, followsVowel { evidence.insert(.followsVowel) }
      if previous == 0x06D5, followsVowel { evidence.insert(.isOther) }
      previous = letter
      guard Letters.isLetter(letter) else { continue }
      if letter >= 0x0700 {
        evidence.insert(.isOther)
        continue
      }
      switch Letters.language(of: letter) {
      case .other: evidence.insert(.isOther)
      case .doubtful:
        evidence.insert(.isDoubtful)
        if letter == 0x06C1 || letter == 0x06BE || letter == 0x06C2 { evidence.insert(.isUrduHeh) }
        if letter == 0x06D2 { evidence.insert(.isUrduYeh) }
      case .persian, nil: break
      }
    }
    if previous == 0x06D5 { evidence.insert(.endsInAe) }
    return evidence
  }
}

/// A word and what its letters say.
private struct Word {
  var range: Range<Int>
  var evidence: LetterEvidence = []

  init(at start: Int, in line: Range<Int>, of text: borrowing Span<UInt8>, _ table: [LetterEvidence]) {
    var end = start
    var previous: LetterEvidence = []
    while end < line.upperBound {
      let (scalar, width) = text.scalar(at: end)
      let letter = LetterEvidence.of(scalar, in: table)
      if letter.isEmpty { break }
      evidence.formUnion(letter)
      if previous.contains(.endsInAe), letter.contains(.followsVowel) { evidence.insert(.isOther) }
      previous = letter
      end += width
    }
    range = start..<end
  }
}

/// Words that follow each other in one sentence.
private struct WordRun {
  var start = 0
  var end = 0
  var words = 0
  var doubtfulWords = 0
  var hasUrduHeh = false
  var hasUrduYeh = false
  var foreignWords: [Range<Int>] = []

  var range: Range<Int> { start..<end }

  var isForeign: Bool {
    // Urdu's ہ and ے in one sentence: `یہ کتاب اچھی ہے`.
    if hasUrduHeh && hasUrduYeh && doubtfulWords + foreignWords.count > 1 { return true }
    return !foreignWords.isEmpty && (doubtfulWords + foreignWords.count) * 4 >= words
  }

  mutating func append(_ word: Word) {
    if words == 0 { start = word.range.lowerBound }
    end = word.range.upperBound
    words += 1
    hasUrduHeh = hasUrduHeh || word.evidence.contains(.isUrduHeh)
    hasUrduYeh = hasUrduYeh || word.evidence.contains(.isUrduYeh)
    if word.evidence.contains(.isOther) {
      foreignWords.append(word.range)
    } else if word.evidence.contains(.isDoubtful) {
      doubtfulWords += 1
    }
  }

  /// Whether a scalar between words ends their run.
  static func isEnded(by scalar: UInt32) -> Bool {
    switch scalar {
    // Spaces, the commas, hyphen, digits, marks.
    case 0x09, 0x20, 0x2C, 0x2D, 0x060C, 0xA0, 0x30...0x39, 0x0660...0x0669, 0x06F0...0x06F9, 0x0640,
      0x2000...0x200F:
      false
    default: !Letters.isMark(scalar) && !Spaces.isSpace(scalar)
    }
  }
}
