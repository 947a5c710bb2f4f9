import Foundation
import PersianText

/// How often corrections of each confidence were right on the dev set of our own house style.
struct Calibration {
  private struct Outcome {
    var confidence: Float
    var isHalfSpace: Bool
    var isRight: Bool
  }

  private var outcomes: [Outcome] = []

  init(shared: URL, weights: SpacingWeights) throws {
    var options = SpacingOptions()
    options.threshold = 0
    let restorer = SpacingRestorer(options, weights: weights)
    for set in ["perdt-dev"] {
      let gold = Corpora.sentences(try Corpora.lines(shared.appending(path: "corpus/\(set).txt")))
      for damage in Damage.allCases {
        var random = Randomness(11)
        let damaged = gold.map { damage.apply(to: $0, &random) }
        let bytes = Array(zip(gold, damaged).map { Letters.text($0.letters, $1) }.joined().utf8)
        var line = SpacingLine()
        line.read(bytes)
        let wanted = gold.flatMap(\.gaps)
        var place = 0
        for change in restorer.changes(in: bytes) {
          while Int(line.places[place].start) < change.start { place += 1 }
          outcomes.append(
            Outcome(
              confidence: change.confidence,
              isHalfSpace: change.after == SpacingLine.halfSpace,
              isRight: change.after == wanted[place]
            )
          )
        }
      }
    }
  }

  /// Ten bins of confidence: how many corrections, how sure on average, how many of them right.
  var table: String {
    (0..<10).map { bin in
      let inside = outcomes.filter { min(9, Int($0.confidence * 10)) == bin }
      let count = Double(max(1, inside.count))
      let mean = inside.reduce(0) { $0 + Double($1.confidence) } / count
      let right = Double(inside.count { $0.isRight }) / count
      return String(
        format: "confidence %.1f: %6d corrections, mean %.3f, right %.3f",
        Double(bin) / 10,
        inside.count,
        mean,
        right
      )
    }.joined(separator: "\n")
  }
}
