/// The words of a line and the views of their gaps.
///
/// A gap is seen within its word alone, or within the two words beside it where a space stands; so what is decided for a
/// word once holds for it everywhere, and can be remembered.
package enum SpacingGaps {
  /// The words of a line: runs of letters with nothing or half-spaces between them.
  package static func words(of line: borrowing SpacingLine, into words: inout [Range<Int>]) {
    words.removeAll(keepingCapacity: true)
    var start = 0
    for i in line.gaps.indices where line.gaps[i] >= SpacingLine.space {
      words.append(start..<i + 1)
      start = i + 1
    }
  }

  /// Views of the gaps inside a word that hold nothing, without facts from the lexicon; `places` tells the letter before each.
  package static func inside(
    _ word: Range<Int>,
    of line: borrowing SpacingLine,
    views: inout [GapView],
    places: inout [Int]
  ) {
    guard word.count > 1 else { return }
    var whole: UInt64 = 0
    var power: UInt64 = 1
    for i in word {
      whole = whole &* LetterHash.multiplier &+ UInt64(line.letters[i])
      power = power &* LetterHash.multiplier
    }
    var view = GapView()
    view.wholeHash = whole
    view.leftLetters = UInt64(SpacingLetters.boundary)
    // The letters after the gap, six of them, the nearest lowest.
    var right: UInt64 = 0
    for k in 0..<6 {
      let i = word.lowerBound + k
      let code = i < word.upperBound ? line.letters[i] : i == word.upperBound ? SpacingLetters.boundary : 0
      right |= UInt64(code) << UInt64(6 * k)
    }
    let mask: UInt64 = 1 << 36 - 1
    for i in word.lowerBound..<word.upperBound - 1 {
      let code = UInt64(line.letters[i])
      view.leftLetters = (view.leftLetters << 6 | code) & mask
      view.leftHash = view.leftHash &* LetterHash.multiplier &+ code
      power = power &* LetterHash.inverse
      // `right` starts at the letter i: drop it and take one more at the far end.
      let far = i + 6
      let farthest =
        far < word.upperBound
        ? line.letters[far] : far == word.upperBound ? SpacingLetters.boundary : SpacingLetters.beyond
      right = right >> 6 | UInt64(farthest) << 30
      guard line.gaps[i] == SpacingLine.nothing else { continue }
      view.leftLength = i + 1 - word.lowerBound
      view.rightLength = word.upperBound - i - 1
      view.leftCount = min(view.leftLength + 1, 6)
      view.rightCount = min(view.rightLength + 1, 6)
      view.rightLetters = right
      view.rightHash = whole &- view.leftHash &* power
      views.append(view)
      places.append(i)
    }
  }

  /// The view of the space between two words.
  package static func between(_ left: Range<Int>, _ right: Range<Int>, of line: borrowing SpacingLine)
    -> GapView
  {
    var view = GapView()
    view.holdsSpace = true
    var power: UInt64 = 1
    for i in left { view.leftHash = view.leftHash &* LetterHash.multiplier &+ UInt64(line.letters[i]) }
    for i in right {
      view.rightHash = view.rightHash &* LetterHash.multiplier &+ UInt64(line.letters[i])
      power = power &* LetterHash.multiplier
    }
    view.wholeHash = view.leftHash &* power &+ view.rightHash
    view.leftLength = left.count
    view.rightLength = right.count
    view.leftCount = min(left.count + 1, 6)
    view.rightCount = min(right.count + 1, 6)
    for k in 0..<view.leftCount {
      let i = left.upperBound - 1 - k
      view.leftLetters |=
        UInt64(i >= left.lowerBound ? line.letters[i] : SpacingLetters.boundary) << UInt64(6 * k)
    }
    for k in 0..<view.rightCount {
      let i = right.lowerBound + k
      view.rightLetters |=
        UInt64(i < right.upperBound ? line.letters[i] : SpacingLetters.boundary) << UInt64(6 * k)
    }
    return view
  }
}
