import PersianText

/// One tree of decisions, five deep, for both outputs.
struct DecisionTree {
  struct Node {
    /// Goes right where the feature is above the threshold.
    var feature: UInt8 = 0
    var threshold = Int16.max
  }

  /// The children of node n are 2n + 1 and 2n + 2.
  var nodes = [Node](repeating: Node(), count: SpacingWeights.treeLeaves - 1)
  var leaves = [SIMD2<Float>](repeating: .zero, count: SpacingWeights.treeLeaves)
}

/// Gradient boosting over histograms: trees that correct the outputs of the linear model, grown leaf by leaf.
struct TreeTrainer {
  struct Options {
    /// How many trees: a multiple of four.
    var rounds = 160
    var rate: Float = 0.1
    var leaves = 32
    var fewestSamples = 60
    /// What is added to the curvature of a leaf.
    var smoothing: Float = 5
    /// Share of the samples and of the features that each tree sees.
    var sampled: Float = 0.7
    var featured: Float = 0.5
  }

  private let samples: [EvidenceSamples.Sample]
  private let options: Options
  /// Upper bounds of the bins of each feature.
  private var bounds: [[Int16]] = []
  /// The bin of each feature, sample by sample.
  private var bins: [UInt8] = []
  private var random: Randomness
  /// First derivatives for both outputs, then second ones.
  private var gradients: [SIMD4<Float>]

  init(_ samples: [EvidenceSamples.Sample], _ options: Options = Options(), seed: UInt64) {
    self.samples = samples
    self.options = options
    random = Randomness(seed)
    gradients = Array(repeating: .zero, count: samples.count)
    bin()
  }

  private mutating func bin() {
    bins = [UInt8](repeating: 0, count: samples.count * GapEvidence.count)
    for feature in 0..<GapEvidence.count {
      var counts: [Int16: Int] = [:]
      for sample in samples { counts[sample.evidence.values[feature], default: 0] += 1 }
      let values = counts.keys.sorted()
      var bounds: [Int16] = []
      if values.count <= 250 {
        bounds = values
      } else {
        var filled = 0
        for value in values {
          filled += counts[value] ?? 0
          if filled >= samples.count / 240 {
            bounds.append(value)
            filled = 0
          }
        }
        if bounds.last != values.last { bounds.append(values[values.count - 1]) }
      }
      var bin: [Int16: UInt8] = [:]
      var at = 0
      for value in values {
        while value > bounds[at] { at += 1 }
        bin[value] = UInt8(at)
      }
      for (index, sample) in samples.enumerated() {
        bins[index * GapEvidence.count + feature] = bin[sample.evidence.values[feature]] ?? 0
      }
      self.bounds.append(bounds)
    }
  }

  /// Trees, one after the other correcting what those before it left.
  mutating func train(report: (String) -> Void) -> [DecisionTree] {
    var trees: [DecisionTree] = []
    var scores = samples.map(\.outputs)
    for round in 1...options.rounds {
      let chances = zip(samples, scores).map { sample, score in
        let a = sample.isFirstOut ? 0 : exp32(min(30, score.x))
        let b = sample.isSecondOut ? 0 : exp32(min(30, score.y))
        return SIMD2(a, b) / (1 + a + b)
      }
      if round == 1 || round % 25 == 0 {
        var loss: Float = 0
        for (sample, chance) in zip(samples, chances) {
          let right = sample.answer == 0 ? 1 - chance.x - chance.y : chance[Int(sample.answer) - 1]
          loss -= sample.weight * log32(max(1e-9, right))
        }
        report("round \(round): loss a gap \(loss / Float(samples.count))")
      }
      for (index, sample) in samples.enumerated() {
        let chance = chances[index]
        let target = SIMD2<Float>(sample.answer == 1 ? 1 : 0, sample.answer == 2 ? 1 : 0)
        gradients[index] = sample.weight * SIMD4(lowHalf: chance - target, highHalf: chance * (1 - chance))
      }
      let tree = grow()
      trees.append(tree)
      for index in samples.indices { scores[index] += output(of: tree, for: index) }
    }
    return trees
  }

  private struct Leaf {
    /// Where it hangs: a number of ``DecisionTree/nodes``, counted on to the leaves.
    var place: Int
    var samples: [Int32]
    var histogram: [SIMD4<Float>]
    /// How many samples fall into each bin.
    var counts: [Int32]
    var sum: SIMD4<Float>
    var split: Split?
  }

  private struct Split {
    var gain: Float
    var feature: Int
    var bin: Int
  }

