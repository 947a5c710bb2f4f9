internal import UTF8Kernels

/// Tells lines with nothing to mend from others, by what stands next to what.
///
/// Most lines of most texts have their spaces, half-spaces and marks where they belong. One walk over such a line sees
/// it, and the passes leave it alone. The walk is stricter than the passes: a line it doubts may still be right.
struct LineOrder: OptionSet, Sendable {
  let rawValue: UInt8

  /// What a scalar is to its neighbours.
  enum Kind: UInt8, CaseIterable {
    case lineStart, lineEnd, space, otherSpace, otherLineBreak, halfSpace, joiningLetter, letter, mark, digit
    case latinLetter, stop, numberStop, separator, opening, closing, sign, doubtful
  }

  /// What may follow what for ``WhiteSpacePass``.
  static let spaces = LineOrder(rawValue: 1 << 0)

  private static func keepsSpaces(_ previous: Kind, _ next: Kind) -> Bool {
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
  static let halfSpaces = LineOrder(rawValue: 1 << 1)

  private static func keepsHalfSpaces(_ previous: Kind, _ next: Kind) -> Bool {
    switch (previous, next) {
    case (.joiningLetter, .halfSpace): true
    case (_, .halfSpace): false
    case (.halfSpace, .joiningLetter), (.halfSpace, .letter): true
    case (.halfSpace, _): false
    default: true
    }
  }

  /// What may follow what for ``PunctuationPass``.
  static let marks = LineOrder(rawValue: 1 << 2)

  private static func keepsMarks(_ previous: Kind, _ next: Kind) -> Bool {
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
  static let all: LineOrder = [.spaces, .halfSpaces, .marks]

  private static let kinds: [UInt8] = (UInt32(0)..<0x10000).map { kind(of: $0).rawValue }

  /// The state behind each kind, 32 for each state; the states are the kinds.
  private static let states = table { previous, next in
    switch (previous, next) {
    case (_, .lineEnd): Kind.lineStart.rawValue
    case (.digit, .stop): Kind.numberStop.rawValue
    default: next.rawValue
    }
  }

  /// What is out of order where a kind follows a state.
  private static let faults = table { previous, next in
    var faults: LineOrder = []
    if !keepsSpaces(previous, next) { faults.insert(.spaces) }
    if !keepsHalfSpaces(previous, next) { faults.insert(.halfSpaces) }
    if !keepsMarks(previous, next) { faults.insert(.marks) }
    return faults.rawValue
  }

  private static func table(_ entry: (Kind, Kind) -> UInt8) -> [UInt8] {
    var table = [UInt8](repeating: 0, count: 32 * Kind.allCases.count)
    for previous in Kind.allCases {
      for next in Kind.allCases {
        table[Int(previous.rawValue) << 5 | Int(next.rawValue)] = entry(previous, next)
      }
    }
    return table
  }

  /// What may have to be mended in some whole lines; nothing is left out by mistake.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func faults(in text: borrowing Span<UInt8>, seeking sought: LineOrder = .all) -> LineOrder {
    // The kernel reads whole scalars of the text, and the tables have a row for all they can be.
    unsafe text.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return [] }
      return unsafe kinds.withUnsafeBufferPointer { kinds in
        unsafe states.withUnsafeBufferPointer { states in
          unsafe faults.withUnsafeBufferPointer { faults in
            guard let kinds = kinds.baseAddress, let states = states.baseAddress,
              let faults = faults.baseAddress
            else {
              return .all
            }
            let sign = Kind.sign.rawValue
            return LineOrder(
              rawValue: unsafe utf8_faults(start, bytes.count, kinds, sign, states, faults, sought.rawValue)
            )
          }
        }
      }
    }
  }

  /// Whether nothing in a text of any number of lines is to be mended; never true by mistake.
  func holds(in text: borrowing Span<UInt8>) -> Bool {
    Self.faults(in: text, seeking: self).isDisjoint(with: self)
  }

  /// Whether nothing in a range of whole lines is to be mended.
  func holds(in text: borrowing Span<UInt8>, _ lines: Range<Int>) -> Bool {
    holds(in: text.extracting(lines))
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
