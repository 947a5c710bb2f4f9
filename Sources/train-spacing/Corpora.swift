import Foundation
import PersianText

/// One clean sentence: its letters and what stands after each of them.
struct Sentence {
  var letters: [UInt8]
  var gaps: [UInt8]
  /// Which part of the text it belongs to, for counts that leave its own part out.
  var fold: Int
  /// Whether it is one of ``Corpora/ours``.
  var isCore = true
}

enum Corpora {
  /// Texts in our house style: all is learned from them.
  static let ours = ["corpus/perdt-train.txt", "corpus/own-modern.txt"]
  /// Sentences that were written for this, and lie beside it.
  static let written = ["everyday", "written"].map(besideThis)
  /// Sentences on strings that are one word or two, or two words (`بازار`, `با زار`): half of each, as no text has them, so
  /// the trees alone learn from them, which see the words beside.
  static let twoReadings = besideThis("two-readings")

  private static func besideThis(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sentences/\(name).txt")
  }
  /// Texts in other house styles: the trees learn from them what does not depend on it.
  static let others = ["debian-handbook", "gnome-help", "mdn", "vue"].map { "corpus/extra/\($0).txt" }
  static let folds = 8

  static func lines(_ url: URL) throws -> [Substring] {
    let text = try String(contentsOf: url, encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: true)
  }

  static func sentences(_ lines: [Substring]) -> [Sentence] {
    var line = SpacingLine()
    var sentences: [Sentence] = []
    for (number, text) in lines.enumerated() {
      line.read(Array(text.utf8))
      var gaps = line.gaps
      for i in gaps.indices
      where gaps[i] == SpacingLine.halfSpace && SpacingLetters.neverJoins(line.letters[i]) {
        gaps[i] = SpacingLine.nothing
      }
      if !gaps.isEmpty {
        sentences.append(
          Sentence(letters: line.letters, gaps: gaps, fold: number / 16 % folds)
        )
      }
    }
    return sentences
  }
}

extension SpacingLine {
  /// Letters and what stands in their gaps.
  init(letters: [UInt8], gaps: [UInt8]) {
    self.init()
    self.letters = letters
    self.gaps = gaps
  }

  /// A single word, with nothing between its letters.
  init(word letters: [UInt8]) {
    self.init(
      letters: letters,
      gaps: Array(repeating: SpacingLine.nothing, count: letters.count - 1) + [SpacingLine.barrier]
    )
  }
}
