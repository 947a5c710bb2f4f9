import Foundation
import PersianText

/// Open addressing on 64-bit keys; a key's index never changes.
struct KeyTable {
  private(set) var keys: [UInt64] = []
  private var slots: [UInt32]
  private var mask: Int

  init(bits: Int = 16) {
    slots = [UInt32](repeating: 0, count: 1 << bits)
    mask = 1 << bits - 1
  }

  @inline(__always)
  func find(_ key: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if keys[index] == key { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  mutating func index(_ key: UInt64) -> Int {
    if let found = find(key) { return found }
    if keys.count * 2 > mask {
      mask = mask * 2 + 1
      slots = [UInt32](repeating: 0, count: mask + 1)
      for (index, key) in keys.enumerated() { place(key, index) }
    }
    keys.append(key)
    place(key, keys.count - 1)
    return keys.count - 1
  }

  private mutating func place(_ key: UInt64, _ index: Int) {
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt32(index + 1)
  }
}

/// Counts of the lists and of the training text, with the counts of each eighth of it, so that a sentence can be
/// looked at as if it had not been counted itself.
struct TrainingLexicon {
  struct Counts {
    var plain: Int32 = 0, broken: Int32 = 0, left: Int32 = 0, right: Int32 = 0
  }

  /// The words of the lists that have no half-space.
  private(set) var plainWords: [[UInt8]] = []
  private var words = KeyTable()
  private var listed: [UInt8] = []
  /// The binary logarithm of the counts in the lists.
  private var frequencies: [UInt8] = []
  /// Total counts, then those of each fold, for each word.
  private var counts: [Counts] = []
  private var pairs = KeyTable()
  private var pairListed: [UInt8] = []
  private var pairCounts: [Int32] = []

  private let stride = Corpora.folds + 1

  private mutating func word(_ hash: UInt64) -> Int {
    let index = words.index(LetterHash.key(hash))
    if index == listed.count {
      listed.append(0)
      frequencies.append(0)
      counts.append(contentsOf: repeatElement(Counts(), count: stride))
    }
    return index
  }

  private mutating func pair(_ whole: UInt64, _ leftLength: Int) -> Int {
    let index = pairs.index(LetterHash.pairKey(whole, leftLength))
    if index == pairListed.count {
      pairListed.append(0)
      pairCounts.append(contentsOf: repeatElement(0, count: stride))
    }
    return index
  }

  /// Takes in a word of a list, with its half-spaces.
  mutating func list(_ text: some StringProtocol, count: Double, flag: UInt8 = 1) {
    var line = SpacingLine()
    line.read(Array(text.utf8))
    guard line.letters.count > 0, !line.gaps.dropLast().contains(where: { $0 > SpacingLine.halfSpace }) else {
      return
    }
    let whole = LetterHash.of(line.letters)
    var broken = false
    for i in line.gaps.indices
    where line.gaps[i] == SpacingLine.halfSpace && !SpacingLetters.neverJoins(line.letters[i]) {
      pairListed[pair(whole, i + 1)] |= flag
      broken = true
    }
    if !broken, flag == 1 {
      let index = word(whole)
      if listed[index] == 0 { plainWords.append(line.letters) }
      listed[index] = max(listed[index], WordLists.decimalBucket(count))
      frequencies[index] = max(frequencies[index], WordLists.binaryBucket(count))
    }
  }

  mutating func count(_ sentence: Sentence) {
    var start = 0
    for i in sentence.gaps.indices where sentence.gaps[i] >= SpacingLine.space {
      count(sentence, start..<i + 1)
      start = i + 1
    }
  }

  private mutating func count(_ sentence: Sentence, _ range: Range<Int>) {
    let fold = sentence.fold + 1
    let whole = LetterHash.of(sentence.letters[range])
    let inside = range.dropLast()
    let breaks = inside.filter { sentence.gaps[$0] == SpacingLine.halfSpace }
    let index = word(whole) * stride
    for k in [0, fold] {
      if breaks.isEmpty { counts[index + k].plain += 1 } else { counts[index + k].broken += 1 }
    }
    for (n, i) in breaks.enumerated() {
      let at = pair(whole, i + 1 - range.lowerBound) * stride
      let lefts = Set([range.lowerBound, n > 0 ? breaks[n - 1] + 1 : range.lowerBound])
      let rights = Set([range.upperBound, n + 1 < breaks.count ? breaks[n + 1] + 1 : range.upperBound])
      for k in [0, fold] {
        pairCounts[at + k] += 1
        for start in lefts { counts[word(LetterHash.of(sentence.letters[start...i])) * stride + k].left += 1 }
        for end in rights {
          counts[word(LetterHash.of(sentence.letters[(i + 1)..<end])) * stride + k].right += 1
        }
      }
    }
  }

  static func bucket(_ count: Int32) -> Int {
    switch count {
    case ...0: 0
    case 1: 1
    case 2: 2
    case 3...5: 3
    case 6...15: 4
    case 16...60: 5
    case 61...300: 6
    default: 7
    }
  }

  /// What is known of a word, without what fold says; -1 for all.
  @inline(__always)
  func facts(_ hash: UInt64, without fold: Int) -> WordFacts {
    guard let index = words.find(LetterHash.key(hash)) else { return .unknown }
    return facts(at: index, without: fold)
  }

  func facts(at index: Int, without fold: Int) -> WordFacts {
    var total = counts[index * stride]
    if fold >= 0 {
      let own = counts[index * stride + fold + 1]
      total.plain -= own.plain
      total.broken -= own.broken
      total.left -= own.left
      total.right -= own.right
    }
    return WordFacts(
      listed: Int(listed[index]),
      plain: Self.bucket(total.plain),
      broken: Self.bucket(total.broken),
      left: Self.bucket(total.left),
      right: Self.bucket(total.right)
    )
  }

  func frequency(_ hash: UInt64) -> UInt8 {
    words.find(LetterHash.key(hash)).map { frequencies[$0] } ?? 0
  }

  func pairFacts(_ whole: UInt64, _ leftLength: Int, without fold: Int) -> UInt64 {
    guard let index = pairs.find(LetterHash.pairKey(whole, leftLength)) else { return 0 }
    return pairFacts(at: index, without: fold)
  }

  func pairFacts(at index: Int, without fold: Int) -> UInt64 {
    var count = pairCounts[index * stride]
    if fold >= 0 { count -= pairCounts[index * stride + fold + 1] }
    let bucket: UInt64 = count <= 0 ? 0 : count == 1 ? 1 : count < 6 ? 2 : 3
    return UInt64(pairListed[index]) | bucket << 2
  }

  var allWords: [(key: UInt64, facts: WordFacts, frequency: UInt8)] {
    words.keys.indices.map { (words.keys[$0], facts(at: $0, without: -1), frequencies[$0]) }
  }

  var allPairs: [(key: UInt64, facts: UInt64)] {
    pairs.keys.indices.map { (pairs.keys[$0], pairFacts(at: $0, without: -1)) }
  }
}
