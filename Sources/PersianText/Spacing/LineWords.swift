/// The words of a line, in order, with what is known of each where it stands.
package struct LineWords {
  /// A word where it stands.
  package struct Word: Equatable {
    private var start: Int32
    private var end: Int32
    var hash: UInt64
    /// What its gaps are remembered by.
    var key: UInt64
    var facts = WordFacts.unknown
    var classes = WordClasses.none
    var settled: SettledWord = []
    /// Whether it has no half-space, and is not so long that its fingerprint is that of a word by chance.
    fileprivate var isPlain: Bool
    /// Gaps that nothing stands in, of a plain word: after a joining letter and after one that does not join.
    fileprivate var afterJoining: UInt8 = 0
    fileprivate var afterNonJoining: UInt8 = 0
    /// How many of its gaps certainly hold nothing.
    var certainAfterJoining: UInt8 = 0
    var certainAfterNonJoining: UInt8 = 0
    /// Whether the space after it certainly stays, and whether that is so by what is known of the words on both sides.
    var isFollowedByCertainSpace = false
    private(set) var isFollowedBySettledSpace = false

    /// Its letters.
    package var range: Range<Int> { Int(start)..<Int(end) }
    /// How many letters it has.
    var count: Int { Int(end) - Int(start) }
    /// The gap behind it.
    var last: Int { Int(end) - 1 }

    fileprivate mutating func settleSpace(_ isSettled: Bool) {
      isFollowedBySettledSpace = isSettled
      isFollowedByCertainSpace = isSettled
    }

    fileprivate init(_ range: Range<Int>, hash: UInt64, halfSpaces: UInt64) {
      start = Int32(range.lowerBound)
      end = Int32(range.upperBound)
      self.hash = hash
      key = LetterHash.key(hash &+ halfSpaces &+ UInt64(range.count))
      isPlain = halfSpaces == 0 && range.count <= SpacingEngine.longestRun
    }
  }

  /// Words are looked at so many words after what is known of them was asked for.
  static let lookahead = 8

  private typealias Kind = WriterHabits.Kind

  private var words: [Word] = []
  /// Those of the round before, of which most are taken over.
  private var earlier: [Word] = []

  package init() {}

  package var count: Int { words.count }

  package var indices: Range<Int> { words.indices }

  package subscript(index: Int) -> Word {
    get { words[index] }
    // In place, for most of what is written is a byte or two.
    _modify { yield &words[index] }
  }

  /// Reads the words of a line, and finds out what is known of them.
  package mutating func read(_ line: borrowing SpacingLine, _ weights: SpacingWeights) {
    words.removeAll(keepingCapacity: true)
    append(line.letters.indices, of: line, weights)
  }

  /// Reads the words again that changes are in or beside; gives the runs of those.
  ///
  /// - Parameter changed: the gaps that changed, in order.
  package mutating func read(
    again changed: [Int],
    of line: borrowing SpacingLine,
    _ weights: SpacingWeights,
    into runs: inout [Range<Int>]
  ) {
    swap(&earlier, &words)
    words.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    var taken = 0
    var next = 0
    while next < changed.count {
      let first = index(ofWordWith: changed[next], from: taken)
      // The letter behind the gap is in the same word, or in the next.
      var end = first + 1
      while next < changed.count, changed[next] < earlier[end - 1].range.upperBound {
        if changed[next] == earlier[end - 1].last { end += 1 }
        next += 1
      }
      words.append(contentsOf: earlier[taken..<first])
      let start = words.count
      append(earlier[first].range.lowerBound..<earlier[end - 1].range.upperBound, of: line, weights)
      runs.append(start..<words.count)
      taken = end
    }
    words.append(contentsOf: earlier[taken...])
    for run in runs {
      settleSpace(before: run.lowerBound, of: line, weights)
      settleSpace(before: run.upperBound, of: line, weights)
    }
  }

  /// The earlier word that has a letter, none of those before a place.
  private func index(ofWordWith letter: Int, from start: Int) -> Int {
    var (low, high) = (start, earlier.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if earlier[middle].last < letter { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Appends the words that a run of letters falls into: a measured loop.
  private mutating func append(_ run: Range<Int>, of line: borrowing SpacingLine, _ weights: SpacingWeights) {
    let letters = line.letters.span
    let gaps = line.gaps.span
    var known = words.count
    var start = run.lowerBound
    var hash: UInt64 = 0
    var halfSpaces: UInt64 = 0
    var joinless = 0
    for i in run {
      let letter = letters[i]
      hash = hash &* LetterHash.multiplier &+ UInt64(letter)
      let gap = gaps[i]
      if gap == SpacingLine.nothing {
        if SpacingLetters.neverJoins(letter) { joinless += 1 }
        continue
      }
      if gap == SpacingLine.halfSpace {
        halfSpaces &+= LetterHash.key(UInt64(i - start + 1))
        continue
      }
      var word = Word(start..<i + 1, hash: hash, halfSpaces: halfSpaces)
      if word.isPlain {
        word.afterNonJoining = UInt8(joinless)
        word.afterJoining = UInt8(i - start - joinless)
      }
      weights.fetch(hash)
      words.append(word)
      start = i + 1
      hash = 0
      halfSpaces = 0
      joinless = 0
      if words.count > known + Self.lookahead {
        learn(known, weights)
        settleSpace(before: known, of: line, weights)
        known += 1
      }
    }
    for index in known..<words.count {
      learn(index, weights)
      settleSpace(before: index, of: line, weights)
    }
  }

  @inline(__always)
  private mutating func learn(_ index: Int, _ weights: SpacingWeights) {
    var word = words[index]
    let known = weights.knowledge(of: word.hash)
    word.facts = known.facts
    word.classes = known.classes
    word.settled = word.count > SpacingEngine.longestRun ? [] : known.settled
    if !word.isPlain { word.settled.remove(.inside) }
    if word.settled.contains(.inside) {
      word.certainAfterJoining = word.afterJoining
      word.certainAfterNonJoining = word.afterNonJoining
    }
    words[index] = word
  }

  /// Finds out whether the space before a word certainly stays, by what is known of the words on both sides.
  @inline(__always)
  private mutating func settleSpace(
    before index: Int,
    of line: borrowing SpacingLine,
    _ weights: SpacingWeights
  ) {
    guard index > 0, index < words.count else { return }
    let (left, right) = (words[index - 1], words[index])
    words[index - 1].settleSpace(
      line.gaps[left.last] == SpacingLine.space
        && (left.settled.contains(.after) && right.settled.contains(.before)
          || weights.isClosed(space: GapKind.space((left.facts, left.settled), (right.facts, right.settled))))
    )
  }

  /// Counts the gaps that are certain, in each stretch of a text.
  func countCertain(into counts: inout [GapCounts]) {
    var index = 0
    for stretch in counts.indices {
      let end = (stretch + 1) * WriterHabits.stretchLetters
      var (afterJoining, afterNonJoining, spaces) = (0, 0, 0)
      while index < words.count, words[index].last < end {
        afterJoining += Int(words[index].certainAfterJoining)
        afterNonJoining += Int(words[index].certainAfterNonJoining)
        if words[index].isFollowedByCertainSpace { spaces += 1 }
        index += 1
      }
      counts[stretch][Kind.afterJoining, SpacingLine.nothing] = Float(afterJoining)
      counts[stretch][Kind.afterNonJoining, SpacingLine.nothing] = Float(afterNonJoining)
      counts[stretch][Kind.space, SpacingLine.space] = Float(spaces)
    }
  }
}
