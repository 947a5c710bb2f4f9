// What , . / ٫ ٬ : - and spaces mean between digits:
//
//     ۱۲٬۵۰۰٫۷۵   ٬ groups, ٫ is the decimal mark
//     12,500.75    , ، ٬ ' group where every group has three digits
//     12,5         else a single , is decimal; with ، it is a list
//     12.500       a decimal, or grouping: kept as an alternative
//     ۱۲ ۵۰۰ ۰۰۰   two groups or more behind a space, one behind a narrow space or half-space
//     ۲/۵          see `strokes`; ۱۴۰۰/۰۲/۰۳ a date, ۱۰:۳۰ a time, 1.2.3 a version, ۵-۱۰ a range

extension NumberReader {
  /// A run of digits and the marks that touch them on both sides.
  struct DigitRun: Sendable {
    enum Shape: Sendable {
      case number(ExactNumber)
      /// `a/b`
      case stroke(ExactNumber, ExactNumber)
      /// `a-b`
      case hyphen(ExactNumber, ExactNumber)
      /// `y/m/d`, `y-m-d`
      case triple([Int])
      /// `h:m`, `h:m:s`
      case colons([Int])
      case identifier
    }

    var start: Int
    var end: Int
    var shape: Shape
    var flags: Quantity.Flags = []
    var alternatives: [Quantity.Alternative] = []
    /// Digits only, without marks.
    var isPlain = false
    /// How many digits the first part has, and whether it begins with 0.
    var length = 0
    var hasLeadingZero = false
  }

  struct DigitNumber: Sendable {
    var value: ExactNumber
    var end: Int
    var flags: Quantity.Flags = []
    var alternatives: [Quantity.Alternative] = []
  }

  /// The run of digits as a number, or nil where it is something else.
  func digitNumber(at index: Int) -> DigitNumber? {
    let run = digitRun(at: index)
    switch run.shape {
    case .number(let value):
      var number = DigitNumber(value: value, end: run.end, flags: run.flags, alternatives: run.alternatives)
      if run.isPlain { extendWithFraction(&number) }
      return number
    case .stroke(let a, let b):
      guard let value = strokeDecimal(a, b, at: run) else { return nil }
      return DigitNumber(value: value, end: run.end)
    default: return nil
    }
  }

  /// Reads the run that begins at a token of digits.
  func digitRun(at index: Int) -> DigitRun {
    var parts = [index]
    var marks: [UInt32] = []
    var end = index + 1
    while end + 1 < count, tokens[end].joint == .none, isDigits(end + 1), tokens[end + 1].joint == .none,
      let mark = mark(end), Self.separators.contains(mark)
    {
      // A list is cut at its first comma; anything else of so many parts is an identifier as a whole.
      if parts.count == 16, Self.commas.contains(marks[0]) { break }
      if parts.count < 17 {
        marks.append(mark)
        parts.append(end + 1)
      }
      end += 2
    }
    var run = DigitRun(start: index, end: end, shape: .identifier)
    run.length = digits(index).count
    run.hasLeadingZero = digits(index).first == UInt8(ascii: "0") && run.length > 1
    if marks.isEmpty {
      run.isPlain = true
      plain(&run)
    } else if parts.count <= 16 {
      marked(&run, parts, marks)
    }
    return run
  }

  /// `, . / : - ' ٫ ٬ ،` and dashes.
  private static let separators: Set<UInt32> = [
    0x2C, 0x2E, 0x2F, 0x3A, 0x2D, 0x27, 0x66B, 0x66C, 0x60C, 0x2013, 0x2010, 0x2011, 0x2019, 0x2044, 0x2B,
    0x5F,
  ]

  private static let hyphens: Set<UInt32> = [0x2D, 0x2013, 0x2010, 0x2011]

  private static let commas: Set<UInt32> = [0x2C, 0x66C, 0x60C, 0x27, 0x2019]

  // MARK: - One run

