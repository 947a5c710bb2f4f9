/// The weights of the chain model, read in place.
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

  private let blob: ByteBlob
  private let buckets: Int
  private let fingerprints: Int
  private let weights: Int
  package let featureCount: Int
  /// Scores of a tag after a tag, in the same unit as weights.
  package let transitions: [Int32]
  /// The parts of words that the features were learned with.
  package let bound: BoundParts

  /// A model that finds nothing.
  package static let empty = ChainModel()

  private init() {
    blob = ByteBlob([])
    (buckets, fingerprints, weights, featureCount) = (0, 0, 0, 0)
    transitions = Array(repeating: 0, count: ChainTag.count * ChainTag.count)
    bound = BoundParts()
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
    buckets = Self.headerSize + tags * tags * 2
    fingerprints = buckets + ((1 << Int(Self.bucketBits)) + 1) * 4
    weights = fingerprints + featureCount * 2
    let endings = weights + featureCount * 2
    let beginnings = endings + endingCount * 8
    guard beginnings + beginningCount * 8 == blob.count,
      blob.checksum(from: 16) == blob.load(UInt64.self, at: 8)
    else { return nil }
    self.blob = blob
    self.featureCount = featureCount
    transitions = (0..<tags * tags).map { Int32(blob.load(Int16.self, at: Self.headerSize + $0 * 2)) }
    bound = BoundParts(
      endings: (0..<endingCount).map { blob.load(UInt64.self, at: endings + $0 * 8) },
      beginnings: (0..<beginningCount).map { blob.load(UInt64.self, at: beginnings + $0 * 8) }
    )
  }

  /// Adds the weights of a feature, if it has any.
  @inline(__always)
  func add(_ feature: UInt32, to begin: inout Int32, _ inside: inout Int32) {
    guard featureCount > 0 else { return }
    let bucket = buckets &+ Int(feature >> (32 - Self.bucketBits)) &* 4
    var index = Int(blob.load(UInt32.self, at: bucket))
    let end = Int(blob.load(UInt32.self, at: bucket &+ 4))
    let fingerprint = UInt16(truncatingIfNeeded: feature)
    while index < end {
      if blob.load(UInt16.self, at: fingerprints &+ index &* 2) == fingerprint {
        begin &+= Int32(blob.load(Int8.self, at: weights &+ index &* 2))
        inside &+= Int32(blob.load(Int8.self, at: weights &+ index &* 2 &+ 1))
        return
      }
      index &+= 1
    }
  }
}
