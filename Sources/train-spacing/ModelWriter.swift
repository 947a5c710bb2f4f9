import PersianText

/// Packs trained weights and the lexicon into the bytes that ``SpacingWeights`` reads.
struct ModelWriter {
  static let unit: Float = 1 / 48

  var weights: [SIMD2<Float>]
  var lexicon: TrainingLexicon
  var shares: [Float]
  var lists: WordClassLists
  var likings: Likings
  var insideTrees: [DecisionTree]
  var spaceTrees: [DecisionTree]
  var calibration: [Float] = [1, 0, 1, 0]

  struct Model {
    var bytes: [UInt8]
    var words: Int
    var pairs: Int
    var classes: Int
    var trees: Int
  }

  func model() -> Model {
    var body = Bytes()
    for weight in weights {
      let steps = (weight / Self.unit).rounded(.toNearestOrAwayFromZero).clamped(
        lowerBound: SIMD2(repeating: -127),
        upperBound: SIMD2(repeating: 127)
      )
      body.bytes += [UInt8(bitPattern: Int8(steps.x)), UInt8(bitPattern: Int8(steps.y))]
    }
    let words = lexicon.allWords.filter { $0.facts != .unknown }
    let palette = lists.palette(of: lexicon)
    let wordTable = BucketTable(
      keys: words.map(\.key),
      buckets: words.count * 100 / (88 * SpacingWeights.wordsInBucket),
      room: SpacingWeights.wordsInBucket
    )
    for (members, moved) in wordTable.rows {
      let members = members.map { words[$0] }
      var bucket = Bytes()
      for word in members { bucket.append(SpacingWeights.fingerprint(word.key)) }
      bucket.fill(to: 2 * SpacingWeights.wordsInBucket)
      for word in members { bucket.append(word.facts.bits) }
      bucket.fill(to: 4 * SpacingWeights.wordsInBucket)
      // What is settled is found out with the rest of the model.
      for word in members { bucket.append(word.frequency << 3) }
      bucket.fill(to: 5 * SpacingWeights.wordsInBucket)
      for word in members { bucket.append(palette.numbers[word.key] ?? 0) }
      bucket.fill(to: SpacingWeights.wordsMoved)
      bucket.append(UInt8(moved))
      bucket.fill(to: SpacingWeights.wordBucket)
      body.bytes += bucket.bytes
    }
    let pairs = lexicon.allPairs.filter { $0.facts != 0 }
    let pairTable = BucketTable(
      keys: pairs.map(\.key),
      buckets: pairs.count * 100 / (85 * SpacingWeights.pairsInBucket),
      room: SpacingWeights.pairsInBucket
    )
    for (members, moved) in pairTable.rows {
      var bucket = Bytes()
      for pair in members.map({ pairs[$0] }) {
        bucket.append(SpacingWeights.pairFingerprint(pair.key) | UInt16(pair.facts) << 12)
      }
      bucket.fill(to: SpacingWeights.pairsMoved)
      bucket.append(UInt16(moved))
      body.bytes += bucket.bytes
    }
    for number in 0..<SpacingWeights.classNumbers {
      body.append(number < palette.classes.count ? palette.classes[number].bits : 0)
    }
    for value in likings.before.values + likings.after.values { body.bytes.append(UInt8(bitPattern: value)) }
    // Which kinds of gaps are closed is found out with the rest of the model.
    body.fill(to: body.bytes.count + (GapKind.insideCount + GapKind.spaceCount) / 8)
    for tree in insideTrees + spaceTrees { body.append(tree) }
    var tail = Bytes()
    tail.append(UInt32(SpacingFeatures.rowBits))
    tail.append(UInt32(0))
    tail.append(UInt32(wordTable.rows.count))
    tail.append(UInt32(pairTable.rows.count))
    tail.append(Self.unit.bitPattern)
    for share in shares[..<9] { tail.append(share.bitPattern) }
    for number in calibration { tail.append(number.bitPattern) }
    tail.append(UInt32(0))
    tail.append(UInt32(insideTrees.count))
    tail.append(UInt32(spaceTrees.count))
    for share in shares[9...] { tail.append(share.bitPattern) }
    while tail.bytes.count < SpacingWeights.headerSize - SpacingWeights.checkedFrom { tail.bytes.append(0) }
    tail.bytes += body.bytes
    var head = Bytes()
    head.bytes += SpacingWeights.magic
    head.append(SpacingWeights.formatVersion)
    head.append(SpacingFeatures.version)
    head.append(UInt64(tail.bytes.count + SpacingWeights.checkedFrom))
    head.append(SpacingWeights.checksum(tail.bytes))
    return Model(
      bytes: head.bytes + tail.bytes,
      words: words.count,
      pairs: pairs.count,
      classes: palette.classes.count,
      trees: insideTrees.count + spaceTrees.count
    )
  }

  /// Writes the checksum of a model again, after its bytes were changed.
  static func seal(_ bytes: inout [UInt8]) {
    var sum = Bytes()
    sum.append(SpacingWeights.checksum(Array(bytes[SpacingWeights.checkedFrom...])))
    bytes.replaceSubrange(SpacingWeights.checkedFrom - 8..<SpacingWeights.checkedFrom, with: sum.bytes)
  }
}

/// Keys in buckets, each in its own or, where that is full, in one of the next.
private struct BucketTable {
  /// The keys of each bucket, by number, and how many buckets further others of it lie.
  private(set) var rows: [(members: [Int], moved: Int)]

  init(keys: [UInt64], buckets: Int, room: Int) {
    rows = Array(repeating: ([], 0), count: buckets)
    for number in keys.indices.sorted(by: { keys[$0] < keys[$1] }) {
      let home = Int(SpacingWeights.bucket(keys[number], of: UInt64(buckets)))
      for moved in 0...min(SpacingWeights.mostMoved, buckets - 1 - home)
      where rows[home + moved].members.count < room {
        rows[home + moved].members.append(number)
        rows[home].moved = max(rows[home].moved, moved)
        break
      }
    }
  }
}

extension Bytes {
  /// As ``SpacingWeights`` says.
  mutating func append(_ tree: DecisionTree) {
    for node in tree.nodes {
      append(node.threshold)
      append(UInt16(node.feature))
    }
    append(UInt32(0))
    for leaf in tree.leaves {
      for output in [leaf.x, leaf.y] {
        let steps = output / ModelWriter.unit * Float(SpacingWeights.leafSteps)
        append(Int16(max(-32_000, min(32_000, steps.rounded()))))
      }
    }
  }
}

/// Little-endian bytes.
struct Bytes {
  var bytes: [UInt8] = []

  mutating func append(_ value: some FixedWidthInteger) {
    for shift in stride(from: 0, to: value.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  /// Appends zeros up to a length.
  mutating func fill(to count: Int) {
    while bytes.count < count { bytes.append(0) }
  }
}
