/// Restores the spacing of one stretch of text after another, with what it has learned about the writer.
package struct SpacingEngine {
  /// One gap that changes.
  package struct Change {
    /// UTF-8 offsets of the gap in the text.
    package var start: Int
    package var end: Int
    package var before: UInt8
    package var after: UInt8
    package var confidence: Float
  }

  /// Letters of the longest run that is looked into. Longer ones are no words that ran together, and are left alone.
  package static let longestRun = 48
  /// Rounds of looking again at what was changed, for words that need more than one correction: enough for a run that
  /// is cut into single words, one cut a round.
  static let mostRounds = longestRun / 2
  /// How often the whole is gone through again; what is not stable then is rare.
  static let mostPhases = 6
  /// A writer is known by about so many letters: a text is taken in windows that end at the first line break after them.
  static let windowLetters = 30_000

  let options: SpacingOptions
  var scorer: GapScorer
  var habits: WriterHabits
  /// Before anything is known of a writer.
  private let unknownHabits: WriterHabits
  /// How many bytes all texts had: the more, the more words are worth remembering.
  private var seen = 0
  var line = SpacingLine()
  private var words = LineWords()
  /// Runs of words that changes were in or beside.
  private var touched: [Range<Int>] = []
  var open: [OpenGap] = []
  private var earlier: [OpenGap] = []
  /// Gaps that are certain, in each stretch of the text.
  private var certain: [GapCounts] = []
  /// What the gaps held at first, and at the beginning of a phase.
  var original: [UInt8] = []
  var base: [UInt8] = []
  /// Gaps that are settled, whatever the model says.
  var settled: [Bool] = []
  var confidences: [Float] = []
  /// Which of ``WriterHabits/Kind`` the gaps were that changed.
  var kinds: [UInt8] = []

  var paths: SpacingPaths { scorer.paths }

  init(_ weights: SpacingWeights, _ options: SpacingOptions) {
    self.options = options
    scorer = GapScorer(weights)
    habits = WriterHabits(weights)
    unknownHabits = habits
  }

  /// The changes of a text, in order.
  mutating func changes(in bytes: [UInt8]) -> [Change] {
    seen += bytes.count
    scorer.expect(seen)
    var changes: [Change] = []
    var start = 0
    while start < bytes.count {
      if options.judgesLinesApart, start == 0 || bytes[start - 1] == 0x0A { forgetWriter() }
      let end = line.read(
        bytes,
        from: start,
        letters: Self.windowLetters,
        stopsAtLineEnd: options.judgesLinesApart
      )
      restore(into: &changes)
      start = end
    }
    return changes
  }

  /// Makes the next text one of another writer.
  mutating func forgetWriter() { habits = unknownHabits }

  private mutating func restore(into changes: inout [Change]) {
    original = line.gaps
    settled.removeAll(keepingCapacity: true)
    settled.append(contentsOf: repeatElement(false, count: line.gaps.count))
    confidences.removeAll(keepingCapacity: true)
    confidences.append(contentsOf: repeatElement(0, count: line.gaps.count))
    kinds.removeAll(keepingCapacity: true)
    kinds.append(contentsOf: repeatElement(0, count: line.gaps.count))
    if !options.dictionary.isEmpty { applyDictionary() }
    words.read(line, scorer.weights)
    open.removeAll(keepingCapacity: true)
    for index in words.indices {
      fetch(index + LineWords.lookahead)
      lookInside(index)
      lookBetween(index)
    }
    countCertain()
    // First with what the changes tell of the writer, then without it, as if the text had come like this, until it is
    // stable: so it is left alone when it is restored again.
    let estimates = options.damage == .estimated
    let pinned = settled
    let earlierHabits = habits
    var evidence = [GapCounts](repeating: GapCounts(), count: certain.count)
    var asTyped = GapCounts()
    for phase in 0..<Self.mostPhases {
      base = line.gaps
      let kept = base.count { $0 == SpacingLine.halfSpace }
      settled = pinned
      // An estimate goes on from the one before it: begin where a text that came like this would.
      habits = earlierHabits
      var isStable = phase > 0
      for _ in 0..<Self.mostRounds {
        if estimates {
          let counts = phase == 0 ? zip(certain, evidence).map { $0 + $1 } : certain
          let found = habits.estimate(certain: counts, open: open, kept: kept)
          if phase == 0 { asTyped = found }
        }
        let changed = decide(&evidence)
        if changed.isEmpty { break }
        isStable = false
        lookAgain(beside: changed)
      }
      if isStable { break }
    }
    if estimates { habits.remember(asTyped) }
    for place in line.gaps.indices where line.gaps[place] != original[place] {
      changes.append(
        Change(
          start: Int(line.places[place].start),
          end: Int(line.places[place].end),
          before: original[place],
          after: line.gaps[place],
          confidence: confidences[place]
        )
      )
    }
  }

  /// Asks for what the next looks will need.
  private func fetch(_ index: Int) {
    guard index + 1 < words.count else { return }
    let (left, right) = (words[index], words[index + 1])
    if !left.settled.contains(.inside) { scorer.memo.fetch(left.key) }
    if line.gaps[left.last] == SpacingLine.space, !left.isFollowedBySettledSpace {
      scorer.fetch(between: left.hash, right.hash, length: right.count)
    }
  }

  /// Counts the gaps that are certain.
  private mutating func countCertain() {
    certain.removeAll(keepingCapacity: true)
    let count = line.gaps.count / WriterHabits.stretchLetters + 1
    certain.append(contentsOf: repeatElement(GapCounts(), count: count))
    words.countCertain(into: &certain)
  }

  /// Spells the words of the dictionary as they stand there.
  private mutating func applyDictionary() {
    var words: [Range<Int>] = []
    SpacingGaps.words(of: line, into: &words)
    var index = 0
    while index < words.count {
      let start = words[index].lowerBound
      var hash: UInt64 = 0
      var found: (last: Int, gaps: [UInt8])?
      var last = index
      while last < words.count, words[last].upperBound - start <= options.dictionary.longest {
        for i in words[last] { hash = hash &* LetterHash.multiplier &+ UInt64(line.letters[i]) }
        if let gaps = options.dictionary.gaps(of: hash, count: words[last].upperBound - start),
          last == index || gaps.contains(SpacingLine.halfSpace)
        {
          found = (last, gaps)
        }
        guard line.gaps[words[last].upperBound - 1] == SpacingLine.space else { break }
        last += 1
      }
      if let found {
        for (offset, gap) in found.gaps.enumerated() {
          let place = start + offset
          settled[place] = true
          if line.gaps[place] != gap {
            line.gaps[place] = gap
            confidences[place] = 1
          }
        }
        index = found.last
      }
      index += 1
    }
  }

  /// Scores again what a change may have made decidable: the gaps of the words beside it, and those that these are beside.
  private mutating func lookAgain(beside changed: [Int]) {
    words.read(again: changed, of: line, scorer.weights, into: &touched)
    swap(&earlier, &open)
    open.removeAll(keepingCapacity: true)
    // Of the open gaps, those that were seen, and of the words, those that were looked at.
    var seen = 0
    var looked = 0
    for run in touched {
      // The space before the word before the run is beside it too.
      if run.lowerBound >= 2, run.lowerBound - 2 >= looked {
        looked = run.lowerBound - 2
        seen = keepEarlier(from: seen, upTo: words[looked].last)
        lookBetween(looked)
        looked += 1
      }
      for index in looked..<min(run.upperBound + 1, words.count) {
        lookInside(index)
        lookBetween(index)
      }
      looked = max(looked, min(run.upperBound + 1, words.count))
      while seen < earlier.count, earlier[seen].place <= words[looked - 1].last { seen += 1 }
    }
    _ = keepEarlier(from: seen, upTo: .max)
    countCertain()
  }

  /// Keeps open gaps of the round before, up to a place.
  private mutating func keepEarlier(from first: Int, upTo place: Int) -> Int {
    var end = first
    while end < earlier.count, earlier[end].place < place { end += 1 }
    open.append(contentsOf: earlier[first..<end])
    return end
  }

  /// Finds the open gaps inside a word.
  private mutating func lookInside(_ index: Int) {
    let word = words[index]
    if word.settled.contains(.inside) {
      scorer.paths.settledWords += 1
      return
    }
    guard options.damage != .halfSpacesTypedAsSpaces,
      word.count > 1, word.count <= Self.longestRun
    else { return }
    let entry = scorer.inside(word.range, of: line, key: word.key, facts: word.facts)
    words[index].certainAfterJoining = entry.certainAfterJoining
    words[index].certainAfterNonJoining = entry.certainAfterNonJoining
    guard entry.count > 0 else { return }
    append(entry, after: index, before: index + 1, from: word.range.lowerBound)
  }

  /// Finds whether the space after a word is open.
  private mutating func lookBetween(_ index: Int) {
    let left = words[index]
    if left.isFollowedBySettledSpace {
      scorer.paths.settledSpaces += 1
      return
    }
    words[index].isFollowedByCertainSpace = false
    guard line.gaps[left.last] == SpacingLine.space, options.damage != .halfSpacesLost,
      index + 1 < words.count, !settled[left.last]
    else { return }
    let right = words[index + 1]
    let entry = scorer.between(
      left.range,
      right.range,
      of: line,
      hashes: (left.hash, right.hash),
      facts: (left.facts, right.facts)
    )
    if entry.count == 0 {
      words[index].isFollowedByCertainSpace = true
    } else {
      append(entry, after: index, before: index + 2, from: left.last)
    }
  }

  /// Appends the open gaps of a word, or of the space between two, as they are among the words beside them.
  private mutating func append(_ entry: GapMemo.Entry, after first: Int, before end: Int, from start: Int) {
    var context: (previous: NeighbouringWord, next: NeighbouringWord)?
    for number in Int(entry.offset)..<Int(entry.offset) + Int(entry.count) {
      var gap = scorer.memo.gaps[number]
      gap.place += Int32(start)
      if settled[Int(gap.place)] { continue }
      if gap.evidence >= 0 {
        let words = context ?? (neighbour(first - 1, isBefore: true), neighbour(end, isBefore: false))
        context = words
        scorer.judge(&gap, previous: words.0, next: words.1)
      }
      open.append(OpenGap(gap, unit: scorer.weights.unit))
    }
  }

  /// A word beside others, if only a space parts it from them.
  private func neighbour(_ index: Int, isBefore: Bool) -> NeighbouringWord {
    guard words.indices.contains(index) else { return NeighbouringWord() }
    let known = words[index]
    var word = NeighbouringWord(known.range, isBefore: isBefore, of: line)
    guard word.exists else { return word }
    word.facts = known.facts
    word.classes = known.classes
    return word
  }
}
