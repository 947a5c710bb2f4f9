/// Reads a whole text of digits, more leniently than digits in running text can be read: all of it is one number,
/// so that spaces need not be doubted.
///
///     1 2 3 . 4     spaces mean nothing
///     .5   5.       a decimal mark may begin or end it
///     12345,678     a comma is decimal where it cannot group
///     1.234,56      of two marks the last is decimal
enum NumericString {
  static func number(in text: String) -> ExactNumber? {
    var digits: [UInt8] = []
    var marks: [(mark: UInt32, position: Int)] = []
    var isNegative = false
    var hasSign = false
    for scalar in text.unicodeScalars {
      let folding = ScalarFolding.folding(of: scalar.value)
      switch folding.role {
      case .digits: digits.append(UInt8(folding.first))
      case .space, .control: continue
      case .mark:
        switch scalar.value {
        case 0x2B, 0xFF0B, 0x2D, 0x2212, 0xFF0D:
          guard !hasSign, digits.isEmpty, marks.isEmpty else { return nil }
          hasSign = true
          isNegative = scalar.value != 0x2B && scalar.value != 0xFF0B
        // Only a mark at the end: a/b is a fraction.
        case 0x2F: marks.append((0x2E, digits.count))
        case 0x2C, 0x2E, 0x27, 0x5F, 0x66B, 0x66C, 0x60C: marks.append((scalar.value, digits.count))
        default: return nil
        }
      default: return nil
      }
    }
    guard !digits.isEmpty else { return nil }
    if text.unicodeScalars.contains("/"), marks.count != 1 || marks[0].position != digits.count { return nil }
    guard let point = point(marks, digits.count) else { return nil }
    var decimal = digits
    if point < digits.count { decimal.insert(UInt8(ascii: "."), at: point) }
    if point == 0 { decimal.insert(UInt8(ascii: "0"), at: 0) }
    return ExactNumber(decimalDigits: decimal, isNegative: isNegative)
  }

  /// Before which digit the decimal mark stands, the count where there is none; nil where the marks make no sense.
  private static func point(_ marks: [(mark: UInt32, position: Int)], _ count: Int) -> Int? {
    guard let last = marks.last else { return count }
    let kinds = Set(marks.map(\.mark))
    func groups(_ marks: ArraySlice<(mark: UInt32, position: Int)>, until end: Int) -> Bool {
      guard let first = marks.first else { return true }
      guard (1...3).contains(first.position) else { return false }
      let ends = marks.dropFirst().map(\.position) + [end]
      return zip(marks, ends).allSatisfy { $1 - $0.position == 3 }
    }
    let isAlwaysDecimal = last.mark == 0x66B
    let isNeverDecimal = [0x27, 0x5F, 0x66C, 0x60C].contains(last.mark)
    if isNeverDecimal { return groups(marks[...], until: count) ? count : nil }
    let others = marks.dropLast()
    if others.contains(where: { $0.mark == last.mark }) {
      // 1,234,567
      return kinds.count == 1 && !isAlwaysDecimal && groups(marks[...], until: count) ? count : nil
    }
    guard Set(others.map(\.mark)).count <= 1 else { return nil }
    if others.isEmpty, last.mark == 0x2C, groups(marks[...], until: count) { return count }
    return groups(others, until: last.position) ? last.position : nil
  }
}
