/// What is known of a word by itself, from the tables of heads and of closed classes.
package struct WordFacts: Sendable {
  package var lexicalClass = LexicalClass.none
  package var head: HeadNouns.Head?

  /// The facts about a word of a hash.
  @inline(__always)
  package static func of(_ hash: UInt64) -> WordFacts { table.facts(of: hash) }

  static let table = Table()

  /// Open addressing by the hash itself; most words of a text are in no table.
  struct Table: Sendable {
    private let hashes: [UInt64]
    private let facts: [WordFacts]
    private static let bits = 12

    init() {
      var hashes = [UInt64](repeating: 0, count: 1 << Self.bits)
      var facts = [WordFacts](repeating: WordFacts(), count: 1 << Self.bits)
      func slot(_ hash: UInt64) -> Int {
        var slot = Self.slot(hash)
        while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (1 << Self.bits - 1) }
        hashes[slot] = hash
        return slot
      }
      for (lexicalClass, words) in LexicalClass.rows {
        for word in words.split(separator: " ") {
          facts[slot(WordSet.hash(String(word)))].lexicalClass = lexicalClass
        }
      }
      for (type, strength, singular, plural) in HeadNouns.rows {
        facts[slot(WordSet.hash(singular))].head = HeadNouns.Head(
          type: type,
          strength: strength,
          isPlural: false
        )
        if let plural {
          facts[slot(WordSet.hash(plural))].head = HeadNouns.Head(
            type: type,
            strength: strength,
            isPlural: true
          )
        }
      }
      self.hashes = hashes
      self.facts = facts
    }

    @inline(__always)
    private static func slot(_ hash: UInt64) -> Int {
      Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 52)
    }

    func facts(of hash: UInt64) -> WordFacts {
      var slot = Self.slot(hash)
      while hashes[slot] != 0 {
        if hashes[slot] == hash { return facts[slot] }
        slot = (slot + 1) & (1 << Self.bits - 1)
      }
      return WordFacts()
    }
  }
}
