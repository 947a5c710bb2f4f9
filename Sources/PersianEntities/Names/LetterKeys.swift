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

  /// How many codes there are; all are smaller.
  package static let count = 74

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

  /// Codes of U+0600...U+06FF after folding; 0 for what is no letter, 127 for a hamza that stands alone.
  private static let codes: [UInt8] = {
    let letters = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"
    var codes = [UInt8](repeating: barrier, count: 256)
    for (index, letter) in letters.unicodeScalars.enumerated() {
      codes[Int(letter.value) - 0x600] = UInt8(index) + 2
    }
    for (scalar, letter) in alike { codes[Int(scalar) - 0x600] = codes[Int(letter.value) - 0x600] }
    codes[0x0621 - 0x600] = silent
    return codes
  }()

  /// The code of the bare hamza, which leaves no trace in a key.
  package static let silent: UInt8 = 127

  /// The code of a two-byte UTF-8 sequence of the Arabic block.
  @inline(__always)
  static func code(_ lead: UInt8, _ trail: UInt8) -> UInt8 {
    lead >= 0xD8 && lead <= 0xDB ? codes[Int(lead - 0xD8) << 6 | Int(trail & 0x3F)] : barrier
  }

  /// The code of an ASCII digit or a small Latin letter.
  @inline(__always)
  static func code(ascii byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 36
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 48
    default: barrier
    }
  }

  /// Appends the codes of a token's folded bytes.
  package static func append(_ bytes: [UInt8], _ range: Range<Int>, to keys: inout [UInt8]) {
    let codes = codes
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = bytes[index]
      if byte >= 0xC0, byte < 0xE0, index + 1 < end {
        let code =
          byte >= 0xD8 && byte <= 0xDB ? codes[Int(byte - 0xD8) << 6 | Int(bytes[index + 1] & 0x3F)] : barrier
        if code != silent { keys.append(code) }
        index += 2
      } else {
        if byte < 0x80 || byte >= 0xC0 { keys.append(code(ascii: byte)) }
        index += 1
      }
    }
  }

  /// FNV-1a of some keys, by which words are looked up.
  @inline(__always)
  package static func hash(_ keys: [UInt8], _ range: Range<Int>, from state: UInt64 = 0xCBF2_9CE4_8422_2325)
    -> UInt64
  {
    var state = state
    for index in range { state = (state ^ UInt64(keys[index])) &* 0x0000_0100_0000_01B3 }
    return state
  }

  /// The key of a word of plain letters, for tables.
  static func literal(_ word: String) -> [UInt8] {
    var keys: [UInt8] = []
    append(Array(word.utf8), 0..<word.utf8.count, to: &keys)
    return keys
  }

  /// The key of a name.
  package static func key(of name: String) -> [UInt8] {
    KeyedText(FoldedText(name)).letters
  }
}
