import PersianEntities

/// Lays out trained weights as ``ChainModel`` reads them.
struct ChainModelWriter {
  var endings: [UInt64]
  var beginnings: [UInt64]
  /// Features whose weights are all smaller are left out.
  var smallest: Float = 0.06
  /// What is taken from the score of every word outside: a name missed is as bad as one too many, and without this more
  /// are missed. By cross-validation.
  var bias: Float = 0.25

  /// Weights are stored against those of ``ChainTag/outside``, in steps of the largest divided by 127.
  func bytes(_ trainer: ChainTrainer, indices: [UInt32: Int32]) -> [UInt8] {
    let tags = ChainTag.count
    var rows: [(hash: UInt32, begin: Float, inside: Float)] = []
    for (hash, index) in indices {
      let outside = trainer.weights[Int(index) * tags]
      let begin = trainer.weights[Int(index) * tags + 1] - outside
      let inside = trainer.weights[Int(index) * tags + 2] - outside
      if max(abs(begin), abs(inside)) >= smallest { rows.append((hash, begin, inside)) }
    }
    rows.sort { $0.hash < $1.hash }
    let step = Self.step
    func quantized(_ weight: Float) -> Int8 { Int8(max(-127, min(127, (weight / step).rounded()))) }

    var rest = LittleEndianBytes()
    rest.append(ChainFeatures.version)
    rest.append(UInt32(rows.count))
    rest.append(UInt32(endings.count))
    rest.append(UInt32(beginnings.count))
    rest.append(UInt64(0))
    for (index, transition) in trainer.transitions.enumerated() {
      let isToOutside = index % tags == Int(ChainTag.outside.rawValue)
      let transition = isToOutside ? transition - bias : transition
      rest.append(Int16(max(-32000, min(32000, (transition / step).rounded()))))
    }
    var next = 0
    for bucket in 0...(1 << Int(ChainModel.bucketBits)) {
      while next < rows.count, Int(rows[next].hash >> (32 - ChainModel.bucketBits)) < bucket { next += 1 }
      rest.append(UInt32(next))
    }
    for row in rows { rest.append(UInt16(truncatingIfNeeded: row.hash)) }
    for row in rows {
      rest.append(quantized(row.begin))
      rest.append(quantized(row.inside))
    }
    for hash in endings { rest.append(hash) }
    for hash in beginnings { rest.append(hash) }

    var whole = LittleEndianBytes()
    whole.append(ChainModel.magic)
    whole.append(ChainModel.version)
    whole.append(ByteBlob(rest.bytes).checksum(from: 0))
    return whole.bytes + rest.bytes
  }

  /// The unit of stored weights.
  static let step: Float = 1.0 / 32
}
