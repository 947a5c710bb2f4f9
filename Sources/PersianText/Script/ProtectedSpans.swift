/// The parts of a text that are never rewritten, because they are not Persian prose.
///
/// Addresses (`https://…`, `www.…`, `a@b.ir`), `@mentions`, `#hashtags`, code between backticks, HTML tags and
/// entities, placeholders (`{0}`, `${name}`), file paths, Latin words with digits or code signs in them (`iPhone12`,
/// `COVID-19`, `snake_case`, `href="x"`), runs of words in another language of the Arabic script, and whole lines
/// without any letter or digit of the Arabic script but with letters of another.
///
/// ```swift
/// let spans = ProtectedSpans(in: text.utf8.span)
/// spans.ranges                        // sorted, apart, UTF-8 offsets
/// ```
///
/// A span never crosses a line break, so lines may be looked at one by one.
package struct ProtectedSpans: Sendable, Hashable {
  package enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    case code, markup, placeholder, address, mention, hashtag, identifier, otherLanguage
  }

  package struct Protected: Sendable, Hashable {
    /// UTF-8 offsets in the text.
    package var range: Range<Int>
    package var kind: Kind
  }

  /// What is protected besides addresses, code and the like.
  package struct Scope: Sendable, Hashable {
    /// Lines that have letters, but none of the Arabic script.
    package var otherScripts = true
    /// Words between backticks that are Persian throughout: with other quotation marks they may become «…».
    package var persianCode = true

    package init() {}
  }

  /// The spans in order, apart from each other.
  package private(set) var spans: [Protected] = []

  package var ranges: [Range<Int>] { spans.map(\.range) }

  package var isEmpty: Bool { spans.isEmpty }

  /// Finds the protected spans of a text of any number of lines.
  ///
  /// - Complexity: O(*n* log *n*) in the number of spans, O(*n*) in the length of the text.
  package init(in text: borrowing Span<UInt8>, scope: Scope = Scope()) {
    var start = 0
    while start < text.count {
      let end = text.firstOffset(of: 0x0A, from: start, to: text.count)
      append(line: start..<end, of: text, scope)
      start = end + 1
    }
  }

  /// Finds the protected spans of one line of a text.
  package init(
    line: Range<Int>,
    of text: borrowing Span<UInt8>,
    scope: Scope = Scope()
  ) {
    append(line: line, of: text, scope)
  }

  /// Whether a byte can be part of a protected span's beginning, or make its line one: a line without such a byte
  /// has no protected spans.
  @inline(__always)
  package static func mayBegin(_ text: borrowing Span<UInt8>, at offset: Int) -> Bool {
    let byte = text[offset]
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x23, 0x40, 0x60, 0x7B: return true
    case 0x00..<0x80: return false
    case 0xD8...0xDB:
      guard offset + 1 < text.count else { return false }
      return LanguageRuns.isForeign(lead: byte, tail: text[offset + 1])
    case 0xE2: return offset + 1 < text.count && text[offset + 1] != 0x80
    // Presentation forms; the general punctuation of U+FE10–FE6F and full-width forms do not matter, but are rare.
    case 0xEF: return true
    default: return byte >= 0xC3
    }
  }

  private mutating func append(line: Range<Int>, of text: borrowing Span<UInt8>, _ scope: Scope) {
    let contents = text.contents(of: line)
    guard contents.mayHaveSpans else { return }
    if scope.otherScripts, contents.contains(.otherLetter), !contents.contains(.arabic) {
      spans.append(Protected(range: line, kind: .otherLanguage))
      return
    }
    let first = spans.count
    if contents.contains(.backtick) { appendCode(line, of: text, scope) }
    if contents.contains(.angle) || contents.contains(.ampersand) { appendMarkup(line, of: text) }
    if contents.contains(.brace) { appendPlaceholders(line, of: text) }
    if spans.count - first > 1 { mergeOverlapping(from: first) }
    if contents.contains(.latin) { appendLatinRuns(line, of: text, around: spans[first...].map(\.range)) }
    if contents.contains(.hash) || contents.contains(.at) { appendTags(line, of: text) }
    if contents.contains(.foreign) { appendLanguageRuns(line, of: text) }
    if spans.count - first > 1 { mergeOverlapping(from: first) }
  }

  mutating func append(_ range: Range<Int>, _ kind: Kind) {
    if !range.isEmpty { spans.append(Protected(range: range, kind: kind)) }
  }

  private mutating func mergeOverlapping(from first: Int) {
    let sorted = spans[first...].sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    spans.removeSubrange(first...)
    for span in sorted {
      if spans.count > first, let last = spans.last, span.range.lowerBound < last.range.upperBound {
        let end = max(last.range.upperBound, span.range.upperBound)
        spans[spans.count - 1].range = last.range.lowerBound..<end
      } else {
        spans.append(span)
      }
    }
  }
}

/// What sorts of scalars a line has, so that each search for spans runs only where it can find something.
struct LineContents: OptionSet {
  /// As the kernel has them.
  var rawValue: UInt16

  static let latin = LineContents(rawValue: 1 << 0)
  static let otherLetter = LineContents(rawValue: 1 << 1)
  static let arabic = LineContents(rawValue: 1 << 2)
  static let foreign = LineContents(rawValue: 1 << 3)
  static let backtick = LineContents(rawValue: 1 << 4)
  static let angle = LineContents(rawValue: 1 << 5)
  static let ampersand = LineContents(rawValue: 1 << 6)
  static let hash = LineContents(rawValue: 1 << 7)
  static let at = LineContents(rawValue: 1 << 8)
  static let brace = LineContents(rawValue: 1 << 9)

  /// Those without any of which there are no spans.
  private static let beginnings: LineContents = [.otherLetter, .foreign, .backtick, .hash, .at, .brace]

  var mayHaveSpans: Bool { !isDisjoint(with: Self.beginnings) }

  /// Those of addresses, names and code.
  private static let code: LineContents = [.latin, .backtick, .hash, .at, .brace]

  var mayHaveCode: Bool { !isDisjoint(with: Self.code) }
}
