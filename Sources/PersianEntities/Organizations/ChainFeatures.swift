import PersianText

/// What the chain model sees of a word: defined once, for training and for use.
package struct ChainFeatures {
  /// Changes whenever a feature does, so that weights are never read with other features than their own.
  package static let version: UInt32 = 2

  private let words: [Word]
  private let keys: [UInt8]
  /// For each word what the tables say of it; before the first and after the last ``margin`` of no word.
  private(set) var evidence: [Evidence]

  /// How far from a word features look at others by their evidence.
  private static let margin = 2

  /// What is known of one word by itself.
  struct Evidence: Sendable {
    /// Stands for the word: its hash, or a small number for what is no word.
    var code: UInt64 = 1
    /// Its mark; 15 for no word at all.
    var mark: UInt8 = 15
    /// Its place in a name of an organization: 0 outside, 1 begin, 2 inside, 3 end, 4 the whole.
    var name: UInt8 = 0
    /// The kind of that organization, from 1 on.
    var nameType: UInt8 = 0
    var isAmbiguous = false
    /// Its place in the name of a province or another place, in the same numbers.
    var place: UInt8 = 0
    var lexicalClass = LexicalClass.none
    /// The head that it is, or 0.
    var head: UInt16 = 0
    /// Whether sport is spoken of near it.
    var isAboutSport = false

    var nameCode: UInt64 { UInt64(name) << 1 | (isAmbiguous ? 1 : 0) }
    var classCode: UInt64 { UInt64(lexicalClass.rawValue) }
    var headCode: UInt64 { UInt64(head) }
  }

  package init(_ reading: TextReading) { self.init(reading, reusing: []) }

  /// `memory` is evidence of another text, whose place is taken.
  init(_ reading: TextReading, reusing memory: consuming [Evidence]) {
    words = reading.words.words
    keys = reading.words.text.keys
    var evidence = memory
    evidence.removeAll(keepingCapacity: true)
    var hasSport = false
    for _ in 0..<Self.margin { evidence.append(Evidence()) }
    for word in words {
      var known = Evidence()
      known.code = Self.code(of: word)
      known.mark = word.mark.rawValue
      if word.isWord {
        known.lexicalClass = word.facts.lexicalClass
        known.head = word.facts.headCode
        if known.lexicalClass == .sport { hasSport = true }
      }
      evidence.append(known)
    }
    for _ in 0..<Self.margin { evidence.append(Evidence()) }
    var taken = 0
    for name in reading.names {
      let last = name.words.upperBound - 1
      switch name.match.nameClass {
      case .organization:
        guard name.words.lowerBound >= taken else { continue }
        taken = name.words.upperBound
        let table = reading.tables[name.match.table]
        for index in name.words {
          let place = index + Self.margin
          evidence[place].name = Self.place(index, name.words.lowerBound, last)
          evidence[place].nameType = table.bodyKind(table.body(of: name.match.name)) + 1
          evidence[place].isAmbiguous = name.match.flags.contains(.ambiguous)
        }
      case .province, .place:
        for index in name.words {
          evidence[index + Self.margin].place = Self.place(index, name.words.lowerBound, last)
        }
      case .classWord: break
      }
    }
    if hasSport { Self.markSport(&evidence) }
    self.evidence = evidence
  }

  /// Marks the words at most eight away from one of sport.
  private static func markSport(_ evidence: inout [Evidence]) {
    var open = 0
    for index in evidence.indices where evidence[index].lexicalClass == .sport {
      for near in max(open, index - 8)..<min(evidence.count, index + 9) where near != index {
        evidence[near].isAboutSport = true
      }
      // The word itself counts for its neighbours alone, unless another one is near.
      open = index
    }
  }

  /// Whether a word is reason to look for a name around it: a head, a name of the gazetteer, another script.
  func isTrigger(_ index: Int) -> Bool {
    let own = evidence[index + Self.margin]
    return own.name != 0 || own.head != 0 || own.code == Self.foreign
  }

  private static func place(_ index: Int, _ first: Int, _ last: Int) -> UInt8 {
    first == last ? 4 : index == first ? 1 : index == last ? 3 : 2
  }

  /// The number of words.
  package var count: Int { words.count }

  /// Whether a word begins a line: names do not go on from the one before.
  package func beginsLine(_ index: Int) -> Bool { index == 0 || words[index].joint == .lineBreak }

  /// No word has more features.
  static let most = 40

  /// Calls `body` with the hash of every feature of a word.
  package func forEach(of index: Int, _ body: (UInt32) -> Void) {
    var hashes: [UInt32] = []
    hashes.append(addingCapacity: Self.most) {
      Self.append(featuresOf: index, words.span, evidence.span, keys.span, to: &$0)
    }
    for hash in hashes { body(hash) }
  }

  /// Template and values in one number.
  @inline(__always)
  private static func hash(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) -> UInt32 {
    var hash = (a &+ template &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 29 ^ b &* 0x94D0_49BB_1331_11EB) &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  /// Appends the weights of each of some words for the three tags. `hashes` is memory.
  func append(
    scoresOf range: Range<Int>,
    by weights: FeatureWeights,
    _ hashes: inout [UInt32],
    to scores: inout [Int32]
  ) {
    let (words, evidence, keys) = (words.span, evidence.span, keys.span)
    hashes.removeAll(keepingCapacity: true)
    hashes.append(addingCapacity: Self.most) { hashes in
      scores.append(addingCapacity: range.count * ChainTag.count) { scores in
        for index in range {
          // All hashes of a word are made before any is looked up, so that one look-up need not wait for another.
          hashes.removeAll()
          Self.append(featuresOf: index, words, evidence, keys, to: &hashes)
          let sum = weights.sum(of: hashes.span)
          scores.append(0)
          scores.append(sum.begin)
          scores.append(sum.inside)
        }
      }
    }
  }

  /// Appends the hash of every feature of a word.
  private static func append(
    featuresOf index: Int,
    _ words: Span<Word>,
    _ evidence: Span<Evidence>,
    _ keys: Span<UInt8>,
    to hashes: inout OutputSpan<UInt32>
  ) {
    let word = words[index]
    let isWord = word.isWord
    let own = evidence[index + margin]
    let (before, after) = (evidence[index + margin - 1], evidence[index + margin + 1])
    let (before2, after2) = (evidence[index + margin - 2], evidence[index + margin + 2])
    let (w0, p1, p2, n1, n2) = (own.code, before.code, before2.code, after.code, after2.code)
    let phrase = headBefore(index, words, evidence)

    hashes.append(hash(1, w0))
    hashes.append(hash(2, p1))
    hashes.append(hash(3, n1))
    hashes.append(hash(4, p1, w0))
    hashes.append(hash(5, w0, n1))
    hashes.append(hash(6, p2))
    hashes.append(hash(7, n2))
    if isWord {
      hashes.append(hash(8, ending(word, 3, keys)))
      hashes.append(hash(9, ending(word, 2, keys)))
      hashes.append(hash(10, beginning(word, keys)))
      hashes.append(hash(11, UInt64(min(word.length, 9))))
    } else {
      hashes.append(hash(12, UInt64(word.kind.rawValue) << 8 | UInt64(word.mark.rawValue)))
    }
    // Names.
    hashes.append(hash(13, own.nameCode, UInt64(own.nameType)))
    hashes.append(hash(14, own.nameCode))
    hashes.append(hash(15, own.nameCode, p1))
    hashes.append(hash(16, own.nameCode, n1))
    hashes.append(hash(17, before.nameCode, own.nameCode))
    hashes.append(hash(18, own.nameCode, after.nameCode))
    hashes.append(hash(19, own.nameCode << 16 | before.headCode, 1))
    hashes.append(hash(20, own.nameCode, UInt64(own.nameType) << 1 | (own.isAboutSport ? 1 : 0)))
    // Heads.
    hashes.append(hash(21, own.headCode))
    hashes.append(hash(22, before.headCode))
    hashes.append(hash(23, before2.headCode))
    hashes.append(hash(24, before.headCode, w0))
    hashes.append(hash(25, own.headCode, n1))
    hashes.append(hash(26, own.headCode, UInt64(after.place) << 8 | after.classCode))
    hashes.append(hash(27, phrase))
    hashes.append(hash(28, own.headCode, before.classCode))
    // Places.
    hashes.append(hash(29, UInt64(own.place), UInt64(before.place) << 4 | UInt64(after.place)))
    hashes.append(hash(30, UInt64(own.place), before.headCode))
    hashes.append(hash(31, UInt64(own.place), phrase))
    // Closed classes.
    hashes.append(hash(32, own.classCode))
    hashes.append(hash(33, before.classCode))
    hashes.append(hash(34, after.classCode))
    hashes.append(hash(35, before.classCode << 16 | own.classCode << 8 | after.classCode))
    hashes.append(hash(36, UInt64(word.joint.rawValue) << 4 | UInt64(before.mark), UInt64(after.mark)))
    hashes.append(hash(37, phrase, own.classCode << 8 | after.classCode))
    hashes.append(hash(38, phrase, isWord ? ending(word, 2, keys) : 0))
  }

  // MARK: What features look at

  private static func code(of word: Word) -> UInt64 {
    switch word.kind {
    case .word: word.hash
    case .mark: 2 + UInt64(word.mark.rawValue)
    case .digits: 32
    case .foreign: foreign
    }
  }

  private static let foreign: UInt64 = 33

  /// The last letters of a word.
  @inline(__always)
  private static func ending(_ word: Word, _ length: Int, _ keys: Span<UInt8>) -> UInt64 {
    var code: UInt64 = 1
    for index in max(Int(word.start), Int(word.end) - length)..<Int(word.end) {
      code = code << 8 | UInt64(keys[index])
    }
    return code
  }

  /// The first three letters of a word.
  @inline(__always)
  private static func beginning(_ word: Word, _ keys: Span<UInt8>) -> UInt64 {
    var code: UInt64 = 1
    for index in Int(word.start)..<min(Int(word.end), Int(word.start) + 3) {
      code = code << 8 | UInt64(keys[index])
    }
    return code
  }

  /// The nearest head before a word in the same phrase, and how far it is.
  private static func headBefore(_ index: Int, _ words: Span<Word>, _ evidence: Span<Evidence>) -> UInt64 {
    var distance = 1
    while distance <= 6 {
      let position = index - distance
      guard position >= 0, words[position].isWord else { return distance == 1 ? 1 : 2 }
      let evidence = evidence[position + margin]
      if evidence.head != 0 { return evidence.headCode << 8 | UInt64(min(distance, 4)) << 4 }
      switch evidence.lexicalClass {
      case .preposition, .marker, .auxiliary, .pronoun, .saying: return 3
      default: distance += 1
      }
    }
    return 4
  }
}
