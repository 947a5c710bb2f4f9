import Foundation
import PersianText

let shared = URL(filePath: "/work/shared")
func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
let clock = ContinuousClock()
let started = clock.now
var lexicon = TrainingLexicon()
try WordLists.read(shared.appending(path: "lexicon"), into: &lexicon)
let train = Corpora.sentences(try Corpora.lines(shared.appending(path: "corpus/perdt-train.txt")), domain: 0)
var sentences = train
let env = ProcessInfo.processInfo.environment
if env["OWN"] != nil {
  sentences += Corpora.sentences(try Corpora.lines(shared.appending(path: "corpus/own-modern.txt")), domain: 1)
}
for sentence in sentences { lexicon.count(sentence) }
note("lexicon \(lexicon.allWords.count) words \(lexicon.allPairs.count) pairs; \(clock.now - started)")
var options = LinearTrainer.Options()
if let s = env["SEED"] { options.seed = UInt64(s)! }
if let s = env["EPOCHS"] { options.epochs = Int(s)! }
if let s = env["MIX"] {
  options.mix = Array(zip([.strip, .space, .mixed, .hard, .real, .clean], s.split(separator: ",").map { Float($0)! }))
}
if let s = env["DROPOUT"] { options.dropout = Float(s)! }
var trainer = LinearTrainer(lexicon, options)
trainer.train(sentences) { note("\($0) \(clock.now - started)") }
note("rows \(trainer.rows.count(where: { $0.x != 0 || $0.y != 0 }))")
let prior = Experiment.prior(train, trainer)
note("prior \(prior)")
for (w, tau, h) in [(0, Float(1), false), (100, 1, false), (100, 0, false), (100, 1, true), (100, 0, true), (30, 0, true)] {
  Experiment.hardEM = h
  note("== window \(w) tau \(tau) \(h)")
  try Experiment.report(trainer, prior: prior, window: w, pseudo: 60, tau: tau) { note($0) }
}
