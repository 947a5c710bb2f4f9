import Foundation
import TextProperties

/// Checks every property on a number of hostile texts of every kind, and says of each broken one how often it broke
/// and on which short texts. Fails where one is broken, or one that is known to be open more often than is known.
///
/// The texts are numbered from 0 and the same for every build, so that what it says of a change is due to the change.
///
/// usage: survey [TEXTS OF EACH KIND] [WORD IN THE PROPERTY'S NAME]
@main
struct Survey {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let count = arguments.first.flatMap { Int($0) } ?? 1000
    let word = arguments.dropFirst().first ?? ""
    let texts = HostileText.allCases.flatMap { kind in (0..<count).map(kind.text) }
    var brokenProperties = 0
    for property in TextProperty.all where word.isEmpty || property.description.contains(word) {
      let broken = texts.filter { property.violation($0) != nil }
      let isTolerated = property.isOpen && broken.count <= texts.count / TextProperty.openShare
      let outcome = broken.isEmpty ? "holds" : isTolerated ? "open" : "BROKEN"
      print("\(outcome), \(broken.count) of \(texts.count): \(property)")
      guard !broken.isEmpty else { continue }
      if !isTolerated { brokenProperties += 1 }
      // The shortest texts, and others spread over the rest, as one family tends to come first.
      let sorted = broken.sorted { $0.utf8.count < $1.utf8.count }
      let shown =
        sorted.prefix(4) + stride(from: 4, to: sorted.count, by: max(1, sorted.count / 4)).map { sorted[$0] }
      for report in Set(shown.compactMap { property.report(on: $0) }) {
        print(report.split(separator: "\n").dropFirst().map { "  " + $0.prefix(400) }.joined(separator: "\n"))
      }
    }
    print(brokenProperties == 0 ? "all others hold" : "\(brokenProperties) properties broken")
    if brokenProperties > 0 { exit(1) }
  }
}
