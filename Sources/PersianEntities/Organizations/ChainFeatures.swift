import PersianText

/// What the chain model sees of a word: defined once, for training and for use.
package struct ChainFeatures {
  /// Changes whenever a feature does, so that weights are never read with other features than their own.
  package static let version: UInt32 = 2

  private let words: [Word]
  private let keys: [UInt8]
  /// For each word what the tables say of it, see ``Evidence``.
  private let evidence: [Evidence]

  /// What is known of one word by itself.
  struct Evidence {
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

  package init(_ reading: TextReading) {
    words = reading.words.words
    keys = reading.words.text.keys
    var evidence = words.map { word in
      var evidence = Evidence()
      if word.isWord {
        let facts = WordFacts.of(word.hash)
        evidence.lexicalClass = facts.lexicalClass
        evidence.head =
          facts.head?.code ?? (reading.heads.contains(word.hash) ? HeadNouns.Head.custom.code : 0)
      }
      return evidence
    }
    var taken = 0
    for name in reading.names {
      let last = name.words.upperBound - 1
      switch name.match.nameClass {
      case .organization:
        guard name.words.lowerBound >= taken else { continue }
        taken = name.words.upperBound
        let table = reading.tables[name.match.table]
        for index in name.words {
          evidence[index].name = Self.place(index, name.words.lowerBound, last)
          evidence[index].nameType = table.bodyKind(table.body(of: name.match.name)) + 1
          evidence[index].isAmbiguous = name.match.flags.contains(.ambiguous)
        }
      case .province, .place:
        for index in name.words { evidence[index].place = Self.place(index, name.words.lowerBound, last) }
      case .classWord: break
      }
    }
    Self.markSport(&evidence)
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
    evidence[index].name != 0 || evidence[index].head != 0 || words[index].kind == .foreign
  }

  private static func place(_ index: Int, _ first: Int, _ last: Int) -> UInt8 {
    first == last ? 4 : index == first ? 1 : index == last ? 3 : 2
  }

  /// The number of words.
  package var count: Int { words.count }

  /// Whether a word begins a line: names do not go on from the one before.
  package func beginsLine(_ index: Int) -> Bool { index == 0 || words[index].joint == .lineBreak }

  /// Calls `body` with the hash of every feature of a word.
  @inline(__always)
  package func forEach(of index: Int, _ body: (UInt32) -> Void) {
    func emit(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) {
      var hash = (a &+ template &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
      hash = (hash ^ hash >> 29 ^ b &* 0x94D0_49BB_1331_11EB) &* 0xD6E8_FEB8_6659_FD93
      body(UInt32(truncatingIfNeeded: hash >> 32))
    }
    let word = words[index]
    let isWord = word.isWord
    let own = evidence[index]
    let w0 = wordCode(index)
    let (p1, p2) = (wordCode(index - 1), wordCode(index - 2))
    let (n1, n2) = (wordCode(index + 1), wordCode(index + 2))
    let (before, before2, after) = (at(index - 1), at(index - 2), at(index + 1))
    let phrase = headBefore(index)

    emit(1, w0)
    emit(2, p1)
    emit(3, n1)
    emit(4, p1, w0)
    emit(5, w0, n1)
    emit(6, p2)
    emit(7, n2)
    if isWord {
      emit(8, ending(word, 3))
      emit(9, ending(word, 2))
      emit(10, beginning(word))
      emit(11, UInt64(min(word.length, 9)))
    } else {
      emit(12, UInt64(word.kind.rawValue) << 8 | UInt64(word.mark.rawValue))
    }
    // Names.
    emit(13, own.nameCode, UInt64(own.nameType))
    emit(14, own.nameCode)
    emit(15, own.nameCode, p1)
    emit(16, own.nameCode, n1)
    emit(17, before.nameCode, own.nameCode)
    emit(18, own.nameCode, after.nameCode)
    emit(19, own.nameCode << 16 | before.headCode, 1)
    emit(20, own.nameCode, UInt64(own.nameType) << 1 | (own.isAboutSport ? 1 : 0))
    // Heads.
    emit(21, own.headCode)
    emit(22, before.headCode)
    emit(23, before2.headCode)
    emit(24, before.headCode, w0)
    emit(25, own.headCode, n1)
    emit(26, own.headCode, UInt64(after.place) << 8 | after.classCode)
    emit(27, phrase)
    emit(28, own.headCode, before.classCode)
    // Places.
    emit(29, UInt64(own.place), UInt64(before.place) << 4 | UInt64(after.place))
    emit(30, UInt64(own.place), before.headCode)
    emit(31, UInt64(own.place), phrase)
    // Closed classes.
    emit(32, own.classCode)
    emit(33, before.classCode)
    emit(34, after.classCode)
    emit(35, before.classCode << 16 | own.classCode << 8 | after.classCode)
    emit(36, UInt64(word.joint.rawValue) << 4 | UInt64(markCode(index - 1)), UInt64(markCode(index + 1)))
    emit(37, phrase, own.classCode << 8 | after.classCode)
    emit(38, phrase, isWord ? ending(word, 2) : 0)
  }

  // MARK: What features look at

  private func at(_ index: Int) -> Evidence {
    evidence.indices.contains(index) ? evidence[index] : Evidence()
  }

  private func wordCode(_ index: Int) -> UInt64 {
    guard words.indices.contains(index) else { return 1 }
    let word = words[index]
    return switch word.kind {
    case .word: word.hash
    case .mark: 2 + UInt64(word.mark.rawValue)
    case .digits: 32
    case .foreign: 33
    }
  }

  private func markCode(_ index: Int) -> UInt8 {
    words.indices.contains(index) ? words[index].mark.rawValue : 15
  }

  /// The last letters of a word.
  private func ending(_ word: Word, _ length: Int) -> UInt64 {
    var code: UInt64 = 1
    for index in max(Int(word.start), Int(word.end) - length)..<Int(word.end) {
      code = code << 8 | UInt64(keys[index])
    }
    return code
  }

  /// The first three letters of a word.
  private func beginning(_ word: Word) -> UInt64 {
    var code: UInt64 = 1
    for index in Int(word.start)..<min(Int(word.end), Int(word.start) + 3) {
      code = code << 8 | UInt64(keys[index])
    }
    return code
  }

  /// The nearest head before a word in the same phrase, and how far it is.
  private func headBefore(_ index: Int) -> UInt64 {
    var distance = 1
    while distance <= 6 {
      let position = index - distance
      guard position >= 0, words[position].isWord else { return distance == 1 ? 1 : 2 }
      let evidence = evidence[position]
      if evidence.head != 0 { return evidence.headCode << 8 | UInt64(min(distance, 4)) << 4 }
      switch evidence.lexicalClass {
      case .preposition, .marker, .auxiliary, .pronoun, .saying: return 3
      default: distance += 1
      }
    }
    return 4
  }
}
