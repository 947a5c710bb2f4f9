/// Presentation forms and ligatures of the Arabic script, and the letters they show.
///
/// Source: the compatibility decompositions of Unicode, read through ICU once; what Persian wants otherwise is said
/// here.
enum CompatibilityForms {
  /// Ligatures that say more than their letters, and are kept: honorifics such as `ﷺ`, the word sign `﷽`.
  static func isKept(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFD3E...0xFD4F, 0xFDCF, 0xFDFA...0xFDFB, 0xFDFD...0xFDFF, 0xFBB2...0xFBC2: true
    default: false
    }
  }

  /// The sign of the rial, `﷼`.
  static let rial: UInt32 = 0xFDFC
  /// ریال
  static let rialName: [UInt32] = [0x0631, 0x06CC, 0x0627, 0x0644]

  /// The letters that a presentation form or ligature shows; nil for all other scalars and those that are kept.
  static func letters(of scalar: UInt32) -> [UInt32]? {
    guard range.contains(scalar) else { return nil }
    let letters = table[Int(scalar - first)]
    return letters.isEmpty ? nil : letters
  }

  /// Whether a form shows its letter as the last or only one of a connected piece.
  static func endsPiece(_ scalar: UInt32) -> Bool {
    let shape = shape(of: scalar)
    return shape == .final || shape == .isolated
  }

  /// Whether a form shows its letter as the first or only one of a connected piece.
  static func startsPiece(_ scalar: UInt32) -> Bool {
    let shape = shape(of: scalar)
    return shape == .initial || shape == .isolated
  }

  private static func shape(of scalar: UInt32) -> PresentationShape? {
    range.contains(scalar) ? shapes[Int(scalar - first)] : nil
  }

  private static let shapes = range.map { Unicode.Scalar($0)?.presentationShape }

  /// Whether a form shows nothing but marks.
  static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFC5E...0xFC63, 0xFCF2...0xFCF4, 0xFE70...0xFE72, 0xFE74, 0xFE76...0xFE7F: true
    default: false
    }
  }

  static let first: UInt32 = 0xFB50
  /// The blocks of the forms; a few other scalars lie between them.
  static var range: ClosedRange<UInt32> { first...0xFEFC }

  private static let table: [[UInt32]] = range.map { value in
    let isArabic = value <= 0xFDFF || value >= 0xFE70
    guard isArabic, !isKept(value), let scalar = Unicode.Scalar(value) else { return [] }
    let letters = scalar.compatibilityForm.map(\.value)
    if letters == [value] { return [] }
    // Marks shown alone decompose to a space or tatweel that carries them; the mark is what is meant.
    return isMark(value) ? Array(letters.dropFirst()) : letters
  }
}
