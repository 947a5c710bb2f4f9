extension ExactNumber: LosslessStringConvertible {
  /// Reads a number from digits: `-12`, `2.5`, `۲٫۵`, `٠٫٧٥`, `1/3`.
  ///
  /// ASCII, Persian (U+06F0) and Arabic-Indic (U+0660) digits may be mixed; the decimal mark is `.` or `٫`, the sign
  /// `-`, `+` or `−`, the fraction stroke `/`. There is no grouping, exponent or space: this is the reader
  /// for stored values. Numbers as people write them are read by `ExactNumber(persian:)`.
  ///
  /// The result is nil for anything else, and for a number that does not fit.
  /// Complexity: O(*n*), *n* the length of the text.
  public init?(_ description: String) {
    var digits: [UInt8] = []
    digits.reserveCapacity(description.utf8.count)
    for scalar in description.unicodeScalars {
      switch scalar.value {
      case 0x2B, 0x2D, 0x2E, 0x2F, 0x30...0x39: digits.append(UInt8(scalar.value))
      case 0x0660...0x0669: digits.append(UInt8(scalar.value - 0x0660 + 0x30))
      case 0x06F0...0x06F9: digits.append(UInt8(scalar.value - 0x06F0 + 0x30))
      case 0x066B: digits.append(UInt8(ascii: "."))
      case 0x2212: digits.append(UInt8(ascii: "-"))
      default: return nil
      }
    }
    var rest = digits[...]
    let sign = rest.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
    let isNegative = sign == UInt8(ascii: "-")
    if let stroke = rest.firstIndex(of: UInt8(ascii: "/")) {
      guard let numerator = Self.magnitude(ofDigits: rest[..<stroke]),
        let denominator = Self.magnitude(ofDigits: rest[(stroke + 1)...])
      else { return nil }
      self.init(isNegative: isNegative, reducing: numerator, over: denominator)
    } else {
      self.init(decimalDigits: rest, isNegative: isNegative)
    }
  }

  /// Reads ASCII digits with at most one `.` among them and at least one digit on each side of it.
  ///
  /// The result is nil for anything else, and for a number that does not fit. Complexity: O(*n*).
  package init?(decimalDigits digits: some BidirectionalCollection<UInt8>, isNegative: Bool = false) {
    let point = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.endIndex
    guard let whole = Self.magnitude(ofDigits: digits[..<point]) else { return nil }
    guard point != digits.endIndex else {
      self.init(isNegative: isNegative, reduced: whole, over: 1)
      return
    }
    let fraction = digits[digits.index(after: point)...]
    guard !fraction.isEmpty, fraction.allSatisfy(Self.isDigit) else { return nil }
    guard let (part, denominator) = Self.fraction(ofDigits: fraction) else { return nil }
    let scaled = whole.multipliedReportingOverflow(by: denominator)
    let total = scaled.partialValue.addingReportingOverflow(part)
    guard !scaled.overflow, !total.overflow else { return nil }
    self.init(isNegative: isNegative, reduced: total.partialValue, over: denominator)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func magnitude(ofDigits digits: some Collection<UInt8>) -> UInt128? {
    guard !digits.isEmpty else { return nil }
    var value: UInt128 = 0
    for byte in digits {
      guard isDigit(byte) else { return nil }
      let scaled = value.multipliedReportingOverflow(by: 10)
      let next = scaled.partialValue.addingReportingOverflow(UInt128(byte - UInt8(ascii: "0")))
      guard !scaled.overflow, !next.overflow else { return nil }
      value = next.partialValue
    }
    return value
  }

  /// The value of `0.digits` in lowest terms.
  ///
  /// From the last digit to the first each step is `(value + digit) / 10`. Its denominator never shrinks, so what
  /// overflows on the way would not fit at the end, and a million digits stop after at most 127 steps.
  private static func fraction(
    ofDigits digits: some BidirectionalCollection<UInt8>
  ) -> (numerator: UInt128, denominator: UInt128)? {
    var (numerator, denominator) = (0 as UInt128, 1 as UInt128)
    for byte in digits.reversed() {
      let digit = UInt128(byte - UInt8(ascii: "0"))
      // `numerator + digit · denominator` has no factor in common with the denominator, so what cancels divides ten.
      for factor in [10, 5, 2, 1] as [UInt128] {
        let rest = numerator % factor + digit * (denominator % factor)
        guard rest % factor == 0 else { continue }
        let below = denominator.multipliedReportingOverflow(by: 10 / factor)
        guard !below.overflow, below.partialValue <= Int128.max.magnitude else { return nil }
        numerator = numerator / factor + digit * (denominator / factor) + rest / factor
        denominator = below.partialValue
        break
      }
    }
    return (numerator, denominator)
  }
}

extension ExactNumber: CustomStringConvertible {
  /// The number in ASCII digits: as a decimal where one ends (`-2.5`), else as a ratio (`1/3`).
  ///
  /// `ExactNumber(number.decimalString)` is the same number again, for every number.
  public var decimalString: String {
    guard isTerminating else { return "\(numerator)/\(denominator)" }
    let below = denominator.magnitude
    var (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: below)
    var text = isNegative ? "-\(whole)" : "\(whole)"
    if rest != 0 { text.append(".") }
    while rest != 0 {
      (whole, rest) = below.dividingFullWidth(rest.multipliedFullWidth(by: 10))
      text.append("\(whole)")
    }
    return text
  }

  /// The same as ``decimalString``.
  public var description: String { decimalString }
}

extension ExactNumber: Codable {
  /// Decodes a string in the form of ``decimalString``.
  ///
  /// - Throws: `DecodingError.dataCorrupted` for a string that is no number or does not fit.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let number = ExactNumber(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "not a decimal number or ratio of at most 38 digits: \(text)"
      )
    }
    self = number
  }

  /// Encodes ``decimalString``, so that no reader of JSON rounds the value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(decimalString)
  }
}
