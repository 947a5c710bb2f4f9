/// The character rules of some options, laid out for the walk over bytes.
final class CharacterRules: Sendable {
  let options: NormalizationOptions

  /// For each scalar of two bytes what is written for it, as two bytes in memory order; 0 where the walk stops to
  /// think.
  let pairs: [UInt16]

  /// For each ASCII byte whether the walk stops at it: before and after a line's protected spans are known.
  let stops: [Bool]
  let stopsWithinKnownLine: [Bool]

  /// Whether the table replaces what the vector path of the copying kernel does.
  let replacesInBlocks: Bool

  /// Whether a text that has nothing but settled scalars stays as it is.
  let keepsSettledText: Bool

  /// Whether the character rules are the only ones.
  let isCharactersOnly: Bool

  /// Whether half-spaces go with the other invisible characters; an ezafe rule needs to see them first.
  let dropsHalfSpaces: Bool

  /// Whether joiners go too, but in emoji and the scripts of India.
  let dropsJoiners: Bool

  /// The letters that replace others, by scalar; none of them is replaced further.
  private let letters: [UInt32: UInt32]

  /// - Parameter usesBlocks: Whether the copying kernel may go by blocks, where it can; tests compare both ways.
  init(_ options: NormalizationOptions, usesBlocks: Bool = true) {
    self.options = options
    var letters: [UInt32: UInt32] = [:]
    if options.replacesLookAlikeLetters {
      for letter in Letters.lookAlike { letters[letter.written] = letter.meant }
    }
    if options.replacesArabicLetters {
      for letter in Letters.arabic { letters[letter.written] = letter.meant }
    }
    if options.foldsHamza {
      for letter in Letters.hamzaCarriers { letters[letter.written] = letter.meant }
    }
    letters = letters.mapValues { meant in
      var last = meant
      while let next = letters[last] { last = next }
      return last
    }
    self.letters = letters
    dropsHalfSpaces = options.removesHalfSpaces && options.ezafe == .asWritten
    dropsJoiners = options.removesHalfSpaces && options.removesIdleJoiners
    pairs = (0..<0x800).map { value in
      let scalar = UInt32(value)
      guard scalar >= 0x80, Self.isPlain(scalar) else { return 0 }
      if scalar == Letters.tatweel, options.removesTatweel { return 0 }
      let written = letters[scalar] ?? scalar
      return UInt16(0xC0 | written >> 6) | UInt16(0x80 | written & 0x3F) << 8
    }
    isCharactersOnly =
      !options.restoresSpacing && !WhiteSpacePass(options: options).isOn
      && !HalfSpacePass(options: options).isOn
      && !PunctuationPass(options: options).isOn
      && !ElongationPass(options: options).isOn
    keepsSettledText =
      options.digits ?? .persian == .persian && options.numberMarks ?? .persian == .persian
      && !options.removesBidiControls && !options.removesTatweel && !options.removesDiacritics
      && !options.foldsHamza && !dropsHalfSpaces
    replacesInBlocks =
      usesBlocks && keepsSettledText && options.replacesArabicLetters && options.digits == .persian
    stopsWithinKnownLine = (0..<0x80).map { (0x30...0x39).contains($0) || $0 == 0x25 }
    stops = (0..<0x80).map { byte in
      (0x30...0x39).contains(byte) || byte == 0x25 || byte == 0x0A || UInt8(byte).isLatinLetter
        || [0x23, 0x40, 0x60, 0x7B].contains(byte)
    }
  }

  /// What is written for a letter.
  func letter(_ scalar: UInt32) -> UInt32 { letters[scalar] ?? scalar }

  /// What is written for a letter, where that may be a letter and a mark: `ۀ` → `هٔ`.
  func letters(for scalar: UInt32) -> [UInt32] {
    let meant = letter(scalar)
    guard options.unifiesEzafe, Letters.hehWithHamza.contains(meant) else { return [meant] }
    return options.foldsHamza ? [Letters.heh] : [Letters.heh, Letters.hamzaAbove]
  }

  /// The value of a scalar that counts as a digit.
  func digitValue(_ scalar: UInt32) -> UInt32? {
    Digits.value(scalar) ?? (options.foldsCompatibilityDigits ? Digits.compatibilityValue(scalar) : nil)
  }

  /// Whether a scalar is left out wherever it stands.
  @inline(__always)
  func isDropped(_ scalar: UInt32) -> Bool {
    (options.removesInvisibles
      && (InvisibleCharacters.isVoid(scalar) || scalar == InvisibleCharacters.softHyphen))
      || (options.removesBidiControls && InvisibleCharacters.isBidiControl(scalar))
      || (dropsHalfSpaces && scalar == InvisibleCharacters.halfSpace)
      || (options.removesTatweel && scalar == Letters.tatweel)
      || (options.foldsHamza && Diacritics.isHamzaForm(scalar)
        && !(options.composesSequences && scalar == Letters.maddahAbove))
      || (options.removesDiacritics
        && (Letters.isMark(scalar) && !Diacritics.isHamzaForm(scalar)
          || scalar > 0xFC00 && options.replacesPresentationForms && CompatibilityForms.isMark(scalar)))
  }

  /// Whether a scalar of two bytes needs no thought: a letter or mark of Persian, or a replaced Arabic one.
  private static func isPlain(_ scalar: UInt32) -> Bool {
    switch scalar {
    // Controls, the not sign and the soft hyphen.
    case 0x80..<0xA0, 0xAC, 0xAD: false
    case 0xA0..<0xC0: true
    case 0x060C, 0x061B, 0x061F, 0x066B...0x066D, 0x0640, 0x06D4: true
    case 0x06C0, Letters.tehMarbuta, Letters.hamza: false
    default: Letters.language(of: scalar) == .persian
    }
  }
}
