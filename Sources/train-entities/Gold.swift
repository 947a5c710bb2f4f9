import Foundation

/// One annotated sentence.
struct GoldSentence: Decodable {
  struct Span: Decodable {
    var start: Int
    var end: Int
  }

  struct Entity: Decodable {
    var start: Int
    var end: Int
    var kind: String
    var id: String?
    var optional: Bool?
    var nested: Bool?
    var alt: [Span]?

    /// The accepted extents, in Unicode scalars.
    var spans: [Range<Int>] { [start..<end] + (alt ?? []).map { $0.start..<$0.end } }
    var isOptional: Bool { optional ?? false }
  }

  var text: String
  var entities: [Entity]

  /// The sentences of a JSON Lines file.
  static func read(_ path: String) throws -> [GoldSentence] {
    try String(contentsOf: URL(filePath: path), encoding: .utf8)
      .split(separator: "\n")
      .map { try JSONDecoder().decode(GoldSentence.self, from: Data($0.utf8)) }
  }
}

/// What happens to half-spaces on the way to us.
enum Damage: String, CaseIterable {
  case none, strip, space

  /// The damaged text, and for each scalar offset of the text (its end included) the offset in the damaged one.
  func applied(to text: String) -> (text: String, offsets: [Int]) {
    var damaged = String.UnicodeScalarView()
    var count = 0
    var offsets: [Int] = []
    for scalar in text.unicodeScalars {
      offsets.append(count)
      switch (self, scalar) {
      case (.strip, "\u{200C}"): continue
      case (.space, "\u{200C}"): damaged.append(" ")
      default: damaged.append(scalar)
      }
      count += 1
    }
    offsets.append(count)
    return (String(damaged), offsets)
  }
}

extension GoldSentence {
  /// The same sentence with its half-spaces damaged.
  func damaged(_ damage: Damage) -> GoldSentence {
    let (text, offsets) = damage.applied(to: text)
    var copy = self
    copy.text = text
    copy.entities = entities.map { entity in
      var entity = entity
      entity.start = offsets[entity.start]
      entity.end = offsets[entity.end]
      entity.alt = entity.alt?.map { Span(start: offsets[$0.start], end: offsets[$0.end]) }
      return entity
    }
    return copy
  }
}
