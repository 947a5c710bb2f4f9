import PersianText

/// What the chain model sees of a word: defined once, for training and for use.
package struct ChainFeatures {
  /// Changes whenever a feature does, so that weights are never read with other features than their own.
  package static let version: UInt32 = 1

  private let reading: TextReading
  private let words: [Word]
  private let keys: [UInt8]
  /// For each word what the tables say of it, see ``Evidence``.
  private let evidence: [Evidence]

  /// What is known of one word by itself.
  struct Evidence {
    /// Its place in a name of an organization: 0 outside, 1 begin, 2 inside, 3 end, 4 the whole.
    var name: UInt8 = 0
    /// The kind of that organization, and whether its name is ambiguous.
    var nameType: UInt8 = 0
    var isAmbiguous = false
    /// Its place in the name of a province or another place, in the same numbers.
    var place: UInt8 = 0
    var lexicalClass: LexicalClass = .none
    var head: HeadNouns.Head?

    var nameCode: UInt64 { UInt64(name) << 1 | (isAmbiguous ? 1 : 0) }
    var headCode: UInt64 {
      guard let head else { return 0 }
      return UInt64(head.type.number) << 4 | UInt64(head.strength.rawValue) << 2 | (head.isPlural ? 2 : 1)
    }
  }

  package init(_ reading: TextReading) {
    self.reading = reading
    words = reading.words.words
    keys = reading.words.text.keys
    var evidence = words.map { word in
      var evidence = Evidence()
      if word.kind == .word {
        let facts = WordFacts.of(word.hash)
        evidence.lexicalClass = facts.lexicalClass
        evidence.head = facts.head
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
    self.evidence = evidence
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
    let own = evidence[index]
    let w0 = wordCode(index)
    let (p1, p2) = (wordCode(index - 1), wordCode(index - 2))
    let (n1, n2) = (wordCode(index + 1), wordCode(index + 2))
    let (before, after) = (at(index - 1), at(index + 1))
    let before2 = at(index - 2)

    emit(1, w0)
    emit(2, p1)
    emit(3, n1)
    emit(4, p1, w0)
    emit(5, w0, n1)
    emit(6, p2)
    emit(7, n2)
    if word.kind == .word {
      emit(8, ending(word, 3))
      emit(9, ending(word, 2))
      emit(10, beginning(word, 3))
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
    emit(19, own.nameCode << 8 | before.headCode, 1)
    emit(20, own.nameCode, UInt64(own.nameType) << 1 | (isAboutSport(index) ? 1 : 0))
    // Heads.
    emit(21, own.headCode)
    emit(22, before.headCode)
    emit(23, before2.headCode)
    emit(24, before.headCode, w0)
    emit(25, own.headCode, n1)
    emit(26, own.headCode, UInt64(after.place) << 8 | UInt64(after.lexicalClass.rawValue))
    emit(27, headBefore(index))
    emit(28, own.headCode, UInt64(before.lexicalClass.rawValue))
    // Places.
    emit(29, UInt64(own.place), UInt64(before.place) << 4 | UInt64(after.place))
    emit(30, UInt64(own.place), before.headCode)
    emit(31, UInt64(own.place), headBefore(index))
    // Closed classes.
    emit(32, UInt64(own.lexicalClass.rawValue))
    emit(33, UInt64(before.lexicalClass.rawValue))
    emit(34, UInt64(after.lexicalClass.rawValue))
    emit(
      35,
      UInt64(before.lexicalClass.rawValue) << 16 | UInt64(own.lexicalClass.rawValue) << 8
        | UInt64(after.lexicalClass.rawValue)
    )
    emit(37, headBefore(index), UInt64(own.lexicalClass.rawValue) << 8 | UInt64(after.lexicalClass.rawValue))
    emit(38, headBefore(index), word.kind == .word ? ending(word, 2) : 0)
    emit(36, UInt64(word.joint.rawValue) << 4 | UInt64(markCode(index - 1)), UInt64(markCode(index + 1)))
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

  private func ending(_ word: Word, _ length: Int) -> UInt64 {
    FoldedText.hash(keys[max(Int(word.start), Int(word.end) - length)..<Int(word.end)])
  }

  private func beginning(_ word: Word, _ length: Int) -> UInt64 {
    FoldedText.hash(keys[Int(word.start)..<min(Int(word.end), Int(word.start) + length)])
  }

  /// The nearest head before a word in the same phrase, and how far it is.
  private func headBefore(_ index: Int) -> UInt64 {
    for distance in 1...6 {
      let position = index - distance
      guard position >= 0, words[position].kind == .word else { return UInt64(distance == 1 ? 1 : 2) }
      let evidence = evidence[position]
      if evidence.head != nil { return evidence.headCode << 8 | UInt64(min(distance, 4)) << 4 }
      switch evidence.lexicalClass {
      case .preposition, .marker, .auxiliary, .pronoun, .saying: return 3
      default: break
      }
    }
    return 4
  }

  /// Whether sport is spoken of near a word.
  private func isAboutSport(_ index: Int) -> Bool {
    for position in max(0, index - 8)..<min(words.count, index + 9) where position != index {
      if evidence[position].lexicalClass == .sport { return true }
    }
    return false
  }
}
