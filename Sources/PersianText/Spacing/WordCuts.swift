/// How well letters that stand together fall into words: at each place, what a cut there is worth to the whole.
///
/// A cut may leave two words and still be wrong, for what it leaves elsewhere: `اندوه‌بار` is better than `اند`, `و` and `هبار`.
/// So the likeliest way to cut all of the letters with a cut at a place is weighed against the likeliest without one there,
/// each piece by how common it is.
package struct WordCuts: Sendable {
  /// In bits: how much likelier the best way with a cut after each letter is than the best without.
  private var gains: [Int16] = []
  /// In bits: how much likelier the best way is than no cut.
  package private(set) var best: Int16 = 0

  /// Letters of the longest piece that is looked at, and of the longest run.
  private static let longestPiece = 16
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
    // The values of pieces by where they begin and how long they are.
    var pieces = [Int16](repeating: Self.impossible, count: count * Self.longestPiece)
    for start in 0..<count {
      var hash: UInt64 = 0
      for length in 1...min(Self.longestPiece, count - start) {
        let letter = letters[letters.startIndex + start + length - 1]
        hash = hash &* LetterHash.multiplier &+ UInt64(letter)
        pieces[start * Self.longestPiece + length - 1] = Self.value(
          of: knowledge.facts(of: hash),
          frequency: { knowledge.frequency(of: hash) },
          length: length,
          letter: letter
        )
      }
    }
    // The best ways to cut the letters before each place, and those from it on.
    var before = [Int16](repeating: Self.impossible, count: count + 1)
    var after = before
    before[0] = 0
    after[count] = 0
    for start in 0..<count {
      for length in 1...min(Self.longestPiece, count - start) {
        let value = before[start] + pieces[start * Self.longestPiece + length - 1] + Self.cut
        before[start + length] = max(before[start + length], value)
      }
    }
    for start in (0..<count).reversed() {
      for length in 1...min(Self.longestPiece, count - start) {
        let value = after[start + length] + pieces[start * Self.longestPiece + length - 1] + Self.cut
        after[start] = max(after[start], value)
      }
    }
    var without = [Int16](repeating: Self.impossible, count: count)
    for start in 0..<count {
      // The best of the pieces that begin here and reach at least so far.
      var best = Self.impossible
      for length in (1...min(Self.longestPiece, count - start)).reversed() {
        let value = pieces[start * Self.longestPiece + length - 1]
        best = max(best, before[start] + value + Self.cut + after[start + length])
        if length > 1 { without[start + length - 1] = max(without[start + length - 1], best) }
      }
    }
    gains = (1..<count).map { max(-Self.most, min(Self.most, before[$0] + after[$0] - without[$0])) }
    let whole = count <= Self.longestPiece ? pieces[count - 1] + Self.cut : Self.impossible
    best = min(Self.most, before[count] - whole)
  }

  /// What a cut after so many letters is worth, in bits; below zero where the letters are likelier without it.
  @inline(__always)
  package func gain(after letters: Int) -> Int16 { gains.isEmpty ? 0 : gains[letters - 1] }

  /// The logarithm, in bits, of how often a piece stands alone, or at a half-space.
  private static func value(of facts: WordFacts, frequency: () -> Int16, length: Int, letter: UInt8) -> Int16 {
    guard facts != .unknown else { return unknown + unknownLetter * Int16(length) }
    // A single letter is no word, but for one.
    if length == 1, letter != SpacingLetters.and { return unknown + 2 * unknownLetter }
    let asPiece = max(facts.left, facts.right)
    let counted = max(facts.plain > 0 ? counts[Int(facts.plain)] - 19 : -40, asPiece > 0 ? counts[Int(asPiece)] - 18 : -40)
    let listed = frequency()
    return max(max(counted, listed > 0 ? listed - 25 : -40), unknown + unknownLetter * Int16(length))
  }

  /// The binary logarithms of the counts that ``WordFacts`` tells in steps.
  private static let counts: [Int16] = [0, 0, 1, 2, 3, 5, 7, 9]
}
