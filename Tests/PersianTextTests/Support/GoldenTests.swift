import Testing
import TestSupport

@Suite struct GoldenTests {
  @Test func invisibleScalarsAreSpelledOut() {
    #expect("می\u{200C}رود\u{A0}\r".visible == "می‹U+200C›رود‹U+00A0›‹U+000D›")
  }

  @Test func differenceNamesBothLines() {
    let difference = TextDifference(expected: "الف\nمی رود\nب", actual: "الف\nمی\u{200C}رود\nب")
    #expect(difference.description == "- 2: می رود\n+ 2: می‹U+200C›رود")
  }

  @Test func equalTextsHaveNoDifference() {
    #expect(TextDifference(expected: "یک\nدو", actual: "یک\nدو").description == "")
  }

  @Test func changedTextFails() throws {
    guard !Golden.isRecording else { return }
    withKnownIssue("a golden file that says something else") {
      try Golden("README.md").expect("something else")
    }
    withKnownIssue("a golden file that is not there") {
      try Golden("no such file").expect("")
    }
    try Golden("README.md").expect(try Golden("README.md").text())
  }
}
