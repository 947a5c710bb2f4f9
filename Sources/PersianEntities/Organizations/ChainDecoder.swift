/// Finds the best tags of the words of a line.
struct ChainDecoder {
  /// A name as the model sees it.
  struct Span {
    var words: Range<Int>
    /// By how much the best reading with it beats the best one without it.
    var margin: Int32
  }

  private var hashes: [UInt32] = []
  private var scores: [Int32] = []
  private var forward: [Int32] = []
  private var backward: [Int32] = []

  /// Appends the names among some words. Linear in their number.
  mutating func decode(
    _ words: Range<Int>,
    _ features: ChainFeatures,
    _ model: ChainModel,
    forced: ArraySlice<Range<Int>>,
    into spans: inout [Span]
  ) {
    guard !words.isEmpty else { return }
    scores.removeAll(keepingCapacity: true)
    features.append(scoresOf: words, by: model.weights, &hashes, to: &scores)
    for range in forced {
      for word in range.clamped(to: words) {
        scores[(word - words.lowerBound) * 3 + (word == range.lowerBound ? 1 : 2)] += Self.force
      }
      if words.contains(range.upperBound) {
        scores[(range.upperBound - words.lowerBound) * 3 + 2] -= Self.force
      }
    }
    readForward(model.transitions, words.count)
    readBackward(model.transitions, words.count)
    appendSpans(words, to: &spans)
  }

  private static let force: Int32 = 1 << 20
  private static let never = Int32.min / 4

  /// The best score of the words up to each one, by its tag.
  private mutating func readForward(_ transitions: [Int32], _ count: Int) {
    forward.removeAll(keepingCapacity: true)
    forward.append(scores[0] + transitions[0])
    forward.append(scores[1] + transitions[1])
    forward.append(Self.never)
    for word in stride(from: 3, to: count * 3, by: 3) {
      for tag in 0..<3 {
        var top = Self.never
        for before in 0..<3 where ChainTag.mayFollow(tag, before) {
          top = max(top, forward[word - 3 + before] + transitions[before * 3 + tag])
        }
        forward.append(top + scores[word + tag])
      }
    }
  }

  /// The best score of the words after each one, by its tag; the last word first, the tags of each in reverse.
  private mutating func readBackward(_ transitions: [Int32], _ count: Int) {
    backward.removeAll(keepingCapacity: true)
    for _ in 0..<3 { backward.append(0) }
    for word in stride(from: (count - 1) * 3, to: 0, by: -3) {
      let after = backward.count - 1
      for before in (0..<3).reversed() {
        var top = Self.never
        for tag in 0..<3 where ChainTag.mayFollow(tag, before) {
          top = max(top, transitions[before * 3 + tag] + scores[word + tag] + backward[after - tag])
        }
        backward.append(top)
      }
    }
  }

  private func appendSpans(_ words: Range<Int>, to spans: inout [Span]) {
    let last = backward.count - 1
    // Names that were there before are another window's.
    let found = spans.count
    for offset in 0..<words.count {
      let outside = forward[offset * 3] + backward[last - offset * 3]
      let begin = forward[offset * 3 + 1] + backward[last - offset * 3 - 1]
      let inside = forward[offset * 3 + 2] + backward[last - offset * 3 - 2]
      let word = words.lowerBound + offset
      let follows = spans.count > found && spans[spans.count - 1].words.upperBound == word
      // Outside wins ties, then inside.
      if outside >= max(begin, inside) {
        if follows { narrow(&spans, to: outside - max(begin, inside)) }
      } else if begin > inside {
        if follows { narrow(&spans, to: begin - max(outside, inside)) }
        spans.append(Span(words: word..<word + 1, margin: begin - max(outside, inside)))
      } else if follows {
        spans[spans.count - 1].words = spans[spans.count - 1].words.lowerBound..<word + 1
        narrow(&spans, to: inside - max(outside, begin))
      }
    }
  }

  /// What follows a span says how sure its end is.
  private func narrow(_ spans: inout [Span], to margin: Int32) {
    spans[spans.count - 1].margin = min(spans[spans.count - 1].margin, margin)
  }
}
