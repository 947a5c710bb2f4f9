/// Marks on Arabic letters.
///
/// Source: Unicode 16, section 9.2; which of them are part of a letter rather than of its vocalization is Persian
/// usage.
enum Diacritics {
  /// Whether a mark makes another letter or shows the ezafe: maddah, hamza above and below.
  static func isHamzaForm(_ scalar: UInt32) -> Bool {
    (0x0653...0x0655).contains(scalar)
  }
}
