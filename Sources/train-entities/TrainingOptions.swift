import ArgumentParser
import Foundation
import PersianEntities

/// The parts of words that are learned from unannotated text.
struct TrainingResources {
  var endings: [UInt64]
  var beginnings: [UInt64]
  var lexicon: Lexicon { Lexicon(endings: endings, beginnings: beginnings) }
}

/// What all training has in common.
struct TrainingOptions: ParsableArguments {
  @Option(help: "The annotated sentences.")
  var gold = "../shared/gold/organizations-train.jsonl"

  @Option(help: "Annotations of sentences of the corpora, by hash.")
  var annotations = "Sources/train-entities/annotations.tsv"

  @Option(help: "The compiled gazetteer.")
  var gazetteer = "Sources/EntityModel/gazetteer.bin"

  @Option(help: "Our own sentences.")
  var sentences = "Sources/train-entities/sentences.txt"

  @Option(help: "The folder of corpora.")
  var corpora = "../shared/corpus"

  @Option(help: "How often a feature has to occur.")
  var minimum = 2

  @Option(help: "Passes over the sentences.")
  var epochs = 10

  @Option(help: "How many times to train in another order of sentences; the mean of all weights counts.")
  var runs = 5

  @Option(help: "The first step.")
  var rate: Float = 0.1

  @Option(help: "How strongly weights are drawn to zero.")
  var l2: Float = 0.0003

  func resources() throws -> TrainingResources {
    var parts = BoundPartsBuilder()
    for line in try PlainText.lines(corpora) { parts.add(String(line)) }
    let (endings, beginnings) = parts.result
    return TrainingResources(endings: endings, beginnings: beginnings)
  }

  /// The gazetteer as the file has it, which may be newer than the one in this binary.
  private func gazetteerTable() throws -> NameTable {
    guard let table = NameTable(ByteBlob(Array(try Data(contentsOf: URL(filePath: gazetteer))))) else {
      throw ValidationError("\(gazetteer) is no gazetteer of this version")
    }
    return table
  }

  /// Trains on some sentences and on those that are annotated by hash.
  func train(_ sentences: [GoldSentence], resources: TrainingResources) throws -> (
    data: ChainData, trainer: ChainTrainer
  ) {
    let sentences =
      try sentences + HashedAnnotations.read(annotations, corpora: corpora)
      + MarkedSentences.read(self.sentences)
    var data = ChainData(tables: [try gazetteerTable()], lexicon: resources.lexicon)
    data.number(sentences, minimum: minimum)
    var trainer = ChainTrainer(featureCount: data.indices.count)
    trainer.rate = rate
    trainer.l2 = l2
    trainer.train(sentences.map { data.prepare($0) }, epochs: epochs, seeds: 20..<20 + UInt64(runs))
    return (data, trainer)
  }
}
