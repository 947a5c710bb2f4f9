internal import UTF8Kernels

/// Tells lines with nothing to mend from others, by what stands next to what.
///
/// Most lines of most texts have their spaces, half-spaces and marks where they belong. One walk over such a line sees
/// it, and the passes leave it alone. The walk is stricter than the passes: a line it doubts may still be right.
struct LineOrder: Sendable {
  /// What a scalar is to its neighbours.
  enum Kind: UInt8, CaseIterable {
    case lineStart, lineEnd, space, otherSpace, otherLineBreak, halfSpace, joiningLetter, letter, mark, digit
    case latinLetter, stop, numberStop, separator, opening, closing, sign, doubtful
  }

  /// What may follow what for ``WhiteSpacePass``.
  static let spaces = LineOrder { previous, next in
    switch (previous, next) {
    case (_, .otherSpace): false
    case (.space, .lineEnd), (.halfSpace, .lineEnd): false
    case (.lineStart, .space), (.space, .space), (.halfSpace, .space), (.otherLineBreak, .space): false
    case (.lineStart, .halfSpace), (.space, .halfSpace), (.otherLineBreak, .halfSpace): false
    case (.halfSpace, .halfSpace), (.space, .otherLineBreak), (.halfSpace, .otherLineBreak): false
    default: true
    }
  }

  /// What may follow what for ``HalfSpacePass``: a half-space stands between letters that would join.
  static let halfSpaces = LineOrder { previous, next in
    switch (previous, next) {
    case (.joiningLetter, .halfSpace): true
    case (_, .halfSpace): false
    case (.halfSpace, .joiningLetter), (.halfSpace, .letter): true
    case (.halfSpace, _): false
    default: true
    }
  }

  /// What may follow what for ``PunctuationPass``.
  static let marks = LineOrder { previous, next in
    switch (previous, next) {
    // Quotation marks have partners, ASCII marks depend on the language.
    case (_, .doubtful): false
    case (.space, .stop), (.space, .separator), (.space, .closing): false
    case (.opening, .space): false
    case (.letter, .opening), (.joiningLetter, .opening), (.mark, .opening), (.halfSpace, .opening): false
    case (.closing, .letter), (.closing, .joiningLetter): false
    // `۱۲:۳۰`
    case (.numberStop, .digit): true
    case (.stop, .letter), (.stop, .joiningLetter), (.stop, .digit), (.stop, .opening): false
    case (.numberStop, .letter), (.numberStop, .joiningLetter), (.numberStop, .opening): false
    case (.separator, .space), (.separator, .lineEnd), (.separator, .otherLineBreak), (.separator, .closing):
      true
    case (.separator, _): false
    // A mark hides what it sits on.
    case (.letter, .mark), (.joiningLetter, .mark), (.mark, .mark): true
    case (_, .mark): false
    default: true
    }
  }

  /// What all three passes leave alone.
  static let all = LineOrder(
    states: spaces.states.indices.map { max(spaces.states[$0], halfSpaces.states[$0], marks.states[$0]) }
  )

  private static let halt: UInt8 = 255
  private static let kinds: [UInt8] = (UInt32(0)..<0x10000).map { kind(of: $0).rawValue }

  /// The state behind each kind, 32 for each state; the states are the kinds.
  private let states: [UInt8]

  private init(states: [UInt8]) {
    self.states = states
  }

  private init(_ mayFollow: (Kind, Kind) -> Bool) {
    var states = [UInt8](repeating: Self.halt, count: 32 * Kind.allCases.count)
    for previous in Kind.allCases {
      for next in Kind.allCases where mayFollow(previous, next) {
        let state: Kind =
          switch (previous, next) {
          case (_, .lineEnd): .lineStart
          case (.digit, .stop): .numberStop
          default: next
          }
        states[Int(previous.rawValue) << 5 | Int(next.rawValue)] = state.rawValue
      }
    }
    self.states = states
  }

  /// Whether nothing in a text of any number of lines is to be mended; never true by mistake.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func holds(in text: borrowing Span<UInt8>) -> Bool {
    holds(in: text, 0..<text.count)
  }

  /// Whether nothing in a range of whole lines is to be mended.
  func holds(in text: borrowing Span<UInt8>, _ lines: Range<Int>) -> Bool {
    let part = text.extracting(lines)
    // The kernel reads whole scalars of the lines, and the tables have a row for all they can be.
    return unsafe part.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return true }
      return unsafe Self.kinds.withUnsafeBufferPointer { kinds in
        unsafe states.withUnsafeBufferPointer { states in
          guard let kinds = kinds.baseAddress, let states = states.baseAddress else { return false }
          return unsafe utf8_is_accepted(start, bytes.count, kinds, Kind.sign.rawValue, states)
        }
      }
    }
  }

  private static func kind(of scalar: UInt32) -> Kind {
    if scalar == 0x0A { return .lineEnd }
    if scalar == 0x20 { return .space }
    if Spaces.isSpace(scalar) { return .otherSpace }
    if Spaces.isLineBreak(scalar) { return .otherLineBreak }
    if scalar == InvisibleCharacters.halfSpace { return .halfSpace }
    if scalar == Letters.tatweel { return .letter }
    if Letters.isLetter(scalar) {
      return scalar < 0x0700 && JoiningTypes.joinsNext(scalar) ? .joiningLetter : .letter
    }
    if Letters.isMark(scalar) { return .mark }
    if Digits.value(scalar) != nil { return .digit }
    if scalar < 0x80, UInt8(scalar).isLatinLetter { return .latinLetter }
    if Punctuation.persianMark(scalar) != nil || Punctuation.isDoubleQuote(scalar) { return .doubtful }
    if Punctuation.isSingleQuote(scalar) { return .doubtful }
    if Punctuation.closing(of: scalar) != nil { return .opening }
    if Punctuation.isClosing(scalar) { return .closing }
    switch scalar {
    case 0x21, 0x2E, 0x3A: return .stop
    case _ where Punctuation.isStop(scalar): return .separator
    default: return .sign
    }
  }
}
