import Foundation
import PersianText

/// What the word lists say that a word is, and which pieces of words are the commonest.
struct WordClassLists {
  private(set) var classes: [UInt64: WordClasses] = [:]

  /// Part of speech in the list of words, and its bit.
  private static let partsOfSpeech: [(bit: UInt16, tags: Set<Substring>)] = [
    (0, ["N"]), (1, ["AJ", "AJC"]), (2, ["ADV"]), (3, ["NUM", "DET", "PRO"]),
    (4, ["P", "POSTP", "CONJ", "PR"]), (5, ["RES", "CL", "PS", "INT", "ZVR", "NIN", "COMP"]),
  ]
  private static let finite: UInt16 = 1 << 6
  private static let participle: UInt16 = 1 << 7
  private static let barePresent: UInt16 = 1 << 8
  private static let copulas = ["است", "نیست", "هست", "هستند", "نیستند", "باشد", "باشند", "نباشد"]
  private static let endings = ["م", "ی", "یم", "ید", "ند"]
  /// Words and pieces with a number of their own.
  private static let mostCommon = 120

  init(_ folder: URL, sentences: [Sentence]) throws {
    var bits: [UInt64: UInt16] = [:]
    for line in try Corpora.lines(folder.appending(path: "hazm-words.tsv")) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 2, fields[2] != "0" else { continue }
      for tag in fields[2].split(separator: ",") {
        for row in Self.partsOfSpeech where row.tags.contains(tag) {
          bits[Letters.hash(String(fields[0])), default: 0] |= 1 << row.bit
        }
      }
    }
    let (pasts, presents) = try WordLists.verbStems(folder)
    func mark(_ word: String, _ bit: UInt16) { bits[Letters.hash(word), default: 0] |= bit }
    for stem in pasts where stem.count > 1 {
      for prefix in ["", "ن"] {
        for ending in Self.endings + [""] { mark(prefix + stem + ending, Self.finite) }
        mark(prefix + stem + "ه", Self.participle)
      }
    }
    for stem in presents where stem.count > 1 {
      for ending in Self.endings + ["د"] {
        mark(stem + ending, Self.barePresent)
        for prefix in ["ن", "ب"] { mark(prefix + stem + ending, Self.finite) }
      }
    }
    for word in Self.copulas { mark(word, Self.finite) }
    // Words that neither the lists nor the text know are not worth their room.
    for (number, piece) in Self.commonest(sentences).enumerated() {
      bits[piece, default: 0] |= UInt16(number + 1) << 9
    }
    classes = bits.mapValues { WordClasses(bits: $0) }
  }

  /// The commonest words and pieces between half-spaces, in order.
  private static func commonest(_ sentences: [Sentence]) -> [UInt64] {
    var counts: [UInt64: Int] = [:]
    for sentence in sentences {
      var start = 0
      for i in sentence.gaps.indices where sentence.gaps[i] >= SpacingLine.halfSpace {
        counts[LetterHash.of(sentence.letters[start...i]), default: 0] += 1
        start = i + 1
      }
    }
    let sorted = counts.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
    return sorted.prefix(mostCommon).map(\.key)
  }

  func of(_ hash: UInt64) -> WordClasses { classes[hash] ?? .none }

  /// The classes of words that the lexicon knows, and the number of each word's, by its key; number 0 is none.
  func palette(of lexicon: TrainingLexicon) -> (classes: [WordClasses], numbers: [UInt64: UInt8]) {
    let known = classes.filter { lexicon.facts($0.key, without: -1) != .unknown && $0.value != .none }
    let counts = Dictionary(grouping: known.values, by: \.bits).mapValues(\.count)
    let sorted = counts.keys.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
    // More than there are numbers for would leave the rarest without.
    let kept = sorted.prefix(SpacingWeights.classNumbers - 1)
    let numbers = Dictionary(uniqueKeysWithValues: zip(kept, 1...).map { ($0, UInt8($1)) })
    return (
      [.none] + kept.map { WordClasses(bits: $0) },
      Dictionary(
        uniqueKeysWithValues: known.compactMap { hash, classes in
          numbers[classes.bits].map { (LetterHash.key(hash), $0) }
        }
      )
    )
  }
}

/// The lexicon as it is for a sentence that was not counted itself.
struct HeldOutKnowledge: SpacingKnowledge {
  let lexicon: TrainingLexicon
  let lists: WordClassLists
  let likings: Likings
  let fold: Int

  func facts(of hash: UInt64) -> WordFacts { lexicon.facts(hash, without: fold) }
  func classes(of hash: UInt64) -> WordClasses { lists.of(hash) }
  func standing(of hash: UInt64) -> WordStanding {
    WordStanding(lexicon.facts(hash, without: fold), frequency: Int16(lexicon.frequency(hash)))
  }
  func fetch(_ hash: UInt64) {}
  func liking(of piece: UInt8, before word: UInt8) -> Int16 { likings.before[piece, word] }
  func liking(of piece: UInt8, after word: UInt8) -> Int16 { likings.after[piece, word] }
}