  private func plain(_ run: inout DigitRun) {
    let index = run.start
    // ۱۲ ۵۰۰ ۰۰۰
    if run.length <= 3, !run.hasLeadingZero {
      var end = run.end
      var isNarrow = false
      // As many as fit a value: a list of such groups is not read to its end at each of them.
      while end < count, end - index <= 13, isDigits(end), digits(end).count == 3,
        let gap = gap(before: end), end == run.end || gap == isNarrow
      {
        isNarrow = gap
        end += 1
      }
      let groups = end - run.end
      if groups >= 2 || groups == 1 && isNarrow, !isDigits(end) || tokens[end].joint >= .space {
        var bytes: [UInt8] = []
        for token in index..<end { bytes += digits(token) }
        if let value = ExactNumber(decimalDigits: bytes) {
          run.end = end
          run.shape = .number(value)
          return
        }
      }
    }
    guard let value = ExactNumber(decimalDigits: digits(index)) else { return }
    run.shape = .number(value)
  }

  /// What stands between a token and the one before: nil unless it is one space; whether that is a narrow or
  /// no-break one, or a half-space.
  private func gap(before index: Int) -> Bool? {
    switch tokens[index].joint {
    case .halfSpace: return true
    case .space:
      let between = FoldedText.seen(
        folded[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound]
      )
      if between.count == 1 { return between.first == 0x20 ? false : nil }
      return between.elementsEqual([0xC2, 0xA0]) || between.elementsEqual([0xE2, 0x80, 0xAF])
        || between.elementsEqual([0xE2, 0x80, 0x89]) ? true : nil
    default: return nil
    }
  }

