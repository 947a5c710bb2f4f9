internal import ICUShims

// The only file that asks ICU.

/// How a letter of a cursive script takes hands with its neighbours (Unicode 16, section 9.2, table 9-3).
enum JoiningType: Int32 {
  case nonJoining, joinCausing, dualJoining, leftJoining, rightJoining, transparent
}

/// Which shape of a letter a presentation form is.
enum PresentationShape: Int32 {
  case final = 4
  case initial = 7
  case isolated = 8
  case medial = 9
}

extension Unicode.Scalar {
  var joiningType: JoiningType {
    JoiningType(rawValue: icu_joining_type(value)) ?? .nonJoining
  }

  /// The canonical combining class; 0 for a starter.
  var combiningClass: UInt8 { icu_combining_class(value) }

  /// Whether the scalar is an emoji or may become one.
  var isPictographic: Bool { icu_is_pictographic(value) }

  /// Whether the scalar is in NFC wherever it stands.
  var isComposed: Bool { icu_is_composed(value) }

  /// Whether NFC leaves the scalar as it is behind any other, but for the order of marks.
  var neverComposesBackwards: Bool { icu_never_composes_backwards(value) }

  /// Whether NFC never changes what stands before the scalar.
  var hasCompositionBoundaryBefore: Bool { icu_has_composition_boundary_before(value) }

  /// The shape the scalar shows its letter in; nil where it is no presentation form.
  var presentationShape: PresentationShape? { PresentationShape(rawValue: icu_decomposition_type(value)) }

  /// NFKC of the scalar alone.
  var compatibilityForm: [Unicode.Scalar] {
    var units = [UInt16](repeating: 0, count: 64)
    // The C function writes no more than `count` units.
    let count = unsafe units.withUnsafeMutableBufferPointer {
      unsafe icu_compatibility_form(value, $0.baseAddress, Int32($0.count))
    }
    guard count > 0, Int(count) <= units.count else { return [self] }
    return String(decoding: units[..<Int(count)], as: UTF16.self).unicodeScalars.map(\.self)
  }

  /// NFC of a short sequence of scalars (Unicode Standard Annex #15).
  ///
  /// - Complexity: ICU's insertion sort makes it quadratic in a run of marks in the wrong order.
  static func composed(_ scalars: [UInt32]) -> [UInt32] {
    var units: [UInt16] = []
    units.reserveCapacity(scalars.count * 2)
    for scalar in scalars {
      if scalar < 0x10000 {
        units.append(UInt16(scalar))
      } else {
        units.append(UInt16(0xD7C0 + scalar >> 10))
        units.append(UInt16(0xDC00 + scalar & 0x3FF))
      }
    }
    var result = [UInt16](repeating: 0, count: units.count * 3 + 16)
    // The C function reads `units.count` units and writes no more than `result.count`.
    let count = unsafe units.withUnsafeBufferPointer { units in
      unsafe result.withUnsafeMutableBufferPointer {
        unsafe icu_compose(units.baseAddress, Int32(units.count), $0.baseAddress, Int32($0.count))
      }
    }
    guard count >= 0, Int(count) <= result.count else { return scalars }
    var composed: [UInt32] = []
    composed.reserveCapacity(Int(count))
    var index = 0
    while index < count {
      let unit = UInt32(result[index])
      if unit & 0xFC00 == 0xD800 {
        composed.append((unit - 0xD7C0) << 10 + UInt32(result[index + 1]) & 0x3FF)
        index += 2
      } else {
        composed.append(unit)
        index += 1
      }
    }
    return composed
  }
}
