/// All words that the grammar of quantities knows, in one table.
///
/// A word is looked up by the hash of its folded letters without spaces and half-spaces, so that `سانتی‌متر`,
/// `سانتی متر` and `سانتیمتر` are one entry. The tables in the files named after them say what there is; what
/// follows by rule (ordinals, prefixed units, adjectives in ـی and ـه) is made here.
final class QuantityLexicon: Sendable {
  struct Entry: Sendable {
    var number: NumberWord?
    /// Index in ``units``, -1 for none.
    var unit: Int32 = -1
    /// How many of the unit a word stands for: ten years in a decade.
    var multiplier: Int32 = 1
    /// `متری`, `ساله`
    var isAdjectival = false
    /// A unit that is a word of its own.
    var isWeakUnit = false
    var isClassifier = false
    var isArticleClassifier = false
    /// Index in `CalendarWords.months`, -1 for none.
    var month: Int16 = -1
    /// Index in `CalendarWords.dayParts`, -1 for none.
    var dayPart: Int16 = -1
    var era: CalendarWords.Calendar?
    /// Index in `BoundWord.rows`, -1 for none.
    var bound: Int16 = -1
    var isRemainder = false
    var isBlockedWhenTight = false
    /// Written in several words or with a half-space: it may be spaced.
    var isCompound = false
    /// May close a fused word (`یکسال`, `صدنفر`).
    var closesFusedWord = false
    var roles: ContextWord.Role = []
  }

  struct Unit: Sendable {
    var code: String
    var dimension: UnitOfMeasure.Dimension
    var factor: ExactNumber?
  }

  /// The tables as they stand.
  static let standard = QuantityLexicon(additionalUnits: [])

  let entries: [Entry]
  let units: [Unit]
  /// For each entry whether a quantity may begin with its word.
  let begins: [Bool]
  /// Open addressing over the hashes; 0 is a free place.
  private let slots: [UInt16]
  private let hashes: [UInt64]
  private let mask: Int
  /// Units by their symbol in other scripts, read with capitals as they are.
  let symbols: [UInt64: Int32]
  /// Which pairs of first letters begin a number word.
  private let beginnings: [UInt64]

  init(additionalUnits: [UnitOfMeasure]) {
    let tables = QuantityLexiconBuilder(additionalUnits: additionalUnits)
    entries = tables.entries
    units = tables.units
    begins = entries.map { entry in
      switch entry.number?.role {
      case .and, .point, .scaleAdjective: false
      case .some: true
      case nil: !entry.roles.isDisjoint(with: [.several, .percentBefore, .one])
      }
    }
    symbols = tables.symbols
    beginnings = tables.beginnings
    var size = 1024
    while size < entries.count * 3 { size *= 2 }
    let mask = size - 1
    var slots = [UInt16](repeating: 0, count: size)
    var hashes = [UInt64](repeating: 0, count: size)
    for (hash, index) in tables.indices {
      var slot = Self.slot(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = index
      hashes[slot] = hash
    }
    (self.mask, self.slots, self.hashes) = (mask, slots, hashes)
  }

  // MARK: - Looking up

  @inline(__always)
  private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 32) }

  /// The index of an entry, 0 for a word that is in no table.
  @inline(__always)
  func index(_ hash: UInt64) -> UInt16 {
    var slot = Self.slot(hash) & mask
    while slots[slot] != 0 {
      if hashes[slot] == hash { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  func entry(_ hash: UInt64) -> Entry? {
    let index = index(hash)
    return index == 0 ? nil : entries[Int(index)]
  }

  /// Whether a word may begin with a number word, from its first two letters.
  func mayBegin(_ first: UInt16, _ second: UInt16) -> Bool {
    let key = Int(first & 0xFF) << 8 | Int(second & 0xFF)
    return beginnings[key >> 6] >> UInt64(key & 63) & 1 == 1
  }
}
