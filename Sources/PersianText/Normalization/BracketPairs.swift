/// The brackets and quotation marks of a line that belong together.
///
/// What has no partner in its line has no role, and is left alone with the spaces around it.
struct BracketPairs {
  struct Role {
    var offset: Int
    var width: Int
    var isOpening: Bool
    /// What is written for it.
    var written: UInt32
    /// Whether the spaces around the pair are left alone: `[ ]`, footnotes such as `متن[۱]`, `کتاب(ها)`.
    var keepsSpaces: Bool
    var isPaired = false
  }

  /// A quotation mark that waits for its partner, and what had been seen before it.
  private struct Quote {
    var role: Int
    var strayGuillemets: Int
    var openGuillemets: Int
    /// Its place among the openers.
    var depth: Int
  }

  /// In order.
  private(set) var roles: [Role] = []

  /// Openers without a partner yet.
  private var open: [(role: Int, closing: UInt32)] = []
  /// How many openers of each closing bracket there are in `open`.
  private var openCounts = BracketCounts()
  /// Double quotation marks that wait; only `“` opens one within another.
  private var doubleQuotes: [Quote] = []
  private var singleQuote: Quote?
  /// The last letter of the Arabic script that was looked for, and where to look on: looked for only where quotation
  /// marks ask.
  private var lastLetter = -1
  private var letterSearch = (stretch: 0, offset: 0)
  /// The stretch that the walk is in.
  private var stretch = 0
  /// Closing guillemets without an opener so far.
  private var strayGuillemets = 0

  let options: NormalizationOptions
  private let stretches: [LineStretch]

  init(_ stretches: [LineStretch], of text: borrowing Span<UInt8>, _ options: NormalizationOptions) {
    self.options = options
    self.stretches = stretches
    for (index, stretch) in stretches.enumerated() where !stretch.isProtected {
      self.stretch = index
      var offset = text.firstBracket(in: stretch.range)
      while offset < stretch.range.upperBound {
        let (scalar, width) = text.scalar(at: offset)
        let taken = note(scalar, offset, width, text, stretch.range)
        offset = text.firstBracket(in: (offset + taken)..<stretch.range.upperBound)
      }
    }
    roles.removeAll { !$0.isPaired }
  }

  /// Takes notice of a scalar; returns how many bytes were dealt with.
  private mutating func note(
    _ scalar: UInt32,
    _ offset: Int,
    _ width: Int,
    _ text: borrowing Span<UInt8>,
    _ stretch: Range<Int>
  ) -> Int {
    if !options.replacesDoubleQuotes, scalar == 0x201C || scalar == 0x201D {
      // Kept as they are, they are brackets of another shape.
      if scalar == 0x201C {
        open.append((append(offset, width, scalar, isOpening: true), 0x201D))
        openCounts[0x201D] += 1
      } else {
        close(scalar, offset, width, text)
      }
    } else if let closing = Punctuation.closing(of: scalar) {
      open.append((append(offset, width, scalar, isOpening: true), closing))
      openCounts[closing] += 1
    } else if Punctuation.isClosing(scalar) {
      close(scalar, offset, width, text)
    } else if options.replacesDoubleQuotes, Punctuation.isDoubleQuote(scalar) {
      if scalar != 0x201C, let quote = doubleQuotes.popLast() {
        close(quote, offset, width, text)
      } else if let quote = opened(offset, width, 0x22, text) {
        doubleQuotes.append(quote)
      }
    } else if options.replacesSingleQuotes, Punctuation.isSingleQuote(scalar) {
      // Two of them are one double quotation mark, `''کتاب''`.
      let isDoubled =
        offset + 2 * width <= stretch.upperBound && text.scalar(at: offset + width).value == scalar
      let taken = isDoubled ? 2 * width : width
      if singleQuote == nil {
        if !text.isWordScalar(before: offset) { singleQuote = opened(offset, taken, 0x27, text) }
      } else if !(text.scalar(from: offset + taken).map(Self.isWordScalar) ?? false) {
        if let singleQuote { close(singleQuote, offset, taken, text) }
        singleQuote = nil
      }
      return taken
    }
    return width
  }

  @discardableResult
  private mutating func append(_ offset: Int, _ width: Int, _ written: UInt32, isOpening: Bool) -> Int {
    roles.append(
      Role(offset: offset, width: width, isOpening: isOpening, written: written, keepsSpaces: false)
    )
    return roles.count - 1
  }

  private mutating func close(_ scalar: UInt32, _ offset: Int, _ width: Int, _ text: borrowing Span<UInt8>) {
    guard openCounts[scalar] > 0 else {
      if scalar == Punctuation.closingQuote { strayGuillemets += 1 }
      return
    }
    while let (role, closing) = popOpen() {
      if closing == scalar {
        pair(role, append(offset, width, scalar, isOpening: false), text)
        return
      }
      // A quotation mark that is still open does not reach out of its brackets.
      forget(closing)
    }
  }

  /// Takes notice that a quotation mark waits no longer.
  private mutating func forget(_ closing: UInt32) {
    if closing == 0x22 { doubleQuotes.removeLast() } else if closing == 0x27 { singleQuote = nil }
  }

  @discardableResult
  private mutating func popOpen() -> (role: Int, closing: UInt32)? {
    guard let last = open.popLast() else { return nil }
    openCounts[last.closing] -= 1
    return last
  }

