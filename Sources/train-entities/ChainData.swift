import PersianEntities
import PersianText

/// Turns annotated sentences into what the trainer reads.
struct ChainData {
  let tables: [NameTable]
  let lexicon: Lexicon
  /// Weights by the hash of their feature.
  private(set) var indices: [UInt32: Int32] = [:]

  init(tables: [NameTable], lexicon: Lexicon) {
    self.tables = tables
    self.lexicon = lexicon
  }

  /// Numbers the features that occur at least `minimum` times.
  mutating func number(_ sentences: [GoldSentence], minimum: Int) {
    var counts: [UInt32: Int] = [:]
    for sentence in sentences {
      let features = ChainFeatures(reading(sentence.text))
      for word in 0..<features.count { features.forEach(of: word) { counts[$0, default: 0] += 1 } }
    }
    for (index, hash) in counts.filter({ $0.value >= minimum }).keys.sorted().enumerated() {
      indices[hash] = Int32(index)
    }
  }

  func reading(_ text: String) -> TextReading { TextReading(text, tables: tables, lexicon: lexicon) }

  /// A sentence without annotation.
  func prepare(_ text: String) -> (reading: TextReading, sentence: TrainingSentence) {
    let reading = reading(text)
    let features = ChainFeatures(reading)
    let sentence = TrainingSentence(
      features: (0..<features.count).map { word in
        var list: [Int32] = []
        features.forEach(of: word) { if let index = indices[$0] { list.append(index) } }
        return list
      },
      allowed: Array(repeating: 0b111, count: features.count),
      beginsLine: (0..<features.count).map { features.beginsLine($0) }
    )
    return (reading, sentence)
  }

  /// A sentence with its annotation.
  func prepare(_ gold: GoldSentence) -> TrainingSentence {
    var (reading, sentence) = prepare(gold.text)
    let places = reading.scalarRanges(in: gold.text)
    sentence.allowed = Array(repeating: 0b001, count: places.count)
    for entity in gold.entities where entity.kind == "organization" {
      let inside = places.indices.filter {
        places[$0].overlaps(entity.start..<entity.end) && !places[$0].isEmpty
      }
      guard let first = inside.first else { continue }
      for word in inside {
        sentence.allowed[word] = entity.isOptional ? 0b111 : word == first ? 0b010 : 0b100
      }
    }
    return sentence
  }
}

extension TextReading {
  /// Where each word stands, in Unicode scalars.
  func scalarRanges(in text: String) -> [Range<Int>] {
    var counts: [Int] = [0]
    for byte in text.utf8 { counts.append(counts[counts.count - 1] + (byte & 0xC0 == 0x80 ? 0 : 1)) }
    return words.words.indices.map { index in
      let bytes = words.bytes(of: index..<index + 1)
      // The scalar that begins at a byte is the count before it.
      return counts[bytes.lowerBound]..<counts[bytes.upperBound]
    }
  }
}
