/// The character references of HTML that a text has when it was copied out of a page's source, and what each stands for.
///
/// Source: the named references of the HTML standard; those of signs that Persian pages are full of. References
/// by number are all known.
enum CharacterReferences {
  struct Row: Sendable {
    var name: String
    var scalar: UInt32

    init(_ name: String, _ scalar: UInt32) {
      self.name = name
      self.scalar = scalar
    }
  }

  static let rows: [Row] = [
    // Markup
    Row("amp", 0x26), Row("lt", 0x3C), Row("gt", 0x3E), Row("quot", 0x22), Row("apos", 0x27),
    // Spaces and invisible characters
    Row("nbsp", 0xA0), Row("ensp", 0x2002), Row("emsp", 0x2003), Row("thinsp", 0x2009), Row("zwnj", 0x200C),
    Row("zwj", 0x200D), Row("lrm", 0x200E), Row("rlm", 0x200F), Row("shy", 0xAD),
    // Punctuation
    Row("laquo", 0xAB), Row("raquo", 0xBB), Row("lsaquo", 0x2039), Row("rsaquo", 0x203A),
    Row("ldquo", 0x201C),
    Row("rdquo", 0x201D), Row("bdquo", 0x201E), Row("lsquo", 0x2018), Row("rsquo", 0x2019),
    Row("sbquo", 0x201A),
    Row("hellip", 0x2026), Row("ndash", 0x2013), Row("mdash", 0x2014), Row("middot", 0xB7),
    Row("bull", 0x2022),
    // Signs
    Row("copy", 0xA9), Row("reg", 0xAE), Row("trade", 0x2122), Row("deg", 0xB0), Row("times", 0xD7),
    Row("divide", 0xF7), Row("plusmn", 0xB1), Row("euro", 0x20AC), Row("pound", 0xA3), Row("sect", 0xA7),
  ]

  private static let scalars = Dictionary(uniqueKeysWithValues: rows.map { (Array($0.name.utf8), $0.scalar) })

  /// The scalar of the reference whose name or number starts behind an `&`, and the offset behind its semicolon.
  ///
  /// Line breaks and other control characters are not written by number in a text.
  static func scalar(in text: borrowing Span<UInt8>, at start: Int, _ limit: Int) -> (
    value: UInt32, end: Int
  )? {
    var end = start
    // The longest name above has six letters, the longest number eight digits and signs.
    while end < limit, end - start < 9, text[end] != 0x3B { end += 1 }
    guard end > start, end < limit, text[end] == 0x3B else { return nil }
    if text[start] == 0x23 { return number(in: text, (start + 1)..<end).map { ($0, end + 1) } }
    var name: [UInt8] = []
    for offset in start..<end { name.append(text[offset]) }
    return scalars[name].map { ($0, end + 1) }
  }

  private static func number(in text: borrowing Span<UInt8>, _ digits: Range<Int>) -> UInt32? {
    let isHexadecimal = !digits.isEmpty && text[digits.lowerBound] | 0x20 == 0x78
    let digits = isHexadecimal ? digits.dropFirst() : digits
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for offset in digits {
      guard let digit = Character(Unicode.Scalar(text[offset])).hexDigitValue, isHexadecimal || digit < 10
      else { return nil }
      value = value * (isHexadecimal ? 16 : 10) + UInt32(digit)
    }
    guard let scalar = Unicode.Scalar(value), value >= 0x20, !(0x7F..<0xA0).contains(value),
      !Spaces.isLineBreak(value), !scalar.properties.isNoncharacterCodePoint
    else { return nil }
    return value
  }
}

/// Writes the character that a reference stands for: `کتاب&zwnj;ها` → `کتاب‌ها`. Code and addresses keep theirs.
struct CharacterReferencePass {
  let options: NormalizationOptions

  func run(_ source: borrowing Span<UInt8>, into output: inout Rewriting) {
    output.rewriteLines(
      of: source,
      where: { $0.firstOffset(of: 0x26, from: $1.lowerBound, to: $1.upperBound) < $1.upperBound }
    ) { decode($0, $1, &$2) }
  }

  private func decode(_ source: borrowing Span<UInt8>, _ line: Range<Int>, _ output: inout Rewriting) {
    var scope = options.protectedScope
    scope.otherScripts = false
    let kept = ProtectedSpans(line: line, of: source, scope: scope).spans.filter {
      $0.kind == .code || $0.kind == .address
    }
    var nextKept = 0
    var offset = line.lowerBound
    while offset < line.upperBound {
      let sign = source.firstOffset(of: 0x26, from: offset, to: line.upperBound)
      output.keep(source, offset..<sign)
      offset = sign
      guard sign < line.upperBound else { return }
      while nextKept < kept.count, kept[nextKept].range.upperBound <= sign { nextKept += 1 }
      if nextKept < kept.count, kept[nextKept].range.contains(sign) {
        offset = kept[nextKept].range.upperBound
        output.keep(source, sign..<offset)
        continue
      }
      // What was encoded twice is decoded twice: `&amp;lt;`.
      var end = sign + 1
      var value: UInt32 = 0x26
      while value == 0x26, let reference = CharacterReferences.scalar(in: source, at: end, line.upperBound) {
        (value, end) = reference
      }
      if end == sign + 1 {
        output.keep(source, sign..<end)
      } else {
        output.replace(sign..<end, with: value)
      }
      offset = end
    }
  }
}
