/// Classes of words that stand in similar places, learned from unannotated text.
///
/// A rare word is then known by its kind: a club by the company of clubs, a verb by that of verbs.
package struct WordClusters: Sendable {
  private let clusters: [UInt64: UInt8]

  package init(_ clusters: [UInt64: UInt8] = [:]) { self.clusters = clusters }

  /// The class of a word, 1 and up; 0 for one that was not seen.
  func cluster(of hash: UInt64) -> UInt8 { clusters[hash] ?? 0 }
}
