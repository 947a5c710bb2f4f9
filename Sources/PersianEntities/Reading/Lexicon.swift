import PersianText

/// Every word that a rule or the model knows something of, in one table, so that a word of a text is looked up once.
///
/// Open addressing by the hash of a ``Word``. Most words of a text are in no table; a bit a hash turns them away.
package final class Lexicon: Sendable {
  private let hashes: [UInt64]
  private let facts: [WordFacts]
  private let bits: [UInt64]
  private let shift: UInt64

  /// The words of all rules, and parts of words that are bound to others, by their hashes.
  package convenience init(endings: [UInt64], beginnings: [UInt64]) {
    var words = Self.words
    for hash in endings { words[hash, default: WordFacts()].roles.insert(.boundEnding) }
    for hash in beginnings { words[hash, default: WordFacts()].roles.insert(.boundBeginning) }
    self.init(words)
  }

  /// Another lexicon with a caller's own heads.
  convenience init(_ other: Lexicon, heads: [String]) {
    var words: [UInt64: WordFacts] = [:]
    for (hash, facts) in zip(other.hashes, other.facts) where hash != 0 { words[hash] = facts }
    for head in heads {
      let text = KeyedText(FoldedText(head))
      let hash = LetterKeys.hash(text.keys, 0..<text.keys.count - 1)
      if words[hash]?.head == nil {
        words[hash, default: WordFacts()].headCode = HeadNouns.Head.custom.code
        words[hash]?.roles.insert(.head)
      }
      if let first = text.tokenHashes.first, text.tokenHashes.count > 1 {
        words[first, default: WordFacts()].roles.insert(.headBeginning)
      }
    }
    self.init(words)
  }

  private init(_ words: [UInt64: WordFacts]) {
    var size: UInt64 = 10
    while 1 << size < words.count * 3 { size += 1 }
    shift = 64 - size
    var hashes = [UInt64](repeating: 0, count: 1 << size)
    var facts = [WordFacts](repeating: WordFacts(), count: 1 << size)
    var bits = [UInt64](repeating: 0, count: 1 << Self.bitWords)
    for (hash, fact) in words {
      var slot = Int(truncatingIfNeeded: (hash &* Self.factor) >> shift)
      while hashes[slot] != 0 { slot = (slot + 1) & (hashes.count - 1) }
      hashes[slot] = hash
      facts[slot] = fact
      let (word, mask) = Self.bit(hash)
      bits[word] |= mask
    }
    (self.hashes, self.facts, self.bits) = (hashes, facts, bits)
  }

  /// The facts about a word of a hash.
  @inline(__always)
  func facts(of hash: UInt64) -> WordFacts {
    let (word, mask) = Self.bit(hash)
    return bits[word] & mask == 0 ? WordFacts() : knownFacts(of: hash)
  }

  private func knownFacts(of hash: UInt64) -> WordFacts {
    var slot = Int(truncatingIfNeeded: (hash &* Self.factor) >> shift)
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return facts[slot] }
      slot = (slot &+ 1) & (hashes.count &- 1)
    }
    return WordFacts()
  }

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let bitWords: UInt64 = 9

  /// The place of a hash's bit.
  @inline(__always)
  private static func bit(_ hash: UInt64) -> (word: Int, mask: UInt64) {
    let product = hash &* 0xD6E8_FEB8_6659_FD93
    return (Int(truncatingIfNeeded: product >> (64 - bitWords)), 1 << (product >> 32 & 63))
  }

  private static var words: [UInt64: WordFacts] {
    var words: [UInt64: WordFacts] = [:]
    func add(_ role: WordRoles, _ hash: UInt64) { words[hash, default: WordFacts()].roles.insert(role) }
    for (lexicalClass, row) in LexicalClass.rows {
      for word in row.split(separator: " ") {
        words[WordSet.hash(String(word)), default: WordFacts()].lexicalClass = lexicalClass
      }
    }
    for (type, strength, singular, plural) in HeadNouns.rows {
      for (word, isPlural) in [(singular, false), (plural, true)] {
        guard let word else { continue }
        let head = HeadNouns.Head(type: type, strength: strength, isPlural: isPlural)
        words[WordSet.hash(word), default: WordFacts()].headCode = head.code
        add(.head, WordSet.hash(word))
      }
    }
    for rows in [Particles.roles, PluralHeads.roles, Extents.roles, References.roles, ProvinceContext.roles] {
      for (role, list) in rows {
        for word in list.split(separator: " ") { add(role, WordSet.hash(String(word))) }
      }
    }
    return words
  }
}
