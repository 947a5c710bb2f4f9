import ArgumentParser
import Foundation
import PersianEntities

struct CrossValidate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score the chain model: five folds of the training sentences, then other files."
  )

  @OptionGroup var training: TrainingOptions

  @Option(help: "Files to score with a model of all training sentences.")
  var also: [String] = []

  @Flag(help: "Print what is missed and what is false.")
  var errors = false

  @Flag(help: "Score the whole recognizer with the model of each fold, not the model by itself.")
  var whole = false

  @Option(help: "What is added to the score of words outside names.")
  var bias: [Float] = [0]

  func run() throws {
    let sentences = try GoldSentence.read(training.gold)
    let resources = try training.resources()
    var scores = bias.map { _ in Score() }
    var wholeScore = Score()
    for fold in 0..<5 {
      let test = sentences.indices.filter { $0 % 5 == fold }.map { sentences[$0] }
      let train = sentences.indices.filter { $0 % 5 != fold }.map { sentences[$0] }
      let model = try training.train(train, resources: resources)
      if whole {
        wholeScore.add(test, try recognizer(model, resources))
        continue
      }
      for (index, bias) in bias.enumerated() { scores[index].add(test, model, bias: bias) }
    }
    if whole {
      if errors { for line in wholeScore.errors.sorted() { print("  \(line)") } }
      print("cross-validation: \(wholeScore)")
      return
    }
    for (bias, score) in zip(bias, scores) {
      if errors { for line in score.errors.sorted() { print("  \(line)") } }
      print("cross-validation, bias \(bias): \(score)")
    }
    guard !also.isEmpty else { return }
    let model = try training.train(sentences, resources: resources)
    for path in also {
      for bias in bias {
        var score = Score()
        score.add(try GoldSentence.read(path), model, bias: bias)
        if errors { for line in score.errors { print("  \(line)") } }
        print("\(path.split(separator: "/").last ?? ""), bias \(bias): \(score)")
      }
    }
  }

  private func recognizer(
    _ model: (data: ChainData, trainer: ChainTrainer),
    _ resources: TrainingResources
  ) throws -> EntityRecognizer {
    let writer = ChainModelWriter(endings: resources.endings, beginnings: resources.beginnings)
    guard let weights = ChainModel(ByteBlob(writer.bytes(model.trainer, indices: model.data.indices))) else {
      throw ValidationError("the model that was trained does not open")
    }
    return EntityRecognizer(tables: model.data.tables, lexicon: model.data.lexicon, model: weights)
  }
}

extension ChainTrainer {
  /// The best tags of a sentence.
  func tags(of sentence: TrainingSentence, bias: Float) -> [Int] {
    let tags = ChainTag.count
    let count = sentence.features.count
    guard count > 0 else { return [] }
    var best = [Float](repeating: 0, count: tags)
    var back = [Int](repeating: 0, count: count * tags)
    for word in 0..<count {
      var scores: [Float] = [bias, 0, 0]
      for feature in sentence.features[word] {
        for tag in 0..<tags { scores[tag] += weights[Int(feature) * tags + tag] }
      }
      var next = [Float](repeating: -.infinity, count: tags)
      for tag in 0..<tags {
        for before in 0..<tags {
          let from = word == 0 || sentence.beginsLine[word] ? 0 : before
          guard ChainTag.mayFollow(tag, from), word > 0 || before == 0 else { continue }
          let score = best[before] + transitions[from * tags + tag] + scores[tag]
          if score > next[tag] {
            next[tag] = score
            back[word * tags + tag] = before
          }
        }
      }
      best = next
    }
    var tag = best.indices.max { best[$0] < best[$1] } ?? 0
    var path = [Int](repeating: 0, count: count)
    for word in stride(from: count - 1, through: 0, by: -1) {
      path[word] = tag
      tag = back[word * tags + tag]
    }
    return path
  }
}

extension Score {
  mutating func add(_ sentences: [GoldSentence], _ recognizer: EntityRecognizer) {
    for sentence in sentences {
      let found = sentence.text.entitySpans(recognizer).filter { $0.kind == .organization }
      add(
        sentence.text,
        found.map { ($0.range, " (\($0.entity.rule))") },
        sentence.entities.filter { $0.kind == "organization" }
      )
    }
  }

  mutating func add(
    _ sentences: [GoldSentence],
    _ model: (data: ChainData, trainer: ChainTrainer),
    bias: Float
  ) {
    for sentence in sentences {
      let (reading, prepared) = model.data.prepare(sentence.text)
      let path = model.trainer.tags(of: prepared, bias: bias)
      let places = reading.scalarRanges(in: sentence.text)
      var found: [Range<Int>] = []
      for (word, tag) in path.enumerated() {
        if tag == 1 { found.append(places[word]) }
        if tag == 2, let last = found.indices.last {
          found[last] = found[last].lowerBound..<places[word].upperBound
        }
      }
      add(sentence.text, found.map { ($0, "") }, sentence.entities.filter { $0.kind == "organization" })
    }
  }
}
