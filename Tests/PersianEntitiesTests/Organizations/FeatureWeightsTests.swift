import TestSupport
import Testing

@testable import PersianEntities

@Suite struct FeatureWeightsTests {
  /// Cells of four with further ones behind them say the same as one dictionary, for buckets of every size.
  @Test func cellsAgreeWithADictionary() {
    var random = RandomText(seed: 3)
    var plain: [UInt32: (begin: Int32, inside: Int32)] = [:]
    var buckets: [[FeatureWeights.Row]] = []
    for bucket in 0..<UInt32(1) << ChainModel.bucketBits {
      let rows = (0..<Int(random.next() % 14)).map { _ in
        FeatureWeights.Row(
          fingerprint: UInt16(truncatingIfNeeded: random.next() % 5_000),
          weights: UInt16(truncatingIfNeeded: random.next())
        )
      }
      buckets.append(rows)
      for row in rows.reversed() {
        plain[bucket << 16 | UInt32(row.fingerprint)] = (
          Int32(Int8(truncatingIfNeeded: row.weights)), Int32(Int8(truncatingIfNeeded: row.weights >> 8))
        )
      }
    }
    let weights = FeatureWeights(buckets)
    for _ in 0..<2_000 {
      let features = (0..<7).map { _ in
        let bucket = UInt32(truncatingIfNeeded: random.next()) >> (32 - ChainModel.bucketBits)
        return bucket << (32 - ChainModel.bucketBits) | UInt32(random.next() % 5_000)
      }
      var (begin, inside): (Int32, Int32) = (0, 0)
      for feature in features {
        let known = plain[(feature >> (32 - ChainModel.bucketBits)) << 16 | feature & 0xFFFF]
        begin += known?.begin ?? 0
        inside += known?.inside ?? 0
      }
      #expect(weights.sum(of: features.span) == (begin, inside))
    }
  }

  @Test func noWeightsWeighNothing() {
    #expect(FeatureWeights().sum(of: [0, 1, UInt32.max].span) == (0, 0))
  }
}
