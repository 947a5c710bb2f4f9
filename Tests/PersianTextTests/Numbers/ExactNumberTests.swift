import Foundation
import PersianText
import Testing

@Suite struct ExactNumberTests {
  @Test func lowestTerms() throws {
    for numerator in -12...12 {
      for denominator in -12...12 {
        let number = ExactNumber(numerator: Int128(numerator), denominator: Int128(denominator))
        guard denominator != 0 else {
          #expect(number == nil)
          continue
        }
        let value = try #require(number)
        #expect(value.denominator > 0)
        #expect(value.numerator * Int128(denominator) == value.denominator * Int128(numerator))
        #expect(
          (2...12).allSatisfy {
            value.numerator.magnitude % $0 != 0 || value.denominator.magnitude % $0 != 0
          }
        )
      }
    }
  }

  /// Cases near the limits, with the answers of another implementation.
  @Test func agreesWithPythonFractions() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Golden/Numbers/ExactArithmetic.tsv").standardizedFileURL
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(lines.count == 400)
    for line in lines {
      let fields = line.split(separator: "\t").map(String.init)
      let a = try #require(ExactNumber(fields[0]))
      let b = try #require(ExactNumber(fields[1]))
      func ratio(_ number: ExactNumber?) -> String {
        number.map { "\($0.numerator)/\($0.denominator)" } ?? "nil"
      }
      #expect(ratio(a.adding(b)) == fields[2], "\(a) + \(b)")
      #expect(ratio(a.subtracting(b)) == fields[3], "\(a) - \(b)")
      #expect(ratio(a.multiplied(by: b)) == fields[4], "\(a) * \(b)")
      #expect(ratio(a.divided(by: b)) == fields[5], "\(a) / \(b)")
      #expect((a < b ? "<" : a > b ? ">" : "=") == fields[6], "\(a) ? \(b)")
      #expect(Double(a) == Double(fields[7]), "\(a) as a double")
      #expect(ExactNumber(a.decimalString) == a)
    }
  }

  @Test(arguments: [
    ("0", 0, 1), ("-0", 0, 1), ("007", 7, 1), ("+12", 12, 1), ("-2.50", -5, 2), ("۲٫۵", 5, 2),
    ("٠٫٧٥", 3, 4), ("۱2٣", 123, 1), ("−۳", -3, 1), ("1/3", 1, 3), ("-۲/۶", -1, 3), ("0.125", 1, 8),
    ("1.000000000000000000000000000000000000000000000000000", 1, 1),
    ("0000000000000000000000000000000000000000000000001", 1, 1),
  ])
  func readsDigits(_ text: String, _ numerator: Int128, _ denominator: Int128) throws {
    let number = try #require(ExactNumber(text))
    #expect(number.numerator == numerator)
    #expect(number.denominator == denominator)
  }

  @Test(arguments: [
    "", "-", "+", ".", "1.", ".5", "1.2.3", "1/0", "1/", "/3", "1/2/3", "1.5/2", "--1", "1-", "1e5", "1,000",
    " 1",
    "یک", "1٬000", "-1/-2", "170141183460469231731687303715884105728",
    "-170141183460469231731687303715884105729", "0.000000000000000000000000000000000000001",
    "1/170141183460469231731687303715884105728",
  ])
  func refuses(_ text: String) {
    #expect(ExactNumber(text) == nil)
  }

  @Test func millionDigitsAreRefusedAtOnce() {
    let digits = String(repeating: "7", count: 1_000_000)
    #expect(ExactNumber(digits) == nil)
    #expect(ExactNumber("0." + digits) == nil)
    #expect(ExactNumber("0." + String(repeating: "0", count: 1_000_000)) == .zero)
  }

  @Test func describesDecimalsAndRatios() throws {
    let table: [(Int128, Int128, String)] = [
      (5, 2, "2.5"), (-5, 2, "-2.5"), (1, 3, "1/3"), (-22, 7, "-22/7"), (0, 9, "0"),
      (1, 1_000_000, "0.000001"),
      (.max, 1, "170141183460469231731687303715884105727"),
      (.min, 1, "-170141183460469231731687303715884105728"),
      (1, 1 << 40, "0.0000000000009094947017729282379150390625"),
    ]
    for (numerator, denominator, text) in table {
      let number = try #require(ExactNumber(numerator: numerator, denominator: denominator))
      #expect(number.decimalString == text)
      #expect(ExactNumber(text) == number)
    }
    // The longest decimals there are: 126 digits.
    let tiny = try #require(ExactNumber(numerator: 3, denominator: 1 << 126))
    #expect(tiny.decimalString.count == 128)
    #expect(ExactNumber(tiny.decimalString) == tiny)
  }

  @Test func powersOfTen() throws {
    #expect(ExactNumber.powerOf10(0) == 1)
    #expect(ExactNumber.powerOf10(38)?.decimalString == "1" + String(repeating: "0", count: 38))
    #expect(ExactNumber.powerOf10(-2)?.decimalString == "0.01")
    #expect(ExactNumber.powerOf10(39) == nil)
    #expect(ExactNumber.powerOf10(-39) == nil)
    #expect(ExactNumber.powerOf10(.min) == nil)
    let smallest = try #require(ExactNumber.powerOf10(-38))
    #expect(smallest.multiplied(byPowerOf10: 76) == ExactNumber.powerOf10(38))
    #expect(smallest.multiplied(byPowerOf10: 77) == nil)
    #expect(ExactNumber(7).multiplied(byPowerOf10: .max) == nil)
    #expect(ExactNumber.zero.multiplied(byPowerOf10: .min) == .zero)
    #expect(ExactNumber("2.5")?.multiplied(byPowerOf10: 6) == 2_500_000)
  }

  @Test func limits() {
    let least = ExactNumber(Int128.min)
    #expect(least.negated == nil)
    #expect(ExactNumber(0).subtracting(least) == nil)
    #expect(least.divided(by: ExactNumber(-1)) == nil)
    #expect(least.divided(by: least) == 1)
    #expect(ExactNumber(1).divided(by: 0) == nil)
    #expect(ExactNumber(numerator: 1, denominator: .min) == nil)
    #expect(ExactNumber(numerator: 2, denominator: .min)?.decimalString.hasPrefix("-0.") == true)
    #expect(ExactNumber(exactly: UInt128.max) == nil)
    #expect(ExactNumber(exactly: UInt64.max)?.numerator == 18_446_744_073_709_551_615)
  }

  @Test func roundsDown() throws {
    #expect(try #require(ExactNumber("2.5")).floor == 2)
    #expect(try #require(ExactNumber("-2.5")).floor == -3)
    #expect(ExactNumber(-3).floor == -3)
    #expect(ExactNumber(Int128.min).floor == .min)
  }

  @Test func convertsExactly() throws {
    #expect(Int(exactly: ExactNumber(42)) == 42)
    #expect(UInt8(exactly: ExactNumber(256)) == nil)
    #expect(Int(exactly: try #require(ExactNumber("2.5"))) == nil)
    #expect(Double(try #require(ExactNumber("0.1"))) == 0.1)
    #expect(Double(try #require(ExactNumber("-1/3"))) == -1.0 / 3)
    // Two bits beyond a half, which a division of rounded terms would lose.
    #expect(Double(ExactNumber(9_007_199_254_740_993)) == 9_007_199_254_740_992)
    #expect(Double(ExactNumber(9_007_199_254_740_995)) == 9_007_199_254_740_996)
  }

  @Test func codesAsString() throws {
    let numbers: [ExactNumber] = [try #require(ExactNumber("2.5")), try #require(ExactNumber("1/3")), -7]
    let data = try JSONEncoder().encode(numbers)
    let expected = try JSONDecoder().decode([String].self, from: data)
    #expect(expected == ["2.5", "1/3", "-7"])
    #expect(try JSONDecoder().decode([ExactNumber].self, from: data) == numbers)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([ExactNumber].self, from: Data(#"["two"]"#.utf8))
    }
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([ExactNumber].self, from: Data("[2.5]".utf8))
    }
  }
}
