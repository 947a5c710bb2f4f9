/// What is written for a presentation form, in one word of memory.
struct FormLetters {
  /// Up to four letters of eleven bits, each in sixteen bits from the lowest on.
  private(set) var packed: UInt64 = 0

  /// Whether the form begins a piece of connected letters.
  var startsPiece: Bool {
    get { packed >> 62 & 1 == 1 }
    set { if newValue { packed |= 1 << 62 } }
  }

  /// Whether the form ends a piece, but its last letter would join a letter behind it.
  var endsPiece: Bool {
    get { packed >> 63 == 1 }
    set { if newValue { packed |= 1 << 63 } }
  }

  /// The letters; 0 where there are none, or more thought is needed.
  var letters: UInt64 { packed & 0x3FFF_FFFF_FFFF_FFFF }

  mutating func pack(_ letters: [UInt32]) {
    for (index, letter) in letters.enumerated() { packed |= UInt64(letter) << UInt64(16 * index) }
  }
}

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

  /// What is written for each letter below U+0800; nothing is written for it further.
  private let letters: [UInt16]

  /// What is written for presentation forms, but for those that need more thought.
  private let forms: [FormLetters]

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
    self.letters = (0..<0x800).map { UInt16(letters[$0] ?? $0) }
    forms = Self.simpleForms(self.letters, options)
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
      && !options.foldsHamza && !dropsHalfSpaces && !options.decodesCharacterReferences
    replacesInBlocks =
      usesBlocks && keepsSettledText && options.replacesArabicLetters && options.digits == .persian
    stopsWithinKnownLine = (0..<0x80).map { (0x30...0x39).contains($0) || $0 == 0x25 }
    stops = (0..<0x80).map { byte in
      (0x30...0x39).contains(byte) || byte == 0x25 || byte == 0x0A || UInt8(byte).isLatinLetter
        || [0x23, 0x40, 0x60, 0x7B].contains(byte)
    }
  }

  /// What is written for a letter.
  func letter(_ scalar: UInt32) -> UInt32 { scalar < 0x800 ? UInt32(letters[Int(scalar)]) : scalar }

  /// Calls a function with what is written for a letter, which may be a letter and a mark: `ۀ` → `هٔ`.
  @inline(__always)
  func forEachLetter(for scalar: UInt32, _ body: (UInt32) -> Void) {
    let meant = letter(scalar)
    guard options.unifiesEzafe, Letters.isHehWithHamza(meant) else { return body(meant) }
    body(Letters.heh)
    if !options.foldsHamza { body(Letters.hamzaAbove) }
  }

  /// What is written for a presentation form; nothing for other scalars.
  @inline(__always)
  func letters(ofForm scalar: UInt32) -> FormLetters {
    CompatibilityForms.range.contains(scalar) ? forms[Int(scalar - CompatibilityForms.first)] : FormLetters()
  }

  private static func simpleForms(_ letters: [UInt16], _ options: NormalizationOptions) -> [FormLetters] {
    CompatibilityForms.range.map { form in
      guard options.replacesPresentationForms else { return FormLetters() }
      var result = FormLetters()
      result.startsPiece = Letters.isLetter(form) && CompatibilityForms.startsPiece(form)
      // Whether the sign of the rial becomes a word hangs on what stands beside it.
      guard form != CompatibilityForms.rial, let shown = CompatibilityForms.letters(of: form) else {
        return result
      }
      var written: [UInt32] = []
      for letter in shown {
        let meant = letter < 0x800 ? UInt32(letters[Int(letter)]) : letter
        if !Letters.isLetter(meant) || meant > 0x07FF { return result }
        if options.unifiesEzafe, Letters.isHehWithHamza(meant) {
          written.append(Letters.heh)
          if !options.foldsHamza { written.append(Letters.hamzaAbove) }
        } else {
          written.append(meant)
        }
      }
      guard (1...4).contains(written.count) else { return result }
      result.pack(written)
      result.endsPiece = CompatibilityForms.endsPiece(form) && ScalarFolding.joinsNext(form)
      return result
    }
  }

  /// Whether the copying kernel goes over the scalar at an offset; it may stop at some that do.
  @inline(__always)
  func mayBePlain(_ text: borrowing Span<UInt8>, at offset: Int, isKnown: Bool) -> Bool {
    let lead = text[offset]
    if lead < 0x80 { return !(isKnown ? stopsWithinKnownLine : stops)[Int(lead)] }
    if lead < 0xE0 { return pairs[Int(lead & 0x1F) << 6 | Int(text[offset + 1] & 0x3F)] != 0 }
    // The kernel decides on what follows E2 80 and does not go over anything else with that lead: half-spaces, dashes
    // and quotation marks, not the spaces, joiners and bidirectional controls before them.
    guard lead == 0xE2, text[offset + 1] == 0x80 else { return false }
    let last = text[offset + 2]
    return last == 0x8C || last >= 0x90
  }

  /// Whether a scalar is a half-space or, where such are repaired, a sign that stands for one between letters.
  func isHalfSpace(_ scalar: UInt32) -> Bool {
    scalar == InvisibleCharacters.halfSpace
      || options.repairsHalfSpaceSubstitutes && InvisibleCharacters.isHalfSpaceSubstitute(scalar)
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
