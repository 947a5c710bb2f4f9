/// What the lists and the training text know of a string of letters.
package struct WordFacts: Sendable, Hashable {
  package var bits: UInt16

  package init(bits: UInt16) { self.bits = bits }

  package init(listed: Int, plain: Int, broken: Int, left: Int, right: Int) {
    bits = UInt16(listed | plain << 4 | broken << 7 | left << 10 | right << 13)
  }

  /// How common the word is in the lists, 0 (absent) to 9.
  package var listed: UInt64 { UInt64(bits & 15) }
  /// How often it stands whole in the training text, in steps from 0 to 7.
  package var plain: UInt64 { UInt64(bits >> 4 & 7) }
  /// How often these letters hold a half-space in the training text.
  package var broken: UInt64 { UInt64(bits >> 7 & 7) }
  /// How often it stands before a half-space.
  package var left: UInt64 { UInt64(bits >> 10 & 7) }
  /// How often it stands after one.
  package var right: UInt64 { UInt64(bits >> 13 & 7) }

  package static let unknown = WordFacts(bits: 0)

  /// Known to nobody, to the lists alone, to the text: rare, now and then, often.
  @inline(__always)
  package var rank: UInt64 {
    plain >= 4 ? 4 : plain >= 2 ? 3 : plain == 1 ? 2 : listed > 4 ? 2 : listed > 0 ? 1 : 0
  }
}

extension WordFacts {
  /// Whether it is far commoner as a word than before a half-space.
  @inline(__always)
  var isHardlyEverLeft: Bool { left == 0 || left + 3 <= plain }
  /// Whether it is far commoner as a word than after a half-space.
  @inline(__always)
  var isHardlyEverRight: Bool { right == 0 || right + 3 <= plain }
}

/// What is settled of a word whatever the text: most words of a text need no look at the model.
package struct SettledWord: OptionSet, Sendable {
  package var rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Its gaps certainly hold nothing.
  package static let inside = SettledWord(rawValue: 1)
  /// A space after it stays, if the next word has ``before``.
  package static let after = SettledWord(rawValue: 2)
  /// A space before it stays, if the word before has ``after``.
  package static let before = SettledWord(rawValue: 4)
}

/// One gap between two letters, with all that the model may look at.
package struct GapView {
  /// Whether a space stands in the gap; otherwise nothing does.
  package var holdsSpace = false
  /// The letters before the gap, nearest in the low six bits, closed by ``SpacingLetters/boundary``.
  package var leftLetters: UInt64 = 0
  /// How many codes of `leftLetters` count, the boundary with them.
  package var leftCount = 0
  package var rightLetters: UInt64 = 0
  package var rightCount = 0
  /// Letters of the word before the gap, and after it.
  package var leftLength = 0
  package var rightLength = 0
  package var leftHash: UInt64 = 0
  package var rightHash: UInt64 = 0
  package var wholeHash: UInt64 = 0
  package var left = WordFacts.unknown
  package var right = WordFacts.unknown
  package var whole = WordFacts.unknown
  /// Whether a half-space is known just here: 1 in lists, 2 a verb form, 4…12 counted in the text.
  package var pair: UInt64 = 0
  /// Whether the model need not look at it.
  package var isClosed = false

  package init() {}

  /// A window of letters: so many to the left of the gap, so many to its right.
  @inline(__always)
  func letters(_ left: Int, _ right: Int) -> UInt64 {
    let before = leftLetters & (1 << UInt64(6 * left) - 1)
    let after = rightLetters & (1 << UInt64(6 * right) - 1)
    return before ^ (after &* 0xC2B2_AE3D_27D4_EB4F)
  }

  /// Whether one piece at least is known, or a half-space just here: otherwise nothing is a cut.
  package var hasKnownPieces: Bool { holdsSpace || left != .unknown || right != .unknown || pair != 0 }
}

/// Takes the rows of features one after the other.
package protocol RowTaker {
  mutating func take(_ row: UInt32)
}

