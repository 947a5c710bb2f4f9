/// Spaces and line breaks.
///
/// Source: Unicode's general categories Zs, Zl and Zp, and the line breaks of Unicode Standard Annex #14.
enum Spaces {
  /// Whether a scalar is a space of some width: Unicode's `Space_Separator`. The tab is none: it parts columns.
  @inline(__always)
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a scalar ends a line.
  @inline(__always)
  static func isLineBreak(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
