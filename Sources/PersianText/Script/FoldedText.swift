/// A text as its recognizers see it: tokens in folded spelling, each with its place in the text as written.
///
/// Folding makes `ي` and `ی`, `٣` and `3` alike and drops harakat, tatweel and bidi controls; nothing of the
/// text itself changes. Between two tokens stands a ``Joint``, so that `سی‌وپنج`, `سی و پنج` and `سی وپنج` differ
/// in their joints alone.
package struct FoldedText: Sendable {
  /// What stands between a token and the one before it.
  package enum Joint: UInt8, Sendable, Comparable {
    /// Nothing: the two tokens touch.
    case none
    case halfSpace
    case space
    case lineBreak

    package static func < (a: Joint, b: Joint) -> Bool { a.rawValue < b.rawValue }
  }

  package enum Kind: UInt8, Sendable {
    /// Letters of the Arabic script.
    case word
    /// Digits of any of the three sets, folded to ASCII.
    case digits
    /// Letters of any other script.
    case foreign
    /// One scalar of anything else.
    case mark
  }

  package struct Token: Sendable {
    package var kind: Kind
    /// What stands before the token.
    package var joint: Joint
    /// UTF-8 offsets in the text as written.
    package var start: Int32
    package var end: Int32
    /// UTF-8 offsets in ``folded``.
    package var foldedStart: Int32
    package var foldedEnd: Int32
    /// FNV-1a of the folded bytes, for looking the token up in tables.
    package var hash: UInt64
  }

  package private(set) var tokens: [Token] = []
  package private(set) var folded: [UInt8] = []

  /// Folds a text in one pass over its scalars.
  package init(_ text: String) {
    var offset: Int32 = 0
    var joint = Joint.none
    for scalar in text.unicodeScalars {
      let width = Int32(UTF8.width(scalar))
      defer { offset += width }
      switch Self.fold(scalar) {
      case .joint(let wider):
        joint = max(joint, wider)
      case .dropped:
        if joint == .none, let last = tokens.indices.last, tokens[last].end == offset {
          tokens[last].end += width
        }
      case .part(let kind, let scalar):
        append(scalar, kind: kind, joint: joint, start: offset, end: offset + width)
        joint = .none
      }
    }
  }

  private enum Folding {
    case joint(Joint)
    case dropped
    case part(Kind, Unicode.Scalar)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Folding {
    switch scalar.value {
    case 0x200C: .joint(.halfSpace)
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: .joint(.lineBreak)
    case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .joint(.space)
    case 0x0640, 0x064B...0x065F, 0x0670, 0x200B, 0x200D...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xAD,
      0xFEFF:
      .dropped
    case 0x30...0x39: .part(.digits, scalar)
    case 0x0660...0x0669: .part(.digits, Unicode.Scalar(UInt8(scalar.value - 0x0660 + 0x30)))
    case 0x06F0...0x06F9: .part(.digits, Unicode.Scalar(UInt8(scalar.value - 0x06F0 + 0x30)))
    case 0x064A, 0x0649: .part(.word, "\u{06CC}")
    case 0x0643: .part(.word, "\u{06A9}")
    case 0x0620...0x063F, 0x0641...0x064A, 0x066E...0x06D3, 0x06D5, 0x06EE...0x06EF, 0x06FA...0x06FC,
      0x0750...0x077F:
      .part(.word, scalar)
    case 0x41...0x5A: .part(.foreign, Unicode.Scalar(UInt8(scalar.value + 0x20)))
    default: .part(scalar.properties.isAlphabetic ? .foreign : .mark, scalar)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, kind: Kind, joint: Joint, start: Int32, end: Int32) {
    let foldedStart = Int32(folded.count)
    if let bytes = UTF8.encode(scalar) { folded.append(contentsOf: bytes) }
    let bytes = folded[Int(foldedStart)...]
    if joint == .none, kind != .mark, let last = tokens.indices.last, tokens[last].kind == kind {
      tokens[last].end = end
      tokens[last].foldedEnd = Int32(folded.count)
      tokens[last].hash = Self.hash(bytes, from: tokens[last].hash)
    } else {
      tokens.append(
        Token(
          kind: kind,
          joint: joint,
          start: start,
          end: end,
          foldedStart: foldedStart,
          foldedEnd: Int32(folded.count),
          hash: Self.hash(bytes)
        )
      )
    }
  }

  /// FNV-1a, so that tables of words can be keyed by the same number.
  package static func hash(_ bytes: some Sequence<UInt8>, from state: UInt64 = 0xCBF2_9CE4_8422_2325)
    -> UInt64
  {
    bytes.reduce(state) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
