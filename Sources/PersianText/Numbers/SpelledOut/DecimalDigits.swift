/// A number as its decimal digits: of any length, and always exact.
package struct DecimalDigits {
  package var isNegative: Bool
  /// ASCII digits without leading zeros, but for zero itself.
  package var whole: [UInt8]
  /// ASCII digits without trailing zeros.
  package var fraction: [UInt8] = []

  package init(isNegative: Bool, whole: [UInt8], fraction: [UInt8] = []) {
    self.isNegative = isNegative
    self.whole = whole
    self.fraction = fraction
  }

  /// The digits of a number, or nil where they do not end.
  init?(_ number: ExactNumber) {
    if let integer = Int64(exactly: number) {
      self.init(integer)
      return
    }
    guard number.isTerminating else { return nil }
    let digits = number.decimalString.utf8
    let unsigned = number.isNegative ? digits.dropFirst() : digits[...]
    let point = unsigned.firstIndex(of: UInt8(ascii: ".")) ?? unsigned.endIndex
    self.init(
      isNegative: number.isNegative,
      whole: Array(unsigned[..<point]),
      fraction: Array(unsigned[point...].dropFirst())
    )
  }

  /// The digits of an integer, by machine arithmetic.
  private init(_ integer: Int64) {
    isNegative = integer < 0
    whole = []
    whole.reserveCapacity(20)
    var rest = integer.magnitude
    repeat {
      whole.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    whole.reverse()
  }

  var isInteger: Bool { fraction.isEmpty }
  var isOne: Bool { fraction.isEmpty && whole == [UInt8(ascii: "1")] }
  var isZero: Bool { fraction.isEmpty && whole == [UInt8(ascii: "0")] }

  /// How many groups of three digits the whole part has.
  var groupCount: Int { (whole.count + 2) / 3 }

  /// The whole part by thousands, the lowest first: 1,250,000 is `[0, 250, 1]`.
  var groups: [Int] { Self.groups(of: whole[...]) }

  static func groups(of digits: ArraySlice<UInt8>) -> [Int] {
    var groups: [Int] = []
    groups.reserveCapacity(digits.count / 3 + 1)
    var end = digits.endIndex
    while end > digits.startIndex {
      var group = 0
      for index in Swift.max(end - 3, digits.startIndex)..<end {
        group = group * 10 + Int(digits[index] - UInt8(ascii: "0"))
      }
      groups.append(group)
      end -= 3
    }
    return groups
  }

  /// The number divided by ten to a power of at least 0.
  func dividedByPowerOf10(_ exponent: Int) -> DecimalDigits {
    let missing = Swift.max(0, exponent + 1 - whole.count)
    let padded = Array(repeating: UInt8(ascii: "0"), count: missing) + whole
    var moved = Array(padded.suffix(exponent)) + fraction
    while moved.last == UInt8(ascii: "0") { moved.removeLast() }
    return DecimalDigits(isNegative: isNegative, whole: Array(padded.dropLast(exponent)), fraction: moved)
  }

  /// The number with at most so many digits after the decimal mark, halves rounded away from zero.
  func rounded(toFractionDigits count: Int) -> DecimalDigits {
    guard fraction.count > count else { return self }
    var digits = whole + fraction.prefix(count)
    if fraction[count] >= UInt8(ascii: "5") {
      var index = digits.count - 1
      while index >= 0, digits[index] == UInt8(ascii: "9") {
        digits[index] = UInt8(ascii: "0")
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(UInt8(ascii: "1"), at: 0)
      }
    }
    var rounded = DecimalDigits(
      isNegative: isNegative,
      whole: Array(digits.dropLast(count)),
      fraction: digits.suffix(count)
    )
    while rounded.fraction.last == UInt8(ascii: "0") { rounded.fraction.removeLast() }
    if rounded.isZero { rounded.isNegative = false }
    return rounded
  }
}
