import Testing
import TextProperties

/// Every property on texts of every hostile kind.
@Suite struct HostileTextTests {
  /// How many texts of a kind; `Fuzz` has programs that check more.
  static let count = 25

  @Test(arguments: HostileText.allCases)
  func everyPropertyHolds(on kind: HostileText) {
    for property in TextProperty.all {
      for index in 0..<Self.count {
        guard let report = property.report(on: kind.text(index)) else { continue }
        Issue.record("\(kind), text \(index): \(report)")
        break
      }
    }
  }
}
