import Foundation

/// Sentences with their organizations in ⟦ ⟧, and in ⟨ ⟩ those that count neither way.
enum MarkedSentences {
  static func read(_ path: String) throws -> [GoldSentence] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map(sentence)
  }

  private static func sentence(_ line: Substring) -> GoldSentence {
    var text = String.UnicodeScalarView()
    var sentence = GoldSentence(text: "", entities: [])
    var start: Int?
    for scalar in line.unicodeScalars {
      switch scalar {
      case "⟦", "⟨": start = text.count
      case "⟧", "⟩":
        guard let from = start else { continue }
        sentence.entities.append(
          GoldSentence.Entity(start: from, end: text.count, kind: "organization", optional: scalar == "⟩")
        )
        start = nil
      default: text.append(scalar)
      }
    }
    sentence.text = String(text)
    return sentence
  }
}
