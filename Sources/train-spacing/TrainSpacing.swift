import Foundation
import PersianText

/// Builds the spacing model from the corpora and word lists beside the project: the same bytes every time.
///
///     train-spacing [--shared FOLDER] [--output FOLDER] [--check]
///     train-spacing [--shared FOLDER] --evaluate FILE
///
/// Writes `spacing.model` and `MANIFEST.tsv` into `Sources/SpacingModel`; with `--check` it compares instead. With `--evaluate`
/// it reports how a model does on the development sets.
@main
struct TrainSpacing {
  var shared = project.deletingLastPathComponent().appending(path: "shared")
  var output = project.appending(path: "Sources/SpacingModel")
  var checks = false
  var evaluated: URL?

  static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Orders of training whose weights are averaged.
  static let seeds: [UInt64] = [1, 2, 3, 4, 5, 6, 7, 8]

  static func main() throws {
    var job = TrainSpacing()
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--shared": job.shared = URL(filePath: arguments.popFirst() ?? "")
      case "--output": job.output = URL(filePath: arguments.popFirst() ?? "")
      case "--check": job.checks = true
      case "--evaluate": job.evaluated = URL(filePath: arguments.popFirst() ?? "")
      default:
        note("usage: train-spacing [--shared FOLDER] [--output FOLDER] [--check] [--evaluate FILE]")
        exit(64)
      }
    }
    try job.run()
  }

  static func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  func run() throws {
    if let evaluated {
      _ = try report(on: SpacingWeights([UInt8](Data(contentsOf: evaluated))))
      return
    }
    var lexicon = TrainingLexicon()
    try WordLists.read(shared.appending(path: "lexicon"), into: &lexicon)
    let core = try Corpora.ours.flatMap { name in
      Corpora.sentences(try Corpora.lines(shared.appending(path: name)))
    }
    var written = try Corpora.written.flatMap { Corpora.sentences(try Corpora.lines($0)) }
    for index in written.indices { written[index].isCore = false }
    let sentences = core + written
    let others = try Corpora.others.flatMap { name in
      Corpora.sentences(try Corpora.lines(shared.appending(path: name)))
    }
    let further = [
      EvidenceSamples.Further(sentences: others, weight: 0.3, isOther: true),
      EvidenceSamples.Further(
        sentences: Corpora.sentences(try Corpora.lines(Corpora.twoReadings)),
        weight: 1,
        isOther: false
      ),
    ]
    for sentence in sentences { lexicon.count(sentence) }
    let lists = try WordClassLists(shared.appending(path: "lexicon"), sentences: sentences)
    let likings = Likings(sentences, lists, mix: LinearTrainer.Options().mix)
    let samples = EvidenceSamples(sentences, further: further, lexicon, lists, likings) { Self.note($0) }
    var insideTrainer = TreeTrainer(samples.inside, seed: 1)
    let insideTrees = insideTrainer.train { Self.note("trees for gaps in words, \($0)") }
    var spaceTrainer = TreeTrainer(samples.spaces, seed: 2)
    let spaceTrees = spaceTrainer.train { Self.note("trees for spaces, \($0)") }
    let trainer = LinearTrainer.averaged(over: Self.seeds, lexicon, sentences) { Self.note($0) }
    let writer = ModelWriter(
      weights: trainer.rows.map(\.lowHalf),
      lexicon: lexicon,
      shares: TrainingShares.count(sentences, mix: LinearTrainer.Options().mix),
      lists: lists,
      likings: likings,
      insideTrees: insideTrees,
      spaceTrees: spaceTrees
    )
    var model = writer.model()
    let settled = try SettledWords(
      sentences,
      lexicon.plainWords,
      weights: SpacingWeights(model.bytes),
      mix: LinearTrainer.Options().mix
    )
    settled.mark(&model.bytes)
    let closed = try ClosedKinds(
      sentences,
      lexicon.plainWords,
      weights: SpacingWeights(model.bytes),
      mix: LinearTrainer.Options().mix
    )
    closed.mark(&model.bytes)
    Self.note("\(model.bytes.count) bytes; \(settled.report); \(closed.report)")
    let report = try report(on: SpacingWeights(model.bytes))
    try finish(model, try Manifest(model: model, shared: shared, report: report).text)
  }

  private func report(on weights: SpacingWeights) throws -> DevReport {
    Self.note(try Calibration(shared: shared, weights: weights).table)
    let report = try DevReport(shared: shared, weights: weights)
    Self.note(report.text)
    return report
  }

  /// Writes the model, or compares it with the one that lies there.
  private func finish(_ model: ModelWriter.Model, _ manifest: String) throws {
    let modelFile = output.appending(path: "spacing.model")
    guard checks else {
      try Data(model.bytes).write(to: modelFile)
      return try Data(manifest.utf8).write(to: output.appending(path: "MANIFEST.tsv"))
    }
    guard try Data(contentsOf: modelFile) == Data(model.bytes) else {
      Self.note("\(modelFile.path) is not what training makes")
      exit(1)
    }
    Self.note("\(modelFile.path) is what training makes")
  }
}

/// How often gaps of each kind hold what, in text damaged as for training.
enum TrainingShares {
  static func count(_ sentences: [Sentence], mix: [(Damage, Float)]) -> [Float] {
    var random = Randomness(99)
    var counts = [Double](repeating: 1, count: 12)
    var views: [GapView] = []
    var places: [Int] = []
    for sentence in sentences {
      let held = Damage.any(of: mix, &random).apply(to: sentence, &random)
      LinearTrainer.views(of: sentence.letters, held, &views, &places)
      for (view, place) in zip(views, places) {
        let kind = view.kind(isJoinless: SpacingLetters.neverJoins(sentence.letters[place]))
        counts[Int(kind) * 3 + Int(sentence.gaps[place])] += 1
      }
    }
    return (0..<12).map { index in
      let first = index / 3 * 3
      return Float(counts[index] / (counts[first] + counts[first + 1] + counts[first + 2]))
    }
  }
}
