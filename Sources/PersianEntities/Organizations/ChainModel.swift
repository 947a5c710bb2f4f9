/// The weights of the chain model, as they are stored and as they are asked for.
///
/// A feature weighs for ``ChainTag/begin`` and for ``ChainTag/inside``, against ``ChainTag/outside``. Features are known
/// by 32 bits of their hash: the upper ones choose a bucket, the lower 16 are compared.
///
/// Layout, little-endian: a header of ``headerSize`` bytes (magic `PTEC`, version, checksum of the rest, version of the
/// features, counts), nine transitions (i16), bucket ends (u32, one more than there are buckets), fingerprints (u16), weights (two i8 each), then the
/// bound endings and beginnings (u64 each).
package struct ChainModel: Sendable {
  package static let magic: UInt32 = 0x4345_5450  // PTEC
  package static let version: UInt32 = 1
  package static let headerSize = 40
  /// Buckets are chosen by this many of the upper bits.
  package static let bucketBits: UInt32 = 14

  package let featureCount: Int
  /// The weights of all features.
  let weights: FeatureWeights
  /// Scores of a tag after a tag, in the same unit as weights.
  package let transitions: [Int32]
  /// The parts of words that the features were learned with, by the hashes of their keys.
  package let endings: [UInt64]
  package let beginnings: [UInt64]

  /// A model that finds nothing.
  package static let empty = ChainModel()

  private init() {
    featureCount = 0
    weights = FeatureWeights()
    transitions = Array(repeating: 0, count: ChainTag.count * ChainTag.count)
    (endings, beginnings) = ([], [])
  }

  /// Opens a model; `nil` when the bytes are not one, or of another version, or damaged.
  package init?(_ blob: ByteBlob) {
    guard blob.count >= Self.headerSize,
      blob.load(UInt32.self, at: 0) == Self.magic,
      blob.load(UInt32.self, at: 4) == Self.version,
      blob.load(UInt32.self, at: 16) == ChainFeatures.version
    else { return nil }
    let featureCount = Int(blob.load(UInt32.self, at: 20))
    let endingCount = Int(blob.load(UInt32.self, at: 24))
    let beginningCount = Int(blob.load(UInt32.self, at: 28))
    let tags = ChainTag.count
    let buckets = Self.headerSize + tags * tags * 2
    let fingerprints = buckets + ((1 << Int(Self.bucketBits)) + 1) * 4
    let weights = fingerprints + featureCount * 2
    let endings = weights + featureCount * 2
    let beginnings = endings + endingCount * 8
    guard beginnings + beginningCount * 8 == blob.count,
      blob.checksum(from: 16) == blob.load(UInt64.self, at: 8)
    else { return nil }
    self.featureCount = featureCount
    self.weights = FeatureWeights(
      (0..<1 << Int(Self.bucketBits)).lazy.map { bucket in
        let first = Int(blob.load(UInt32.self, at: buckets + bucket * 4))
        let end = Int(blob.load(UInt32.self, at: buckets + bucket * 4 + 4))
        return (min(first, end)..<min(end, featureCount)).lazy.map { index in
          FeatureWeights.Row(
            fingerprint: blob.load(UInt16.self, at: fingerprints + index * 2),
            weights: blob.load(UInt16.self, at: weights + index * 2)
          )
        }
      }
    )
    transitions = (0..<tags * tags).map { Int32(blob.load(Int16.self, at: Self.headerSize + $0 * 2)) }
    self.endings = (0..<endingCount).map { blob.load(UInt64.self, at: endings + $0 * 8) }
    self.beginnings = (0..<beginningCount).map { blob.load(UInt64.self, at: beginnings + $0 * 8) }
  }
}
