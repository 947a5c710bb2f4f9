import PersianText

/// How well pieces of words of each kind stand beside words of each kind: `‌های` before a noun, `‌ای` before a preposition.
struct Likings {
  struct Table {
    fileprivate var counts = [Float](repeating: 0, count: SpacingWeights.likings)
    private(set) var values = [Int8](repeating: 0, count: SpacingWeights.likings)

    subscript(piece: UInt8, word: UInt8) -> Int16 {
      Int16(values[Int(piece) * WordClasses.symbols + Int(word)])
    }

    /// Logarithms of how much likelier a pair is than chance, in sixteenths.
    fileprivate mutating func settle() {
      let kinds = WordClasses.symbols
      var byPiece = [Float](repeating: 0, count: kinds)
      var byWord = [Float](repeating: 0, count: kinds)
      for index in counts.indices {
        byPiece[index / kinds] += counts[index]
        byWord[index % kinds] += counts[index]
      }
      let all = max(1, byWord.reduce(0, +))
      for index in counts.indices {
        let share = max(0.5, byWord[index % kinds]) / all
        let found = (counts[index] + Likings.smoothing * share) / (byPiece[index / kinds] + Likings.smoothing)
        values[index] = Int8(max(-100, min(100, (log32(found / share) * 16).rounded())))
      }
    }
  }

  /// Pairs of chance that are added to those of each piece.
  private static let smoothing: Float = 20

  private(set) var before = Table()
  private(set) var after = Table()

  /// Counts the pieces at both ends of words, and the words beside them as they are in damaged text.
  init(_ sentences: [Sentence], _ lists: WordClassLists, mix: [(Damage, Float)]) {
    var random = Randomness(55)
    for sentence in sentences {
      let held = Damage.any(of: mix, &random).apply(to: sentence, &random)
      count(sentence, held, lists)
    }
    before.settle()
    after.settle()
  }

  private mutating func count(_ sentence: Sentence, _ held: [UInt8], _ lists: WordClassLists) {
    func symbol(_ range: ClosedRange<Int>) -> Int {
      Int(lists.of(LetterHash.of(sentence.letters[range])).symbol)
    }
    var start = 0
    for end in sentence.gaps.indices where sentence.gaps[end] >= SpacingLine.space {
      defer { start = end + 1 }
      var (first, last) = (start, end)
      while first < end, sentence.gaps[first] == SpacingLine.nothing { first += 1 }
      while last > start, sentence.gaps[last - 1] == SpacingLine.nothing { last -= 1 }
      // Where the space was lost, the words beside it are not to be seen.
      if held[end] >= SpacingLine.space {
        var next = 0
        if held[end] == SpacingLine.space {
          var until = end + 1
          while held[until] < SpacingLine.space { until += 1 }
          next = symbol(end + 1...until)
        }
        before.counts[symbol(last...end) * WordClasses.symbols + next] += 1
      }
      if start == 0 || held[start - 1] >= SpacingLine.space {
        var previous = 0
        if start > 0, held[start - 1] == SpacingLine.space {
          var from = start - 1
          while from > 0, held[from - 1] < SpacingLine.space { from -= 1 }
          previous = symbol(from...start - 1)
        }
        after.counts[symbol(start...first) * WordClasses.symbols + previous] += 1
      }
    }
  }
}
