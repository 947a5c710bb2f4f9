import Foundation
import PersianText
import Testing

@Suite struct NormalizeTests {
  static func normalize(_ arguments: String..., input: String) throws -> String {
    let run = try Command.run(["normalize"] + arguments, input: Data(input.utf8))
    #expect(run.exitCode == 0)
    return run.text
  }

  @Test func presetsGoFartherOneAfterAnother() throws {
    let text = "قيمت  ١٢٥٠٠ ريال است ؟"
    #expect(try Self.normalize("--preset", "none", input: text) == text)
    #expect(try Self.normalize("--preset", "characters", input: text) == "قیمت  ۱۲۵۰۰ ریال است ؟")
    #expect(try Self.normalize(input: text) == "قیمت ۱۲۵۰۰ ریال است؟")
    #expect(try Self.normalize("--preset", "search", input: text) == "قیمت 12500 ریال است؟")
  }

  @Test(arguments: [
    ("persian", "۱٬۲۵۰٫۵ و ۱۲ و ۱۲"), ("ascii", "1,250.5 و 12 و 12"), ("arabic-indic", "١٬٢٥٠٫٥ و ١٢ و ١٢"),
    ("keep", "1,250.5 و ۱۲ و ١٢"),
  ])
  func digitsAreTheCallersChoice(digits: String, expected: String) throws {
    #expect(try Self.normalize("--digits", digits, input: "1,250.5 و ۱۲ و ١٢") == expected)
  }

  @Test func rulesAreSwitchedOneByOne() throws {
    let text = "كتاب  ها"
    #expect(try Self.normalize("--preset", "none", "--with", "collapses-spaces", input: text) == "كتاب ها")
    #expect(
      try Self.normalize("--without", "restores-spacing", "--without", "collapses-spaces", input: text)
        == "کتاب  ها"
    )
    #expect(try Self.normalize("--ezafe", "yeh", input: "خانه\u{654} ما") == "خانه\u{200C}ی ما")
  }

  /// Each line: name, presets, example before and after.
  static func rules() throws -> [[String]] {
    try Command.run("normalize", "--list-rules").lines
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test func everyRuleDoesWhatItsExampleSays() throws {
    for rule in try Self.rules() {
      try #require(rule.count == 4)
      let result = try Self.normalize(
        "--preset",
        "none",
        "--digits",
        "persian",
        "--with",
        rule[0],
        input: rule[2]
      )
      #expect(result.unicodeScalars.elementsEqual(rule[3].unicodeScalars), "\(rule[0])")
      #expect(!rule[2].unicodeScalars.elementsEqual(rule[3].unicodeScalars), "\(rule[0])")
    }
  }

  @Test func everySwitchOfTheLibraryHasARule() throws {
    let switches = Mirror(reflecting: NormalizationOptions.standard).children.compactMap { child in
      child.value is Bool ? child.label : nil
    }
    let names = switches.filter { $0 != "rewritesOtherScripts" }.map { label in
      label.reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
    }
    #expect(Set(names) == Set(try Self.rules().map { $0[0] }))
  }

  @Test func otherScriptsAreLeftAloneUnlessAskedFor() throws {
    #expect(try Self.normalize(input: "this is ( a test )") == "this is ( a test )")
    #expect(try Self.normalize("--other-scripts", input: "this is ( a test )") == "this is (a test)")
  }
}
