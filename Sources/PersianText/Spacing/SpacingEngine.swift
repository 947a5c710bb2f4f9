/// Restores the spacing of one stretch of text after another, with what it has learned about the writer.
struct SpacingEngine {
  /// One gap that changes.
  struct Change {
    /// UTF-8 offsets of the gap in the text.
    var start: Int
    var end: Int
    var before: UInt8
    var after: UInt8
    var confidence: Float
  }

  /// Rounds of looking again at what was changed, for words that need more than one correction.
  static let mostRounds = 4
  /// A writer is known by about so many bytes: a text is taken in windows that end at the first line break after them.
  static let windowSize = 16 << 10

  let options: SpacingOptions
  private var scorer: SpacingScorer
  private var habits: WriterHabits
  private var line = SpacingLine()
  private var words: [Range<Int>] = []
  private var open: [OpenGap] = []
  private var certain = [Float](repeating: 0, count: 9)
  private var views: [GapView] = []
  private var places: [Int] = []
  /// What the gaps held at first.
  private var original: [UInt8] = []
  /// Gaps that are settled, whatever the model says.
  private var settled: [Bool] = []
  private var confidences: [Float] = []
  /// Words that a change touched.
  private var touched: [Bool] = []

  init(_ weights: SpacingWeights, _ options: SpacingOptions) {
    self.options = options
    scorer = SpacingScorer(weights)
    habits = WriterHabits(weights)
  }

  /// The changes of a text, in order.
  mutating func changes(in bytes: [UInt8]) -> [Change] {
    var changes: [Change] = []
    var start = 0
    while start < bytes.count {
      var end = min(bytes.count, start + Self.windowSize)
      while end < bytes.count, bytes[end - 1] != UInt8(ascii: "\n") { end += 1 }
      restore(bytes, start..<end, into: &changes)
      start = end
    }
    return changes
  }

  private mutating func restore(_ bytes: [UInt8], _ window: Range<Int>, into changes: inout [Change]) {
    line.read(bytes, window, leavingOut: ProtectedSpans(in: bytes.span.extracting(window)).ranges)
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
    open.removeAll(keepingCapacity: true)
    for index in certain.indices { certain[index] = 0 }
    for index in words.indices {
      lookInside(index)
      lookBetween(index)
    }
    if options.damage == .estimated {
      habits.estimate(certain: certain, open: open, unit: scorer.weights.unit)
    }
    var changed = decide()
    if options.damage == .estimated {
      habits.remember(certain: certain, open: open, unit: scorer.weights.unit)
    }
    var round = 1
    while !changed.isEmpty, round < Self.mostRounds {
      round += 1
      SpacingGaps.words(of: line, into: &words)
      open.removeAll(keepingCapacity: true)
      lookAgain(beside: changed)
      changed = decide()
    }
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

  /// Scores what a change may have made decidable: the gaps of the words beside it.
  private mutating func lookAgain(beside changed: [Int]) {
    touched.removeAll(keepingCapacity: true)
    var next = 0
    for word in words {
      while next < changed.count, changed[next] < word.lowerBound - 1 { next += 1 }
      touched.append(next < changed.count && changed[next] < word.upperBound)
    }
    for index in words.indices {
      if touched[index] { lookInside(index) }
      if touched[index] || index + 1 < words.count && touched[index + 1] { lookBetween(index) }
    }
  }

  /// Scores the gaps inside a word.
  private mutating func lookInside(_ index: Int) {
    guard options.damage != .halfSpacesTypedAsSpaces else { return }
    views.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    SpacingGaps.inside(words[index], of: line, views: &views, places: &places)
    for k in views.indices where !settled[places[k]] {
      let isJoinless = SpacingLetters.neverJoins(line.letters[places[k]])
      let (first, second) = scorer.outputs(for: &views[k])
      open.append(
        OpenGap(
          place: Int32(places[k]),
          kind: isJoinless ? WriterHabits.Kind.afterNonJoining : WriterHabits.Kind.afterJoining,
          isJoinless: isJoinless,
          first: first,
          second: second
        )
      )
    }
  }

  /// Scores the space after a word.
  private mutating func lookBetween(_ index: Int) {
    let place = words[index].upperBound - 1
    guard line.gaps[place] == SpacingLine.space, options.damage != .halfSpacesLost, index + 1 < words.count,
      !settled[place]
    else { return }
    var view = SpacingGaps.between(words[index], words[index + 1], of: line)
    let (first, second) = scorer.outputs(for: &view)
    open.append(
      OpenGap(
        place: Int32(place),
        kind: WriterHabits.Kind.space,
        isJoinless: SpacingLetters.neverJoins(line.letters[place]),
        first: first,
        second: second
      )
    )
  }

  /// Decides the open gaps, and tells which changed.
  private mutating func decide() -> [Int] {
    var changed: [Int] = []
    for gap in open {
      let place = Int(gap.place)
      let (label, chance) = gap.best(under: habits, unit: scorer.weights.unit)
      guard label != line.gaps[place], isWanted(label, place) else { continue }
      let confidence = calibrated(chance, label)
      guard Double(confidence) >= options.threshold else { continue }
      // What goes back and forth is left to the author.
      if label == original[place] { settled[place] = true }
      line.gaps[place] = label
      confidences[place] = confidence
      changed.append(place)
    }
    return changed
  }

  private func isWanted(_ label: UInt8, _ place: Int) -> Bool {
    if label == SpacingLine.halfSpace { return options.restoresHalfSpaces }
    if label == SpacingLine.space, options.damage == .halfSpacesLost { return false }
    return options.restoresWordSpaces
  }

  /// A chance as it turned out on text the model had not seen.
  private func calibrated(_ chance: Float, _ label: UInt8) -> Float {
    let odds = chance / max(1e-6, 1 - chance)
    let calibration = scorer.weights.calibration
    let (slope, offset) =
      label == SpacingLine.halfSpace ? (calibration[0], calibration[1]) : (calibration[2], calibration[3])
    _ = (slope, offset, odds)
    return chance
  }
}