  /// An opening quotation mark, known as `sign` while it waits.
  private mutating func opened(
    _ offset: Int,
    _ width: Int,
    _ sign: UInt32,
    _ text: borrowing Span<UInt8>
  ) -> Quote? {
    // A digit and a quotation mark are inches.
    if text.scalar(before: offset).flatMap({ Digits.value($0.value) }) != nil { return nil }
    if doubleQuotes.isEmpty, singleQuote == nil { letterSearch = (stretch, offset) }
    let role = append(offset, width, Punctuation.openingQuote, isOpening: true)
    open.append((role, sign))
    openCounts[sign] += 1
    return Quote(
      role: role,
      strayGuillemets: strayGuillemets,
      openGuillemets: openCounts[Punctuation.closingQuote],
      depth: open.count - 1
    )
  }

  /// Closes a quotation, if what stands in it lets it become one with guillemets: letters of the Arabic script, and
  /// no guillemet without a partner.
  private mutating func close(_ quote: Quote, _ offset: Int, _ width: Int, _ text: borrowing Span<UInt8>) {
    guard strayGuillemets == quote.strayGuillemets,
      openCounts[Punctuation.closingQuote] == quote.openGuillemets,
      options.rewritesOtherScripts || hasLetter(between: roles[quote.role].offset, and: offset, text)
    else {
      drop(quote)
      return
    }
    while open.count > quote.depth + 1, let (_, closing) = popOpen() { forget(closing) }
    popOpen()
    pair(quote.role, append(offset, width, Punctuation.closingQuote, isOpening: false), text)
  }

  /// Leaves a quotation mark alone that has been waiting.
  private mutating func drop(_ quote: Quote) {
    if quote.depth == open.count - 1 { popOpen() } else { open[quote.depth].closing = 0 }
    if quote.role == roles.count - 1 { roles.removeLast() }
  }

  /// Whether there is a letter of the Arabic script that may be rewritten between two quotation marks.
  private mutating func hasLetter(between start: Int, and end: Int, _ text: borrowing Span<UInt8>) -> Bool {
    if lastLetter > start { return true }
    while letterSearch.stretch < stretches.count {
      let stretch = stretches[letterSearch.stretch]
      if !stretch.isProtected {
        var offset = max(letterSearch.offset, stretch.range.lowerBound)
        while offset < min(stretch.range.upperBound, end) {
          let (scalar, width) = text.scalar(at: offset)
          if Letters.isLetter(scalar) { lastLetter = offset }
          offset += width
          letterSearch.offset = offset
          if lastLetter > start { return true }
        }
      }
      if stretch.range.upperBound >= end { return false }
      letterSearch.stretch += 1
    }
    return false
  }

  private mutating func pair(_ opening: Int, _ closing: Int, _ text: borrowing Span<UInt8>) {
    let content = (roles[opening].offset + roles[opening].width)..<roles[closing].offset
    guard !content.isEmpty else { return }
    roles[opening].isPaired = true
    roles[closing].isPaired = true
    let keepsSpaces =
      text.isBlank(content) || roles[opening].written == 0x5B && text.isDigits(content)
      || roles[opening].written == 0x28 && Punctuation.isEnding(content, of: text)
    roles[opening].keepsSpaces = keepsSpaces
    roles[closing].keepsSpaces = keepsSpaces
  }

  static func isWordScalar(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return UInt8(scalar).isLatinLetter || UInt8(scalar).isDigit }
    return Letters.isLetter(scalar) || Letters.isMark(scalar) || Digits.value(scalar) != nil
      || (0xC0..<0x0250).contains(scalar)
  }
}

/// A number for each closing bracket and quotation mark.
private struct BracketCounts {
  private var counts = (0, 0, 0, 0, 0, 0, 0)

  subscript(_ closing: UInt32) -> Int {
    get {
      switch closing {
      case 0x29: counts.0
      case 0x5D: counts.1
      case 0x7D: counts.2
      case Punctuation.closingQuote: counts.3
      case 0x22: counts.4
      case 0x201D: counts.6
      default: counts.5
      }
    }
    set {
      switch closing {
      case 0x29: counts.0 = newValue
      case 0x5D: counts.1 = newValue
      case 0x7D: counts.2 = newValue
      case Punctuation.closingQuote: counts.3 = newValue
      case 0x22: counts.4 = newValue
      case 0x201D: counts.6 = newValue
      default: counts.5 = newValue
      }
    }
  }
}

extension Punctuation {
  private static let endingBytes = Set(endings.map { Array($0.utf8) })

  /// Whether a range is one of ``endings``.
  static func isEnding(_ range: Range<Int>, of text: borrowing Span<UInt8>) -> Bool {
    guard range.count <= 12 else { return false }
    var bytes: [UInt8] = []
    for offset in range { bytes.append(text[offset]) }
    return endingBytes.contains(bytes)
  }
}

extension Span<UInt8> {
  fileprivate func isBlank(_ range: Range<Int>) -> Bool {
    for offset in range where self[offset] != 0x20 { return false }
    return true
  }

  /// Whether a short range has digits only; a longer one is no footnote.
  fileprivate func isDigits(_ range: Range<Int>) -> Bool {
    guard range.count <= 8 else { return false }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, width) = scalar(at: offset)
      if Digits.value(scalar) == nil { return false }
      offset += width
    }
    return true
  }

  fileprivate func isWordScalar(before offset: Int) -> Bool {
    scalar(before: offset).map { BracketPairs.isWordScalar($0.value) } ?? false
  }
}
