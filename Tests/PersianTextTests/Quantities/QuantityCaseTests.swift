import Foundation
import PersianText
import TestSupport
import Testing

@Suite struct QuantityCaseTests {
  static let tables = [
    "Numbers/CardinalGrammar.tsv", "Numbers/ScaleWords.tsv", "Numbers/HalfAndQuarter.tsv",
    "Numbers/FractionGrammar.tsv", "Numbers/DecimalGrammar.tsv", "Numbers/OrdinalGrammar.tsv",
    "Numbers/DigitStrings.tsv", "Numbers/NumberMorphemes.tsv", "Numbers/FalseFriends.tsv",
    "Quantities/Ranges.tsv", "Quantities/Units.tsv", "Quantities/Money.tsv",
    "Quantities/PercentAndMultipliers.tsv", "Quantities/BoundWords.tsv", "Quantities/DatesAndTimes.tsv",
    "Quantities/Identifiers.tsv", "Quantities/CountedNouns.tsv", "Quantities/DamagedText.tsv",
  ]

  @Test(arguments: tables)
  func reads(_ name: String) throws {
    let recognizer = QuantityRecognizer()
    let table = try CaseTable(name)
    #expect(!table.rows.isEmpty)
    for row in table.rows {
      let difference = CaseTable.difference(row, recognizer.quantities(in: row.text))
      #expect(difference == nil)
    }
  }

  /// A quantity between other words reads as it does alone, and its ranges lie where they should.
  @Test(arguments: tables)
  func readsAmongOtherWords(_ name: String) throws {
    let recognizer = QuantityRecognizer()
    for row in try CaseTable(name).rows where row.kinds.count == 1 && row.kinds != ["ordinal"] {
      let before = "این است:\n"
      let alone = recognizer.quantities(in: row.text)
      let text = before + row.text + "\nو بس."
      let among = recognizer.quantities(in: text)
      #expect(among.map(\.valueText) == alone.map(\.valueText), "\(row.line)")
      for (a, b) in zip(alone, among) {
        #expect(String(row.text[a.range]) == String(text[b.range]))
        #expect(
          b.numberRange.lowerBound >= b.range.lowerBound && b.numberRange.upperBound <= b.range.upperBound
        )
        if let unit = b.unitRange { #expect(!text[unit].isEmpty) }
      }
    }
  }
}
