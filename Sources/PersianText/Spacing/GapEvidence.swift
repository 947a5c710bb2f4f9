/// What a word is, as far as the word lists say.
package struct WordClasses: Sendable, Hashable {
  package var bits: UInt16

  package init(bits: UInt16) { self.bits = bits }

  /// Parts of speech, one bit each: noun, adjective, adverb, determiner or numeral or pronoun, preposition or conjunction,
  /// residual.
  package var partsOfSpeech: Int16 { Int16(bits & 0x3F) }
  /// Forms of verbs, one bit each: finite, participle, bare present.
  package var verbForms: Int16 { Int16(bits >> 6 & 7) }
  /// The place among the commonest pieces of words, from 1 on; 0 for others.
  package var commonness: Int16 { Int16(bits >> 9) }

  package static let none = WordClasses(bits: 0)

  /// How many kinds of words and pieces there are for ``SpacingKnowledge/liking(of:before:)``, with the one of no word.
  package static let symbols = 132

  /// Its kind: one of its own for common pieces, otherwise what it is.
  package var symbol: UInt8 {
    if commonness > 0 { return UInt8(commonness) }
    if verbForms & 1 != 0 { return 121 }
    if verbForms & 2 != 0 { return 122 }
    switch partsOfSpeech {
    case 0: return verbForms != 0 ? 123 : 131
    case 1: return 124
    case 2: return 125
    case 3: return 126
    case let bits where bits & 16 != 0: return 129
    case let bits where bits & 8 != 0: return 128
    case let bits where bits & 4 != 0: return 127
    default: return 130
    }
  }
}

/// How common a word is.
package struct WordStanding: Sendable {
  package var facts: WordFacts
  /// The binary logarithm of its count in the lists; 0 for words that they do not hold.
  package var frequency: Int16

  package init(_ facts: WordFacts, frequency: Int16) {
    self.facts = facts
    self.frequency = frequency
  }
}

/// What is known of words: in the model, or in the text that it is trained from.
package protocol SpacingKnowledge {
  func facts(of hash: UInt64) -> WordFacts
  func classes(of hash: UInt64) -> WordClasses
  /// What is known of a word, and how often the lists count it.
  func standing(of hash: UInt64) -> WordStanding
  /// Asks for what is known of a word, which will be looked at soon.
  func fetch(_ hash: UInt64)
  /// How much likelier a word that ends in a piece of this kind stands before such a word than others do: the logarithm, in
  /// sixteenths.
  func liking(of piece: UInt8, before word: UInt8) -> Int16
  /// The same for a word that begins with the piece, after such a word.
  func liking(of piece: UInt8, after word: UInt8) -> Int16
}

/// A word beside the one in question.
package struct NeighbouringWord {
  package var facts = WordFacts.unknown
  package var classes = WordClasses.none
  /// The letter of it that is nearest, and the next one.
  package var nearest: UInt8 = 0
  package var second: UInt8 = 0
  package var exists = false

  /// No word.
  package init() {}

  /// A word of a line, if only a space parts it from the one in question; nothing is looked up for it yet.
  package init(_ range: Range<Int>, isBefore: Bool, of line: SpacingLine) {
    let (edge, inner) =
      isBefore
      ? (range.upperBound - 1, range.upperBound - 2) : (range.lowerBound, range.lowerBound + 1)
    let gap = isBefore ? edge : edge - 1
    guard gap >= 0, line.gaps[gap] == SpacingLine.space else { return }
    exists = true
    nearest = line.letters[edge]
    second = range.contains(inner) ? line.letters[inner] : SpacingLetters.boundary
  }

  /// Its kind; none where there is no word.
  package var symbol: UInt8 { exists ? classes.symbol : 0 }
}

