import ArgumentParser
import Foundation
import PersianEntities

struct TrainChain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chain",
    abstract: "Train the chain model into Sources/EntityModel/chain.model."
  )

  @OptionGroup var training: TrainingOptions

  @Option(help: "Where to write.")
  var output = "Sources/EntityModel/chain.model"

  @Flag(help: "Write nothing; fail when the file differs from what training gives.")
  var check = false

  func run() throws {
    let resources = try training.resources()
    let (data, trainer) = try training.train(try GoldSentence.read(training.gold), resources: resources)
    let writer = ChainModelWriter(endings: resources.endings, beginnings: resources.beginnings)
    let bytes = writer.bytes(trainer, indices: data.indices)
    if check {
      guard try Data(contentsOf: URL(filePath: output)) == Data(bytes) else {
        throw ValidationError("\(output) is not what training gives")
      }
    } else {
      try Data(bytes).write(to: URL(filePath: output))
    }
    print("\(data.indices.count) features seen, \(bytes.count) bytes")
  }
}
