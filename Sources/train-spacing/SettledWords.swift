import PersianText

/// Finds out with a whole model which words are settled, in damaged text, and marks them in its bytes.
struct SettledWords {
  private struct Word {
    var place: Int
    /// Not known before it is seen without half-spaces.
    var isOpenInside: Bool?
    /// How often it was seen before another word, and how often the space was open.
    var after = (all: 0, open: 0)
    var before = (all: 0, open: 0)

    var isSettledAfter: Bool { SettledWords.isSettled(after) }
    var isSettledBefore: Bool { SettledWords.isSettled(before) }
  }

  /// A space is settled on one side by a word that was seen often enough and hardly ever with it open: where the other word
  /// is so as well, nearly all that is open is missed by neither.
  private static func isSettled(_ spaces: (all: Int, open: Int)) -> Bool {
    spaces.all >= 3 && spaces.open * 300 <= spaces.all
  }

  private var words: [UInt64: Word] = [:]

  /// - Parameter plainWords: words that need not stand in a sentence: their gaps are the same wherever they stand.
  init(_ sentences: [Sentence], _ plainWords: [[UInt8]], weights: SpacingWeights, mix: [(Damage, Float)]) {
    var random = Randomness(33)
    var scorer = GapScorer(weights)
    scorer.expect(1 << 24)
    for sentence in sentences {
      for damage in [Damage.clean, .any(of: mix, &random), .any(of: mix, &random), .any(of: mix, &random)] {
        take(sentence, damage.apply(to: sentence, &random), &scorer)
      }
    }
    for letters in plainWords where letters.count <= SpacingEngine.longestRun {
      let hash = LetterHash.of(letters)
      guard let place = weights.settledPlace(of: hash), words[hash]?.isOpenInside == nil else { continue }
      words[hash, default: Word(place: place)].isOpenInside =
        scorer.hasOpenGaps(letters.indices, of: SpacingLine(word: letters))
    }
  }

  private mutating func take(_ sentence: Sentence, _ held: [UInt8], _ scorer: inout GapScorer) {
    let line = SpacingLine(letters: sentence.letters, gaps: held)
    var ranges: [Range<Int>] = []
    SpacingGaps.words(of: line, into: &ranges)
    var known: [UInt64?] = []
    for range in ranges {
      let hash = LetterHash.of(line.letters[range])
      guard let place = scorer.weights.settledPlace(of: hash) else {
        known.append(nil)
        continue
      }
      known.append(hash)
      if words[hash] == nil { words[hash] = Word(place: place) }
      if range.dropLast().allSatisfy({ held[$0] == SpacingLine.nothing }),
        range.count <= SpacingEngine.longestRun
      {
        words[hash]?.isOpenInside = scorer.hasOpenGaps(range, of: line)
      }
    }
    for index in ranges.indices.dropLast() where held[ranges[index].upperBound - 1] == SpacingLine.space {
      let open = scorer.isOpen(between: ranges[index], ranges[index + 1], of: line) ? 1 : 0
      if let hash = known[index] {
        words[hash]?.after.all += 1
        words[hash]?.after.open += open
      }
      if let hash = known[index + 1] {
        words[hash]?.before.all += 1
        words[hash]?.before.open += open
      }
    }
  }

  /// Marks the words in the bytes of a model.
  func mark(_ bytes: inout [UInt8]) {
    for word in words.values {
      var settled: SettledWord = []
      if word.isOpenInside == false { settled.insert(.inside) }
      if word.isSettledAfter { settled.insert(.after) }
      if word.isSettledBefore { settled.insert(.before) }
      bytes[word.place] |= settled.rawValue
    }
    ModelWriter.seal(&bytes)
  }

  /// How many words are settled in each way.
  var report: String {
    "\(words.count) words: inside \(words.values.count { $0.isOpenInside == false }), after "
      + "\(words.values.count(where: \.isSettledAfter)), before \(words.values.count(where: \.isSettledBefore))"
  }
}
