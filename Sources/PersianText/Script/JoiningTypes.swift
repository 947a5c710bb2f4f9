/// Which letters join the next one: Unicode's property `Joining_Type`, read through ICU once.
enum JoiningTypes {
  private static let table: [JoiningType] = (UInt32(0x0600)...0x08FF).map {
    Unicode.Scalar($0)?.joiningType ?? .nonJoining
  }

  static func joiningType(_ scalar: UInt32) -> JoiningType {
    if (0x0600...0x08FF).contains(scalar) { return table[Int(scalar - 0x0600)] }
    return Unicode.Scalar(scalar)?.joiningType ?? .nonJoining
  }

  /// Whether a letter takes hands with a letter after it: ب does, ا د ذ ر ز ژ و ء do not.
  ///
  /// A presentation form counts as the last of its letters.
  static func joinsNext(_ scalar: UInt32) -> Bool {
    let letter = CompatibilityForms.letters(of: scalar)?.last ?? scalar
    switch joiningType(letter) {
    case .dualJoining, .leftJoining, .joinCausing: return true
    case .nonJoining, .rightJoining, .transparent: return false
    }
  }
}
