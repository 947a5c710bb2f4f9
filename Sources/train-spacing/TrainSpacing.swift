import Foundation
import PersianText

/// Builds the spacing model from the corpora and word lists beside the project: the same bytes every time.
///
///     train-spacing [--shared FOLDER] [--output FOLDER] [--check]
///
/// Writes `spacing.model` and `MANIFEST.tsv` into `Sources/SpacingModel`; with `--check` it compares instead.
@main
struct TrainSpacing {
  var shared = project.deletingLastPathComponent().appending(path: "shared")
  var output = project.appending(path: "Sources/SpacingModel")
  var checks = false

  static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Orders of training whose weights are averaged.
  static let seeds: [UInt64] = [1]

  static func main() throws {
    var job = TrainSpacing()
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--shared": job.shared = URL(filePath: arguments.popFirst() ?? "")
      case "--output": job.output = URL(filePath: arguments.popFirst() ?? "")
      case "--check": job.checks = true
      default:
        note("usage: train-spacing [--shared FOLDER] [--output FOLDER] [--check]")
        exit(64)
      }
    }
    try job.run()
  }

  static func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  func run() throws {
    var lexicon = TrainingLexicon()
    try WordLists.read(shared.appending(path: "lexicon"), into: &lexicon)
    let large = Corpora.sentences(try Corpora.lines(shared.appending(path: "corpus/perdt-train.txt")))
    let own = Corpora.sentences(try Corpora.lines(shared.appending(path: "corpus/own-modern.txt")))
    for sentence in large + own { lexicon.count(sentence) }
    let sentences = large + own
    var weights = [SIMD2<Float>](repeating: .zero, count: SpacingWeights.rowCount)
    for seed in Self.seeds {
      var trainer = LinearTrainer(lexicon, LinearTrainer.Options(seed: seed))
      trainer.train(sentences) { Self.note("seed \(seed), \($0)") }
      for row in weights.indices { weights[row] += trainer.rows[row].lowHalf / Float(Self.seeds.count) }
    }
    let writer = ModelWriter(
      weights: weights,
      lexicon: lexicon,
      shares: TrainingShares.count(sentences, mix: LinearTrainer.Options().mix)
    )
    let model = writer.bytes()
    Self.note(
      "\(model.bytes.count) bytes, \(model.rows) weights, \(model.words) words, \(model.pairs) half-spaces"
    )
    let calibration = try Calibration(shared: shared, weights: SpacingWeights(model.bytes))
    Self.note(calibration.table)
    let report = try DevReport(shared: shared, weights: SpacingWeights(model.bytes))
    Self.note(report.text)
    let manifest = try Manifest(model: model, shared: shared, report: report).text
    let (modelFile, manifestFile) = (
      output.appending(path: "spacing.model"), output.appending(path: "MANIFEST.tsv")
    )
    if checks {
      guard try Data(contentsOf: modelFile) == Data(model.bytes) else {
        Self.note("\(modelFile.path) is not what training makes")
        exit(1)
      }
      Self.note("\(modelFile.path) is what training makes")
    } else {
      try Data(model.bytes).write(to: modelFile)
      try Data(manifest.utf8).write(to: manifestFile)
    }
  }
}

/// How often gaps of each kind hold what, in text damaged as for training.
enum TrainingShares {
  static func count(_ sentences: [Sentence], mix: [(Damage, Float)]) -> [Float] {
    var random = Randomness(99)
    var counts = [Double](repeating: 1, count: 9)
    var views: [GapView] = []
    var places: [Int] = []
    for sentence in sentences {
      let held = Damage.any(of: mix, &random).apply(to: sentence, &random)
      LinearTrainer.views(of: sentence.letters, held, &views, &places)
      for (view, place) in zip(views, places) {
        let kind = view.holdsSpace ? 2 : SpacingLetters.neverJoins(sentence.letters[place]) ? 1 : 0
        counts[kind * 3 + Int(sentence.gaps[place])] += 1
      }
    }
    return (0..<9).map { index in
      let first = index / 3 * 3
      return Float(counts[index] / (counts[first] + counts[first + 1] + counts[first + 2]))
    }
  }
}
