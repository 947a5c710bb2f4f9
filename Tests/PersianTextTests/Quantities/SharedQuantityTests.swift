import Foundation
import PersianText
import TestSupport
import Testing

/// The corpora and cases beside the project.
@Suite(.enabled(if: SharedFolder.isPresent, "needs ../shared"))
struct SharedQuantityTests {
  private struct Record: Decodable {
    var text: String
    var quantities: [Gold]
  }

  private struct Gold: Decodable {
    var start: Int
    var end: Int
    var kind: String
    var value: String?
    var upper: String?
    var unit: String?
  }

  /// F1 of kind, value and upper end, and the same with the unit, as `score_quantities.py` counts them.
  private func score(_ file: String) throws -> (f1: Double, withUnit: Double, errors: [String]) {
    let recognizer = QuantityRecognizer()
    var (found, right, rightWithUnit, gold) = (0, 0, 0, 0)
    var errors: [String] = []
    for line in try SharedFolder.text(file).split(separator: "\n") {
      let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
      var quantities = recognizer.quantities(in: record.text)
      found += quantities.count
      gold += record.quantities.count
      for item in record.quantities {
        let match = quantities.firstIndex { same(item, $0, in: record.text) }
        if let match {
          right += 1
          if quantities[match].unit == item.unit { rightWithUnit += 1 }
          quantities.remove(at: match)
        } else {
          errors.append("missed \(item.kind) \(item.value ?? "-"): \(record.text)")
        }
      }
      errors += quantities.map { "false \($0.kind) \($0.valueText ?? "-"): \(record.text)" }
    }
    func f1(_ right: Int) -> Double { 200 * Double(right) / Double(found + gold) }
    return (f1(right), f1(rightWithUnit), errors)
  }

  private func same(_ gold: Gold, _ quantity: Quantity, in text: String) -> Bool {
    let scalars = text.unicodeScalars
    let start = scalars.distance(from: scalars.startIndex, to: quantity.range.lowerBound)
    let end = scalars.distance(from: scalars.startIndex, to: quantity.range.upperBound)
    guard start < gold.end, gold.start < end, quantity.kind.rawValue == gold.kind else { return false }
    if ["date", "time", "identifier", "vague"].contains(gold.kind) { return true }
    return quantity.valueText == gold.value && quantity.upperText == gold.upper
  }

  @Test func goldSentences() throws {
    let (f1, withUnit, errors) = try score("gold/quantities-dev.jsonl")
    #expect(f1 >= 95, "\(errors.joined(separator: "\n"))")
    #expect(withUnit >= 92)
  }

  @Test func newsArticle() throws {
    let (f1, _, errors) = try score("gold/news-article-quantities.jsonl")
    #expect(f1 == 100, "\(errors.joined(separator: "\n"))")
  }

  /// ICU's own spelling of two thousand numbers.
  @Test func spellingsOfICU() throws {
    for line in try SharedFolder.text("cases/icu-spellout.tsv").split(separator: "\n") {
      let cells = line.split(separator: "\t").map(String.init)
      #expect(ExactNumber(persian: cells[1])?.decimalString == cells[0], "\(line)")
    }
  }

  /// Rows of other tools' suites that we read otherwise, and why.
  static let disagreements: Set<String> = [
    "منفی سه هزارم",  // -3/1000, as it is said; they: the -3000th
    "دهمین ١٢ ك",  // two numbers; they add them up to 22
    "حقوق شیش صد و ۲۷ میلیون تومان سالانه",  // 627 million; they stop before the scale
    "،123،45",  // a list; they: 12345
  ]

  @Test func casesOfOtherTools() throws {
    let literal = QuantityRecognizer()
    var colloquialOptions = QuantityOptions()
    colloquialOptions.readsSmallTomansAsThousands = true
    let colloquial = QuantityRecognizer(options: colloquialOptions)
    var (right, total) = (0, 0)
    var wrong: [String] = []
    for line in try SharedFolder.text("cases/quantities.tsv").split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let (source, kind, input, expected) = (cells[0], cells[1], cells[2], cells[3])
      let unit = cells.count > 4 ? cells[4] : ""
      let isColloquial = source.hasSuffix("money-colloquial")
      // Their function takes a bare number, or rials, as thousands of tomans: no reading of the words.
      if isColloquial, input == "یک" || input == "یک ریال" { continue }
      total += 1
      let isRight: Bool
      if kind == "numeric-string" {
        isRight = ExactNumber(persian: input) == (expected == "INVALID" ? nil : ExactNumber(expected))
      } else {
        let quantities = (isColloquial ? colloquial : literal).quantities(in: input)
        isRight = matches(quantities, expected, unit)
      }
      if isRight { right += 1 } else { wrong.append(input) }
    }
    #expect(
      Set(wrong).isSubset(of: Self.disagreements),
      "\(wrong.filter { !Self.disagreements.contains($0) })"
    )
    #expect(Double(right) >= 0.97 * Double(total))
  }

  private func matches(_ quantities: [Quantity], _ expected: String, _ unit: String) -> Bool {
    guard let quantity = quantities.first, quantities.count == 1 else {
      return quantities.isEmpty && expected == "0"
    }
    if let dots = expected.range(of: "..") {
      return quantity.valueText == String(expected[..<dots.lowerBound])
        && quantity.upperText == String(expected[dots.upperBound...]) && quantity.unit == unit
    }
    let number = ExactNumber(String(expected.drop { "<>=".contains($0) }))
    if unit.isEmpty { return quantity.value == number }
    if quantity.unit == unit { return quantity.value == number }
    // Tomans asked for in rials, and the other way.
    guard let from = quantity.unitOfMeasure, let to = UnitOfMeasure(code: unit), let value = quantity.value
    else {
      return false
    }
    return from.convert(value, to: to) == number
  }
}
