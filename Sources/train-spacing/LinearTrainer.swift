import PersianText

/// A linear classifier over the rows of ``SpacingFeatures``, trained by AdaGrad with dropped-out features.
///
/// Two outputs a row. For a gap that holds nothing: the scores of a half-space and of a space against nothing. For one that
/// holds a space: those of nothing and of a half-space against the space.
struct LinearTrainer {
  struct Options {
    var seed: UInt64 = 1
    var epochs = 6
    var rate: Float = 0.15
    /// What the sum of squared gradients starts from.
    var start: Float = 0.1
    var decay: Float = 0.8
    var dropout: Float = 0.3
    var mix: [(Damage, Float)] = [
      (.strip, 0.15), (.space, 0.14), (.mixed, 0.2), (.hard, 0.26), (.real, 0.2), (.clean, 0.05),
    ]
  }

  /// Weights, then squared gradients, of each row.
  var rows: [SIMD4<Float>]
  let lexicon: TrainingLexicon
  let options: Options

  init(_ lexicon: TrainingLexicon, _ options: Options) {
    self.lexicon = lexicon
    self.options = options
    rows = Array(
      repeating: SIMD4(0, 0, options.start, options.start),
      count: 1 << Int(SpacingFeatures.rowBits)
    )
  }

  /// The mean of several models that saw the sentences in different orders, differently damaged: every other one the treebank
  /// and the like alone, the rest all of them. Each half does better on texts of its kind, the mean on either nearly as well.
  static func averaged(
    over seeds: [UInt64],
    _ lexicon: TrainingLexicon,
    _ sentences: [Sentence],
    report: (String) -> Void
  ) -> LinearTrainer {
    var mean = LinearTrainer(lexicon, Options())
    let core = sentences.filter(\.isCore)
    for (number, seed) in seeds.enumerated() {
      var trainer = LinearTrainer(lexicon, Options(seed: seed))
      trainer.train(number % 2 == 0 ? core : sentences) { report("linear model \(seed), \($0)") }
      for row in mean.rows.indices {
        mean.rows[row].lowHalf += trainer.rows[row].lowHalf / Float(seeds.count)
      }
    }
    return mean
  }

  mutating func train(_ sentences: [Sentence], report: (String) -> Void) {
    var random = Randomness(options.seed)
    var order = Array(sentences.indices)
    var rate = options.rate
    var views: [GapView] = []
    var places: [Int] = []
    var features = Features()
    for epoch in 1...options.epochs {
      random.shuffle(&order)
      var loss = 0.0
      var gapCount = 0
      for index in order {
        let sentence = sentences[index]
        let held = Damage.any(of: options.mix, &random).apply(to: sentence, &random)
        Self.views(of: sentence.letters, held, &views, &places)
        for k in views.indices {
          Self.look(up: &views[k], in: lexicon, without: sentence.fold)
          features.rows.removeAll(keepingCapacity: true)
          SpacingFeatures.giveRows(of: views[k], to: &features)
          var gold = sentence.gaps[places[k]]
          let joinless = SpacingLetters.neverJoins(sentence.letters[places[k]])
          if joinless, gold == SpacingLine.halfSpace { gold = SpacingLine.nothing }
          loss += Double(update(features.rows, views[k].holdsSpace, joinless, gold, rate, &random))
          gapCount += 1
        }
      }
      report("epoch \(epoch): loss a gap \(loss / Double(gapCount))")
      rate *= options.decay
    }
  }

  /// The views of all gaps that could change.
  static func views(of letters: [UInt8], _ held: [UInt8], _ views: inout [GapView], _ places: inout [Int]) {
    views.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    let line = SpacingLine(letters: letters, gaps: held)
    var words: [Range<Int>] = []
    SpacingGaps.words(of: line, into: &words)
    for (n, word) in words.enumerated() {
      SpacingGaps.inside(word, of: line, views: &views, places: &places)
      guard line.gaps[word.upperBound - 1] == SpacingLine.space else { continue }
      views.append(SpacingGaps.between(word, words[n + 1], of: line))
      places.append(word.upperBound - 1)
    }
  }

