/// Kinds of gaps, told apart by what is known of their pieces, for the model to know which are never open: a look at a bit instead
/// of one at forty weights.
///
/// A kind is closed where training met it often enough and found none of its gaps open, whatever the letters.
package enum GapKind {
  private static let ranks = 5
  private static let counts = 8
  private static let sides = ranks * counts

  /// How many kinds of gaps there are inside words.
  package static let insideCount = sides * sides * ranks * 16
  /// How many kinds of spaces there are.
  package static let spaceCount = 1 << 14

  /// The kind of a gap inside a word whose pieces were looked up.
  ///
  /// - Parameter isJoinless: whether the letter before it never joins.
  @inline(__always)
  package static func inside(_ view: GapView, isJoinless: Bool) -> Int {
    let left = Int(view.left.left) * ranks + Int(view.left.rank)
    let right = Int(view.right.right) * ranks + Int(view.right.rank)
    let known = (left * sides + right) * ranks + Int(view.whole.rank)
    return known << 4 | (view.pair > 0 ? 8 : 0) | (isJoinless ? 4 : 0) | (view.leftLength == 1 ? 2 : 0)
      | (view.rightLength == 1 ? 1 : 0)
  }

  /// The kind of a space between two words.
  ///
  /// - Parameters:
  ///   - left: what is known of the word before it, and what is settled of it.
  ///   - right: the same of the word after it.
  @inline(__always)
  package static func space(
    _ left: (facts: WordFacts, settled: SettledWord),
    _ right: (facts: WordFacts, settled: SettledWord)
  ) -> Int {
    let words = left.facts.left | left.facts.plain << 3 | right.facts.right << 6 | right.facts.plain << 9
    return Int(words) << 2 | (left.settled.contains(.after) ? 2 : 0)
      | (right.settled.contains(.before) ? 1 : 0)
  }
}
