import PersianText
import TestSupport
import Testing

/// What is written out is read back as the same number.
///
/// A debug build takes samples of what a release build checks whole: it is some thirty times slower.
@Suite struct RoundTripTests {
  private static let isDebug = _isDebugAssertConfiguration()

  /// Styles whose words are read back without a doubt, whatever the number.
  private static let styles: [(name: String, spelling: NumberSpelling)] = [
    ("cardinal", .cardinal),
    ("half-spaces", .cardinal.with(\.joining, .halfSpaces)),
    ("trillion", .cardinal.with(\.largeScales, .trillion)),
    ("cheque", .cheque),
    ("digits and scales", .cardinal.with(\.notation, .digitsWithScales)),
    ("decimal and scale", .cardinal.with(\.notation, .decimalWithScale)),
    ("digits", .cardinal.with(\.notation, .digits)),
    ("ASCII digits", .cardinal.with(\.notation, .digits).with(\.digitSet, .ascii)),
    ("Arabic digits", .cardinal.with(\.notation, .digits).with(\.digitSet, .arabicIndic)),
  ]

  private func expectRoundTrip(_ number: ExactNumber, _ spelling: NumberSpelling, _ name: String = "") {
    let text = number.spelledOut(spelling)
    let read = ExactNumber(persian: text)
    // The comparison stands outside the macro, which is slow to have passed a million times.
    if read != number {
      Issue.record("\(name): \(number) is written \(text), and read as \(read?.decimalString ?? "none")")
    }
  }

  @Test(arguments: 0..<4)
  func everyNumberToAMillion(_ quarter: Int) {
    let numbers = quarter * 250_000..<(quarter + 1) * 250_000 + 1
    // 1009 is prime, so a sample meets every ending.
    for number in stride(from: numbers.lowerBound, to: numbers.upperBound, by: Self.isDebug ? 1009 : 1) {
      expectRoundTrip(ExactNumber(number), .cardinal)
    }
  }

  @Test func everyNumberToTwoThousandInEveryStyle() {
    for (name, spelling) in Self.styles {
      for number in stride(from: -2000, through: 2000, by: Self.isDebug ? 13 : 1) {
        expectRoundTrip(ExactNumber(number), spelling, name)
      }
    }
  }

  @Test func randomNumbersTo10ToThe30() throws {
    var generator = SeededGenerator(seed: 30)
    let limit = try #require(ExactNumber.powerOf10(30)).numerator
    for index in 0..<(Self.isDebug ? 2000 : 100_000) {
      // Half of them of any length, half of them long.
      let shift = index.isMultiple(of: 2) ? 0 : Int.random(in: 0..<100, using: &generator)
      let number = Int128.random(in: 0...limit, using: &generator) >> shift
      expectRoundTrip(ExactNumber(number), .cardinal)
      if index.isMultiple(of: 10) {
        for (name, spelling) in Self.styles { expectRoundTrip(ExactNumber(-number), spelling, name) }
      }
    }
  }

  /// After each scale 1, 99, 100 and one less than the scale.
  @Test func edgesOfScales() throws {
    for power in stride(from: 3, through: 36, by: 3) {
      let scale = try #require(ExactNumber.powerOf10(power))
      for addend in [0, 1, 99, 100, 999, 1000, -1] {
        let number = try #require(scale.adding(ExactNumber(addend)))
        for (name, spelling) in Self.styles { expectRoundTrip(number, spelling, name) }
      }
    }
  }

  @Test func decimals() throws {
    let decimals: [(name: String, spelling: NumberSpelling)] = [
      ("decimal", .cardinal.with(\.fractionForm, .decimal)),
      ("conjunction", .cardinal.with(\.fractionForm, .decimal).with(\.decimalForm, .conjunction)),
      ("digit by digit", .cldr),
    ]
    var generator = SeededGenerator(seed: 10)
    for (name, spelling) in Self.styles + decimals {
      for hundredths in stride(from: -3000, through: 13_000, by: Self.isDebug ? 37 : 1) {
        let number = try #require(ExactNumber(numerator: Int128(hundredths), denominator: 100))
        expectRoundTrip(number, spelling, name)
      }
      for _ in 0..<(Self.isDebug ? 100 : 3000) {
        let digits = Int.random(in: 0...9, using: &generator)
        let whole = ExactNumber(Int.random(in: -1_000_000_000_000...1_000_000_000_000, using: &generator))
        let number = try #require(whole.multiplied(byPowerOf10: -digits))
        expectRoundTrip(number, spelling, name)
      }
    }
  }

  @Test func ratios() throws {
    let ratio = NumberSpelling.cardinal.with(\.fractionForm, .ratio)
    for denominator in 2...30 {
      for numerator in 1...40 {
        let number = try #require(ExactNumber(numerator: Int128(numerator), denominator: Int128(denominator)))
        expectRoundTrip(number, .cardinal, "automatic")
        expectRoundTrip(number, ratio, "ratio")
        expectRoundTrip(number, .cardinal.with(\.notation, .digits), "digits")
      }
    }
  }

  /// Ordinals, percentages and sums of money, as quantities of their kind.
  @Test func forms() throws {
    let forms: [(spelling: NumberSpelling, kind: Quantity.Kind, unit: String?)] = [
      (.ordinal, .ordinal, nil), (.attributiveOrdinal, .ordinal, nil), (.percent, .percent, "%"),
      (.percent.with(\.notation, .digits), .percent, "%"), (.money("IRT"), .money, "IRT"),
      (.money("USD").with(\.notation, .decimalWithScale), .money, "USD"),
    ]
    for (spelling, kind, unit) in forms {
      for number in stride(from: 2, to: 3000, by: Self.isDebug ? 41 : 1) {
        // `دو هزارم` is 2/1000 as well as the 2000th.
        if kind == .ordinal, number.isMultiple(of: 1000) { continue }
        let text = number.spelledOut(spelling)
        let quantities = text.quantities()
        let found = quantities.map { "\($0.kind) \($0.value?.decimalString ?? "-") \($0.unit ?? "-")" }
        if found != ["\(kind) \(number) \(unit ?? "-")"]
          || quantities[0].range != text.startIndex..<text.endIndex
        {
          Issue.record("\(number) is written \(text), and read as \(found)")
        }
      }
    }
  }

  @Test(.enabled(if: SharedFolder.isPresent, "the spell-outs of ICU are beside the project"))
  func readsWhatICUWrites() throws {
    let lines = try SharedFolder.text("cases/icu-spellout.tsv").split(separator: "\n")
    for line in Self.isDebug ? Array(lines.prefix(200) + lines.suffix(200)) : lines {
      let fields = line.split(separator: "\t")
      #expect(ExactNumber(persian: String(fields[1])) == ExactNumber(String(fields[0])))
    }
  }
}
