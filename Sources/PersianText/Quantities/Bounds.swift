extension QuantityReader {
  /// Finds the words before or behind a number that bound it: `حدود`, `بیش از`, `به بالا`.
  func bound(_ draft: inout Draft) {
    if let (entry, end) = numbers.phrase(
      at: draft.end,
      limit: 3,
      accept: { $0.isRemainder || BoundWord.row($0.bound)?.side == .after }
    ),
      numbers.follows(draft.end)
    {
      if entry.isRemainder {
        draft.flags.insert(.andMore)
        draft.bound = .moreThan
      } else if let word = BoundWord.row(entry.bound) {
        draft.bound = word.bound
      }
      draft.boundTokens = draft.end..<end
      return
    }
    var end = draft.start
    for _ in 0..<3 {
      if let (word, start) = boundWord(endingAt: end), start >= lastEnd {
        // A filler alone says nothing of its own kind: `تا` before it does not reach over.
        if word.phrase == "تا", end != draft.start { return }
        if word.phrase == "تا", isDeadline(draft) { return }
        draft.bound = word.bound
        draft.boundTokens = start..<end
        return
      }
      guard end > 0, numbers.isWord(end - 1), numbers.tokens[end - 1].joint != .lineBreak || end == 1,
        numbers.has(.filler, end - 1)
      else { break }
      end -= 1
    }
    if numbers.has(.average, draft.start - 1) { draft.flags.insert(.average) }
  }

  /// The longest phrase of the table that ends before a token.
  private func boundWord(endingAt end: Int) -> (BoundWord, Int)? {
    var best: (BoundWord, Int)?
    var start = end - 1
    while start >= 0, end - start <= 4, numbers.isWord(start), numbers.follows(start + 1) {
      var hash = numbers.tokens[start].hash
      for token in start + 1..<max(end, start + 1) {
        hash = FoldedText.hash(numbers.folded[numbers.tokens[token].foldedRange], from: hash)
      }
      if let entry = numbers.lexicon.entry(hash), let word = BoundWord.row(entry.bound), word.side == .before
      {
        best = (word, start)
      }
      start -= 1
    }
    return best
  }

  /// `تا دو سال دیگر`: a point in time, no bound.
  private func isDeadline(_ draft: Draft) -> Bool {
    guard draft.kind == .duration, numbers.isWord(draft.end) else { return false }
    return ["دیگر", "پیش", "قبل", "بعد", "آینده"].contains(numbers.string(draft.end))
  }
}
