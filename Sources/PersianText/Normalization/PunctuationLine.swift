/// One line on its way through the pass.
struct PunctuationLine: ~Copyable {
  /// What sort of thing a scalar is to its neighbours.
  enum Kind {
    case lineStart, arabic, digit, other, stop, opening, closing, sign
  }

  let options: NormalizationOptions
  let stretches: [LineStretch]
  let roles: [BracketPairs.Role]
  var nextRole = 0

  /// The last thing that was no space, what stood before it, and whether that touched it.
  var left = Kind.lineStart
  var leftScalar: UInt32 = 0
  var beforeLeft = Kind.lineStart
  /// The letters of the word that ends at `left`, or that `left` is a mark behind.
  var wordLength = 0
  /// The spaces after `left`.
  var space: Range<Int>?
  /// Whether the last word or number was Persian; nil before the first.
  var isPersian: Bool?
  /// Where the next word or number is that was looked up last, and whether it is Persian.
  var lookedUp: (offset: Int, isPersian: Bool?) = (-1, nil)
  /// Up to where the source has been written.
  var written = 0

  init(_ stretches: [LineStretch], of text: borrowing Span<UInt8>, _ options: NormalizationOptions) {
    self.options = options
    self.stretches = stretches
    roles = BracketPairs(stretches, of: text, options).roles
    written = stretches.first?.range.lowerBound ?? 0
  }

  mutating func run(_ source: borrowing Span<UInt8>, into output: inout Rewriting) {
    for (index, stretch) in stretches.enumerated() {
      if stretch.isProtected {
        let wasPersian = isPersian
        meet(.other, 0, at: stretch.range.lowerBound, source, &output)
        note(.other, 0)
        // An address in a Persian sentence does not end it.
        isPersian = wasPersian
        continue
      }
      var offset = stretch.range.lowerBound
      while offset < stretch.range.upperBound {
        offset = step(source, offset, stretch.range.upperBound, index, &output)
      }
    }
    let end = stretches.last?.range.upperBound ?? written
    output.keep(source, written..<end)
  }

  /// Deals with the scalar at an offset and what belongs to it; returns the offset behind.
  private mutating func step(
    _ source: borrowing Span<UInt8>,
    _ offset: Int,
    _ limit: Int,
    _ stretch: Int,
    _ output: inout Rewriting
  ) -> Int {
    if source[offset] == 0x20 {
      space = (space?.lowerBound ?? offset)..<(offset + 1)
      return offset + 1
    }
    let (scalar, width) = source.scalar(at: offset)
    let end = offset + width
    while nextRole < roles.count, roles[nextRole].offset < offset { nextRole += 1 }
    if nextRole < roles.count, roles[nextRole].offset == offset {
      let role = roles[nextRole]
      let kind = role.isOpening ? Kind.opening : .closing
      meet(kind, scalar, at: offset, source, &output, keepsSpaces: role.keepsSpaces)
      if role.written != scalar || role.width != width {
        replace(offset..<(offset + role.width), with: role.written, source, &output)
      }
      note(role.keepsSpaces ? .sign : kind, role.written)
      return offset + role.width
    }
    if Letters.isLetter(scalar) {
      meet(.arabic, scalar, at: offset, source, &output)
      return word(source, offset, limit)
    }
    if Digits.value(scalar) != nil {
      meet(.digit, scalar, at: offset, source, &output)
      return number(source, offset, limit)
    }
    // What is not seen, and marks, part no number.
    if left == .digit, space == nil, scalar >= 0x80 || scalar < 0x20,
      ScalarFolding.folding(of: scalar).role >= .control
    {
      return end
    }
    if scalar < 0x80, UInt8(scalar).isLatinLetter {
      meet(.other, scalar, at: offset, source, &output)
      note(.other, scalar)
      return end
    }
    if let marksEnd = marks(source, offset, limit, stretch, &output) { return marksEnd }
    meet(.sign, scalar, at: offset, source, &output)
    note(Letters.isMark(scalar) ? left : .sign, scalar)
    return end
  }

  private mutating func word(_ source: borrowing Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var offset = start
    var letters = 0
    while offset < limit, source[offset] >= 0xC0 {
      let (scalar, width) = source.scalar(at: offset)
      if Letters.isLetter(scalar) {
        letters += 1
      } else if !Letters.isMark(scalar), scalar != InvisibleCharacters.halfSpace, scalar != Letters.tatweel {
        break
      }
      offset += width
    }
    note(.arabic, 0)
    wordLength = letters
    isPersian = true
    return offset
  }

  private mutating func number(_ source: borrowing Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var offset = start
    while offset < limit {
      let (scalar, width) = source.scalar(at: offset)
      guard Digits.value(scalar) != nil else { break }
      if scalar > 0x39 { isPersian = true }
      offset += width
    }
    note(.digit, 0)
    return offset
  }

  mutating func note(_ kind: Kind, _ scalar: UInt32) {
    beforeLeft = space == nil ? left : .sign
    left = kind
    leftScalar = scalar
    space = nil
    if kind == .other { isPersian = false }
    if kind != .stop { wordLength = 0 }
  }

  mutating func flush(to offset: Int, _ source: borrowing Span<UInt8>, _ output: inout Rewriting) {
    output.keep(source, written..<offset)
    written = offset
  }

  mutating func replace(
    _ range: Range<Int>,
    with scalar: UInt32,
    _ source: borrowing Span<UInt8>,
    _ output: inout Rewriting
  ) {
    flush(to: range.lowerBound, source, &output)
    output.replace(range, with: scalar)
    written = range.upperBound
  }
}
