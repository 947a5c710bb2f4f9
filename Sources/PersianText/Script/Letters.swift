/// Letters that stand for a Persian letter, and the letter each stands for.
///
/// Sources: the Unicode character names; ISIRI 6219 for the Persian repertoire; the Academy's *dastur-e khatt*,
/// chapter 1, for the shapes of ه and ی.
enum Letters {
  /// A letter written for another.
  struct Substitution: Sendable {
    var written: UInt32
    var meant: UInt32
    /// What is written, for the eye.
    var glyph: String

    init(_ written: UInt32, _ meant: UInt32, _ glyph: String) {
      self.written = written
      self.meant = meant
      self.glyph = glyph
    }
  }

  /// Arabic letters that Persian writes with a letter of its own; only a wrong keyboard puts them into Persian.
  static let arabic: [Substitution] = [
    Substitution(0x064A, 0x06CC, "ي"),
    Substitution(0x0649, 0x06CC, "ى"),
    Substitution(0x0643, 0x06A9, "ك"),
    Substitution(0x06AA, 0x06A9, "ڪ"),
  ]

  /// Letters of Urdu, Kurdish, Pashto and Uyghur that look like a Persian one.
  ///
  /// In a run of their own language they are right, and are left alone: see ``LanguageRuns``.
  static let lookAlike: [Substitution] = [
    Substitution(0x06BE, 0x0647, "ھ"),
    Substitution(0x06C1, 0x0647, "ہ"),
    Substitution(0x06D5, 0x0647, "ە"),
    Substitution(0x06D2, 0x06CC, "ے"),
    Substitution(0x06D0, 0x06CC, "ې"),
    Substitution(0x06C3, 0x0629, "ۃ"),
  ]

  /// Letters with a hamza or another sign that a search does without.
  static let hamzaCarriers: [Substitution] = [
    Substitution(0x0623, 0x0627, "أ"),
    Substitution(0x0625, 0x0627, "إ"),
    Substitution(0x0671, 0x0627, "ٱ"),
    Substitution(0x0624, 0x0648, "ؤ"),
    Substitution(0x0626, 0x06CC, "ئ"),
  ]

  static let alef: UInt32 = 0x0627
  static let lam: UInt32 = 0x0644
  static let heh: UInt32 = 0x0647
  static let farsiYeh: UInt32 = 0x06CC
  static let tehMarbuta: UInt32 = 0x0629
  static let tatweel: UInt32 = 0x0640
  static let hamza: UInt32 = 0x0621
  static let maddahAbove: UInt32 = 0x0653
  static let hamzaAbove: UInt32 = 0x0654
  static let yehWithHamza: UInt32 = 0x0626
  /// ە with hamza and ہ with hamza: one sign for the ه of an ezafe.
  static func isHehWithHamza(_ scalar: UInt32) -> Bool { scalar == 0x06C0 || scalar == 0x06C2 }

  /// How much a letter says about the language of the word it stands in.
  enum Language: UInt8, Sendable {
    /// A letter of Persian, or an Arabic one that Persian texts write.
    case persian
    /// A letter of another language that is also mistyped for a Persian one.
    case doubtful
    /// A letter no Persian word has.
    case other
  }

  /// Whether a letter and a maddah or hamza are one letter of Unicode, or should be.
  static func composesWithHamza(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x0627, 0x0648, 0x0649, 0x064A, farsiYeh, 0x06C1, 0x06D2, 0x06D5: true
    default: false
    }
  }

  /// The letter that a Persian letter and a maddah or hamza are together; nil where they are none.
  static func composed(_ letter: UInt32, with mark: UInt32) -> UInt32? {
    switch (letter, mark) {
    case (alef, maddahAbove): 0x0622
    case (alef, hamzaAbove): 0x0623
    case (alef, 0x0655): 0x0625
    case (0x0648, hamzaAbove): 0x0624
    case (farsiYeh, hamzaAbove): yehWithHamza
    default: nil
    }
  }

  /// The letters of Persian and Arabic.
  private static let persian: Set<UInt32> = Set(0x0621...0x063A).union(0x0641...0x064A).union([
    0x0671, 0x067E, 0x0686, 0x0698, 0x06A9, 0x06AA, 0x06AF, 0x06CC, 0x06C0,
  ])

  /// The language a scalar of the Arabic block (U+0600–06FF) speaks for; nil where it is no letter.
  static func language(of scalar: UInt32) -> Language? {
    guard isLetter(scalar) else { return nil }
    if persian.contains(scalar) { return .persian }
    return lookAlike.contains { $0.written == scalar } || scalar == 0x06C2 ? .doubtful : .other
  }

  /// Whether a scalar is a letter of the Arabic script, its presentation forms included; tatweel is none.
  @inline(__always)
  static func isLetter(_ scalar: UInt32) -> Bool {
    // Most scalars of Persian text are told by the first lines.
    if scalar < 0x0620 { return false }
    if scalar < 0x064B { return scalar != tatweel }
    return switch scalar {
    case 0x066E...0x066F, 0x0671...0x06D3, 0x06D5, 0x06EE...0x06EF,
      0x06FA...0x06FC, 0x06FF, 0x0750...0x077F, 0x08A0...0x08C8, 0xFB50...0xFBB1, 0xFBD3...0xFD3D,
      0xFD50...0xFDF9, 0xFDFC, 0xFE80...0xFEFC:
      true
    default: false
    }
  }

  /// Whether a scalar is a mark that sits on an Arabic letter.
  @inline(__always)
  static func isMark(_ scalar: UInt32) -> Bool {
    if scalar < 0x0610 || scalar > 0x08FF { return false }
    return switch scalar {
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7...0x06E8,
      0x06EA...0x06ED, 0x08CA...0x08E1, 0x08E3...0x08FF:
      true
    default: false
    }
  }
}
