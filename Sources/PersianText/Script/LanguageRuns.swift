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
    var run = WordRun()
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (scalar, width) = text.scalar(at: offset)
      if Letters.isLetter(scalar) {
        let word = Word(at: offset, in: line, of: text)
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
    if run.isForeign {
      append(run.range, .otherLanguage)
    } else {
      for word in run.foreignWords { append(word, .otherLanguage) }
    }
    run = WordRun()
  }
}

/// A word and what its letters say.
private struct Word {
  var range: Range<Int>
  var language = Letters.Language.persian
  var hasUrduHeh = false
  var hasUrduYeh = false

  init(at start: Int, in line: Range<Int>, of text: borrowing Span<UInt8>) {
    range = start..<start
    var end = start
    var previous: UInt32 = 0
    while end < line.upperBound {
      let (scalar, width) = text.scalar(at: end)
      guard Letters.isLetter(scalar) || Letters.isMark(scalar) || scalar == 0x200C || scalar == 0x0640 else {
        break
      }
      if scalar < CompatibilityForms.first {
        note(scalar, after: previous)
        previous = scalar
      } else {
        for letter in CompatibilityForms.letters(of: scalar) ?? [scalar] {
          note(letter, after: previous)
          previous = letter
        }
      }
      end += width
    }
    range = start..<end
  }

  private mutating func note(_ letter: UInt32, after previous: UInt32) {
    // ە inside a word, other than before ی and ه of a suffix, is a vowel of Kurdish or Uyghur.
    if previous == 0x06D5, Letters.isLetter(letter), letter != 0x06CC, letter != 0x064A, letter != 0x0647 {
      language = .other
    }
    guard Letters.isLetter(letter) else { return }
    if letter >= 0x0700 {
      language = .other
      return
    }
    switch Letters.language(of: letter) {
    case .other: language = .other
    case .doubtful:
      if language == .persian { language = .doubtful }
      if letter == 0x06C1 || letter == 0x06BE || letter == 0x06C2 { hasUrduHeh = true }
      if letter == 0x06D2 { hasUrduYeh = true }
    case .persian, nil: break
    }
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
    hasUrduHeh = hasUrduHeh || word.hasUrduHeh
    hasUrduYeh = hasUrduYeh || word.hasUrduYeh
    switch word.language {
    case .other: foreignWords.append(word.range)
    case .doubtful: doubtfulWords += 1
    case .persian: break
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
