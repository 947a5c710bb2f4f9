import Foundation
import PersianText
import TestSupport
import Testing

/// A table of cases in `Golden/`: what quantities a text holds.
///
/// Columns: kind, value, unit, bound, counted noun, text. `-` is nothing, `*` is not looked at, `none` no quantity at
/// all. A text with several quantities has their kinds, values and units in a row, parted by `;`. A range is
/// `5..10`. Invisible scalars are written `\u{200C}`.
struct CaseTable {
  struct Row: CustomTestStringConvertible, Sendable {
    var kinds: [String]
    var values: [String]
    var units: [String]
    var bounds: [String]
    var counted: [String]
    var text: String
    var line: String

    var testDescription: String { line }
  }

  let name: String
  let rows: [Row]

  init(_ name: String) throws {
    self.name = name
    rows = try Golden(name).text().split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 6, "\(name): \(line)")
      func list(_ cell: String) -> [String] {
        Self.unescaped(cell).split(separator: ";").map(String.init)
      }
      return Row(
        kinds: cells[0] == "none" ? [] : list(cells[0]),
        values: list(cells[1]),
        units: list(cells[2]),
        bounds: list(cells[3]),
        counted: list(cells[4]),
        text: Self.unescaped(cells[5]),
        line: String(line)
      )
    }
  }

  /// What is wrong with the quantities that were read, or nil.
  static func difference(_ row: Row, _ quantities: [Quantity]) -> String? {
    let read = quantities.map {
      [
        $0.kind.rawValue, ($0.valueText ?? "-") + ($0.upperText.map { ".." + $0 } ?? ""), $0.unit ?? "-",
        $0.bound.rawValue, $0.counted ?? "-",
      ]
    }
    func differs(_ wanted: [String], _ index: Int, _ actual: String, nothing: String = "-") -> Bool {
      let wanted = wanted.count == 1 ? wanted[0] : wanted[index]
      return wanted != "*" && actual != (wanted == "-" ? nothing : wanted)
    }
    guard read.count == row.kinds.count else { return "\(row.line) → \(read)" }
    for (index, item) in read.enumerated() {
      // An identifier's label is looked at where the table gives one.
      let isLabelled = item[0] != "identifier" || row.values[min(index, row.values.count - 1)] != "-"
      if differs(row.kinds, index, item[0]) || isLabelled && differs(row.values, index, item[1])
        || differs(row.units, index, item[2]) || row.bounds != ["-"] && differs(row.bounds, index, item[3])
        || differs(row.counted, index, item[4])
      {
        return "\(row.line) → \(read)"
      }
    }
    return nil
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.range(of: "\\u{") {
      result += rest[..<start.lowerBound]
      guard let end = rest[start.upperBound...].firstIndex(of: "}"),
        let value = UInt32(rest[start.upperBound..<end], radix: 16), let scalar = Unicode.Scalar(value)
      else { break }
      result.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
