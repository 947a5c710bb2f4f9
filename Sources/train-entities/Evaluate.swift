import ArgumentParser
import Foundation
import PersianEntities

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score the recognizer on annotated sentences: exact spans, optional ones count neither way."
  )

  @Argument(help: "JSON Lines of annotated sentences.")
  var gold: [String]

  @Flag(help: "Print what is missed and what is false.")
  var errors = false

  @Flag(help: "Also find what is lost when half-spaces are lost or typed as spaces.")
  var damage = false

  func run() throws {
    for path in gold {
      let sentences = try GoldSentence.read(path)
      print(path.split(separator: "/").last.map(String.init) ?? path)
      for kind in Entity.Kind.allCases {
        let score = Score(sentences, kind: kind)
        if errors { for line in score.errors { print("  \(line)") } }
        print("  \(kind.rawValue) \(score)")
      }
      guard damage else { continue }
      for damage in [Damage.strip, .space] {
        print("  \(damage.rawValue): \(try stability(sentences, damage))")
      }
    }
  }

  /// How many entities are found in the same places in damaged text.
  private func stability(_ sentences: [GoldSentence], _ damage: Damage) throws -> String {
    var (same, all) = (0, 0)
    for sentence in sentences {
      let (text, offsets) = damage.applied(to: sentence.text)
      let before = Set(
        sentence.text.entitySpans().map {
          "\($0.kind) \(offsets[$0.range.lowerBound]) \(offsets[$0.range.upperBound])"
        }
      )
      let after = Set(text.entitySpans().map { "\($0.kind) \($0.range.lowerBound) \($0.range.upperBound)" })
      same += before.intersection(after).count
      all += before.union(after).count
      if errors, before != after {
        let scalars = Array(sentence.text.unicodeScalars)
        let spans = sentence.text.entitySpans().map { span in
          var text = String.UnicodeScalarView()
          text.append(contentsOf: scalars[span.range])
          return String(text)
        }
        print(
          "  \(damage.rawValue) changes [\(spans.joined(separator: " | "))] \(text.entities().map { String(text[$0.range]) })"
        )
      }
    }
    return "\(same) of \(all) the same"
  }
}

/// Precision and recall over some sentences.
struct Score: CustomStringConvertible {
  var right = 0
  var wrong = 0
  var missed = 0
  var errors: [String] = []

  init() {}

  init(_ sentences: [GoldSentence], kind: Entity.Kind) {
    for sentence in sentences {
      add(
        sentence.text,
        sentence.text.entitySpans().filter { $0.kind == kind }.map { ($0.range, " (\($0.entity.rule))") },
        sentence.entities.filter { $0.kind == kind.rawValue }
      )
    }
  }

  /// Counts one sentence; `found` are places in scalars, each with a note.
  mutating func add(
    _ text: String,
    _ found: [(range: Range<Int>, note: String)],
    _ gold: [GoldSentence.Entity]
  ) {
    var found = found
    for entity in gold {
      let spans = entity.spans
      if found.contains(where: { spans.contains($0.range) }) {
        found.removeAll { spans.contains($0.range) }
        if !entity.isOptional { right += 1 }
      } else if !entity.isOptional {
        missed += 1
        errors.append("missed\t\(text.scalars(entity.start..<entity.end))\t\(text)")
      } else {
        found.removeAll { $0.range.overlaps(entity.start..<entity.end) }
      }
    }
    wrong += found.count
    for item in found { errors.append("false\t\(text.scalars(item.range))\(item.note)\t\(text)") }
  }

  var precision: Double { Double(right) / Double(max(1, right + wrong)) }
  var recall: Double { Double(right) / Double(max(1, right + missed)) }
  var f1: Double { 2 * precision * recall / max(1e-9, precision + recall) }

  var description: String {
    String(format: "P %.1f R %.1f F1 %.1f", precision * 100, recall * 100, f1 * 100)
      + " (\(right) right, \(wrong) false, \(missed) missed)"
  }
}

extension String {
  /// The entities with their places in Unicode scalars.
  func entitySpans(
    _ recognizer: EntityRecognizer = EntityRecognizer()
  ) -> [(kind: Entity.Kind, range: Range<Int>, entity: Entity)] {
    recognizer.entities(in: self).map { entity in
      let start = unicodeScalars.distance(from: startIndex, to: entity.range.lowerBound)
      let count = unicodeScalars.distance(from: entity.range.lowerBound, to: entity.range.upperBound)
      return (entity.kind, start..<start + count, entity)
    }
  }

  func scalars(_ range: Range<Int>) -> String {
    String(unicodeScalars.dropFirst(range.lowerBound).prefix(range.count))
  }
}