/// The features of a gap that the linear model adds up: the one definition that training and use share.
package enum SpacingFeatures {
  /// Features are numbered up to this: the rows of the weights.
  package static let rowBits: UInt64 = 20
  package static let version: UInt32 = 4

  /// Rows of a block: those of one line of the cache.
  private static let blockBits: UInt64 = 5

  /// The row of a feature that has few values: they are looked at so often that they stay in the cache, wherever they lie.
  @inline(__always)
  private static func row(_ template: UInt64, _ value: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: mixed(value ^ template &* 0x9E37_79B9_7F4A_7C15) >> (64 - rowBits))
  }

  /// The first row of the block for features that share a part of their values.
  @inline(__always)
  private static func block(_ template: UInt64, _ shared: UInt64) -> UInt32 {
    row(template, shared) & ~(1 << UInt32(blockBits) - 1)
  }

  /// The row of a feature in its block.
  @inline(__always)
  private static func place(_ template: UInt64, _ value: UInt64, in block: UInt32) -> UInt32 {
    let place = (value ^ template &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return block | UInt32(truncatingIfNeeded: place >> (64 - blockBits))
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let x = value &* 0xD6E8_FEB8_6659_FD93
    return (x ^ x >> 32) &* 0xD6E8_FEB8_6659_FD93
  }

  /// Gives the rows of all features of a gap, one after the other.
  @inline(__always)
  package static func giveRows(of gap: GapView, to taker: inout some RowTaker) {
    givePieceRows(of: gap, to: &taker)
    giveLetterRows(of: gap, to: &taker)
  }

  // Most rows of two million bytes are far away when they are looked at. So features that share letters or a piece lie
  // side by side, in blocks: a gap looks at some ten lines of the cache rather than forty.

  /// Gives the rows of what is known of the pieces and of the whole.
  @inline(__always)
  package static func givePieceRows(of gap: GapView, to taker: inout some RowTaker) {
    let held: UInt64 = gap.holdsSpace ? 64 : 0
    @inline(__always) func add(_ template: UInt64, _ value: UInt64) {
      taker.take(row(template | held, value))
    }
    @inline(__always) func add(_ template: UInt64, _ value: UInt64, in block: UInt32) {
      taker.take(place(template, value, in: block))
    }
    let (p, q, w) = (gap.left, gap.right, gap.whole)
    let left = block(30 | held, gap.leftHash)
    add(30, 0, in: left)
    add(43, q.rank, in: left)
    add(45, q.right, in: left)
    add(48, w.rank, in: left)
    let right = block(31 | held, gap.rightHash)
    add(31, 0, in: right)
    add(44, p.rank, in: right)
    add(46, p.left, in: right)
    add(49, w.rank, in: right)
    add(32, gap.wholeHash &+ UInt64(gap.leftLength))
    let ranks = p.rank | q.rank << 3 | w.rank << 6
    let sides = p.left | q.right << 3
    add(33, w.listed | w.plain << 4 | w.broken << 8)
    add(34, p.listed | p.plain << 4)
    add(35, q.listed | q.plain << 4)
    add(36, sides)
    add(37, p.left | p.rank << 3 | p.broken << 6)
    add(38, q.right | q.rank << 3)
    add(39, ranks)
    add(40, gap.pair | w.rank << 4)
    add(41, gap.pair | sides << 4)
    add(42, UInt64(min(gap.leftLength, 7)) | UInt64(min(gap.rightLength, 7)) << 3)
    add(47, ranks | sides << 9)
    add(50, ranks | (gap.leftLetters & 63) << 9 | (gap.rightLetters & 63) << 15)
  }

  /// Gives the rows of the letters around a gap.
  @inline(__always)
  package static func giveLetterRows(of gap: GapView, to taker: inout some RowTaker) {
    let held: UInt64 = gap.holdsSpace ? 64 : 0
    // A window of letters: so many to the left of the gap, so many to its right.
    @inline(__always) func window(_ template: UInt64, _ left: Int, _ right: Int, in block: UInt32) {
      guard left <= gap.leftCount, right <= gap.rightCount else { return }
      taker.take(place(template, gap.letters(left, right), in: block))
    }
    taker.take(row(1 | held, gap.letters(1, 1)))
    taker.take(row(2 | held, gap.letters(2, 0)))
    taker.take(row(3 | held, gap.letters(0, 2)))
    let blocks = letterBlocks(of: gap)
    window(4, 3, 0, in: blocks.before)
    window(13, 4, 0, in: blocks.before)
    window(16, 5, 0, in: blocks.before)
    window(20, 6, 0, in: blocks.before)
    window(5, 0, 3, in: blocks.after)
    window(14, 0, 4, in: blocks.after)
    window(17, 0, 5, in: blocks.after)
    window(21, 0, 6, in: blocks.after)
    window(6, 2, 1, in: blocks.leaningLeft)
    window(9, 3, 1, in: blocks.leaningLeft)
    window(7, 1, 2, in: blocks.leaningRight)
    window(10, 1, 3, in: blocks.leaningRight)
    window(8, 2, 2, in: blocks.around)
    window(11, 3, 2, in: blocks.around)
    window(12, 2, 3, in: blocks.around)
    window(15, 3, 3, in: blocks.around)
    window(18, 4, 2, in: blocks.around)
    window(19, 2, 4, in: blocks.around)
    window(22, 4, 4, in: blocks.around)
  }

  private typealias LetterBlocks = (
    before: UInt32, after: UInt32, leaningLeft: UInt32, leaningRight: UInt32, around: UInt32
  )

  @inline(__always)
  private static func letterBlocks(of gap: GapView) -> LetterBlocks {
    let held: UInt64 = gap.holdsSpace ? 64 : 0
    return (
      block(4 | held, gap.letters(3, 0)), block(5 | held, gap.letters(0, 3)),
      block(6 | held, gap.letters(2, 1)),
      block(7 | held, gap.letters(1, 2)), block(8 | held, gap.letters(2, 2))
    )
  }

  /// Gives a row of each block that a gap is looked up in, as far as that is known by its letters alone.
  @inline(__always)
  static func forEachBlock(of gap: GapView, _ body: (UInt32) -> Void) {
    let held: UInt64 = gap.holdsSpace ? 64 : 0
    let blocks = letterBlocks(of: gap)
    body(blocks.before)
    body(blocks.after)
    body(blocks.leaningLeft)
    body(blocks.leaningRight)
    body(blocks.around)
    body(block(30 | held, gap.leftHash))
    body(block(31 | held, gap.rightHash))
    body(row(32 | held, gap.wholeHash &+ UInt64(gap.leftLength)))
  }
}
