/// Finds the best tags of the words of a line.
struct ChainDecoder {
  /// A name as the model sees it.
  struct Span {
    var words: Range<Int>
    /// By how much the best reading with it beats the best one without it.
    var margin: Int32
  }

  let model: ChainModel
  let features: ChainFeatures

  /// The names among some words. Linear in their number.
  func spans(in words: Range<Int>, forced: ArraySlice<Range<Int>> = []) -> [Span] {
    let count = words.count
    guard count > 0 else { return [] }
    var scores = [Int32](repeating: 0, count: count * 3)
    for (offset, word) in words.enumerated() {
      var (begin, inside): (Int32, Int32) = (0, 0)
      features.forEach(of: word) { model.add($0, to: &begin, &inside) }
      scores[offset * 3 + 1] = begin
      scores[offset * 3 + 2] = inside
    }
    for range in forced {
      for word in range.clamped(to: words) {
        scores[(word - words.lowerBound) * 3 + (word == range.lowerBound ? 1 : 2)] += Self.force
      }
      if words.contains(range.upperBound) {
        scores[(range.upperBound - words.lowerBound) * 3 + 2] -= Self.force
      }
    }
    let forward = forward(scores, count)
    let backward = backward(scores, count)
    return read(forward, backward, words)
  }

  private static let force: Int32 = 1 << 20
  private static let never = Int32.min / 4

  /// The best score of the words up to each one, by its tag.
  private func forward(_ scores: [Int32], _ count: Int) -> [Int32] {
    var best = [Int32](repeating: Self.never, count: count * 3)
    for tag in 0..<2 { best[tag] = scores[tag] + model.transitions[tag] }
    for word in 1..<max(1, count) {
      for tag in 0..<3 {
        var top = Self.never
        for before in 0..<3 where ChainTag.mayFollow(tag, before) {
          top = max(top, best[(word - 1) * 3 + before] + model.transitions[before * 3 + tag])
        }
        best[word * 3 + tag] = top + scores[word * 3 + tag]
      }
    }
    return best
  }

  /// The best score of the words after each one, by its tag.
  private func backward(_ scores: [Int32], _ count: Int) -> [Int32] {
    var best = [Int32](repeating: 0, count: count * 3)
    for word in stride(from: count - 2, through: 0, by: -1) {
      for before in 0..<3 {
        var top = Self.never
        for tag in 0..<3 where ChainTag.mayFollow(tag, before) {
          top = max(
            top,
            model.transitions[before * 3 + tag] + scores[(word + 1) * 3 + tag] + best[(word + 1) * 3 + tag]
          )
        }
        best[word * 3 + before] = top
      }
    }
    return best
  }

  private func read(_ forward: [Int32], _ backward: [Int32], _ words: Range<Int>) -> [Span] {
    var spans: [Span] = []
    for offset in 0..<words.count {
      let outside = forward[offset * 3] + backward[offset * 3]
      let begin = forward[offset * 3 + 1] + backward[offset * 3 + 1]
      let inside = forward[offset * 3 + 2] + backward[offset * 3 + 2]
      let word = words.lowerBound + offset
      let follows = spans.last.map { $0.words.upperBound == word } ?? false
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
    return spans
  }

  /// What follows a span says how sure its end is.
  private func narrow(_ spans: inout [Span], to margin: Int32) {
    spans[spans.count - 1].margin = min(spans[spans.count - 1].margin, margin)
  }
}