  private func marked(_ run: inout DigitRun, _ parts: [Int], _ marks: [UInt32]) {
    let first = marks[0]
    let isUniform = marks.allSatisfy { $0 == first }
    let lengths = parts.map { digits($0).count }
    let isGrouped = lengths.dropFirst().allSatisfy { $0 == 3 } && lengths[0] <= 3 && !run.hasLeadingZero
    // 01,250 groups, and is no amount.
    let isZeroed = run.hasLeadingZero && lengths[0] <= 3 && lengths.dropFirst().allSatisfy { $0 == 3 }
    func integer(_ index: Int) -> Int? {
      digits(index).count <= 9 ? digits(index).reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
    }
    func joined(_ range: Range<Int>) -> [UInt8] { range.flatMap { Array(digits(parts[$0])) } }
    /// Ends the run before a separator that makes a list of it.
    func cut() {
      run.end = run.start + 1
      run.isPlain = true
      plain(&run)
    }
    switch first {
    case 0x2C, 0x66C, 0x60C, 0x27, 0x2019:  // , ٬ ، ' ’
      if isUniform {
        if isGrouped, let value = ExactNumber(decimalDigits: joined(0..<parts.count)) {
          run.shape = .number(value)
        } else if first == 0x2C, parts.count == 2, !isZeroed, let value = decimal(parts[0], parts[1]) {
          run.shape = .number(value)
          run.flags.insert(.ambiguousSeparator)
        } else if parts.count == 2 || isZeroed, first == 0x66C || first == 0x2C {
          run.shape = .identifier
        } else {
          cut()
        }
        return
      }
      // Groups, then a decimal mark: 12,500.75, ۱۲٬۵۰۰٫۷۵
      let groups = marks.prefix { $0 == first }.count
      let hasRightGroups = lengths[0] <= 3 && lengths[1...groups].allSatisfy { $0 == 3 }
      if groups == marks.count - 1, [0x2E, 0x66B, 0x2F].contains(marks[groups]), hasRightGroups,
        let value = ExactNumber(
          decimalDigits: joined(0..<groups + 1) + [UInt8(ascii: ".")] + Array(digits(parts[groups + 1]))
        )
      {
        run.shape = .number(value)
      } else if let (value, end) = grouped(parts, marks, from: 0), end > 1, !run.hasLeadingZero {
        // What follows the groups is something else, but for a range: ۱٬۰۰۰-۲٬۰۰۰, ۱٬۰۰۰+۹.
        if Self.hyphens.contains(marks[end - 1]), let (upper, last) = grouped(parts, marks, from: end),
          last == parts.count
        {
          run.shape = .hyphen(value, upper)
        } else {
          run.end = parts[end - 1] + 1
          run.shape = .number(value)
        }
      } else if first == 0x60C || first == 0x2C && !hasRightGroups {
        cut()
      }
    case 0x66B:  // ٫
      if parts.count == 2, let value = decimal(parts[0], parts[1]) { run.shape = .number(value) }
    case 0x2E:  // .
      if parts.count == 2, let value = decimal(parts[0], parts[1]) {
        run.shape = .number(value)
        if isGrouped, lengths[0] > 0, let grouped = ExactNumber(decimalDigits: joined(0..<2)) {
          run.flags.insert(.ambiguousSeparator)
          run.alternatives.append(
            Quantity.Alternative(value: grouped, kind: .cardinal, unit: nil, reason: .separator)
          )
        }
      } else if isUniform, isGrouped, let value = ExactNumber(decimalDigits: joined(0..<parts.count)) {
        run.shape = .number(value)
      } else if isUniform, parts.count == 3, lengths[0] == 4 || lengths[2] == 4 {
        run.shape = .triple(parts.compactMap(integer))
      } else if marks.last == 0x2C, marks.dropLast().allSatisfy({ $0 == 0x2E }),
        lengths[1..<parts.count - 1].allSatisfy({ $0 == 3 }),
        let value = ExactNumber(
          decimalDigits: joined(0..<parts.count - 1) + [UInt8(ascii: ".")]
            + Array(digits(parts[parts.count - 1]))
        )
      {
        run.shape = .number(value)  // 1.234,56
      }
    case 0x2044:  // ⁄ is a fraction in any digits.
      if parts.count == 2, let a = ExactNumber(decimalDigits: digits(parts[0])),
        let b = ExactNumber(decimalDigits: digits(parts[1])), let value = a.divided(by: b)
      {
        run.shape = .number(value)
      }
    case 0x2F:  // /
      if parts.count == 2, let a = ExactNumber(decimalDigits: digits(parts[0])),
        let b = ExactNumber(decimalDigits: digits(parts[1]))
      {
        run.shape = .stroke(a, b)
      } else if isUniform, parts.count == 3 {
        run.shape = .triple(parts.compactMap(integer))
      }
    case 0x3A:  // :
      if isUniform, parts.count <= 3 { run.shape = .colons(parts.compactMap(integer)) }
    case 0x2D, 0x2013, 0x2010, 0x2011:  // -
      if isUniform, parts.count == 3, lengths[0] == 4 || lengths[2] == 4, !run.hasLeadingZero {
        run.shape = .triple(parts.compactMap(integer))
      } else if parts.count == 2, !run.hasLeadingZero, let a = ExactNumber(decimalDigits: digits(parts[0])),
        let b = ExactNumber(decimalDigits: digits(parts[1]))
      {
        run.shape = .hyphen(a, b)
      }
    default: break
    }
    // A decimal or a group before a hyphen: ۲٫۵-۳٫۵.
    if case .identifier = run.shape, !run.hasLeadingZero, let range = hyphenOfDecimals(parts, marks) {
      run.shape = range
    }
  }

  /// The number that begins with a part of a run, groups of three behind it taken in, and the part behind it.
  private func grouped(_ parts: [Int], _ marks: [UInt32], from first: Int) -> (ExactNumber, end: Int)? {
    var bytes = Array(digits(parts[first]))
    var end = first + 1
    while end < parts.count, Self.commas.contains(marks[end - 1]), marks[end - 1] == marks[first] {
      guard bytes.count <= 3 || end > first + 1, digits(parts[end]).count == 3 else { return nil }
      bytes += digits(parts[end])
      end += 1
    }
    return ExactNumber(decimalDigits: bytes).map { ($0, end) }
  }

  private func decimal(_ whole: Int, _ part: Int) -> ExactNumber? {
    ExactNumber(decimalDigits: Array(digits(whole)) + [UInt8(ascii: ".")] + Array(digits(part)))
  }

