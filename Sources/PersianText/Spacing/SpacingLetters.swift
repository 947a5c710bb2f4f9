/// Letters of the Arabic script as the spacing model sees them: one code of six bits a letter.
///
/// Look-alikes share a code (`ي` and `ی`, `أ` and `ا`), so a text needs no normalizing before it is restored. The codes
/// are part of the model's format: change one, and the model must be trained again.
package enum SpacingLetters {
  /// What a window of letters holds beyond the ends of a word.
  package static let beyond: UInt8 = 0
  /// What a window holds where a word ends.
  package static let boundary: UInt8 = 1
  /// A letter of the script that Persian does not use.
  package static let foreign: UInt8 = 2
  package static let he: UInt8 = 33
  package static let and: UInt8 = 32
  /// The `ه` of `خانهٔ`, written with a hamza above: a code of its own, for an ezafe ends a word.
  package static let heWithHamza: UInt8 = 41

  /// Code and letters; those that share a row share the code.
  static let rows: [(code: UInt8, letters: String)] = [
    (3, "اأإٱ"), (4, "ب"), (5, "پ"), (6, "ت"), (7, "ث"), (8, "ج"), (9, "چ"), (10, "ح"), (11, "خ"), (12, "د"),
    (13, "ذ"), (14, "ر"), (15, "ز"), (16, "ژ"), (17, "س"), (18, "ش"), (19, "ص"), (20, "ض"), (21, "ط"),
    (22, "ظ"),
    (23, "ع"), (24, "غ"), (25, "ف"), (26, "ق"), (27, "کك"), (28, "گ"), (29, "ل"), (30, "م"), (31, "ن"),
    (and, "وؤ"),
    (he, "هە"), (34, "یيى"), (35, "آ"), (36, "ء"), (37, "ئ"), (38, "ة"), (heWithHamza, "ۀ"),
  ]

  /// The letter of a code.
  package static func text(of code: UInt8) -> String {
    rows.first { $0.code == code }?.letters.unicodeScalars.first.map { String($0) } ?? "\u{06C7}"
  }

  /// The codes of a text's letters, whatever stands between them.
  package static func codes(of text: String) -> [UInt8] {
    var line = SpacingLine()
    line.read(Array(text.utf8))
    return line.letters
  }

  /// Whether the letter of a code never joins the next one, so that a half-space after it shows nothing.
  @inline(__always)
  package static func neverJoins(_ code: UInt8) -> Bool {
    nonJoining & (1 << UInt64(code)) != 0
  }

  /// The codes of `ا د ذ ر ز ژ و آ ء`, as bits.
  private static let nonJoining: UInt64 =
    1 << 3 | 1 << 12 | 1 << 13 | 1 << 14 | 1 << 15 | 1 << 16 | 1 << 32 | 1 << 35 | 1 << 36
}
