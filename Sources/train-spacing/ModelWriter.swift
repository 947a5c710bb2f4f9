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
    let wordSlots = words.count * 5 / 4
    let places = Self.places(of: words.map(\.key), slots: wordSlots)
    for place in places {
      body.append(place.map { UInt32(words[$0].key & 0xFFFF) | UInt32(words[$0].facts.bits) << 16 } ?? 0)
    }
    // What is settled is found out with the rest of the model.
    for place in places { body.append(place.map { words[$0].frequency << 3 } ?? 0) }
    while body.bytes.count % 4 != 0 { body.bytes.append(0) }
    let pairs = lexicon.allPairs.filter { $0.facts != 0 }
    let pairSlots = pairs.count * 5 / 4
    for slot in Self.table(
      pairs.map { ($0.key, UInt32($0.key & 0xFFF) | UInt32($0.facts) << 12) },
      slots: pairSlots
    ) {
      body.append(UInt16(slot))
    }
    while body.bytes.count % 4 != 0 { body.bytes.append(0) }
    let classes = lists.known(to: lexicon)
    let classSlots = classes.count * 5 / 4
    for slot in Self.table(
      classes.map { ($0.key, UInt32($0.key & 0xFFFF) | UInt32($0.classes.bits) << 16) },
      slots: classSlots
    ) {
      body.append(slot)
    }
    for value in likings.before.values + likings.after.values { body.bytes.append(UInt8(bitPattern: value)) }
    for tree in insideTrees + spaceTrees { body.append(tree) }
    var tail = Bytes()
    tail.append(UInt32(SpacingFeatures.rowBits))
    tail.append(UInt32(0))
    tail.append(UInt32(wordSlots))
    tail.append(UInt32(pairSlots))
    tail.append(Self.unit.bitPattern)
    for share in shares { tail.append(share.bitPattern) }
    for number in calibration { tail.append(number.bitPattern) }
    tail.append(UInt32(classSlots))
    tail.append(UInt32(insideTrees.count))
    tail.append(UInt32(spaceTrees.count))
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
      classes: classes.count,
      trees: insideTrees.count + spaceTrees.count
    )
  }

  /// Writes the checksum of a model again, after its bytes were changed.
  static func seal(_ bytes: inout [UInt8]) {
    var sum = Bytes()
    sum.append(SpacingWeights.checksum(Array(bytes[SpacingWeights.checkedFrom...])))
    bytes.replaceSubrange(SpacingWeights.checkedFrom - 8..<SpacingWeights.checkedFrom, with: sum.bytes)
  }

  private static func table(_ entries: [(key: UInt64, entry: UInt32)], slots: Int) -> [UInt32] {
    places(of: entries.map(\.key), slots: slots).map { place in place.map { entries[$0].entry } ?? 0 }
  }

  /// Which of the keys lies in each slot.
  private static func places(of keys: [UInt64], slots: Int) -> [Int?] {
    var table = [Int?](repeating: nil, count: slots)
    for number in keys.indices.sorted(by: { keys[$0] < keys[$1] }) {
      var slot = Int(SpacingWeights.slot(keys[number], of: UInt64(slots)))
      var probes = 1
      while table[slot] != nil {
        slot = (slot + 1) % slots
        probes += 1
      }
      if probes <= SpacingWeights.mostProbes { table[slot] = number }
    }
    return table
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
}
