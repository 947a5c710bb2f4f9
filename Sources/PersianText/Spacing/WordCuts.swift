/// How well letters that stand together fall into words: at each place, what a cut there is worth to the whole.
///
/// A cut may leave two words and still be wrong, for what it leaves elsewhere: `اندوه‌بار` is better than `اند`, `و` and `هبار`.
/// So the likeliest way to cut all of the letters with a cut at a place is weighed against the likeliest without one there,
/// each piece by how common it is.
package struct WordCuts: Sendable {
  /// In bits: how much likelier the best way with a cut after each letter is than the best without.
  private var gains = InlineArray<48, Int8>(repeating: 0)
  /// In bits: how much likelier the best way is than no cut.
  package private(set) var best: Int16 = 0

  /// Letters of the longest piece that is looked at, and of the longest run.
  private static let longestPiece = 12
  private static let longestRun = 48
  /// What each cut costs, in bits, and letters that are no word: at all, and each.
  private static let cut: Int16 = -2
  private static let unknown: Int16 = -14
  private static let unknownLetter: Int16 = -3
  private static let impossible: Int16 = -2000
  private static let most: Int16 = 100

  package init(_ letters: ArraySlice<UInt8>, knowledge: some SpacingKnowledge) {
    let count = letters.count
    guard count > 1, count <= Self.longestRun else { return }
    let letters = letters.span
    Self.forEachPiece(of: letters) { _, length, hash in if length > 1 { knowledge.fetch(hash) } }
    // The values of pieces by where they begin and how long they are.
    var pieces = InlineArray<576, Int16>(repeating: Self.impossible)
    // The best ways to cut the letters before each place, and those from it on.
    var before = InlineArray<49, Int16>(repeating: Self.impossible)
    var after = before
    before[0] = 0
    after[count] = 0
    Self.forEachPiece(of: letters) { start, length, hash in
      let value =
        Self.cut
        + (length == 1
          ? Self.value(of: letters[start]) : Self.value(of: knowledge.standing(of: hash), length: length))
      pieces[start * Self.longestPiece + length - 1] = value
      before[start + length] = max(before[start + length], before[start] + value)
    }
    var without = InlineArray<49, Int16>(repeating: Self.impossible)
    for start in (0..<count).reversed() {
      let longest = min(Self.longestPiece, count - start)
      for length in 1...longest {
        let value = pieces[start * Self.longestPiece + length - 1]
        after[start] = max(after[start], after[start + length] + value)
      }
      // The best of the ways whose piece from here reaches at least so far.
      var best = Self.impossible
      for length in (1...longest).reversed() where length > 1 {
        let value = pieces[start * Self.longestPiece + length - 1]
        best = max(best, before[start] + value + after[start + length])
        without[start + length - 1] = max(without[start + length - 1], best)
      }
    }
    for place in 1..<count {
      gains[place] = Int8(max(-Self.most, min(Self.most, before[place] + after[place] - without[place])))
    }
    best = min(Self.most, before[count] - (count <= Self.longestPiece ? pieces[count - 1] : Self.impossible))
  }

  /// Gives each piece, in the order of their beginnings: where it begins, how long it is, and its hash.
  @inline(__always)
  private static func forEachPiece(of letters: Span<UInt8>, _ body: (Int, Int, UInt64) -> Void) {
    for start in letters.indices {
      var hash: UInt64 = 0
      for length in 1...min(longestPiece, letters.count - start) {
        hash = hash &* LetterHash.multiplier &+ UInt64(letters[start + length - 1])
        body(start, length, hash)
      }
    }
  }

  /// What a cut after so many letters is worth, in bits; below zero where the letters are likelier without it.
  @inline(__always)
  package func gain(after letters: Int) -> Int16 { letters < Self.longestRun ? Int16(gains[letters]) : 0 }

  /// The logarithm, in bits, of how often a piece stands alone, or at a half-space.
  private static func value(of word: WordStanding, length: Int) -> Int16 {
    let least = unknown + unknownLetter * Int16(length)
    guard word.facts != .unknown else { return least }
    let asPiece = Int(max(word.facts.left, word.facts.right))
    return max(
      least,
      word.facts.plain > 0 ? counts[Int(word.facts.plain)] - 19 : least,
      asPiece > 0 ? counts[asPiece] - 18 : least,
      word.frequency > 0 ? word.frequency - 25 : least
    )
  }

  /// The same for a single letter: but for one, none is a word.
  private static func value(of letter: UInt8) -> Int16 {
    letter == SpacingLetters.and ? -5 : unknown + 2 * unknownLetter
  }

  /// The binary logarithms of the counts that ``WordFacts`` tells in steps.
  private static let counts: [Int16] = [0, 0, 1, 2, 3, 5, 7, 9]
}
