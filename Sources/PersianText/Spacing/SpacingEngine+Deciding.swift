extension SpacingEngine {
  /// Decides the open gaps, and tells which changed.
  ///
  /// - Parameter evidence: what gaps of the text were found to hold, by stretches.
  mutating func decide(_ evidence: inout [GapCounts]) -> [Int] {
    var decided: [Int] = []
    // The word at hand, without its last letter, and which of the decided gaps is where it is cut.
    var word = 0..<0
    var cut: Int?
    for (number, gap) in open.enumerated() {
      let place = Int(gap.place)
      var (label, chance) = gap.best(under: habits)
      let rivalry = label == SpacingLine.nothing ? chanceOverRival(number) : nil
      if let rivalry { (label, chance) = (SpacingLine.halfSpace, rivalry) }
      guard label != line.gaps[place], isWanted(label, place), !settled[place] else { continue }
      let confidence = calibrated(chance, label)
      guard Double(confidence) >= options.threshold || rivalry != nil else { continue }
      // Of two half-spaces around one letter, the likelier one: خانه‌ای or خان‌های, not خان‌ه‌ای.
      if label == SpacingLine.halfSpace, let last = decided.last, last == place - 1,
        line.gaps[last] == SpacingLine.halfSpace
      {
        guard confidence > confidences[last] else { continue }
        line.gaps[last] = base[last]
        decided.removeLast()
      }
      // Of a space that goes and one behind the و after it, the likelier one: گفت‌وگو or گفت و گو, not گفت‌و گو.
      if label == SpacingLine.space, line.letters[place] == SpacingLetters.and, let last = decided.last,
        last == place - 1, kinds[last] == WriterHabits.Kind.space
      {
        guard confidence > confidences[last] else { continue }
        line.gaps[last] = SpacingLine.space
        decided.removeLast()
      }
      guard isCoherent(label, place) else { continue }
      if line.gaps[place] == SpacingLine.space {
        if label == SpacingLine.halfSpace, cut != nil, place == word.upperBound { continue }
      } else {
        if !word.contains(place) { (word, cut) = (gaps(around: place), nil) }
        if label == SpacingLine.space {
          // One cut in a word at a time: the next is decided from the pieces.
          if let earlier = cut {
            let last = decided[earlier]
            guard confidence > confidences[last] else { continue }
            line.gaps[last] = SpacingLine.nothing
            decided.remove(at: earlier)
          }
          takeBackHalfSpaces(in: word, &decided, &evidence)
          cut = decided.count
        } else if cut != nil {
          continue
        }
      }
      // What goes back and forth is left to the author.
      if label == base[place] { settled[place] = true }
      line.gaps[place] = label
      confidences[place] = confidence
      kinds[place] = gap.kind
      decided.append(place)
    }
    for place in decided { count(place, 1, in: &evidence) }
    return decided
  }

  /// The gaps of the word that a gap is in.
  private func gaps(around place: Int) -> Range<Int> {
    var start = place
    while start > 0, line.gaps[start - 1] < SpacingLine.space { start -= 1 }
    var end = place + 1
    while line.gaps[end] < SpacingLine.space { end += 1 }
    return start..<end
  }

  /// Takes half-spaces back of a word that is cut: whether its pieces need them is decided from the pieces, so that
  /// `درمیدان` becomes `در میدان`, not `در می‌دان`, and `تازه تانوروز` becomes `تازه تا نوروز`, not `تازه‌تا نوروز`.
  private mutating func takeBackHalfSpaces(
    in word: Range<Int>,
    _ decided: inout [Int],
    _ evidence: inout [GapCounts]
  ) {
    var thisRound = decided.endIndex
    while thisRound > 0, decided[thisRound - 1] >= word.lowerBound { thisRound -= 1 }
    for place in word
    where line.gaps[place] == SpacingLine.halfSpace && base[place] != SpacingLine.halfSpace && !settled[place]
    {
      if let number = decided[thisRound...].firstIndex(of: place) {
        decided.remove(at: number)
      } else {
        count(place, -1, in: &evidence)
      }
      line.gaps[place] = base[place]
    }
  }

  private func count(_ place: Int, _ times: Float, in evidence: inout [GapCounts]) {
    evidence[place / WriterHabits.stretchLetters][kinds[place], line.gaps[place]] += times
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
      guard abs(rival.place - gap.place) == 1,
        rival.label(under: habits.ratios(for: rival)) == SpacingLine.nothing
      else {
        continue
      }
      let both = chance + rival.chance(of: SpacingLine.halfSpace, under: habits)
      if both > 0.5, chance > 1 - both, 2 * chance > both || 2 * chance == both && other > number {
        return chance
      }
    }
    return nil
  }

  /// Whether an answer leaves no letter alone that is not a word, and takes none of a word with it: of `کار وبار` the `و` is
  /// a word once it is cut off, and does not end the word before it.
  private func isCoherent(_ label: UInt8, _ place: Int) -> Bool {
    if label != SpacingLine.space, line.letters[place + 1] == SpacingLetters.and,
      line.gaps[place + 1] >= SpacingLine.space, line.gaps[place] == SpacingLine.space,
      label == SpacingLine.halfSpace || original[place + 1] == SpacingLine.nothing
    {
      return false
    }
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
