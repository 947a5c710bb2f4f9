/// What ``FoldedText`` makes of one scalar.
///
/// Coarser than any normalization: look-alike letters, hamza carriers, presentation forms and digit sets become
/// one spelling, so that a table needs each word once.
package enum ScalarFolding {
  package enum Role: UInt16, Sendable, Comparable {
    /// A letter of the Arabic script.
    case word
    case digits
    /// A letter of another script.
    case foreign
    case mark
    case space
    case lineBreak
    /// Not seen and dropped: controls, those of direction among them, joiners, the soft hyphen.
    case control
    /// Dropped, but part of the letter before it: harakat, tatweel.
    case extend

    package static func < (a: Role, b: Role) -> Bool { a.rawValue < b.rawValue }
  }

  /// A scalar's role and what it is folded to.
  package struct Folding: Sendable {
    package var role: Role
    package var first: UInt32
    /// The letters of a ligature behind the first.
    package var rest: [UInt32] = []

    package var scalars: [UInt32] { [first] + rest }
  }

  /// An entry of ``table``: the folded scalar, the role, and whether the scalar is changed or dropped.
  static let scalarMask: UInt16 = 0x07FF
  static let roleMask: UInt16 = 0x7000
  static let changed: UInt16 = 0x8000

  /// The roles of an entry up to which scalars make tokens of several scalars, and that of a space.
  static let lastOfTokens: UInt16 = 0x2000
  static let space: UInt16 = 0x4000

  @inline(__always)
  static func role(_ entry: UInt16) -> Role {
    Role(rawValue: (entry & roleMask) >> 12) ?? .mark
  }

  /// Whether an entry's scalar is one that folding drops.
  @inline(__always)
  static func isDropped(_ entry: UInt16) -> Bool { entry & roleMask >= Role.control.rawValue << 12 }

  /// All scalars of one and two UTF-8 bytes.
  static let table: [UInt16] = (0..<0x800).map { value in
    let folding = folding(narrow: UInt32(value))
    // A hamza of its own (U+0621) is dropped after ا, a not sign is nothing or a half-space between letters: the careful
    // reader has to look at them.
    let isChanged =
      folding.first != UInt32(value) || folding.role >= .control || value == 0x0621
      || value == InvisibleCharacters.notSign
    return UInt16(folding.first) | folding.role.rawValue << 12 | (isChanged ? changed : 0)
  }

  /// The folding of any scalar.
  package static func folding(of scalar: UInt32) -> Folding {
    guard scalar < 0x800 else { return wide(scalar) }
    let entry = table[Int(scalar)]
    return Folding(role: role(entry), first: UInt32(entry & scalarMask))
  }

  private static func folding(narrow scalar: UInt32) -> Folding {
    switch scalar {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85: Folding(role: .lineBreak, first: scalar)
    case 0x09, 0x20, 0xA0: Folding(role: .space, first: scalar)
    case 0x00...0x08, 0x0E...0x1F, 0x7F...0x9F, 0xAD, 0x061C: Folding(role: .control, first: scalar)
    case 0x30...0x39: Folding(role: .digits, first: scalar)
    case 0x41...0x5A: Folding(role: .foreign, first: scalar + 0x20)
    case 0x61...0x7A: Folding(role: .foreign, first: scalar)
    case 0x034F: Folding(role: .control, first: scalar)
    case 0x0300...0x036F: Folding(role: .extend, first: scalar)
    case 0x0660...0x0669: Folding(role: .digits, first: scalar - 0x0660 + 0x30)
    case 0x06F0...0x06F9: Folding(role: .digits, first: scalar - 0x06F0 + 0x30)
    case 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E8, 0x06EA...0x06ED:
      Folding(role: .extend, first: scalar)
    case 0x0620...0x064A, 0x066E, 0x066F, 0x0671...0x06D3, 0x06D5, 0x06EE, 0x06EF, 0x06FA...0x06FF,
      0x0750...0x077F:
      Folding(role: .word, first: foldedLetter(scalar))
    case 0x00...0x7F: Folding(role: .mark, first: scalar)
    default: other(scalar)
    }
  }

  /// Scalars of three and four bytes.
  package static func wide(_ scalar: UInt32) -> Folding {
    switch scalar {
    case 0x2028, 0x2029: Folding(role: .lineBreak, first: scalar)
    case 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: Folding(role: .space, first: scalar)
    case 0x200B, 0x200D...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFE00...0xFE0F:
      Folding(role: .control, first: scalar)
    case InvisibleCharacters.halfSpace: Folding(role: .mark, first: scalar)
    // The frame that makes an emoji of a digit before it: `1️⃣` is no 1.
    case InvisibleCharacters.keycap: Folding(role: .mark, first: scalar)
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20CF: Folding(role: .mark, first: scalar)
    case 0xFF10...0xFF19: Folding(role: .digits, first: scalar - 0xFF10 + 0x30)
    case CompatibilityForms.range: forms[Int(scalar - CompatibilityForms.first)]
    default: other(scalar)
    }
  }

  /// Letters in their positional shapes and ligatures, as old encodings and PDF files leave them, are the letters they are.
  private static let forms: [Folding] = CompatibilityForms.range.map { scalar in
    guard let letters = CompatibilityForms.letters(of: scalar), scalar != CompatibilityForms.rial else {
      return other(scalar)
    }
    let folded = letters.filter { $0 < 0x800 }.map(folding(narrow:)).filter { $0.role == .word }.map(\.first)
    guard let first = folded.first else { return Folding(role: .extend, first: scalar) }
    return Folding(role: .word, first: first, rest: Array(folded.dropFirst()))
  }

  private static func other(_ scalar: UInt32) -> Folding {
    guard let unicode = Unicode.Scalar(scalar) else { return Folding(role: .mark, first: scalar) }
    if unicode.properties.isDefaultIgnorableCodePoint { return Folding(role: .control, first: scalar) }
    // Marks of any script belong to what they stand on, in whatever order they come.
    switch unicode.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return Folding(role: .extend, first: scalar)
    case _ where unicode.properties.canonicalCombiningClass != .notReordered:
      return Folding(role: .extend, first: scalar)
    default: break
    }
    guard unicode.properties.isAlphabetic else { return Folding(role: .mark, first: scalar) }
    let lower = unicode.properties.lowercaseMapping.unicodeScalars
    // A lower case of more bytes, or of several scalars, is left as it stands.
    guard let first = lower.first, lower.count == 1, UTF8.width(first) == UTF8.width(unicode) else {
      return Folding(role: .foreign, first: scalar)
    }
    return Folding(role: .foreign, first: first.value)
  }

  /// Whether a letter as it is folded takes hands with one after it: ە and ة, which are ه at the end of a word, do.
  static func joinsNext(_ letter: UInt32) -> Bool {
    let folding = folding(of: letter)
    return JoiningTypes.joinsNext(folding.rest.last ?? folding.first)
  }

  /// Letters that Persian readers take for the same.
  static func foldedLetter(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x0622: 0x0622  // آ stands for itself
    case 0x0623, 0x0625, 0x0671, 0x0672, 0x0673: 0x0627  // ا
    case 0x0624: 0x0648  // و
    case 0x0626, 0x0649, 0x064A, 0x063D...0x063F, 0x06CD...0x06CE, 0x06D0, 0x06D2, 0x06D3: 0x06CC  // ی
    case 0x0629, 0x06BE, 0x06C0...0x06C3, 0x06D5: 0x0647  // ه
    case 0x0643, 0x06AA...0x06AC: 0x06A9  // ک
    default: scalar
    }
  }
}
