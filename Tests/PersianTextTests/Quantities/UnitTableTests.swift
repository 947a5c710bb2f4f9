import Testing

@testable import PersianText

/// The tables as a whole: every row is read back, none twice.
@Suite struct UnitTableTests {
  @Test func everyNameReadsAsItsUnit() {
    let recognizer = QuantityRecognizer()
    for row in Units.rows where !Units.weakNames.contains(row.name) && row.code != "%" && row.code != "[ppth]"
    {
      let quantities = recognizer.quantities(in: "۳ \(row.name)")
      #expect(quantities.map { $0.unit ?? "" } == [row.code], "\(row.name)")
    }
    for row in UnitSpellings.rows where !row.isWeak && !Units.weakNames.contains(row.spelling) {
      #expect(
        recognizer.quantities(in: "64\(row.spelling)").map { $0.unit ?? "" } == [row.code],
        "\(row.spelling)"
      )
    }
    for row in Currencies.rows where !Currencies.weak.contains(row.name) {
      #expect(recognizer.quantities(in: "۳ میلیون \(row.name)").map(\.unit) == [row.code], "\(row.name)")
    }
  }

  @Test func everyNumberWordReadsAsItsValue() {
    for row in CardinalWord.rows {
      #expect(ExactNumber(persian: row.word) == ExactNumber(row.value), "\(row.word)")
    }
    for row in ScaleWord.rows {
      #expect(
        ExactNumber(persian: "دو " + row.word) == ExactNumber(row.value).multiplied(by: 2),
        "\(row.word)"
      )
    }
  }

  @Test func everyFactorIsANumber() {
    for row in Units.rows where !row.factor.isEmpty { #expect(ExactNumber(row.factor) != nil, "\(row.code)") }
  }

  @Test func noRowStandsTwice() {
    func duplicates(_ words: [String]) -> [String] {
      Dictionary(grouping: words, by: QuantityLexiconBuilder.key).values.filter { $0.count > 1 }.flatMap {
        $0
      }
    }
    #expect(duplicates(CardinalWord.rows.map(\.word)).isEmpty)
    #expect(duplicates(ScaleWord.rows.map(\.word)).isEmpty)
    #expect(duplicates(Classifier.rows.map(\.word)).isEmpty)
    #expect(duplicates(BoundWord.rows.map(\.phrase)).isEmpty)
    #expect(duplicates(CalendarWords.months.map(\.name)).isEmpty)
    #expect(duplicates(Currencies.rows.map(\.name)).isEmpty)
    let codes = Units.rows.map(\.code).filter { !$0.isEmpty }
    #expect(Set(codes).count == codes.count)
    // By their bytes: the signs of the ohm, U+03A9 and U+2126, are equal as strings.
    #expect(Set(UnitSpellings.rows.map { Array($0.spelling.utf8) }).count == UnitSpellings.rows.count)
  }
}
