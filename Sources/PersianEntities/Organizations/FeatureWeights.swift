/// The weights of features by their hashes, laid out so that asking takes no branch: most features that a word has
/// weigh nothing, and nobody can foretell which.
///
/// Four features share a cell, their fingerprints in one number and their weights in another; a feature is compared
/// with all four at once. The few that find their cell full lie in further ones.
struct FeatureWeights: Sendable {
  struct Row: Sendable {
    /// The lower 16 bits of the hash.
    var fingerprint: UInt16
    /// The weight for ``ChainTag/begin`` in the lower byte, that for ``ChainTag/inside`` in the upper one.
    var weights: UInt16
  }

  private struct Cell: Sendable {
    var fingerprints: UInt64 = 0
    var weights: UInt64 = 0
  }

  /// One for each value of the upper bits of a hash.
  private var cells = [Cell](repeating: Cell(), count: 1 << Int(ChainModel.bucketBits))
  /// For values of more than four features the place of a further cell in ``more``, 0 for others.
  private var further = [UInt16](repeating: 0, count: 1 << Int(ChainModel.bucketBits))
  /// Further cells, each with the place of the one after it.
  private var more: [(cell: Cell, further: UInt16)] = [(Cell(), 0)]

  /// No weights.
  init() {}

  /// The rows of each bucket in turn; of two with the same fingerprint the first counts.
  init(_ buckets: some Sequence<some Sequence<Row>>) {
    for (bucket, rows) in buckets.enumerated() {
      var filled: [Cell] = []
      var seen: [UInt16] = []
      for row in rows where !seen.contains(row.fingerprint) {
        if seen.count % 4 == 0 { filled.append(Cell()) }
        filled[seen.count / 4].fingerprints |= UInt64(row.fingerprint) << UInt64(16 * (seen.count % 4))
        filled[seen.count / 4].weights |= UInt64(row.weights) << UInt64(16 * (seen.count % 4))
        seen.append(row.fingerprint)
      }
      if let first = filled.first { cells[bucket] = first }
      for cell in filled.dropFirst() {
        more.append((cell, further[bucket]))
        further[bucket] = UInt16(truncatingIfNeeded: more.count - 1)
      }
    }
  }

  /// The weights of features of some hashes together.
  func sum(of features: Span<UInt32>) -> (begin: Int32, inside: Int32) {
    let (cells, further) = (cells.span, further.span)
    var (begin, inside): (Int32, Int32) = (0, 0)
    for place in features.indices {
      let feature = features[place]
      let bucket = Int(feature >> (32 - ChainModel.bucketBits))
      var found = Self.weights(of: feature, in: cells[bucket])
      if further[bucket] != 0 { found |= furtherWeights(of: feature, from: further[bucket]) }
      begin &+= Int32(Int8(truncatingIfNeeded: found))
      inside &+= Int32(Int8(truncatingIfNeeded: found >> 8))
    }
    return (begin, inside)
  }

  private func furtherWeights(of feature: UInt32, from place: UInt16) -> UInt64 {
    var found: UInt64 = 0
    var place = Int(place)
    while place != 0 {
      found |= Self.weights(of: feature, in: more[place].cell)
      place = Int(more[place].further)
    }
    return found
  }

  /// The weights of a feature in the lower 16 bits, or 0 there.
  @inline(__always)
  private static func weights(of feature: UInt32, in cell: Cell) -> UInt64 {
    // A lane of `differences` is 0 where the fingerprint is the same, which leaves its top bit clear in `marks`.
    let low: UInt64 = 0x7FFF_7FFF_7FFF_7FFF
    let differences = cell.fingerprints ^ (UInt64(feature & 0xFFFF) &* 0x0001_0001_0001_0001)
    let marks = ((differences & low) &+ low) | differences | low
    var found = cell.weights & (((~marks) >> 15) &* 0xFFFF)
    found |= found >> 32
    return found | found >> 16
  }
}
