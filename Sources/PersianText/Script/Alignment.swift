/// Where the parts of a rewritten text came from.
///
/// An alignment is a sorted list of edits between a source and an output, both measured in UTF-8 bytes.
/// Whatever lies between two edits is the same in both. When `كتابهاي` becomes `کتاب‌های` there are three edits:
/// `ك` became `ک`, nothing became a half-space, `ي` became `ی`.
///
/// Alignments compose: if one leads from the source to a draft and another from the draft to the output,
/// ``followed(by:)`` leads from the source to the output.
public struct Alignment: Sendable, Hashable, Codable {
  /// One replaced stretch: `source` became `output`. Either may be empty, never both.
  public struct Edit: Sendable, Hashable, Codable {
    /// UTF-8 offsets in the source.
    public var source: Range<Int>
    /// UTF-8 offsets in the output.
    public var output: Range<Int>

    /// One replaced stretch, by UTF-8 offsets in the source and in the output.
    public init(source: Range<Int>, output: Range<Int>) {
      self.source = source
      self.output = output
    }
  }

  /// The edits in order.
  ///
  /// Two edits may touch where both replace something by something. A pure insertion or deletion touches no
  /// other edit: it is one edit with its neighbour.
  public let edits: [Edit]

  /// An alignment of a text with itself.
  public init() {
    edits = []
  }

  /// An alignment of these edits, which must be sorted, apart and consistent with each other.
  ///
  /// - Complexity: O(*n*) in the number of edits.
  public init(edits: [Edit]) {
    self.edits = Self.mergingEmptyEdits(edits)
    checkInvariants()
  }

  public init(from decoder: any Decoder) throws {
    let edits = try decoder.container(keyedBy: CodingKeys.self).decode([Edit].self, forKey: .edits)
    self.edits = Self.mergingEmptyEdits(edits)
    if let fault = fault {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: fault)
      )
    }
  }

  /// Whether nothing was changed.
  public var isIdentity: Bool { edits.isEmpty }

  /// The place in the source of a stretch of the output.
  ///
  /// Where an edge falls inside an edit, the whole edit is taken in: its parts have no places of their own.
  /// - Complexity: O(log *n*) in the number of edits.
  public func sourceRange(of output: Range<Int>) -> Range<Int> {
    Self.mapped(output, edits, from: \.output, to: \.source)
  }

  /// The place in the output of a stretch of the source.
  ///
  /// Where an edge falls inside an edit, the whole edit is taken in: its parts have no places of their own.
  /// - Complexity: O(log *n*) in the number of edits.
  public func outputRange(of source: Range<Int>) -> Range<Int> {
    Self.mapped(source, edits, from: \.source, to: \.output)
  }

  private static func mapped(
    _ range: Range<Int>,
    _ edits: [Edit],
    from: KeyPath<Edit, Range<Int>>,
    to: KeyPath<Edit, Range<Int>>
  ) -> Range<Int> {
    // The lower edge lies after every edit that ends at or before it, the upper edge before every edit that
    // starts at or after it: what was inserted or deleted at the edges is not taken in.
    let lowerIndex = edits.firstIndex { $0[keyPath: from].upperBound > range.lowerBound }
    let lower: Int
    if lowerIndex < edits.count, edits[lowerIndex][keyPath: from].lowerBound < range.lowerBound {
      lower = edits[lowerIndex][keyPath: to].lowerBound
    } else if lowerIndex > 0 {
      let before = edits[lowerIndex - 1]
      lower = before[keyPath: to].upperBound + range.lowerBound - before[keyPath: from].upperBound
    } else {
      lower = range.lowerBound
    }
    let upperIndex = edits.firstIndex { $0[keyPath: from].lowerBound >= range.upperBound }
    let upper: Int
    if upperIndex > 0 {
      let before = edits[upperIndex - 1]
      upper =
        before[keyPath: from].upperBound > range.upperBound
        ? before[keyPath: to].upperBound
        : before[keyPath: to].upperBound + range.upperBound - before[keyPath: from].upperBound
    } else {
      upper = range.upperBound
    }
    // An empty range at an insertion or deletion stands on both its sides at once.
    return min(lower, upper)..<max(lower, upper)
  }

  /// The alignment from this one's source to the output of `next`, whose source is this one's output.
  ///
  /// - Complexity: O(*n* + *m*) in the numbers of edits.
  public func followed(by next: Alignment) -> Alignment {
    if edits.isEmpty { return next }
    if next.edits.isEmpty { return self }
    var composed: [Edit] = []
    composed.reserveCapacity(edits.count + next.edits.count)
    var first = 0
    var second = 0
    // How far source and draft, draft and output, have drifted apart so far.
    var sourceShift = 0
    var outputShift = 0
    while first < edits.count || second < next.edits.count {
      // One group of edits that lie over each other in the draft becomes one edit.
      let firstStart = first < edits.count ? edits[first].output.lowerBound : Int.max
      let secondStart = second < next.edits.count ? next.edits[second].source.lowerBound : Int.max
      let draftStart = min(firstStart, secondStart)
      var draftEnd = draftStart
      let sourceStart = draftStart + sourceShift
      let outputStart = draftStart + outputShift
      var isOpen = true
      while isOpen {
        isOpen = false
        if first < edits.count, Self.joins(edits[first].output, draftStart, draftEnd) {
          draftEnd = max(draftEnd, edits[first].output.upperBound)
          sourceShift = edits[first].source.upperBound - edits[first].output.upperBound
          first += 1
          isOpen = true
        }
        if second < next.edits.count, Self.joins(next.edits[second].source, draftStart, draftEnd) {
          draftEnd = max(draftEnd, next.edits[second].source.upperBound)
          outputShift = next.edits[second].output.upperBound - next.edits[second].source.upperBound
          second += 1
          isOpen = true
        }
      }
      let edit = Edit(
        source: sourceStart..<(draftEnd + sourceShift),
        output: outputStart..<(draftEnd + outputShift)
      )
      // What one put in and the other took out again is no edit at all.
      if !edit.source.isEmpty || !edit.output.isEmpty { composed.append(edit) }
    }
    return Alignment(edits: composed)
  }

  /// Whether an edit of the draft belongs to the group from `start` to `end`.
  private static func joins(_ range: Range<Int>, _ start: Int, _ end: Int) -> Bool {
    range.lowerBound < end || (range.lowerBound == end && (start == end || range.isEmpty))
  }

  private static func mergingEmptyEdits(_ edits: [Edit]) -> [Edit] {
    func needsMerging(_ a: Edit, _ b: Edit) -> Bool {
      a.source.upperBound == b.source.lowerBound && a.output.upperBound == b.output.lowerBound
        && (a.source.isEmpty || a.output.isEmpty || b.source.isEmpty || b.output.isEmpty)
    }
    guard zip(edits, edits.dropFirst()).contains(where: needsMerging) else { return edits }
    var merged: [Edit] = []
    merged.reserveCapacity(edits.count)
    for edit in edits {
      if let last = merged.last, needsMerging(last, edit) {
        merged[merged.count - 1] = Edit(
          source: last.source.lowerBound..<edit.source.upperBound,
          output: last.output.lowerBound..<edit.output.upperBound
        )
      } else {
        merged.append(edit)
      }
    }
    return merged
  }
}

extension [Alignment.Edit] {
  /// The index of the first edit for which `isBeyond` holds, given that it holds for all after it.
  fileprivate func firstIndex(_ isBeyond: (Alignment.Edit) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
