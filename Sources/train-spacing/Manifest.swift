import Foundation
import PersianText

/// What the model was made of, and what came out: one fact a row.
struct Manifest {
  private var rows: [[String]] = [["what", "value", "source, licence"]]

  private static let sources: [(file: String, source: String)] = [
    ("corpus/perdt-train.txt", "UD Persian-PerDT, CC BY-SA 4.0: weights and counts"),
    ("corpus/own-modern.txt", "the PersianText authors, Apache-2.0: weights and counts"),
    ("corpus/extra/debian-handbook.txt", "Debian Administrator's Handbook, CC BY-SA 3.0: trees"),
    ("corpus/extra/gnome-help.txt", "GNOME help, CC BY-SA 3.0: trees"),
    ("corpus/extra/mdn.txt", "MDN Web Docs, CC BY-SA 2.5: trees"),
    ("corpus/extra/vue.txt", "Vue documentation, CC BY 4.0: trees"),
    ("lexicon/hazm-words.tsv", "Hazm, MIT: which words there are, how common, of what kind"),
    ("lexicon/hazm-verbs.tsv", "Hazm, MIT: verb stems"),
    ("lexicon/shekar-vocab.csv", "Shekar, MIT: which words there are and how common"),
    ("lexicon/shekar-compounds.txt", "Shekar, MIT: compounds"),
    ("lexicon/shekar-verbs.csv", "Shekar, MIT: verb stems"),
  ]

  init(model: ModelWriter.Model, shared: URL, report: DevReport) throws {
    rows.append(["format", "\(SpacingWeights.formatVersion)", "SpacingWeights.swift"])
    rows.append(["features", "\(SpacingFeatures.version)", "SpacingFeatures.swift"])
    rows.append(["bytes", "\(model.bytes.count)", ""])
    rows.append([
      "checksum", String(SpacingWeights.checksum(model.bytes), radix: 16),
      "of the file; SpacingWeights.swift",
    ])
    rows.append(["weights", "\(2 * SpacingWeights.rowCount)", ""])
    rows.append(["words", "\(model.words)", ""])
    rows.append(["half-spaces in words", "\(model.pairs)", ""])
    rows.append(["classes of words", "\(model.classes)", ""])
    rows.append(["trees", "\(model.trees)", ""])
    for (file, source) in Self.sources {
      rows.append([file, "\(try Corpora.lines(shared.appending(path: file)).count) lines", source])
    }
    for (file, use) in Corpora.written.map({ ($0, "weights and counts") }) + [(Corpora.twoReadings, "trees")]
    {
      rows.append([
        "Sentences/\(file.lastPathComponent)", "\(try Corpora.lines(file).count) lines",
        "the PersianText authors, Apache-2.0: \(use)",
      ])
    }
    for row in report.cases { rows.append([row.name, String(format: "%.2f", row.value), "percent"]) }
    for row in report.rows {
      rows.append([
        "\(row.set) \(row.damage.rawValue)", String(format: "%.2f", row.score.score(SpacingLine.halfSpace)),
        "F1 of ZWNJ, percent",
      ])
    }
  }

  var text: String { rows.map { $0.joined(separator: "\t") + "\n" }.joined() }
}
