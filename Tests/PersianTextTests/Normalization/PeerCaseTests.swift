import Foundation
import TestSupport
import Testing

@testable import PersianText

/// What the suites of eleven other normalizers expect, 515 rows.
///
/// Where no preset and no single option gives what is expected, `Golden/Normalization/peer-differences.tsv` says why,
/// by the row's line in the file. Rows that differ in spaces and half-spaces alone are a matter of restored spacing, and
/// change with its model.
@Suite(.enabled(if: SharedFolder.isPresent, "needs the shared corpora")) struct PeerCaseTests {
  struct Row {
    /// The line of the file, from 1.
    var line: Int
    var category: String
    var input: String
    var expected: String
    var label: String
  }

  /// The presets, and a preset with one thing changed.
  static let variants: [(name: String, options: NormalizationOptions)] = {
    var list: [(String, NormalizationOptions)] = [
      ("standard", .standard), ("characters", .characters), ("search", .search), ("messages", .messages),
      ("none", .none),
    ]
    func add(_ name: String, _ change: (inout NormalizationOptions) -> Void) {
      var options = NormalizationOptions.standard
      change(&options)
      list.append((name, options))
    }
    add("decodesCharacterReferences") { $0.decodesCharacterReferences = true }
    add("rewritesOtherScripts") { $0.rewritesOtherScripts = true }
    add("replacesSingleQuotes") { $0.replacesSingleQuotes = true }
    add("removesTatweel") { $0.removesTatweel = true }
    add("removesDiacritics") { $0.removesDiacritics = true }
    add("shortensElongation") { $0.shortensElongation = true }
    add("replacesDots") { $0.replacesDots = true }
    add("replacesHyphens") { $0.replacesHyphens = true }
    add("collapsesMarks") { $0.collapsesMarks = true }
    add("separatesDigits") { $0.separatesDigits = true }
    add("foldsCompatibilityDigits") { $0.foldsCompatibilityDigits = true }
    add("rewritesVersions") { $0.rewritesVersions = true }
    add("removesHalfSpaces") { $0.removesHalfSpaces = true }
    add("removesBidiControls") { $0.removesBidiControls = true }
    add("ezafe = .hamza") { $0.ezafe = .hamza }
    add("ezafe = .yeh") { $0.ezafe = .yeh }
    add("digits = nil") { $0.digits = nil }
    add("digits = .ascii") { $0.digits = .ascii }
    add("digits = .arabicIndic") { $0.digits = .arabicIndic }
    add("replacesDoubleQuotes = false") { $0.replacesDoubleQuotes = false }
    add("replacesTehMarbuta = false") { $0.replacesTehMarbuta = false }
    add("replacesArabicLetters = false") { $0.replacesArabicLetters = false }
    add("unifiesEzafe = false") { $0.unifiesEzafe = false }
    add("trimsLineEnds = false") { $0.trimsLineEnds = false }
    add("foldsHamza") { $0.foldsHamza = true }
    add("restoresSpacing = false") { $0.restoresSpacing = false }
    return list
  }()

  /// The table names every row that differs and no other. Of the rows labelled `agree` at least 90 % come out as
  /// expected by one preset or option each; those do not count that differ in the gaps between letters alone, which are
  /// for the spacing model.
  @Test func rowsAgreeOrAreExplained() throws {
    let normalizers = Self.variants.map { TextNormalizer($0.options) }
    let differences = try Self.differences()
    let rows = try Self.rows()
    #expect(rows.count == 515)
    var agreeing = 0
    var reached = 0
    for row in rows {
      let standard = normalizers[0].normalize(row.input)
      let isReached = normalizers.contains {
        $0.normalize(row.input).unicodeScalars.elementsEqual(row.expected.unicodeScalars)
      }
      if row.label == "agree", isReached || Self.withoutGaps(standard) != Self.withoutGaps(row.expected) {
        agreeing += 1
        if isReached { reached += 1 }
      }
      if Self.letters(standard) == Self.letters(row.expected) { continue }
      let described = [row.input, standard, row.expected].map(\.visible).joined(separator: " | ")
      #expect(
        isReached == (differences[row.line] == nil),
        "\(row.line) \(row.label) \(row.category) | \(described)"
      )
    }
    #expect(reached * 10 >= agreeing * 9, "\(reached) of \(agreeing)")
  }

  /// A text without the spaces and half-spaces between letters of the Arabic script.
  private static func withoutGaps(_ text: String) -> [Unicode.Scalar] {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.filter { index in
      guard scalars[index] == " " || scalars[index] == "\u{200C}" else { return true }
      return index == 0 || index + 1 == scalars.count || !Letters.isLetter(scalars[index - 1].value)
        || !Letters.isLetter(scalars[index + 1].value)
    }.map { scalars[$0] }
  }

  /// A text without its spaces and half-spaces.
  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 != " " && $0 != "\u{200C}" }
  }

  static func differences() throws -> [Int: String] {
    try Golden("Normalization/peer-differences.tsv").text().split(separator: "\n").reduce(into: [:]) {
      table,
      line in
      let fields = line.split(separator: "\t")
      if fields.count == 2, let number = Int(fields[0]) { table[number] = String(fields[1]) }
    }
  }

  static func rows() throws -> [Row] {
    let text = try SharedFolder.text("cases/normalization.tsv")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.dropFirst(2).compactMap { index -> Row? in
      let fields = lines[index].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 5 else { return nil }
      return Row(
        line: index + 1,
        category: fields[1],
        input: unescape(fields[2]),
        expected: unescape(fields[3]),
        label: fields[4]
      )
    }
  }

  /// `\n`, `\t`, `\r`, `\\` and `\u200c`.
  static func unescape(_ field: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = field.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let code = rest.popFirst() else {
        result.append(scalar)
        continue
      }
      switch code {
      case "n": result.append("\n")
      case "t": result.append("\t")
      case "r": result.append("\r")
      case "u":
        if let value = UInt32(String(rest.prefix(4)), radix: 16), let scalar = Unicode.Scalar(value) {
          result.append(scalar)
        }
        rest = rest.dropFirst(4)
      default: result.append(code)
      }
    }
    return String(result)
  }
}
