import Foundation
import PersianEntities

/// A sentence ready for training: features by word, and the tags each word may have.
struct TrainingSentence {
  /// Indices of weights, a word.
  var features: [[Int32]]
  /// Bit `t` is set when tag `t` agrees with the annotation; optional entities leave all open.
  var allowed: [UInt8]
  var beginsLine: [Bool]
}

/// Trains a linear-chain conditional random field by stochastic gradient ascent with AdaGrad steps.
struct ChainTrainer {
  var featureCount: Int
  var weights: [Float]
  var transitions: [Float]
  private var squares: [Float]
  private var transitionSquares: [Float]
  var rate: Float = 0.15
  var l2: Float = 1e-4

  init(featureCount: Int) {
    self.featureCount = featureCount
    weights = Array(repeating: 0, count: featureCount * ChainTag.count)
    squares = Array(repeating: 1e-3, count: featureCount * ChainTag.count)
    transitions = Array(repeating: 0, count: ChainTag.count * ChainTag.count)
    transitionSquares = Array(repeating: 1e-3, count: ChainTag.count * ChainTag.count)
  }

  /// Trains once for each seed, which gives the order of the sentences, and takes the mean: what hangs on the order alone
  /// is weighed down.
  mutating func train(_ sentences: [TrainingSentence], epochs: Int, seeds: Range<UInt64>) {
    let fresh = self
    var (sum, transitionSum) = (weights, transitions)
    for seed in seeds {
      var run = fresh
      run.train(sentences, epochs: epochs, seed: seed)
      for index in sum.indices { sum[index] += run.weights[index] }
      for index in transitionSum.indices { transitionSum[index] += run.transitions[index] }
    }
    weights = sum.map { $0 / Float(seeds.count) }
    transitions = transitionSum.map { $0 / Float(seeds.count) }
  }

  private mutating func train(_ sentences: [TrainingSentence], epochs: Int, seed: UInt64) {
    var random = SplitMix(state: seed)
    var order = Array(sentences.indices)
    var sum = [Double](repeating: 0, count: weights.count)
    var transitionSum = [Double](repeating: 0, count: transitions.count)
    for epoch in 0..<epochs {
      for index in order.indices.reversed() { order.swapAt(index, Int(random.next() % UInt64(index + 1))) }
      for index in order { step(sentences[index]) }
      if epoch >= epochs / 2 {
        for index in weights.indices { sum[index] += Double(weights[index]) }
        for index in transitions.indices { transitionSum[index] += Double(transitions[index]) }
      }
    }
    let count = Double(epochs - epochs / 2)
    weights = sum.map { Float($0 / count) }
    transitions = transitionSum.map { Float($0 / count) }
  }

  private mutating func step(_ sentence: TrainingSentence) {
    let tags = ChainTag.count
    let count = sentence.features.count
    guard count > 0 else { return }
    var scores = [Float](repeating: 0, count: count * tags)
    for (word, features) in sentence.features.enumerated() {
      for feature in features {
        for tag in 0..<tags { scores[word * tags + tag] += weights[Int(feature) * tags + tag] }
      }
    }
    let free = posterior(scores, sentence, constrained: false)
    let right = posterior(scores, sentence, constrained: true)
    for (word, features) in sentence.features.enumerated() {
      for tag in 0..<tags {
        let gradient = right.states[word * tags + tag] - free.states[word * tags + tag]
        guard abs(gradient) > 1e-5 else { continue }
        for feature in features {
          let index = Int(feature) * tags + tag
          let change = gradient - l2 * weights[index]
          squares[index] += change * change
          weights[index] += rate * change / squares[index].squareRoot()
        }
      }
    }
    for index in transitions.indices {
      let change = right.pairs[index] - free.pairs[index]
      transitionSquares[index] += change * change
      transitions[index] += rate * change / transitionSquares[index].squareRoot()
    }
  }

  /// Probabilities of tags and of pairs of tags, by forward and backward sums.
  func posterior(_ scores: [Float], _ sentence: TrainingSentence, constrained: Bool) -> (
    states: [Float], pairs: [Float]
  ) {
    let tags = ChainTag.count
    let count = sentence.features.count
    var potentials = [Float](repeating: 0, count: count * tags)
    for word in 0..<count {
      let highest = (0..<tags).map { scores[word * tags + $0] }.max() ?? 0
      for tag in 0..<tags where !constrained || sentence.allowed[word] >> UInt8(tag) & 1 == 1 {
        potentials[word * tags + tag] = exp(scores[word * tags + tag] - highest)
      }
    }
    var steps = [Float](repeating: 0, count: tags * tags)
    for before in 0..<tags {
      for tag in 0..<tags where ChainTag.mayFollow(tag, before) {
        steps[before * tags + tag] = exp(transitions[before * tags + tag])
      }
    }
    var forward = [Float](repeating: 0, count: count * tags)
    var backward = [Float](repeating: 0, count: count * tags)
    for word in 0..<count {
      var total: Float = 0
      for tag in 0..<tags {
        var sum: Float = 0
        if word == 0 || sentence.beginsLine[word] {
          sum = steps[tag] * (word == 0 ? 1 : (0..<tags).reduce(0) { $0 + forward[(word - 1) * tags + $1] })
        } else {
          for before in 0..<tags { sum += forward[(word - 1) * tags + before] * steps[before * tags + tag] }
        }
        forward[word * tags + tag] = sum * potentials[word * tags + tag]
        total += forward[word * tags + tag]
      }
      for tag in 0..<tags { forward[word * tags + tag] /= max(total, 1e-30) }
    }
    for tag in 0..<tags { backward[(count - 1) * tags + tag] = 1 }
    for word in stride(from: count - 2, through: 0, by: -1) {
      var total: Float = 0
      for before in 0..<tags {
        var sum: Float = 0
        for tag in 0..<tags {
          let step = sentence.beginsLine[word + 1] ? steps[tag] : steps[before * tags + tag]
          sum += step * potentials[(word + 1) * tags + tag] * backward[(word + 1) * tags + tag]
        }
        backward[word * tags + before] = sum
        total += sum
      }
      for tag in 0..<tags { backward[word * tags + tag] /= max(total, 1e-30) }
    }
    var states = [Float](repeating: 0, count: count * tags)
    var pairs = [Float](repeating: 0, count: tags * tags)
    for word in 0..<count {
      var total: Float = 0
      for tag in 0..<tags {
        states[word * tags + tag] = forward[word * tags + tag] * backward[word * tags + tag]
        total += states[word * tags + tag]
      }
      for tag in 0..<tags { states[word * tags + tag] /= max(total, 1e-30) }
      guard word > 0, !sentence.beginsLine[word] else { continue }
      var values = [Float](repeating: 0, count: tags * tags)
      total = 0
      for before in 0..<tags {
        for tag in 0..<tags {
          let value =
            forward[(word - 1) * tags + before] * steps[before * tags + tag] * potentials[word * tags + tag]
            * backward[word * tags + tag]
          values[before * tags + tag] = value
          total += value
        }
      }
      for index in values.indices { pairs[index] += values[index] / max(total, 1e-30) }
    }
    return (states, pairs)
  }
}

/// A small generator with a fixed sequence.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
