import Foundation
import PersianText

/// What the model was made of, and what came out: one fact a row.
struct Manifest {
  private var rows: [[String]] = [["what", "value", "source, licence"]]

  private static let sources: [(file: String, source: String)] = [
    ("corpus/perdt-train.txt", "UD Persian-PerDT, CC BY-SA 4.0: weights and counts"),
    ("corpus/own-modern.txt", "the PersianText authors, Apache-2.0: weights and counts"),
    ("lexicon/hazm-words.tsv", "Hazm, MIT: which words there are and how common"),
    ("lexicon/hazm-verbs.tsv", "Hazm, MIT: verb stems"),
    ("lexicon/shekar-vocab.csv", "Shekar, MIT: which words there are and how common"),
    ("lexicon/shekar-compounds.txt", "Shekar, MIT: compounds"),
    ("lexicon/shekar-verbs.csv", "Shekar, MIT: verb stems"),
  ]

  init(model: (bytes: [UInt8], rows: Int, words: Int, pairs: Int), shared: URL, report: DevReport) throws {
    rows.append(["format", "\(SpacingWeights.formatVersion)", "SpacingWeights.swift"])
    rows.append(["features", "\(SpacingFeatures.version)", "SpacingFeatures.swift"])
    rows.append(["bytes", "\(model.bytes.count)", ""])
    rows.append([
      "checksum", String(SpacingWeights.checksum(model.bytes), radix: 16),
      "of the file; SpacingWeights.swift",
    ])
    rows.append(["weights", "\(model.rows)", ""])
    rows.append(["words", "\(model.words)", ""])
    rows.append(["half-spaces in words", "\(model.pairs)", ""])
    for (file, source) in Self.sources {
      rows.append([file, "\(try Corpora.lines(shared.appending(path: file)).count) lines", source])
    }
    for row in report.rows {
      rows.append([
        "\(row.set) \(row.damage.rawValue)", String(format: "%.2f", row.score.score(SpacingLine.halfSpace)),
        "F1 of ZWNJ, percent",
      ])
    }
  }

  var text: String { rows.map { $0.joined(separator: "\t") + "\n" }.joined() }
}
