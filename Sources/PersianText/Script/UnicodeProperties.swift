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

  /// NFC of a sequence of scalars (Unicode Standard Annex #15).
  ///
  /// - Complexity: O(*n*), on any input: marks are put in canonical order here, because ICU's insertion sort is
  ///   quadratic on a long run of marks in the wrong order.
  static func composed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let units = Array(String(String.UnicodeScalarView(inCanonicalOrder(scalars))).utf16)
    var result = [UInt16](repeating: 0, count: units.count * 3 + 16)
    // The C function reads `units.count` units and writes no more than `result.count`.
    let count = unsafe units.withUnsafeBufferPointer { units in
      unsafe result.withUnsafeMutableBufferPointer {
        unsafe icu_compose(units.baseAddress, Int32(units.count), $0.baseAddress, Int32($0.count))
      }
    }
    guard count >= 0, Int(count) <= result.count else { return scalars }
    return String(decoding: result[..<Int(count)], as: UTF16.self).unicodeScalars.map(\.self)
  }

  /// The scalars with each run of marks stably sorted by combining class.
  private static func inCanonicalOrder(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    // Few marks are left to ICU.
    guard scalars.count > 32 else { return scalars }
    var result = scalars
    let classes = scalars.map(\.combiningClass)
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, classes[end] != 0 { end += 1 }
      if end - start > 1 {
        var places = [Int](repeating: 0, count: 257)
        for mark in start..<end { places[Int(classes[mark]) + 1] += 1 }
        for combiningClass in 1..<257 { places[combiningClass] += places[combiningClass - 1] }
        for mark in start..<end {
          result[start + places[Int(classes[mark])]] = scalars[mark]
          places[Int(classes[mark])] += 1
        }
      }
      start = end + 1
    }
    return result
  }
}
