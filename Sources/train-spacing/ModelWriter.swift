import PersianText

/// Packs trained weights and the lexicon into the bytes that ``SpacingWeights`` reads.
struct ModelWriter {
  /// Weights smaller than this are left out.
  var cut: Float = 0.03
  static let unit: Float = 1 / 48

  var weights: [SIMD2<Float>]
  var lexicon: TrainingLexicon
  var shares: [Float]
  var calibration: [Float] = [1, 0, 1, 0]

  func bytes() -> (bytes: [UInt8], rows: Int, words: Int, pairs: Int) {
    var quantized: [(row: Int, first: Int8, second: Int8)] = []
    for (row, weight) in weights.enumerated() where max(abs(weight.x), abs(weight.y)) >= cut {
      let steps = (weight / Self.unit).rounded(.toNearestOrAwayFromZero).clamped(
        lowerBound: SIMD2(repeating: -127),
        upperBound: SIMD2(repeating: 127)
      )
      quantized.append((row, Int8(steps.x), Int8(steps.y)))
    }
    var bits = [UInt64](repeating: 0, count: SpacingWeights.rowCount / 64)
    for entry in quantized { bits[entry.row / 64] |= 1 << UInt64(entry.row % 64) }
    var body = Bytes()
    for word in bits { body.append(word) }
    var total: UInt32 = 0
    for index in 0..<SpacingWeights.rowCount / SpacingWeights.rowsPerRank {
      body.append(total)
      let words = SpacingWeights.rowsPerRank / 64
      total += bits[index * words..<(index + 1) * words].reduce(0) { $0 + UInt32($1.nonzeroBitCount) }
    }
    for entry in quantized {
      body.bytes.append(UInt8(bitPattern: entry.first))
      body.bytes.append(UInt8(bitPattern: entry.second))
    }
    while body.bytes.count % 4 != 0 { body.bytes.append(0) }
    let words = lexicon.allWords.filter { $0.facts != .unknown }
    let wordSlots = words.count * 5 / 4
    for slot in Self.table(
      words.map { ($0.key, UInt32($0.key & 0xFFFF) | UInt32($0.facts.bits) << 16) },
      slots: wordSlots
    ) {
      body.append(slot)
    }
    let pairs = lexicon.allPairs.filter { $0.facts != 0 }
    let pairSlots = pairs.count * 5 / 4
    for slot in Self.table(
      pairs.map { ($0.key, UInt32($0.key & 0xFFF) | UInt32($0.facts) << 12) },
      slots: pairSlots
    ) {
      body.append(UInt16(slot))
    }
    var tail = Bytes()
    tail.append(UInt32(SpacingFeatures.rowBits))
    tail.append(UInt32(quantized.count))
    tail.append(UInt32(wordSlots))
    tail.append(UInt32(pairSlots))
    tail.append(Self.unit.bitPattern)
    for share in shares { tail.append(share.bitPattern) }
    for number in calibration { tail.append(number.bitPattern) }
    while tail.bytes.count < SpacingWeights.headerSize - SpacingWeights.checkedFrom { tail.bytes.append(0) }
    tail.bytes += body.bytes
    var head = Bytes()
    head.bytes += SpacingWeights.magic
    head.append(SpacingWeights.formatVersion)
    head.append(SpacingFeatures.version)
    head.append(UInt64(tail.bytes.count + SpacingWeights.checkedFrom))
    head.append(SpacingWeights.checksum(tail.bytes))
    return (head.bytes + tail.bytes, quantized.count, words.count, pairs.count)
  }

  private static func table(_ entries: [(key: UInt64, entry: UInt32)], slots: Int) -> [UInt32] {
    var table = [UInt32](repeating: 0, count: slots)
    for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
      var slot = Int(SpacingWeights.slot(key, of: UInt64(slots)))
      var probes = 1
      while table[slot] != 0 {
        slot = (slot + 1) % slots
        probes += 1
      }
      if probes <= SpacingWeights.mostProbes { table[slot] = entry }
    }
    return table
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