  static func look(up view: inout GapView, in lexicon: TrainingLexicon, without fold: Int) {
    view.left = lexicon.facts(view.leftHash, without: fold)
    view.right = lexicon.facts(view.rightHash, without: fold)
    view.whole = lexicon.facts(view.wholeHash, without: fold)
    view.pair = lexicon.pairFacts(view.wholeHash, view.leftLength, without: fold)
  }

  /// The two outputs for a gap whose pieces were looked up, as in use, and those of the pieces alone.
  func outputs(for view: GapView) -> (all: SIMD2<Float>, pieces: SIMD2<Float>) {
    guard view.hasKnownPieces else {
      let least = SIMD2(repeating: Float(ScoredGap.least) * ModelWriter.unit)
      return (least, least)
    }
    var pieces = Sum(rows: rows)
    SpacingFeatures.givePieceRows(of: view, to: &pieces)
    var all = pieces
    SpacingFeatures.giveLetterRows(of: view, to: &all)
    return (all.outputs, pieces.outputs)
  }

  /// Scores of nothing, a half-space and a space, from the two outputs.
  @inline(__always)
  static func probabilities(_ a: Float, _ b: Float, _ holdsSpace: Bool, _ joinless: Bool) -> (
    Float, Float, Float
  ) {
    let (n, z, s) =
      holdsSpace ? (exp32(a), joinless ? 0 : exp32(b), 1) : (1, joinless ? 0 : exp32(a), exp32(b))
    let sum = n + z + s
    return (n / sum, z / sum, s / sum)
  }

  @inline(__always)
  private mutating func update(
    _ features: [UInt32],
    _ holdsSpace: Bool,
    _ joinless: Bool,
    _ gold: UInt8,
    _ rate: Float,
    _ random: inout Randomness
  ) -> Float {
    let kept = 1 - options.dropout
    let scale = 1 / kept
    var mask: UInt64 = 0
    var bits = random.next()
    var more = random.next()
    // Sixteen chances in one draw of 64 bits: kept if four bits are below the share.
    let threshold = UInt64(kept * 16 + 0.5)
    for i in features.indices {
      if i & 15 == 15 { (bits, more) = (more, random.next()) }
      if bits & 15 < threshold { mask |= 1 << UInt64(i) }
      bits >>= 4
    }
    var sum = SIMD2<Float>(0, 0)
    for i in features.indices where mask >> UInt64(i) & 1 == 1 { sum += rows[Int(features[i])].lowHalf }
    sum *= scale
    let (n, z, s) = Self.probabilities(sum.x, sum.y, holdsSpace, joinless)
    let right = gold == SpacingLine.nothing ? n : gold == SpacingLine.halfSpace ? z : s
    var gradient: SIMD2<Float>
    if holdsSpace {
      gradient = SIMD2(n - (gold == SpacingLine.nothing ? 1 : 0), z - (gold == SpacingLine.halfSpace ? 1 : 0))
      if joinless { gradient.y = 0 }
    } else {
      gradient = SIMD2(z - (gold == SpacingLine.halfSpace ? 1 : 0), s - (gold == SpacingLine.space ? 1 : 0))
      if joinless { gradient.x = 0 }
    }
    if max(abs(gradient.x), abs(gradient.y)) > 1e-4 {
      let squared = gradient * gradient
      for i in features.indices where mask >> UInt64(i) & 1 == 1 {
        var row = rows[Int(features[i])]
        row.highHalf += squared
        row.lowHalf -= rate * gradient / row.highHalf.squareRoot()
        rows[Int(features[i])] = row
      }
    }
    return -log32(max(right, 1e-9))
  }
}

/// The sum of the outputs of rows.
private struct Sum: RowTaker {
  let rows: [SIMD4<Float>]
  var outputs = SIMD2<Float>.zero

  mutating func take(_ row: UInt32) { outputs += rows[Int(row)].lowHalf }
}

/// The rows themselves.
private struct Features: RowTaker {
  var rows: [UInt32] = []

  mutating func take(_ row: UInt32) { rows.append(row) }
}
