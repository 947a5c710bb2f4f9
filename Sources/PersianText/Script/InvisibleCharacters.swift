/// Characters that are not seen, and what is done with each.
///
/// Sources: Unicode 16, chapter 23 (layout controls); Unicode Standard Annex #9 for the bidirectional controls; the
/// Academy's *dastur-e khatt* for the half-space.
enum InvisibleCharacters {
  /// ZERO WIDTH NON-JOINER, which Persian calls *nim-fāsele*, half-space.
  static let halfSpace: UInt32 = 0x200C
  /// ZERO WIDTH JOINER: shows a letter in its joining shape (`ه\u{200D}`), and ties emoji together.
  static let zeroWidthJoiner: UInt32 = 0x200D
  /// SOFT HYPHEN, which word processors insert for a half-space, and show as `¬`.
  static let softHyphen: UInt32 = 0xAD
  static let notSign: UInt32 = 0xAC
  /// COMBINING ENCLOSING KEYCAP, which frames a digit: `1️⃣`.
  static let keycap: UInt32 = 0x20E3

  /// Whether a scalar says nothing at all between Persian letters: ZERO WIDTH SPACE, WORD JOINER, BYTE ORDER MARK.
  @inline(__always)
  static func isVoid(_ scalar: UInt32) -> Bool {
    scalar == 0x200B || scalar == 0x2060 || scalar == 0xFEFF
  }

  /// Whether a reader sees nothing of a scalar and it parts no words: controls, and what Unicode says may be ignored.
  ///
  /// Recognizers read a text as if it had none of them; what decides on digits and half-spaces passes over them too,
  /// so that a text and its normalized form say the same.
  static func isUnseen(_ scalar: UInt32) -> Bool {
    ScalarFolding.folding(of: scalar).role == .control
  }

  /// Whether a scalar stands for a half-space where it stands between letters.
  @inline(__always)
  static func isHalfSpaceSubstitute(_ scalar: UInt32) -> Bool {
    scalar == softHyphen || scalar == notSign
  }

  /// Whether a scalar steers the direction of text: marks, embeddings, overrides, isolates.
  @inline(__always)
  static func isBidiControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
