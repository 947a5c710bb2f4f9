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
  private(set) var cases: [(name: String, value: Double)] = []

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
    try score(shared.appending(path: "cases/spacing-real.tsv"), with: restorer)
  }

  /// Scores sentences damaged as people type, and pairs that only context decides.
  private mutating func score(_ file: URL, with restorer: SpacingRestorer) throws {
    let rows = try Corpora.lines(file).filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
    let restored = restorer.restore(rows.map { String($0[0]) + "\n" }.joined()).split(separator: "\n")
    func read(_ text: Substring) -> SpacingLine {
      var line = SpacingLine()
      line.read(Array(text.utf8))
      return line
    }
    for (name, isPair) in [("sentences", false), ("pairs", true)] {
      var score = SpacingScore()
      var (right, all) = (0, 0)
      for (row, output) in zip(rows, restored) where row[2].contains("pair") == isPair {
        let gold = Corpora.sentences([row[1]])[0]
        let gaps = read(output).gaps
        score.add(gold, damaged: read(row[0]).gaps, restored: gaps)
        let shown = zip(gold.letters, gaps).map { letter, gap in
          gap == SpacingLine.halfSpace && SpacingLetters.neverJoins(letter) ? SpacingLine.nothing : gap
        }
        if shown == gold.gaps { right += 1 }
        all += 1
      }
      cases.append(("\(name) as typed: F1 of ZWNJ", score.score(SpacingLine.halfSpace)))
      cases.append(("\(name) as typed: macro F1", score.macro))
      cases.append(("\(name) as typed: right", 100 * Double(right) / Double(max(1, all))))
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
      + cases.map { "\n\($0.name)\t" + String(format: "%.2f", $0.value) }.joined()
  }
}
