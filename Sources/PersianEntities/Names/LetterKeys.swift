import PersianText

/// Names by their letters alone, one byte a letter, so that spelling does not matter.
///
/// `وزارت آموزش‌وپرورش`, `وزارت اموزش و پرورش` and `وزارتآموزش وپرورش` have the same key: spaces and half-spaces are
/// dropped, hamza and madda carried by a letter are taken off, Arabic letters are the Persian ones. A comma stays, since
/// `،` inside a name is part of it and elsewhere ends it.
package enum LetterKeys {
  /// The code of what no name contains: marks, line breaks, letters of other scripts.
  package static let barrier: UInt8 = 0
  /// The code of `،`.
  package static let comma: UInt8 = 1
  /// The codes of letters that rules ask for one by one; those of all are ``codes``.
  static let alef: UInt8 = 2
  static let teh: UInt8 = 5
  static let seen: UInt8 = 16
  static let waw: UInt8 = 31
  static let heh: UInt8 = 32
  static let yeh: UInt8 = 33
  /// The code of the bare hamza, which leaves no trace in a key.
  package static let silent: UInt8 = 127

  /// How many codes there are; all are smaller.
  package static let count = 74

  /// The letters in the order of their codes, from ``alef`` on.
  private static let letters = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"

  /// Letters that are written one for the other, by the letter that stands for all of them.
  private static let alike: [(UInt32, Unicode.Scalar)] = [
    (0x0622, "ا"),  // آ
    (0x0623, "ا"),  // أ
    (0x0625, "ا"),  // إ
    (0x0671, "ا"),  // ٱ
    (0x0624, "و"),  // ؤ
    (0x06C6, "و"),  // ۆ
    (0x0626, "ی"),  // ئ
    (0x06CE, "ی"),  // ێ
    (0x0629, "ه"),  // ة
    (0x06C0, "ه"),  // ۀ
    (0x06BE, "ه"),  // ھ
    (0x06C1, "ه"),  // ہ
    (0x06D5, "ه"),  // ە
  ]

  /// Codes of the scalars of one and two bytes after folding: letters, ASCII digits, small Latin letters;
  /// ``barrier`` for all else.
  static let codes: [UInt8] = {
    var codes = [UInt8](repeating: barrier, count: 0x800)
    for (index, letter) in letters.unicodeScalars.enumerated() {
      codes[Int(letter.value)] = alef + UInt8(index)
    }
    for (scalar, letter) in alike { codes[Int(scalar)] = codes[Int(letter.value)] }
    for digit in UInt8(0)..<10 { codes[Int(digit) + 0x30] = 36 + digit }
    for letter in UInt8(0)..<26 { codes[Int(letter) + 0x61] = 48 + letter }
    codes[0x0621] = silent
    return codes
  }()

  /// Where a sequence of two bytes stands in ``codes``.
  @inline(__always)
  static func index(_ lead: UInt8, _ trail: UInt8) -> Int { Int(lead & 0x1F) << 6 | Int(trail & 0x3F) }

  /// FNV-1a of some keys, by which words are looked up.
  @inline(__always)
  package static func hash(_ keys: [UInt8], _ range: Range<Int>, from state: UInt64 = seed) -> UInt64 {
    var state = state
    for index in range { state = step(state, keys[index]) }
    return state
  }

  /// The hash of no letters.
  package static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func step(_ state: UInt64, _ code: UInt8) -> UInt64 {
    (state ^ UInt64(code)) &* 0x0000_0100_0000_01B3
  }

  /// The key of a name.
  package static func key(of name: String) -> [UInt8] {
    KeyedText(FoldedText(name)).letters
  }
}
