/// The sets of decimal digits that Persian texts are written with.
public enum DigitForm: String, Sendable, Hashable, Codable, CaseIterable {
  /// `۰۱۲۳۴۵۶۷۸۹`, U+06F0–06F9.
  case persian
  /// `٠١٢٣٤٥٦٧٨٩`, U+0660–0669.
  case arabicIndic
  /// `0123456789`, U+0030–0039.
  case ascii

  /// The scalar of digit zero.
  var zero: UInt32 {
    switch self {
    case .persian: 0x06F0
    case .arabicIndic: 0x0660
    case .ascii: 0x30
    }
  }
}

/// The marks inside numbers: decimal mark, grouping mark, percent sign.
public enum NumberMarkForm: String, Sendable, Hashable, Codable, CaseIterable {
  /// `۱٬۲۵۰٫۵٪`: U+066C, U+066B, U+066A.
  case persian
  /// `1,250.5%`.
  case ascii

  var decimal: UInt32 { self == .persian ? 0x066B : 0x2E }
  var grouping: UInt32 { self == .persian ? 0x066C : 0x2C }
  var percent: UInt32 { self == .persian ? 0x066A : 0x25 }
}

enum Digits {
  /// The sets of digits that are folded only on request: full-width, then the five mathematical sets.
  static let compatibilityZeros: [UInt32] = [0xFF10, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6]

  /// The value of a digit of one of the three sets.
  @inline(__always)
  static func value(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x30...0x39: scalar - 0x30
    case 0x0660...0x0669: scalar - 0x0660
    case 0x06F0...0x06F9: scalar - 0x06F0
    default: nil
    }
  }

  /// The value of a full-width or mathematical digit.
  static func compatibilityValue(_ scalar: UInt32) -> UInt32? {
    for zero in compatibilityZeros where scalar >= zero && scalar < zero + 10 { return scalar - zero }
    return nil
  }
}
