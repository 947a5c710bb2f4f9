// Signs that stand for a word, such as that of the rial.

extension Span<UInt8> {
  /// Whether the sign at a range touches a word, whose letters would run together with the sign's name.
  ///
  /// Half-spaces, signs for them and what is not seen lie between the sign and what it touches. Linear in a walk that asks
  /// it at signs alone: what lies between two of them is looked at twice.
  func isWithinWord(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while let (scalar, width) = scalar(before: start) {
      if !Self.liesBetween(scalar) {
        if Self.belongsToWord(scalar) { return true }
        break
      }
      start -= width
    }
    return firstScalar(from: range.upperBound, to: count, passing: Self.liesBetween).map(Self.belongsToWord)
      ?? false
  }

  private static func liesBetween(_ scalar: UInt32) -> Bool {
    scalar == InvisibleCharacters.halfSpace || InvisibleCharacters.isHalfSpaceSubstitute(scalar)
      || InvisibleCharacters.isUnseen(scalar)
  }

  private static func belongsToWord(_ scalar: UInt32) -> Bool {
    if Letters.isLetter(scalar) { return true }
    return switch ScalarFolding.folding(of: scalar).role {
    case .word, .foreign, .extend: true
    case .digits, .mark, .space, .lineBreak, .control: false
    }
  }
}