  private mutating func grow() -> DecisionTree {
    var seen: [Int32] = []
    for index in samples.indices where random.often(options.sampled) { seen.append(Int32(index)) }
    let features = (0..<GapEvidence.count).filter { feature in
      bounds[feature].count > 1 && (random.often(options.featured) || feature == GapEvidence.houseStyle)
    }
    var tree = DecisionTree()
    var leaves = [leaf(at: 0, seen, features)]
    while leaves.count < options.leaves {
      var best: (leaf: Int, gain: Float)?
      for (number, leaf) in leaves.enumerated() {
        if let gain = leaf.split?.gain, gain > best?.gain ?? 0 { best = (number, gain) }
      }
      guard let best, let split = leaves[best.leaf].split else { break }
      var more = leaves[best.leaf]
      let place = more.place
      tree.nodes[place] = DecisionTree.Node(
        feature: UInt8(split.feature),
        threshold: bounds[split.feature][split.bin]
      )
      func isBelow(_ index: Int32) -> Bool {
        bins[Int(index) * GapEvidence.count + split.feature] <= UInt8(split.bin)
      }
      let below = more.samples.filter(isBelow)
      let above = more.samples.filter { !isBelow($0) }
      let isBelowFewer = below.count <= above.count
      let fewer = leaf(at: 2 * place + (isBelowFewer ? 1 : 2), isBelowFewer ? below : above, features)
      more.samples = isBelowFewer ? above : below
      more.place = 2 * place + (isBelowFewer ? 2 : 1)
      more.sum -= fewer.sum
      for index in more.histogram.indices {
        more.histogram[index] -= fewer.histogram[index]
        more.counts[index] -= fewer.counts[index]
      }
      more.split = bestSplit(more, features)
      leaves[best.leaf] = fewer
      leaves.append(more)
    }
    for leaf in leaves {
      // A leaf higher up fills all the places below it.
      var (first, last) = (leaf.place, leaf.place)
      while first < tree.nodes.count { (first, last) = (2 * first + 1, 2 * last + 2) }
      let value = -options.rate * leaf.sum.lowHalf / (leaf.sum.highHalf + options.smoothing)
      for place in first...last { tree.leaves[place - tree.nodes.count] = value }
    }
    return tree
  }

  private func output(of tree: DecisionTree, for index: Int) -> SIMD2<Float> {
    var place = 0
    while place < tree.nodes.count {
      let node = tree.nodes[place]
      place = 2 * place + (samples[index].evidence.values[Int(node.feature)] > node.threshold ? 2 : 1)
    }
    return tree.leaves[place - tree.nodes.count]
  }

  private func leaf(at place: Int, _ seen: [Int32], _ features: [Int]) -> Leaf {
    var histogram = [SIMD4<Float>](repeating: .zero, count: features.count * 256)
    var counts = [Int32](repeating: 0, count: features.count * 256)
    var sum = SIMD4<Float>.zero
    for index in seen {
      let gradient = gradients[Int(index)]
      sum += gradient
      let base = Int(index) * GapEvidence.count
      for (number, feature) in features.enumerated() {
        let at = number << 8 | Int(bins[base + feature])
        histogram[at] += gradient
        counts[at] += 1
      }
    }
    var leaf = Leaf(place: place, samples: seen, histogram: histogram, counts: counts, sum: sum, split: nil)
    leaf.split = bestSplit(leaf, features)
    return leaf
  }

  private func bestSplit(_ leaf: Leaf, _ features: [Int]) -> Split? {
    guard leaf.samples.count >= 2 * options.fewestSamples,
      2 * leaf.place + 2 < 2 * SpacingWeights.treeLeaves - 1
    else { return nil }
    func worth(_ sum: SIMD4<Float>) -> Float {
      (sum.lowHalf * sum.lowHalf / (sum.highHalf + options.smoothing)).sum()
    }
    let whole = worth(leaf.sum)
    var best: Split?
    for (number, feature) in features.enumerated() {
      var below = SIMD4<Float>.zero
      var count = 0
      for bin in 0..<bounds[feature].count - 1 {
        below += leaf.histogram[number << 8 | bin]
        count += Int(leaf.counts[number << 8 | bin])
        guard count >= options.fewestSamples else { continue }
        guard leaf.samples.count - count >= options.fewestSamples else { break }
        let above = leaf.sum - below
        guard below.highHalf.sum() > 0.01, above.highHalf.sum() > 0.01 else { continue }
        let gain = worth(below) + worth(above) - whole
        if gain > best?.gain ?? 1e-3 { best = Split(gain: gain, feature: feature, bin: bin) }
      }
    }
    return best
  }
}

extension EvidenceSamples.Sample {
  /// Whether the first output would be a half-space that shows nothing. At spaces, it is the second.
  var isFirstOut: Bool { isJoinless && !holdsSpace }
  var isSecondOut: Bool { isJoinless && holdsSpace }
}
