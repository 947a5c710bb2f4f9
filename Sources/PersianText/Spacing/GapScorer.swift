/// Finds which gaps of words, and which spaces between two, are open, and scores them: once for each word and each pair.
package struct GapScorer {
  package let weights: SpacingWeights
  var paths = SpacingPaths()
  private(set) var memo = GapMemo(expecting: 0)
  private var prefixes: [WordFacts] = []
  private var suffixes: [WordFacts] = []
  private var views: [GapView] = []
  private var places: [Int] = []
  private var gaps: [ScoredGap] = []
  private var open: [KnownGap] = []
  private var evidence: [WordEvidence] = []
  private let leastSteps: Int32

  package init(_ weights: SpacingWeights) {
    self.weights = weights
    leastSteps = Int32(GapEvidence.least / weights.unit)
  }

  /// Makes room for what a text of so many bytes may bring.
  package mutating func expect(_ bytes: Int) {
    if memo.isSmall(for: bytes) { memo = GapMemo(expecting: bytes) }
  }

  /// Whether some gap inside a word without half-spaces is open; for training, which marks what is settled.
  package mutating func hasOpenGaps(_ word: Range<Int>, of line: SpacingLine) -> Bool {
    let hash = LetterHash.of(line.letters[word])
    let entry = inside(
      word,
      of: line,
      key: LetterHash.key(hash &+ UInt64(word.count)),
      facts: weights.facts(of: hash)
    )
    return entry.count > 0
  }

  /// Whether the space between two words is open.
  package mutating func isOpen(between left: Range<Int>, _ right: Range<Int>, of line: SpacingLine) -> Bool {
    let hashes = (LetterHash.of(line.letters[left]), LetterHash.of(line.letters[right]))
    let facts = (weights.facts(of: hashes.0), weights.facts(of: hashes.1))
    let entry = between(left, right, of: line, hashes: hashes, facts: facts)
    return entry.count > 0
  }

  /// The best output of the linear model for a gap by itself, in steps, and its kind; for training, which marks what is closed.
  package static func look(
    at gap: GapView,
    after place: Int,
    of line: SpacingLine,
    by weights: SpacingWeights
  ) -> (best: Int32, kind: Int) {
    var view = gap
    let (left, right) = (weights.knowledge(of: view.leftHash), weights.knowledge(of: view.rightHash))
    view.left = left.facts
    view.right = right.facts
    view.whole = weights.facts(of: view.wholeHash)
    view.pair = weights.pairFacts(of: view.wholeHash, after: view.leftLength)
    view.isClosed = !view.hasKnownPieces
    let isJoinless = SpacingLetters.neverJoins(line.letters[place])
    return (
      score(view, at: place, of: line, by: weights).best,
      view.holdsSpace
        ? GapKind.space((left.facts, left.settled), (right.facts, right.settled))
        : GapKind.inside(view, isJoinless: isJoinless)
    )
  }

  /// The open gaps inside a word.
  ///
  /// - Parameter key: tells the word from others, and where it has half-spaces.
  mutating func inside(_ word: Range<Int>, of line: SpacingLine, key: UInt64, facts: WordFacts)
    -> GapMemo.Entry
  {
    if let found = memo.find(key) {
      paths.rememberedWords += 1
      return found
    }
    paths.scoredWords += 1
    return scoreInside(word, of: line, GapMemo.Entry(key: key), facts: facts)
  }

  private mutating func scoreInside(
    _ word: Range<Int>,
    of line: SpacingLine,
    _ empty: GapMemo.Entry,
    facts: WordFacts
  )
    -> GapMemo.Entry
  {
    var entry = empty
    views.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    gaps.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    evidence.removeAll(keepingCapacity: true)
    SpacingGaps.inside(word, of: line, views: &views, places: &places)
    for k in views.indices {
      weights.fetch(views[k].leftHash)
      weights.fetch(views[k].rightHash)
    }
    lookUpPieces(of: word, in: line, whole: facts)
    for k in views.indices where !views[k].isClosed { weights.fetchRows(of: views[k]) }
    for k in views.indices { gaps.append(Self.score(views[k], at: places[k], of: line, by: weights)) }
    var certain = (0, 0)
    var cuts: WordCuts?
    for (number, scored) in gaps.enumerated() {
      guard var gap = openGap(scored, from: word.lowerBound) else {
        if scored.isJoinless { certain.1 += 1 } else { certain.0 += 1 }
        continue
      }
      if GapEvidence.isOpen(Float(scored.best) * weights.unit) {
        gap.evidence = Int32(evidence.count)
        let found = cuts ?? WordCuts(line.letters[word], knowledge: weights)
        cuts = found
        evidence.append(
          WordEvidence(of: number, among: gaps, in: word, of: line, cuts: found, knowledge: weights)
        )
      }
      open.append(gap)
    }
    entry.certainAfterJoining = UInt8(certain.0)
    entry.certainAfterNonJoining = UInt8(certain.1)
    return memo.keep(entry, gaps: open, evidence: evidence)
  }

  /// A gap that may change, its place counted from a letter; nil where it certainly stays.
  private func openGap(_ gap: ScoredGap, from start: Int) -> KnownGap? {
    guard gap.best > leastSteps else { return nil }
    return KnownGap(
      place: gap.place - start,
      kind: gap.view.kind(isJoinless: gap.isJoinless),
      isJoinless: gap.isJoinless,
      first: gap.first,
      second: gap.second
    )
  }

  private static func key(between left: UInt64, _ right: UInt64) -> UInt64 {
    LetterHash.key(left &* 0xA24B_AED4_963E_E407 &+ right)
  }

  /// Asks for what ``between(_:_:of:hashes:facts:)`` will look at.
  func fetch(between left: UInt64, _ right: UInt64, length: Int) {
    weights.fetch(left &* LetterHash.power(length) &+ right)
    memo.fetch(Self.key(between: left, right))
  }

  /// The space between two words, if it is open.
  mutating func between(
    _ left: Range<Int>,
    _ right: Range<Int>,
    of line: SpacingLine,
    hashes: (UInt64, UInt64),
    facts: (WordFacts, WordFacts)
  ) -> GapMemo.Entry {
    // Two known words that hardly ever are pieces of one, and unknown as one: they stay two.
    if facts.0.rank > 0, facts.1.rank > 0, facts.0.isHardlyEverLeft, facts.1.isHardlyEverRight,
      weights.facts(of: hashes.0 &* LetterHash.power(right.count) &+ hashes.1) == .unknown
    {
      paths.plainSpaces += 1
      return GapMemo.Entry()
    }
    let key = Self.key(between: hashes.0, hashes.1)
    if let found = memo.find(key) {
      paths.rememberedSpaces += 1
      return found
    }
    paths.scoredSpaces += 1
    return scoreBetween(left, right, of: line, GapMemo.Entry(key: key), facts: facts)
  }

  private mutating func scoreBetween(
    _ left: Range<Int>,
    _ right: Range<Int>,
    of line: SpacingLine,
    _ entry: GapMemo.Entry,
    facts: (WordFacts, WordFacts)
  ) -> GapMemo.Entry {
    var view = SpacingGaps.between(left, right, of: line)
    weights.fetchRows(of: view)
    weights.fetchPairs(view.wholeHash)
    view.left = facts.0
    view.right = facts.1
    view.whole = weights.facts(of: view.wholeHash)
    view.pair = weights.pairFacts(of: view.wholeHash, after: view.leftLength)
    let scored = Self.score(view, at: left.upperBound - 1, of: line, by: weights)
    guard var gap = openGap(scored, from: scored.place) else {
      return memo.keep(entry, gaps: [], evidence: [])
    }
    guard GapEvidence.isOpen(Float(scored.best) * weights.unit) else {
      return memo.keep(entry, gaps: [gap], evidence: [])
    }
    gap.evidence = 0
    let both = left.lowerBound..<right.upperBound
    let evidence = WordEvidence(
      of: 0,
      among: [scored],
      in: both,
      of: line,
      cuts: WordCuts(line.letters[both], knowledge: weights),
      knowledge: weights
    )
    return memo.keep(entry, gaps: [gap], evidence: [evidence])
  }

  /// Lets the trees correct the outputs of an open gap, now that the words beside it are known.
  mutating func judge(_ gap: inout KnownGap, previous: NeighbouringWord, next: NeighbouringWord) {
    paths.judgedGaps += 1
    let evidence = GapEvidence(
      memo.evidence[Int(gap.evidence)],
      previous: previous,
      next: next,
      knowledge: weights
    )
    let more = weights.treeOutputs(for: evidence, of: gap)
    gap.first &+= more.0
    gap.second &+= more.1
  }

  /// Looks up the beginnings and endings of a word, each once.
  private mutating func lookUpPieces(of word: Range<Int>, in line: SpacingLine, whole: WordFacts) {
    prefixes.removeAll(keepingCapacity: true)
    suffixes.removeAll(keepingCapacity: true)
    var hash: UInt64 = 0
    for i in word.dropLast() {
      hash = hash &* LetterHash.multiplier &+ UInt64(line.letters[i])
      prefixes.append(weights.facts(of: hash))
    }
    prefixes.append(whole)
    // The suffix after the first letter, the second, …
    var power: UInt64 = 1
    hash = 0
    for i in word.dropFirst().reversed() {
      hash = hash &+ UInt64(line.letters[i]) &* power
      power = power &* LetterHash.multiplier
      suffixes.append(weights.facts(of: hash))
    }
    suffixes.append(whole)
    for k in views.indices {
      var view = views[k]
      view.whole = whole
      view.left = prefixes[view.leftLength - 1]
      view.right = suffixes[view.rightLength - 1]
      view.pair = weights.pairFacts(of: view.wholeHash, after: view.leftLength)
      let isJoinless = SpacingLetters.neverJoins(line.letters[places[k]])
      view.isClosed =
        !view.hasKnownPieces || weights.isClosed(inside: GapKind.inside(view, isJoinless: isJoinless))
      views[k] = view
    }
  }

  /// Scores a gap by the linear model: the measured loop.
  private static func score(
    _ view: GapView,
    at place: Int,
    of line: borrowing SpacingLine,
    by weights: borrowing SpacingWeights
  ) -> ScoredGap {
    let isJoinless = SpacingLetters.neverJoins(line.letters[place])
    guard !view.isClosed else {
      return ScoredGap(
        view,
        at: place,
        isJoinless: isJoinless,
        first: ScoredGap.least,
        second: ScoredGap.least
      )
    }
    var letters = weights.noOutputs
    var pieces = letters
    SpacingFeatures.giveLetterRows(of: view, to: &letters)
    SpacingFeatures.givePieceRows(of: view, to: &pieces)
    let both = SpacingWeights.parts(of: letters.outputs &+ pieces.outputs)
    var gap = ScoredGap(view, at: place, isJoinless: isJoinless, first: both.first, second: both.second)
    let alone = SpacingWeights.parts(of: pieces.outputs)
    gap.pieces = SIMD2(alone.first, alone.second)
    return gap
  }
}