/// A gap with the outputs of the linear model for it.
package struct ScoredGap {
  package var view: GapView
  /// The letter before it.
  package var place: Int
  /// Whether its letter never joins, so that a half-space is no answer.
  package var isJoinless: Bool
  /// In steps: for a gap that holds nothing, of a half-space against nothing; for one that holds a space, of nothing
  /// against it.
  package var first: Int32
  /// In steps: for a gap that holds nothing, of a space against nothing; for one that holds a space, of a half-space
  /// against it.
  package var second: Int32
  /// The same by the pieces alone, without the letters around.
  package var pieces = SIMD2<Int32>(repeating: least)

  /// An output that is out of the question: the steps of ``GapEvidence/least``, below which nothing differs.
  package static let least: Int32 = -216
  /// One that is beyond doubt.
  package static let most: Int32 = 600

  package init(_ view: GapView, at place: Int, isJoinless: Bool, first: Int32, second: Int32) {
    self.view = view
    self.place = place
    self.isJoinless = isJoinless
    self.first = first
    self.second = second
    pieces = SIMD2(first, second)
  }

  var best: Int32 { Self.best(first, second, isJoinless: isJoinless, holdsSpace: view.holdsSpace) }

  /// The larger of two outputs, but for the half-space that is no answer.
  @inline(__always)
  package static func best<Output: Comparable>(
    _ first: Output,
    _ second: Output,
    isJoinless: Bool,
    holdsSpace: Bool
  ) -> Output {
    isJoinless ? (holdsSpace ? first : second) : max(first, second)
  }
}

/// What the trees look at where the linear model alone is not sure: the one definition that training and use share.
///
/// Small whole numbers, for thresholds to part: what ``WordEvidence`` holds, and then the words beside it.
package struct GapEvidence: Sendable {
  package static let count = 84
  /// Whether the text follows another house style than ours; in use, none does.
  package static let houseStyle = 83

  package var values = InlineArray<84, Int16>(repeating: 0)

  /// A gap stays as it is, whatever the trees and the writer's habits say, where both outputs of the linear model are less
  /// than this: of gaps in this reach, hardly one in ten thousand was changed for good.
  package static let least: Float = -4.5
  /// Where it is as good as decided by the linear model.
  private static let most: Float = 6

  /// Outputs of the linear model where the trees have a say: neither answer is out of the question, none is settled.
  @inline(__always)
  package static func isOpen(_ best: Float) -> Bool { best > least && best < most }

  /// What the gap and its word tell, and what the words beside it tell.
  package init(
    _ word: borrowing WordEvidence,
    previous: NeighbouringWord,
    next following: NeighbouringWord,
    knowledge: some SpacingKnowledge
  ) {
    for index in word.values.indices { values[index] = word.values[index] }
    var next = WordEvidence.count
    func add(_ value: Int16) {
      values[next] = value
      next += 1
    }
    for word in [previous, following] {
      guard word.exists else {
        for _ in 0..<8 { add(-1) }
        continue
      }
      add(Int16(word.facts.listed))
      add(Int16(word.facts.plain))
      add(Int16(word.facts.left))
      add(Int16(word.facts.right))
      add(word.classes.partsOfSpeech)
      add(word.classes.verbForms)
      add(word.classes.commonness)
      add(Int16(word.nearest))
    }
    add(following.exists ? Int16(following.second) : -1)
    let (before, after) = (previous.symbol, following.symbol)
    let parted = knowledge.liking(of: word.symbols.right, before: after)
    let joined = knowledge.liking(of: word.symbols.whole, before: after)
    add(parted)
    add(joined)
    add(parted - joined)
    let partedLeft = knowledge.liking(of: word.symbols.left, after: before)
    let joinedLeft = knowledge.liking(of: word.symbols.whole, after: before)
    add(partedLeft)
    add(joinedLeft)
    add(partedLeft - joinedLeft)
  }
}

