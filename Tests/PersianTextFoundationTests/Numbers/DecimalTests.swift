import Foundation
import PersianText
import PersianTextFoundation
import TestSupport
import Testing

@Suite struct DecimalTests {
  @Test(arguments: [
    "0", "1", "-1", "2.5", "-0.000001", "12500.75", "99999999999999999999999999999999999999",
    "0.00000000000000000000000000000000000001", "-123456789012345678901234567890123456.78",
    "170141183460469231731687303715884105727", "100000000000000000000000000000000000000",
  ])
  func bothWays(_ text: String) throws {
    let number = try #require(ExactNumber(text))
    let decimal = try #require(Decimal(exactly: number))
    #expect(decimal == Decimal(string: text))
    #expect(ExactNumber(exactly: decimal) == number)
  }

  @Test func seededBothWays() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<5000 {
      let bits = Int.random(in: 1...126, using: &generator)
      let numerator = Int128.random(in: -(1 << bits)...(1 << bits), using: &generator)
      let digits = Int.random(in: 0...20, using: &generator)
      guard let number = ExactNumber(numerator).multiplied(byPowerOf10: -digits) else { continue }
      let decimal = try #require(Decimal(exactly: number), "\(number)")
      #expect(ExactNumber(exactly: decimal) == number)
    }
  }

  @Test func refusesWhatWouldChange() throws {
    #expect(Decimal(exactly: try #require(ExactNumber("1/3"))) == nil)
    #expect(Decimal(exactly: try #require(ExactNumber(numerator: 1, denominator: 1 << 126))) == nil)
    #expect(ExactNumber(exactly: Decimal.nan) == nil)
    #expect(ExactNumber(exactly: Decimal.greatestFiniteMagnitude) == nil)
    #expect(ExactNumber(exactly: Decimal.leastNonzeroMagnitude) == nil)
    #expect(ExactNumber(exactly: Decimal(sign: .plus, exponent: 39, significand: 1)) == nil)
    #expect(
      ExactNumber(exactly: Decimal(sign: .minus, exponent: 38, significand: 1))
        == ExactNumber("-1" + String(repeating: "0", count: 38))
    )
  }

  @Test func spellsWhatExactNumbersCannotHold() {
    #expect(Decimal(sign: .plus, exponent: 60, significand: 2).spelledOut() == "دو اکتیلیون دسیلیون")
    #expect(Decimal.nan.spelledOut() == "ناعدد")
    #expect(Decimal(sign: .minus, exponent: -2, significand: 5).spelledOut() == "منفی صفر ممیز پنج صدم")
  }
}
