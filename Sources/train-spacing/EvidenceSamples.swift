import PersianText

/// Gaps that the linear model leaves open, with all that the trees may look at and what they should hold.
struct EvidenceSamples {
  struct Sample {
    var evidence: GapEvidence
    /// The outputs of the linear model, as log-odds.
    var outputs: SIMD2<Float>
    var isJoinless: Bool
    var holdsSpace: Bool
    /// Which class is right: 0 if the gap stays, 1 for the first output, 2 for the second.
    var answer: UInt8
    var weight: Float
  }

  /// In gaps inside words, and at spaces.
  var inside: [Sample] = []
  var spaces: [Sample] = []

  /// Sentences that the trees alone learn from.
  struct Further {
    var sentences: [Sentence]
    /// How much one of them counts.
    var weight: Float
    /// Whether they are in another house style.
    var isOther: Bool
  }

  /// Outputs of the linear model that the trees learn from: more than those they have a say in, and they do better.
  private static let reach: ClosedRange<Float> = -5.5...7.5
  /// In how many parts the text is cut, each seen by models that were trained on the rest.
  private static let parts = 4
  /// How often each sentence is damaged.
  private static let times = 4

  /// Open gaps of damaged sentences as linear models see them that were not trained on them.
  init(
    _ sentences: [Sentence],
    further: [Further],
    _ lexicon: TrainingLexicon,
    _ lists: WordClassLists,
    _ likings: Likings,
    report: (String) -> Void
  ) {
    let mix = LinearTrainer.Options().mix
    for part in 0..<Self.parts {
      func isHere(_ sentence: Sentence) -> Bool { sentence.fold % Self.parts == part }
      let trainer = LinearTrainer.averaged(
        over: [UInt64(10 + part), UInt64(20 + part)],
        lexicon,
        sentences.filter { !isHere($0) },
        report: report
      )
      var random = Randomness(UInt64(100 + part))
      for sentence in sentences where isHere(sentence) {
        let knowledge = HeldOutKnowledge(
          lexicon: lexicon,
          lists: lists,
          likings: likings,
          fold: sentence.fold
        )
        for _ in 0..<Self.times {
          let held = Damage.any(of: mix, &random).apply(to: sentence, &random)
          add(sentence, holding: held, trainer, knowledge)
        }
      }
      // The lexicon does not count them.
      let knowledge = HeldOutKnowledge(lexicon: lexicon, lists: lists, likings: likings, fold: -1)
      for more in further {
        for sentence in more.sentences where isHere(sentence) {
          let held = Damage.any(of: mix, &random).apply(to: sentence, &random)
          add(sentence, holding: held, trainer, knowledge, weight: more.weight, isOther: more.isOther)
        }
      }
    }
  }

  private mutating func add(
    _ sentence: Sentence,
    holding held: [UInt8],
    _ trainer: LinearTrainer,
    _ knowledge: HeldOutKnowledge,
    weight: Float = 1,
    isOther: Bool = false
  ) {
    let line = SpacingLine(letters: sentence.letters, gaps: held)
    var words: [Range<Int>] = []
    SpacingGaps.words(of: line, into: &words)
    let damaged = DamagedSentence(
      line: line,
      words: words,
      gold: sentence.gaps,
      weight: weight,
      isOther: isOther
    )
    for (n, word) in words.enumerated() where word.count <= SpacingEngine.longestRun {
      var views: [GapView] = []
      var places: [Int] = []
      SpacingGaps.inside(word, of: line, views: &views, places: &places)
      addOpen(views, places, in: n..<n + 1, of: damaged, trainer, knowledge)
      if line.gaps[word.upperBound - 1] == SpacingLine.space {
        let view = SpacingGaps.between(word, words[n + 1], of: line)
        addOpen([view], [word.upperBound - 1], in: n..<n + 2, of: damaged, trainer, knowledge)
      }
    }
  }

  private struct DamagedSentence {
    var line: SpacingLine
    var words: [Range<Int>]
    var gold: [UInt8]
    var weight: Float
    var isOther: Bool
  }

  private mutating func addOpen(
    _ views: [GapView],
    _ places: [Int],
    in place: Range<Int>,
    of damaged: DamagedSentence,
    _ trainer: LinearTrainer,
    _ knowledge: HeldOutKnowledge
  ) {
    let (line, words) = (damaged.line, damaged.words)
    let word = words[place.lowerBound].lowerBound..<words[place.upperBound - 1].upperBound
    var views = views
    let joinless = places.map { SpacingLetters.neverJoins(line.letters[$0]) }
    let outputs = views.indices.map { k in
      LinearTrainer.look(up: &views[k], in: trainer.lexicon, without: knowledge.fold)
      return trainer.outputs(for: views[k])
    }
    func steps(_ output: Float) -> Int32 { Int32((max(-13, min(13, output)) / ModelWriter.unit).rounded()) }
    let gaps = views.indices.map { k in
      var gap = ScoredGap(
        views[k],
        at: places[k],
        isJoinless: joinless[k],
        first: steps(outputs[k].all.x),
        second: steps(outputs[k].all.y)
      )
      gap.pieces = SIMD2(steps(outputs[k].pieces.x), steps(outputs[k].pieces.y))
      return gap
    }
    var cuts: WordCuts?
    for k in views.indices {
      let holdsSpace = views[k].holdsSpace
      let output = outputs[k].all
      let best = ScoredGap.best(output.x, output.y, isJoinless: joinless[k], holdsSpace: holdsSpace)
      guard Self.reach.contains(best) else { continue }
      let found = cuts ?? WordCuts(line.letters[word], knowledge: knowledge)
      cuts = found
      let own = WordEvidence(
        of: k,
        among: gaps,
        in: word,
        of: line,
        cuts: found,
        knowledge: knowledge
      )
      var evidence = GapEvidence(
        own,
        previous: Self.neighbour(place.lowerBound - 1, isBefore: true, line, words, knowledge),
        next: Self.neighbour(place.upperBound, isBefore: false, line, words, knowledge),
        knowledge: knowledge
      )
      evidence.values[GapEvidence.houseStyle] = damaged.isOther ? 1 : 0
      var gold = damaged.gold[places[k]]
      if joinless[k], gold == SpacingLine.halfSpace { gold = SpacingLine.nothing }
      let sample = Sample(
        evidence: evidence,
        outputs: output,
        isJoinless: joinless[k],
        holdsSpace: holdsSpace,
        answer: holdsSpace ? (gold == SpacingLine.space ? 0 : gold + 1) : gold,
        weight: damaged.weight
      )
      if holdsSpace { spaces.append(sample) } else { inside.append(sample) }
    }
  }

  private static func neighbour(
    _ index: Int,
    isBefore: Bool,
    _ line: SpacingLine,
    _ words: [Range<Int>],
    _ knowledge: HeldOutKnowledge
  ) -> NeighbouringWord {
    guard words.indices.contains(index) else { return NeighbouringWord() }
    var word = NeighbouringWord(words[index], isBefore: isBefore, of: line)
    guard word.exists else { return word }
    let hash = LetterHash.of(line.letters[words[index]])
    word.facts = knowledge.facts(of: hash)
    word.classes = knowledge.classes(of: hash)
    return word
  }
}