/// What the trees look at of a gap that does not depend on the words beside it, so that it can be remembered: the linear model's
/// two outputs for the gap and for the rest of its word, what is known of the pieces and of those that a cut one letter
/// aside would leave, and letters.
package struct WordEvidence: Sendable {
  package static let count = 53

  package private(set) var values = InlineArray<53, Int16>(repeating: 0)
  /// The kinds of the pieces, and of both as one.
  fileprivate private(set) var symbols: (left: UInt8, right: UInt8, whole: UInt8) = (0, 0, 0)

  /// The best outputs of the gaps on one side, in the same word.
  private struct Beside {
    var first = ScoredGap.least
    var second = ScoredGap.least
    var distance: Int16 = 0

    /// Takes in one more gap, so many letters away.
    @inline(__always)
    mutating func add(_ gap: ScoredGap, distance: Int) {
      if !gap.isJoinless, gap.first > first {
        first = gap.first
        self.distance = Int16(min(9, distance))
      }
      if gap.second > second { second = gap.second }
    }
  }

  @inline(__always)
  private static func clipped(_ output: Int32) -> Int16 {
    Int16(max(ScoredGap.least, min(ScoredGap.most, output)))
  }

  /// All that does not depend on the words beside it.
  ///
  /// - Parameters:
  ///   - number: which of the gaps.
  ///   - gaps: the gaps of a word that hold nothing, or the space between two words.
  ///   - letters: those of the word, or of both.
  ///   - cuts: how they fall into words.
  package init(
    of number: Int,
    among gaps: [ScoredGap],
    in letters: Range<Int>,
    of line: SpacingLine,
    cuts: WordCuts,
    knowledge: some SpacingKnowledge
  ) {
    let scored = gaps[number]
    let gap = scored.view
    var (before, after) = (Beside(), Beside())
    for other in gaps[..<number].reversed() { before.add(other, distance: scored.place - other.place) }
    for other in gaps[(number + 1)...] { after.add(other, distance: other.place - scored.place) }
    func halfSpaces(_ range: Range<Int>) -> Int { range.count { line.gaps[$0] == SpacingLine.halfSpace } }
    var next = 0
    func add(_ value: Int16) {
      values[next] = value
      next += 1
    }
    add(Self.clipped(scored.first))
    add(Self.clipped(scored.second))
    add(scored.isJoinless ? 1 : 0)
    for facts in [gap.left, gap.right] {
      add(Int16(facts.listed))
      add(Int16(facts.plain))
      add(Int16(facts.left))
      add(Int16(facts.right))
    }
    add(Int16(gap.right.broken))
    add(Int16(gap.whole.listed))
    add(Int16(gap.whole.plain))
    add(Int16(gap.whole.broken))
    add(Int16(gap.pair))
    add(Int16(min(20, gap.leftLength)))
    add(Int16(min(20, gap.rightLength)))
    let last = gap.leftLetters & 63
    let first = gap.rightLetters & 63
    add(Int16(last))
    add(Int16(first))
    add(Int16(gap.leftLetters >> 6 & 63))
    add(Int16(gap.rightLetters >> 6 & 63))
    let (left, right) = (knowledge.classes(of: gap.leftHash), knowledge.classes(of: gap.rightHash))
    add(left.commonness)
    add(right.commonness)
    add(left.partsOfSpeech)
    add(right.partsOfSpeech)
    add(right.verbForms)
    let whole = knowledge.classes(of: gap.wholeHash)
    add(whole.partsOfSpeech)
    symbols = (left.symbol, right.symbol, whole.symbol)
    // The pieces that a cut one letter later or earlier would leave.
    var (longerLeft, shorterLeft) = (WordFacts.unknown, WordFacts.unknown)
    var (longerRight, shorterRight) = (WordFacts.unknown, WordFacts.unknown)
    if gap.rightLength > 1 {
      longerLeft = knowledge.facts(of: gap.leftHash &* LetterHash.multiplier &+ first)
      shorterRight = knowledge.facts(of: gap.rightHash &- first &* LetterHash.power(gap.rightLength - 1))
    }
    if gap.leftLength > 1 {
      shorterLeft = knowledge.facts(of: (gap.leftHash &- last) &* LetterHash.inverse)
      longerRight = knowledge.facts(of: gap.rightHash &+ last &* LetterHash.power(gap.rightLength))
    }
    add(Int16(longerLeft.listed))
    add(Int16(longerLeft.plain))
    add(Int16(shorterLeft.listed))
    add(Int16(shorterLeft.plain))
    add(Int16(shorterLeft.left))
    add(Int16(longerRight.listed))
    add(Int16(longerRight.plain))
    add(Int16(longerRight.right))
    add(Int16(shorterRight.listed))
    add(Int16(shorterRight.right))
    for side in [before, after] {
      add(Self.clipped(side.first))
      add(Self.clipped(side.second))
      add(side.distance)
    }
    add(Int16(min(4, halfSpaces(letters.lowerBound..<scored.place))))
    add(Int16(min(4, halfSpaces(scored.place + 1..<letters.upperBound - 1))))
    for hash in [gap.leftHash, gap.rightHash, gap.wholeHash] { add(knowledge.standing(of: hash).frequency) }
    add(Self.clipped(scored.pieces.x))
    add(Self.clipped(scored.pieces.y))
    add(cuts.gain(after: scored.place + 1 - letters.lowerBound))
    add(cuts.best)
  }
}
