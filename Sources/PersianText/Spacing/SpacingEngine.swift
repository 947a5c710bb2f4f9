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
    var hash: UInt64
    var facts = WordFacts.unknown
    var certainAfterJoining: UInt8 = 0
    var certainAfterNonJoining: UInt8 = 0
    /// Whether the space after it certainly stays.
    var isFollowedByCertainSpace = false
  }

  /// Letters of the longest run that is looked into. Longer ones are no words that ran together, and are left alone.
  static let longestRun = 48
  /// Rounds of looking again at what was changed, for words that need more than one correction: enough for a run that
  /// is cut into single words, one cut a round.
  static let mostRounds = longestRun / 2
  /// How often the whole is gone through again; what is not stable then is rare.
  static let mostPhases = 6
  /// A writer is known by about so many letters: a text is taken in windows that end at the first line break after them.
  static let windowLetters = 30_000

  /// A gap stays as it is, whatever the writer's habits, where both other answers are less likely than e to this power.
  static let leastOdds: Float = -7

  let options: SpacingOptions
  private var scorer: SpacingScorer
  private var memo = SpacingMemo(expecting: 0)
  private var pairMemo = SpacingMemo(expecting: 0)
  private var prefixes: [WordFacts] = []
  private var suffixes: [WordFacts] = []
  private var habits: WriterHabits
  private var line = SpacingLine()
  private var words: [Range<Int>] = []
  private var states: [WordState] = []
  private var earlierStates: [WordState] = []
  private var open: [OpenGap] = []
  private var earlier: [OpenGap] = []
  private var certain = [Float](repeating: 0, count: 9)
  private var views: [GapView] = []
  private var places: [Int] = []
  /// What the gaps held at first, and at the beginning of a phase.
  private var original: [UInt8] = []
  private var base: [UInt8] = []
  /// Gaps that are settled, whatever the model says.
  private var settled: [Bool] = []
  private var confidences: [Float] = []
  /// Words that a change touched.
  private var touched: [Bool] = []
  private let leastSteps: Int32

  init(_ weights: SpacingWeights, _ options: SpacingOptions) {
    self.options = options
    scorer = SpacingScorer(weights)
    habits = WriterHabits(weights)
    leastSteps = Int32(Self.leastOdds / weights.unit)
  }

  /// The changes of a text, in order.
  mutating func changes(in bytes: [UInt8]) -> [Change] {
    if memo.entries.count < bytes.count / 64 {
      memo = SpacingMemo(expecting: bytes.count)
      pairMemo = memo
    }
    var changes: [Change] = []
    var start = 0
    while start < bytes.count {
      let end = line.read(bytes, from: start, letters: Self.windowLetters)
      restore(into: &changes)
      start = end
    }
    return changes
  }

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
    hashWords()
    open.removeAll(keepingCapacity: true)
    for index in words.indices {
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
    for phase in 0..<Self.mostPhases {
      base = line.gaps
      settled = pinned
      // An estimate goes on from the one before it: begin where a text that came like this would.
      habits = earlierHabits
      var isStable = phase > 0
      for _ in 0..<Self.mostRounds {
        if estimates {
          let counts = phase == 0 ? zip(certain, evidence).map { $0 + $1 } : certain
          habits.estimate(certain: counts, open: open, unit: scorer.weights.unit)
        }
        let changed = decide(&evidence)
        if changed.isEmpty { break }
        isStable = false
        lookAgain(beside: changed)
      }
      if isStable { break }
    }
    if estimates { habits.remember(certain: certain, open: open, unit: scorer.weights.unit) }
    for place in line.gaps.indices where line.gaps[place] != original[place] {
      changes.append(
        Change(
          start: Int(line.gapStarts[place]),
          end: Int(line.gapEnds[place]),
          before: original[place],
          after: line.gaps[place],
          confidence: confidences[place]
        )
      )
    }
  }

  private mutating func hashWords() {
    states.removeAll(keepingCapacity: true)
    for word in words { states.append(state(of: word)) }
  }

  private func state(of word: Range<Int>) -> WordState {
    var hash: UInt64 = 0
    for i in word { hash = hash &* LetterHash.multiplier &+ UInt64(line.letters[i]) }
    return WordState(start: word.lowerBound, hash: hash, facts: scorer.weights.facts(of: hash))
  }

  /// Counts the gaps that are certain.
  private mutating func countCertain() {
    var (joining, nonJoining, spaces) = (0, 0, 0)
    for state in states {
      joining += Int(state.certainAfterJoining)
      nonJoining += Int(state.certainAfterNonJoining)
      if state.isFollowedByCertainSpace { spaces += 1 }
    }
    certain[WriterHabits.Kind.afterJoining * 3] = Float(joining)
    certain[WriterHabits.Kind.afterNonJoining * 3] = Float(nonJoining)
    certain[WriterHabits.Kind.space * 3 + 2] = Float(spaces)
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
      states.append(touched[touched.count - 1] ? state(of: word) : earlierStates[nextState])
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

  /// Scores the gaps inside a word.
  private mutating func lookInside(_ index: Int) {
    let word = words[index]
    guard options.damage != .halfSpacesTypedAsSpaces, word.count > 1, word.count <= Self.longestRun else {
      return
    }
    var key = states[index].hash
    for i in word.dropLast() where line.gaps[i] == SpacingLine.halfSpace {
      key = key &+ LetterHash.key(UInt64(i - word.lowerBound + 1))
    }
    key = LetterHash.key(key &+ UInt64(word.count))
    let entry: SpacingMemo.Entry
    if let found = memo.find(key) {
      entry = found
      for offset in Int(found.offset)..<Int(found.offset) + Int(found.count) {
        var gap = memo.gaps[offset]
        gap.place += Int32(word.lowerBound)
        if !settled[Int(gap.place)] { open.append(gap) }
      }
    } else {
      entry = scoreInside(index, key: key)
    }
    states[index].certainAfterJoining = entry.certainAfterJoining
    states[index].certainAfterNonJoining = entry.certainAfterNonJoining
  }

  private mutating func scoreInside(_ index: Int, key: UInt64) -> SpacingMemo.Entry {
    let word = words[index]
    views.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    SpacingGaps.inside(word, of: line, views: &views, places: &places)
    lookUpPieces(of: word, whole: states[index])
    var entry = SpacingMemo.Entry(key: key)
    let first = open.count
    var certainGaps = (0, 0)
    for k in views.indices {
      let isJoinless = SpacingLetters.neverJoins(line.letters[places[k]])
      let outputs = scorer.outputs(for: views[k], isJoinless: isJoinless, least: leastSteps)
      if outputs.isCertain {
        if isJoinless { certainGaps.1 += 1 } else { certainGaps.0 += 1 }
        continue
      }
      open.append(
        OpenGap(
          place: Int32(places[k]),
          kind: isJoinless ? WriterHabits.Kind.afterNonJoining : WriterHabits.Kind.afterJoining,
          isJoinless: isJoinless,
          first: outputs.first,
          second: outputs.second
        )
      )
    }
    entry.certainAfterJoining = UInt8(min(255, certainGaps.0))
    entry.certainAfterNonJoining = UInt8(min(255, certainGaps.1))
    if word.count < 200 {
      memo.keep(entry, gaps: open[first...], from: word.lowerBound)
    }
    if !options.dictionary.isEmpty {
      let kept = open[first...].filter { !settled[Int($0.place)] }
      open.replaceSubrange(first..., with: kept)
    }
    return entry
  }

  /// Looks up the beginnings and endings of a word, each once.
  private mutating func lookUpPieces(of word: Range<Int>, whole: WordState) {
    prefixes.removeAll(keepingCapacity: true)
    suffixes.removeAll(keepingCapacity: true)
    var hash: UInt64 = 0
    for i in word.dropLast() {
      hash = hash &* LetterHash.multiplier &+ UInt64(line.letters[i])
      prefixes.append(scorer.weights.facts(of: hash))
    }
    prefixes.append(whole.facts)
    // The suffix after the first letter, the second, …
    var power: UInt64 = 1
    hash = 0
    for i in word.dropFirst().reversed() {
      hash = hash &+ UInt64(line.letters[i]) &* power
      power = power &* LetterHash.multiplier
      suffixes.append(scorer.weights.facts(of: hash))
    }
    suffixes.append(whole.facts)
    for k in views.indices {
      let length = views[k].leftLength
      let rest = views[k].rightLength
      views[k].whole = whole.facts
      views[k].left = prefixes[length - 1]
      views[k].right = suffixes[rest - 1]
      views[k].pair = scorer.weights.pairFacts(of: views[k].wholeHash, after: length)
    }
  }

  /// Scores the space after a word.
  private mutating func lookBetween(_ index: Int) {
    let place = words[index].upperBound - 1
    states[index].isFollowedByCertainSpace = false
    guard line.gaps[place] == SpacingLine.space, options.damage != .halfSpacesLost, index + 1 < words.count,
      !settled[place]
    else { return }
    let key = LetterHash.key(states[index].hash &* 0xA24B_AED4_963E_E407 &+ states[index + 1].hash)
    if let found = pairMemo.find(key) {
      if found.count == 0 {
        states[index].isFollowedByCertainSpace = true
      } else {
        var gap = pairMemo.gaps[Int(found.offset)]
        gap.place = Int32(place)
        open.append(gap)
      }
    } else {
      scoreBetween(index, place, key: key)
    }
  }

  private mutating func scoreBetween(_ index: Int, _ place: Int, key: UInt64) {
    let (left, right) = (states[index].facts, states[index + 1].facts)
    let entry = SpacingMemo.Entry(key: key)
    var view = SpacingGaps.between(words[index], words[index + 1], of: line)
    view.whole = scorer.weights.facts(of: view.wholeHash)
    // Two words that are common, unknown as one, and not known to take a half-space here: they stay two.
    if left.rank >= 3, right.rank >= 3, left.left == 0, right.right == 0, view.whole == .unknown {
      states[index].isFollowedByCertainSpace = true
      pairMemo.keep(entry, gaps: [], from: place)
      return
    }
    view.left = left
    view.right = right
    view.pair = scorer.weights.pairFacts(of: view.wholeHash, after: view.leftLength)
    let isJoinless = SpacingLetters.neverJoins(line.letters[place])
    let outputs = scorer.outputs(for: view, isJoinless: isJoinless, least: leastSteps)
    let first = open.count
    if outputs.isCertain {
      states[index].isFollowedByCertainSpace = true
    } else {
      open.append(
        OpenGap(
          place: Int32(place),
          kind: WriterHabits.Kind.space,
          isJoinless: isJoinless,
          first: outputs.first,
          second: outputs.second
        )
      )
    }
    pairMemo.keep(entry, gaps: open[first...], from: place)
  }

  /// Decides the open gaps, and tells which changed.
  private mutating func decide(_ evidence: inout [Float]) -> [Int] {
    var decided: [(place: Int, kind: Int)] = []
    // The last cut of the word at hand among them, and how far the word was followed.
    var cut: Int?
    var followed = 0
    for gap in open {
      let place = Int(gap.place)
      let (label, chance) = gap.best(under: habits, unit: scorer.weights.unit)
      guard label != line.gaps[place], isWanted(label, place), !settled[place] else { continue }
      let confidence = calibrated(chance, label)
      guard Double(confidence) >= options.threshold else { continue }
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
    for (place, kind) in decided { evidence[kind * 3 + Int(line.gaps[place])] += 1 }
    return decided.map(\.place)
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