  /// `2.5-3.5`
  private func hyphenOfDecimals(_ parts: [Int], _ marks: [UInt32]) -> DigitRun.Shape? {
    func isHyphen(_ mark: UInt32) -> Bool { mark == 0x2D || mark == 0x2013 }
    guard let hyphen = marks.firstIndex(where: isHyphen), marks.filter(isHyphen).count == 1
    else {
      return nil
    }
    func number(_ range: ClosedRange<Int>) -> ExactNumber? {
      if range.count == 1 { return ExactNumber(decimalDigits: digits(parts[range.lowerBound])) }
      guard range.count == 2, [0x2E, 0x66B].contains(marks[range.lowerBound]) else { return nil }
      return decimal(parts[range.lowerBound], parts[range.upperBound])
    }
    guard let a = number(0...hyphen), let b = number(hyphen + 1...parts.count - 1) else { return nil }
    return .hyphen(a, b)
  }

  // MARK: - Vulgar fractions and powers

  /// `۲½`, `۱۰⁶`
  private func extendWithFraction(_ number: inout DigitNumber) {
    guard number.end < count, tokens[number.end].joint == .none, let mark = mark(number.end) else { return }
    if let part = Self.vulgarFraction(mark), let value = number.value.adding(part) {
      number.value = value
      number.end += 1
      return
    }
    var exponent = 0
    var end = number.end
    var isNegative = false
    while end < count, tokens[end].joint == .none, let mark = self.mark(end), end - number.end < 4 {
      if mark == 0x207B, end == number.end {
        isNegative = true
      } else if let digit = Self.superscript(mark) {
        exponent = exponent * 10 + digit
      } else {
        break
      }
      end += 1
    }
    guard end > number.end + (isNegative ? 1 : 0) else { return }
    guard exponent <= 200, let power = Self.power(number.value, exponent) else { return }
    guard let value = isNegative ? ExactNumber.one.divided(by: power) : power else { return }
    number.value = value
    number.end = end
  }

  private static func power(_ base: ExactNumber, _ exponent: Int) -> ExactNumber? {
    var result: ExactNumber? = .one
    for _ in 0..<exponent { result = result?.multiplied(by: base) }
    return result
  }

  static func superscript(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070: 0
    case 0x2074...0x2079: Int(scalar) - 0x2070
    default: nil
    }
  }

  /// The value of `½ ¼ ¾ ⅓ …`, Unicode's vulgar fractions.
  static func vulgarFraction(_ scalar: UInt32) -> ExactNumber? {
    let ratio: (Int128, Int128)? =
      switch scalar {
      case 0xBC: (1, 4)
      case 0xBD: (1, 2)
      case 0xBE: (3, 4)
      case 0x2150: (1, 7)
      case 0x2151: (1, 9)
      case 0x2152: (1, 10)
      case 0x2153: (1, 3)
      case 0x2154: (2, 3)
      case 0x2155: (1, 5)
      case 0x2156: (2, 5)
      case 0x2157: (3, 5)
      case 0x2158: (4, 5)
      case 0x2159: (1, 6)
      case 0x215A: (5, 6)
      case 0x215B: (1, 8)
      case 0x215C: (3, 8)
      case 0x215D: (5, 8)
      case 0x215E: (7, 8)
      default: nil
      }
    return ratio.flatMap { ExactNumber(numerator: $0.0, denominator: $0.1) }
  }

  // MARK: - Strokes

  /// `۲/۵` as a decimal where the words behind measure: a percentage, a unit, a scale, `برابر`. Persian writes its
  /// decimal point as a stroke.
  private func strokeDecimal(_ a: ExactNumber, _ b: ExactNumber, at run: DigitRun) -> ExactNumber? {
    guard measures(at: run.end) else { return nil }
    return decimal(run.start, run.start + 2)
  }

  /// The decimal that a run `a/b` is read as.
  func strokeDecimal(at index: Int) -> ExactNumber? { decimal(index, index + 2) }

  /// Whether a percentage, a unit, a scale word or `برابر` stands at a token.
  func measures(at index: Int) -> Bool {
    guard index < count, tokens[index].joint != .lineBreak else { return false }
    if isMark(index, "%", "٪", "$", "€", "£", "°", "\u{FDFC}") { return true }
    if let word = word(index), word.role == .scale { return true }
    if has(.multiple, index) { return true }
    if tokens[index].kind == .foreign { return true }
    return phrase(at: index) { $0.unit >= 0 } != nil
  }
}
