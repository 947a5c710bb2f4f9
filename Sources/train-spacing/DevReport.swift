import Foundation
import PersianText

/// How well the three kinds of gap come out.
struct SpacingScore {
  private var hits = [0, 0, 0]
  private var wrong = [0, 0, 0]
  private var missed = [0, 0, 0]
  private var harmed = 0
  private var right = 0

  mutating func add(_ gold: Sentence, damaged: [UInt8], restored: [UInt8]) {
    func shown(_ gap: UInt8, _ place: Int) -> Int {
      gap == SpacingLine.halfSpace && SpacingLetters.neverJoins(gold.letters[place]) ? 0 : Int(gap)
    }
    for place in gold.gaps.indices where gold.gaps[place] != SpacingLine.barrier {
      let (want, have) = (Int(gold.gaps[place]), shown(restored[place], place))
      if want == have {
        hits[want] += 1
      } else {
        wrong[have] += 1
        missed[want] += 1
      }
      if shown(damaged[place], place) == want {
        right += 1
        if have != want { harmed += 1 }
      }
    }
  }

  /// F1 in percent.
  func score(_ kind: UInt8) -> Double {
    let k = Int(kind)
    return 200 * Double(hits[k]) / Double(max(1, 2 * hits[k] + wrong[k] + missed[k]))
  }

  var macro: Double { (score(0) + score(1) + score(2)) / 3 }
  /// Gaps that were right and are wrong now, in a thousand.
  var harm: Double { 1000 * Double(harmed) / Double(max(1, right)) }
}

/// Scores of a model on the dev sets, for each kind of damage.
struct DevReport {
  private(set) var rows: [(set: String, damage: Damage, score: SpacingScore)] = []

  init(shared: URL, weights: SpacingWeights) throws {
    let restorer = SpacingRestorer(weights: weights)
    for set in ["perdt-dev", "seraji-dev"] {
      let gold = Corpora.sentences(try Corpora.lines(shared.appending(path: "corpus/\(set).txt")))
      for damage in Damage.allCases {
        var random = Randomness(7)
        let damaged = gold.map { damage.apply(to: $0, &random) }
        let restored = restorer.restore(zip(gold, damaged).map { Letters.text($0.letters, $1) }.joined())
        var line = SpacingLine()
        var score = SpacingScore()
        for (index, text) in restored.split(separator: "\n").enumerated() {
          line.read(Array(text.utf8))
          score.add(gold[index], damaged: damaged[index], restored: line.gaps)
        }
        rows.append((set, damage, score))
      }
    }
  }

  var text: String {
    rows.map { row in
      "\(row.set)\t\(row.damage.rawValue)\t"
        + String(
          format: "zwnj %.2f\tspace %.2f\tmacro %.2f\tharm %.2f",
          row.score.score(SpacingLine.halfSpace),
          row.score.score(SpacingLine.space),
          row.score.macro,
          row.score.harm
        )
    }.joined(separator: "\n")
  }
}
