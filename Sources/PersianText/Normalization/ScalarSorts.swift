/// What scalars are to the walk over characters, whatever the rules.
enum ScalarSort: UInt8 {
  /// May be changed, or decide what others become.
  case other
  /// Stays as it is, and composes with nothing before it.
  case inert
  /// Steers the direction of text; inert where such are kept.
  case bidiControl
  /// A mark that composes with nothing, but has its place in the order of marks.
  case mark
  /// A letter of the Arabic script for which at most another is written, whatever stands beside it.
  case letter
  /// A presentation form of letters.
  case form

  /// The sort of a scalar.
  @inline(__always)
  static func of(_ scalar: UInt32) -> ScalarSort {
    scalar < 0x10000 ? table[Int(scalar)] : .other
  }

  /// The canonical combining class of a scalar below U+10000.
  @inline(__always)
  static func combiningClass(_ scalar: UInt32) -> UInt8 {
    scalar < 0x10000 ? combiningClasses[Int(scalar)] : Unicode.Scalar(scalar)?.combiningClass ?? 0
  }

  /// The sorts of the scalars below U+10000.
  static let table: [ScalarSort] = (UInt32(0)..<0x10000).map(sort)

  private static let combiningClasses: [UInt8] = (UInt32(0)..<0x10000).map {
    Unicode.Scalar($0)?.combiningClass ?? 0
  }

  private static func sort(_ value: UInt32) -> ScalarSort {
    guard let scalar = Unicode.Scalar(value) else { return .other }
    if InvisibleCharacters.isBidiControl(value) { return .bidiControl }
    if Diacritics.isHamzaForm(value) || value == Letters.tatweel { return .other }
    if scalar.combiningClass != 0 { return scalar.neverComposesBackwards ? .mark : .other }
    guard scalar.isComposed else { return .other }
    if value < 0x0700, Letters.isLetter(value), !decidesByNeighbours(value) { return .letter }
    if CompatibilityForms.range.contains(value), Letters.isLetter(value) { return .form }
    guard !isOfInterest(value) else { return .other }
    return .inert
  }

  /// Whether what is written for a letter depends on its neighbours, or is more than a letter.
  private static func decidesByNeighbours(_ letter: UInt32) -> Bool {
    letter == Letters.hamza || letter == Letters.tehMarbuta || letter == 0x06C3
      || Letters.isHehWithHamza(letter)
  }

  /// Whether some rule changes a scalar, or looks for it.
  private static func isOfInterest(_ value: UInt32) -> Bool {
    switch value {
    // ASCII, and the spaces and signs of Latin-1.
    case 0..<0xC0: true
    // Letters of the Arabic blocks have substitutes.
    case 0x0600..<0x0700: true
    case InvisibleCharacters.halfSpace, InvisibleCharacters.zeroWidthJoiner: true
    case CompatibilityForms.range: true
    default: InvisibleCharacters.isVoid(value) || Digits.compatibilityValue(value) != nil
    }
  }
}
