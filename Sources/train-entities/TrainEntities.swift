import ArgumentParser

/// Compiles what ``PersianEntities`` knows: the gazetteer from its tables, the chain model from annotated sentences.
@main
struct TrainEntities: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-entities",
    abstract: "Compile the gazetteer and train the chain model, the same bytes every time.",
    subcommands: [CompileGazetteer.self, TrainChain.self, Evaluate.self, CrossValidate.self]
  )
}
