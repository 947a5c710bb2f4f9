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

  /// What was found out about a word where it stands.
  private struct WordState {
    var start: Int
    var hash: UInt64 = 0
    /// What its gaps are remembered by.
    var key: UInt64 = 0
    /// Gaps that nothing stands in, after a joining letter and after one that does not join.
    var afterJoining: UInt8 = 0
    var afterNonJoining: UInt8 = 0
    /// Whether it has no half-space and may be a word.
    var isPlain = false
    /// Whether it is so long that, where its fingerprint is that of a word, it is by chance.
    var isLong = false
    var facts = WordFacts.unknown
    var settled: SettledWord = []
    var classes = WordClasses.none
    var certainAfterJoining: UInt8 = 0
    var certainAfterNonJoining: UInt8 = 0
    /// Whether the space after it certainly stays.
    var isFollowedByCertainSpace = false
  }

  /// Letters of the longest run that is looked into. Longer ones are no words that ran together, and are left alone.
  package static let longestRun = 48
  /// Rounds of looking again at what was changed, for words that need more than one correction: enough for a run that
  /// is cut into single words, one cut a round.
  static let mostRounds = longestRun / 2
  /// How often the whole is gone through again; what is not stable then is rare.
  static let mostPhases = 6
  /// Words are looked at so many words after what is known of them was asked for.
  static let lookahead = 8
  /// A writer is known by about so many letters: a text is taken in windows that end at the first line break after them.
  static let windowLetters = 30_000

  let options: SpacingOptions
  private var scorer: GapScorer
  private var habits: WriterHabits
  /// Before anything is known of a writer.
  private let unknownHabits: WriterHabits
  /// How many bytes all texts had: the more, the more words are worth remembering.
  private var seen = 0
  private var line = SpacingLine()
  private var words: [Range<Int>] = []
  private var states: [WordState] = []
  private var earlierStates: [WordState] = []
  private var open: [OpenGap] = []
  private var earlier: [OpenGap] = []
  private var certain = [Float](repeating: 0, count: 9)
  /// What the gaps held at first, and at the beginning of a phase.
  private var original: [UInt8] = []
  private var base: [UInt8] = []
  /// Gaps that are settled, whatever the model says.
  private var settled: [Bool] = []
  private var confidences: [Float] = []
  /// Words that a change touched.
  private var touched: [Bool] = []

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
    SpacingGaps.words(of: line, into: &words)
    if !options.dictionary.isEmpty {
      applyDictionary()
      SpacingGaps.words(of: line, into: &words)
    }
    learnWords()
    open.removeAll(keepingCapacity: true)
    for index in words.indices {
      fetch(index + Self.lookahead)
      lookInside(index)
      lookBetween(index)
    }
    countCertain()
    // First with what the changes tell of the writer, then without it, as if the text had come like this, until it is
    // stable: so it is left alone when it is restored again.
    let estimates = options.damage == .estimated
    let pinned = settled
    let earlierHabits = habits
    var evidence = [Float](repeating: 0, count: 9)
    var asTyped = evidence
    for phase in 0..<Self.mostPhases {
      base = line.gaps
      settled = pinned
      // An estimate goes on from the one before it: begin where a text that came like this would.
      habits = earlierHabits
      var isStable = phase > 0
      for _ in 0..<Self.mostRounds {
        if estimates {
          let counts = phase == 0 ? zip(certain, evidence).map { $0 + $1 } : certain
          let found = habits.estimate(certain: counts, open: open)
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

  /// Finds out what is known of each word, asking for it some words ahead.
  private mutating func learnWords() {
    states.removeAll(keepingCapacity: true)
    for word in words {
      let state = measured(word)
      scorer.weights.fetch(state.hash)
      states.append(state)
      if states.count > Self.lookahead { learn(states.count - 1 - Self.lookahead) }
    }
    for index in max(0, states.count - Self.lookahead)..<states.count { learn(index) }
  }

  /// A word by its letters and gaps alone.
  private func measured(_ word: Range<Int>) -> WordState {
    let letters = line.letters.span.extracting(word)
    let gaps = line.gaps.span.extracting(word)
    var state = WordState(start: word.lowerBound)
    var hash: UInt64 = 0
    var halfSpaces: UInt64 = 0
    var joinless = 0
    for i in letters.indices {
      hash = hash &* LetterHash.multiplier &+ UInt64(letters[i])
      if gaps[i] == SpacingLine.halfSpace { halfSpaces &+= LetterHash.key(UInt64(i + 1)) }
      if SpacingLetters.neverJoins(letters[i]) { joinless += 1 }
    }
    state.hash = hash
    state.key = LetterHash.key(hash &+ halfSpaces &+ UInt64(word.count))
    state.isLong = word.count > Self.longestRun
    state.isPlain = halfSpaces == 0 && !state.isLong
    if state.isPlain {
      if SpacingLetters.neverJoins(letters[letters.count - 1]) { joinless -= 1 }
      state.afterNonJoining = UInt8(joinless)
      state.afterJoining = UInt8(word.count - 1 - joinless)
    }
    return state
  }

  private mutating func learn(_ index: Int) {
    let known = scorer.weights.knowledge(of: states[index].hash)
    states[index].facts = known.facts
    states[index].classes = known.classes
    states[index].settled = states[index].isLong ? [] : known.settled
    if !states[index].isPlain { states[index].settled.remove(.inside) }
    if states[index].settled.contains(.inside) {
      states[index].certainAfterJoining = states[index].afterJoining
      states[index].certainAfterNonJoining = states[index].afterNonJoining
    }
  }

  /// Asks for what the next looks will need.
  private func fetch(_ index: Int) {
    guard index + 1 < states.count else { return }
    let (left, right) = (states[index], states[index + 1])
    if !left.settled.contains(.inside) { scorer.memo.fetch(left.key) }
    let end = words[index].upperBound - 1
    if line.gaps[end] == SpacingLine.space, !left.settled.contains(.after) || !right.settled.contains(.before)
    {
      scorer.fetch(between: left.hash, right.hash, length: words[index + 1].count)
    }
  }

  /// Counts the gaps that are certain.
  private mutating func countCertain() {
    var (joining, nonJoining, spaces) = (0, 0, 0)
    for state in states {
      joining += Int(state.certainAfterJoining)
      nonJoining += Int(state.certainAfterNonJoining)
      if state.isFollowedByCertainSpace { spaces += 1 }
    }
    certain[3 * Int(WriterHabits.Kind.afterJoining)] = Float(joining)
    certain[3 * Int(WriterHabits.Kind.afterNonJoining)] = Float(nonJoining)
    certain[3 * Int(WriterHabits.Kind.space) + 2] = Float(spaces)
  }

  /// Spells the words of the dictionary as they stand there.
  private mutating func applyDictionary() {
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

  /// Scores again what a change may have made decidable: the gaps of the words beside it.
  private mutating func lookAgain(beside changed: [Int]) {
    SpacingGaps.words(of: line, into: &words)
    swap(&earlierStates, &states)
    states.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
    var next = 0
    var nextState = 0
    for word in words {
      while next < changed.count, changed[next] < word.lowerBound - 1 { next += 1 }
      touched.append(next < changed.count && changed[next] < word.upperBound)
      while nextState < earlierStates.count, earlierStates[nextState].start < word.lowerBound {
        nextState += 1
      }
      if touched[touched.count - 1] {
        states.append(measured(word))
        learn(states.count - 1)
      } else {
        states.append(earlierStates[nextState])
      }
    }
    swap(&earlier, &open)
    open.removeAll(keepingCapacity: true)
    next = 0
    for index in words.indices {
      let word = words[index]
      let beforeTouched = index > 0 && touched[index - 1]
      let afterTouched = index + 1 < words.count && touched[index + 1]
      let last = Int32(word.upperBound - 1)
      if touched[index] || beforeTouched || afterTouched {
        lookInside(index)
      } else {
        while next < earlier.count, earlier[next].place < Int32(word.lowerBound) { next += 1 }
        while next < earlier.count, earlier[next].place < last {
          open.append(earlier[next])
          next += 1
        }
      }
      while next < earlier.count, earlier[next].place < last { next += 1 }
      let isNear =
        touched[index] || beforeTouched || afterTouched || index + 2 < words.count && touched[index + 2]
      if isNear {
        lookBetween(index)
      } else if next < earlier.count, earlier[next].place == last {
        open.append(earlier[next])
      }
    }
    countCertain()
  }

  /// Finds the open gaps inside a word.
  private mutating func lookInside(_ index: Int) {
    let word = words[index]
    if states[index].settled.contains(.inside) {
      scorer.paths.settledWords += 1
      return
    }
    guard options.damage != .halfSpacesTypedAsSpaces,
      word.count > 1, word.count <= Self.longestRun
    else { return }
    let entry = scorer.inside(word, of: line, key: states[index].key, facts: states[index].facts)
    states[index].certainAfterJoining = entry.certainAfterJoining
    states[index].certainAfterNonJoining = entry.certainAfterNonJoining
    guard entry.count > 0 else { return }
    append(entry, after: index, before: index + 1, from: word.lowerBound)
  }

  /// Finds whether the space after a word is open.
  private mutating func lookBetween(_ index: Int) {
    let place = words[index].upperBound - 1
    states[index].isFollowedByCertainSpace = false
    guard line.gaps[place] == SpacingLine.space, options.damage != .halfSpacesLost, index + 1 < words.count,
      !settled[place]
    else { return }
    let (left, right) = (states[index], states[index + 1])
    if left.settled.contains(.after), right.settled.contains(.before) {
      states[index].isFollowedByCertainSpace = true
      scorer.paths.settledSpaces += 1
      return
    }
    let entry = scorer.between(
      words[index],
      words[index + 1],
      of: line,
      hashes: (left.hash, right.hash),
      facts: (left.facts, right.facts)
    )
    if entry.count == 0 {
      states[index].isFollowedByCertainSpace = true
    } else {
      append(entry, after: index, before: index + 2, from: place)
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
      gap.weigh(unit: scorer.weights.unit)
      open.append(gap)
    }
  }

  /// A word beside others, if only a space parts it from them.
  private func neighbour(_ index: Int, isBefore: Bool) -> NeighbouringWord {
    var word = NeighbouringWord(index, isBefore: isBefore, among: words, of: line)
    guard word.exists else { return word }
    word.facts = states[index].facts
    word.classes = states[index].classes
    return word
  }

  /// Decides the open gaps, and tells which changed.
  private mutating func decide(_ evidence: inout [Float]) -> [Int] {
    var decided: [(place: Int, kind: UInt8)] = []
    // The last cut of the word at hand among them, and how far the word was followed.
    var cut: Int?
    var followed = 0
    for (number, gap) in open.enumerated() {
      let place = Int(gap.place)
      var (label, chance) = gap.best(under: habits)
      let rivalry = label == SpacingLine.nothing ? chanceOverRival(number) : nil
      if let rivalry { (label, chance) = (SpacingLine.halfSpace, rivalry) }
      guard label != line.gaps[place], isWanted(label, place), !settled[place] else { continue }
      let confidence = calibrated(chance, label)
      guard Double(confidence) >= options.threshold || rivalry != nil else { continue }
      // Of two half-spaces around one letter, the likelier one: خانه‌ای or خان‌های, not خان‌ه‌ای.
      if label == SpacingLine.halfSpace, let last = decided.last?.place, last == place - 1,
        line.gaps[last] == SpacingLine.halfSpace
      {
        guard confidence > confidences[last] else { continue }
        line.gaps[last] = base[last]
        decided.removeLast()
      }
      guard isCoherent(label, place) else { continue }
      if label == SpacingLine.space {
        // One cut in a word at a time: the next is decided from the pieces.
        while followed < place {
          if line.gaps[followed] >= SpacingLine.space, followed != cut.map({ decided[$0].place }) {
            cut = nil
          }
          followed += 1
        }
        if let earlier = cut {
          let last = decided[earlier].place
          guard confidence > confidences[last] else { continue }
          line.gaps[last] = SpacingLine.nothing
          decided[earlier].place = -1
        }
        cut = decided.count
      }
      // What goes back and forth is left to the author.
      if label == base[place] { settled[place] = true }
      line.gaps[place] = label
      confidences[place] = confidence
      decided.append((place, gap.kind))
    }
    decided.removeAll { $0.place < 0 }
    for (place, kind) in decided { evidence[3 * Int(kind) + Int(line.gaps[place])] += 1 }
    return decided.map(\.place)
  }

  /// The chance of a half-space in a gap where none seems likely by itself, if one is likely here or one letter on, and here
  /// rather than there: `کاسهای` is `کاس‌های` or `کاسه‌ای`, hardly one word.
  private func chanceOverRival(_ number: Int) -> Float? {
    guard options.threshold <= 0.5 else { return nil }
    let gap = open[number]
    let chance = gap.chance(of: SpacingLine.halfSpace, under: habits)
    guard gap.kind == WriterHabits.Kind.afterJoining, chance > 0.25 else { return nil }
    for other in [number - 1, number + 1] where open.indices.contains(other) {
      let rival = open[other]
      guard abs(rival.place - gap.place) == 1, rival.label(under: habits) == SpacingLine.nothing else {
        continue
      }
      let both = chance + rival.chance(of: SpacingLine.halfSpace, under: habits)
      if both > 0.5, chance > 1 - both, 2 * chance > both || 2 * chance == both && other > number {
        return chance
      }
    }
    return nil
  }

  /// Whether an answer leaves no letter alone that is not a word.
  private func isCoherent(_ label: UInt8, _ place: Int) -> Bool {
    guard label != SpacingLine.nothing else { return true }
    let beforeHolds = place > 0 ? line.gaps[place - 1] : SpacingLine.barrier
    let afterHolds = line.gaps[place + 1]
    if label == SpacingLine.halfSpace { return beforeHolds != label && afterHolds != label }
    if line.gaps[place] == SpacingLine.halfSpace { return true }
    return (beforeHolds == SpacingLine.nothing || line.letters[place] == SpacingLetters.and)
      && (afterHolds == SpacingLine.nothing || line.letters[place + 1] == SpacingLetters.and)
  }

  private func isWanted(_ label: UInt8, _ place: Int) -> Bool {
    if label == SpacingLine.halfSpace { return options.restoresHalfSpaces }
    if label == SpacingLine.space, options.damage == .halfSpacesLost { return false }
    return options.restoresWordSpaces
  }

  /// A chance as it turned out on text the model had not seen.
  private func calibrated(_ chance: Float, _ label: UInt8) -> Float {
    let calibration = scorer.weights.calibration
    let first = label == SpacingLine.halfSpace ? 0 : 2
    return LogOdds.chance(LogOdds.of(chance) * calibration[first] + calibration[first + 1])
  }
}
