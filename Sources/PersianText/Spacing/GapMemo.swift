import SpacingModel

/// What was found out about words before: most words of a text were met already.
///
/// A direct-mapped table; it never changes a result, only how fast it is there.
struct GapMemo: Sendable {
  struct Entry: Sendable {
    var key: UInt64 = 0
    /// Where its open gaps are kept, and how many there are.
    var offset: Int32 = 0
    var count: UInt8 = 0
    /// Gaps that certainly hold nothing, after a joining letter and after one that does not join.
    var certainAfterJoining: UInt8 = 0
    var certainAfterNonJoining: UInt8 = 0
  }

  private static let most = 1 << 15
  private(set) var entries: [Entry]
  private var used = 0
  /// Open gaps of words, their places counted from the word's first letter, and those of spaces.
  private(set) var gaps: [KnownGap] = []
  /// What the trees look at, without the words beside it.
  private(set) var evidence: [WordEvidence] = []

  init(expecting bytes: Int) {
    entries = Array(repeating: Entry(), count: Self.size(for: bytes))
    // Room that is not used yet takes no memory, and growing would move what is there.
    gaps.reserveCapacity(mostGaps)
    evidence.reserveCapacity(mostEvidence)
  }

  /// When it forgets everything.
  private var mostGaps: Int { 4 * entries.count }
  private var mostEvidence: Int { entries.count }

  /// Whether it is much too small for a text of so many bytes.
  func isSmall(for bytes: Int) -> Bool { 4 * entries.count < Self.size(for: bytes) }

  private static func size(for bytes: Int) -> Int {
    var size = 64
    while size < min(most, bytes / 8) { size *= 2 }
    return size
  }

  /// Asks for an entry that will be looked for.
  @inline(__always)
  func fetch(_ key: UInt64) {
    // One of the entries.
    unsafe entries.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      let place = MemoryLayout<Entry>.stride * (Int(truncatingIfNeeded: key >> 40) & (entries.count - 1))
      unsafe spacing_fetch(start.assumingMemoryBound(to: UInt8.self) + place)
    }
  }

  @inline(__always)
  func find(_ key: UInt64) -> Entry? {
    let entry = entries[Int(truncatingIfNeeded: key >> 40) & (entries.count - 1)]
    return entry.key == key ? entry : nil
  }

  /// Keeps an entry with its open gaps, and tells how it was kept.
  mutating func keep(_ entry: Entry, gaps new: [KnownGap], evidence newEvidence: [WordEvidence]) -> Entry {
    if gaps.count + new.count > mostGaps || evidence.count + newEvidence.count > mostEvidence {
      gaps.removeAll(keepingCapacity: true)
      evidence.removeAll(keepingCapacity: true)
      for index in entries.indices { entries[index].key = 0 }
    }
    var entry = entry
    entry.offset = Int32(gaps.count)
    entry.count = UInt8(new.count)
    let first = Int32(evidence.count)
    for gap in new {
      var gap = gap
      if gap.evidence >= 0 { gap.evidence += first }
      gaps.append(gap)
    }
    evidence.append(contentsOf: newEvidence)
    entries[Int(truncatingIfNeeded: entry.key >> 40) & (entries.count - 1)] = entry
    return entry
  }
}
