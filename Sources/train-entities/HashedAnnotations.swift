import Foundation
import PersianText

/// Annotations of sentences that stay in the corpora: a line holds the hash of a sentence and the places of its
/// organizations, `0-13 77-93?`, in Unicode scalars; `?` after those that count neither way.
enum HashedAnnotations {
  static func read(_ path: String, corpora: String) throws -> [GoldSentence] {
    var lines: [String: Substring] = [:]
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      lines[String(line.prefix(16))] = line.dropFirst(17)
    }
    return try PlainText.lines(corpora).compactMap { sentence in
      let hash = String(hash(sentence.utf8), radix: 16)
      let key = String(repeating: "0", count: 16 - hash.count) + hash
      guard let places = lines.removeValue(forKey: key) else { return nil }
      return GoldSentence(text: String(sentence), entities: try places.split(separator: " ").map(entity))
    }
  }

  /// FNV-1a.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  private static func entity(_ place: Substring) throws -> GoldSentence.Entity {
    let isOptional = place.hasSuffix("?")
    let bounds = (isOptional ? place.dropLast() : place).split(separator: "-").compactMap { Int($0) }
    guard bounds.count == 2 else { throw CocoaError(.fileReadCorruptFile) }
    return GoldSentence.Entity(start: bounds[0], end: bounds[1], kind: "organization", optional: isOptional)
  }
}
