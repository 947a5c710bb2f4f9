import PersianEntities

/// Sorts words into classes by the words beside them: spherical k-means over weighted neighbours.
struct ClusterBuilder {
  /// How often a word has to occur.
  var minimum = 4
  /// The most frequent words and marks are the neighbours that count.
  var neighbours = 800
  /// No more than 255.
  var clusters = 128
  var rounds = 20

  private struct Vector {
    var word: UInt64
    var values: [(dimension: Int32, value: Float)]
  }

  /// The class of each frequent word, 1 and up. The same for the same sentences.
  func clusters(of sentences: [[UInt64]]) -> [UInt64: UInt8] {
    var counts: [UInt64: Int] = [:]
    for sentence in sentences { for word in sentence { counts[word, default: 0] += 1 } }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    let dimensions = Dictionary(
      uniqueKeysWithValues: ranked.prefix(neighbours).enumerated().map { ($1.key, Int32($0)) }
    )
    let vectors = vectors(sentences, counts, ranked.filter { $0.value >= minimum }.map(\.key), dimensions)
    guard vectors.count > clusters else { return [:] }

    // The most frequent words begin as classes of their own.
    var centres = vectors.prefix(clusters).map { dense($0) }
    var classes = [Int](repeating: 0, count: vectors.count)
    for _ in 0..<rounds {
      for (index, vector) in vectors.enumerated() {
        var best: (class: Int, score: Float) = (0, -1)
        for (number, centre) in centres.enumerated() {
          var score: Float = 0
          for (dimension, value) in vector.values { score += value * centre[Int(dimension)] }
          if score > best.score { best = (number, score) }
        }
        classes[index] = best.class
      }
      var sums = [[Float]](repeating: [Float](repeating: 0, count: neighbours * 2), count: clusters)
      for (index, vector) in vectors.enumerated() {
        for (dimension, value) in vector.values { sums[classes[index]][Int(dimension)] += value }
      }
      centres = sums.map(Self.normalized)
    }
    return Dictionary(uniqueKeysWithValues: zip(vectors.map(\.word), classes.map { UInt8($0 + 1) }))
  }

  private func vectors(
    _ sentences: [[UInt64]],
    _ counts: [UInt64: Int],
    _ vocabulary: [UInt64],
    _ dimensions: [UInt64: Int32]
  ) -> [Vector] {
    let numbers = Dictionary(uniqueKeysWithValues: vocabulary.enumerated().map { ($1, $0) })
    var pairs = [[Int32: Float]](repeating: [:], count: vocabulary.count)
    var total: Float = 0
    var dimensionTotals = [Float](repeating: 0, count: neighbours * 2)
    for sentence in sentences {
      for (index, word) in sentence.enumerated() {
        guard let number = numbers[word] else { continue }
        for (offset, shift) in [(-1, Int32(0)), (1, Int32(neighbours))] {
          let place = index + offset
          guard sentence.indices.contains(place), let dimension = dimensions[sentence[place]] else {
            continue
          }
          pairs[number][dimension + shift, default: 0] += 1
          dimensionTotals[Int(dimension + shift)] += 1
          total += 1
        }
      }
    }
    return vocabulary.enumerated().map { number, word in
      let sum = pairs[number].values.reduce(0, +)
      var values: [(dimension: Int32, value: Float)] = []
      for (dimension, count) in pairs[number].sorted(by: { $0.key < $1.key }) {
        let lift = count * total / (max(sum, 1) * max(dimensionTotals[Int(dimension)], 1))
        if lift > 1 { values.append((dimension, Self.logarithm(lift))) }
      }
      let length = values.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
      return Vector(word: word, values: values.map { ($0.dimension, $0.value / max(length, 1e-6)) })
    }
    .filter { !$0.values.isEmpty }
  }

  private func dense(_ vector: Vector) -> [Float] {
    var values = [Float](repeating: 0, count: neighbours * 2)
    for (dimension, value) in vector.values { values[Int(dimension)] = value }
    return values
  }

  private static func normalized(_ values: [Float]) -> [Float] {
    let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return values.map { $0 / max(length, 1e-6) }
  }

  /// A logarithm of base two by straight pieces, the same on every machine.
  private static func logarithm(_ value: Float) -> Float {
    Float(value.exponent) + value.significand - 1
  }
}
