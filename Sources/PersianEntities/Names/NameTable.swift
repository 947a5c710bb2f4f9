/// The compiled names, sorted by key, read in place.
///
/// To find the longest name at a place of the text takes one binary search among the names that share its first two
/// letters; each name knows the longest other name that it begins with, so all shorter ones follow by a chain. The cost
/// does not depend on how many names there are by more than that search.
///
/// Layout, little-endian: a header of ``headerSize`` bytes (magic `PTEG`, version, checksum of the rest, counts), then
/// - first letters: for every pair of codes the index of the first name that begins with it or with a later pair (u16),
/// - names: key offset (u32, one more than there are names), body (u16), parent (u16), flags (u8), word breaks (u32),
/// - bodies: class and kind (u8), identifier and canonical name (u32 offset and u8 length each); an identifier that
///   begins with `-` follows the name of its kind,
/// - keys, strings in ``PackedText``.
package struct NameTable: Sendable {
  package static let magic: UInt32 = 0x4745_5450  // PTEG
  package static let version: UInt32 = 1
  package static let headerSize = 32
  static let pairs = LetterKeys.count * LetterKeys.count
  static let none = UInt16.max

  /// What a name names.
  package enum Class: UInt8, Sendable {
    case organization, province, place
    /// No name, but a word that may stand before one: `شرکت`, `تیم فوتبال`.
    case classWord
  }

  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Also a word of the language, or the name of something else: a name by context alone.
    package static let ambiguous = Flags(rawValue: 1)
    /// The official name of its body.
    package static let canonical = Flags(rawValue: 2)
  }

  private let blob: ByteBlob
  /// Which three letters some name begins with, a bit each: most words of a text are turned away here.
  private let beginnings: [UInt64]
  package let nameCount: Int
  package let bodyCount: Int
  private let keyOffsets: Int
  private let bodies: Int
  private let parents: Int
  private let flagBytes: Int
  private let breaks: Int
  private let bodyRows: Int
  private let keys: Int
  private let strings: Int

  /// A table of no names.
  package static let empty = NameTable()

  private init() {
    blob = ByteBlob([UInt8](repeating: 0, count: NameTable.pairs * 2 + 6))
    beginnings = []
    (nameCount, bodyCount) = (0, 0)
    (keyOffsets, bodies, parents, flagBytes, breaks, bodyRows, keys, strings) = (0, 0, 0, 0, 0, 0, 0, 0)
  }

  /// Opens a table; `nil` when the bytes are not one, or not of this version, or damaged.
  package init?(_ blob: ByteBlob) {
    guard blob.count >= Self.headerSize,
      blob.load(UInt32.self, at: 0) == Self.magic,
      blob.load(UInt32.self, at: 4) == Self.version
    else { return nil }
    let nameCount = Int(blob.load(UInt32.self, at: 16))
    let bodyCount = Int(blob.load(UInt32.self, at: 20))
    let keyCount = Int(blob.load(UInt32.self, at: 24))
    let stringCount = Int(blob.load(UInt32.self, at: 28))
    keyOffsets = Self.headerSize + (Self.pairs + 1) * 2
    bodies = keyOffsets + (nameCount + 1) * 4
    parents = bodies + nameCount * 2
    flagBytes = parents + nameCount * 2
    breaks = flagBytes + nameCount
    bodyRows = breaks + nameCount * 4
    keys = bodyRows + bodyCount * 11
    strings = keys + keyCount
    guard strings + stringCount == blob.count, blob.checksum(from: 16) == blob.load(UInt64.self, at: 8) else {
      return nil
    }
    self.blob = blob
    self.nameCount = nameCount
    self.bodyCount = bodyCount
    let letters = keys
    let offsets = keyOffsets
    beginnings = Self.beginnings(nameCount) { name in
      let start = Int(blob.load(UInt32.self, at: offsets + name * 4))
      let end = Int(blob.load(UInt32.self, at: offsets + name * 4 + 4))
      return (letters + start..<letters + max(start, min(end, start + 3))).map { blob[$0] }
    }
  }

  private static func beginnings(_ count: Int, letters: (Int) -> [UInt8]) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: (pairs * LetterKeys.count + 63) / 64)
    for name in 0..<count {
      let letters = letters(name)
      guard letters.count >= 2, letters.allSatisfy({ $0 < LetterKeys.count }) else { continue }
      let pair = (Int(letters[0]) * LetterKeys.count + Int(letters[1])) * LetterKeys.count
      // After a name of two letters anything may follow.
      let thirds = letters.count > 2 ? Int(letters[2])..<Int(letters[2]) + 1 : 0..<LetterKeys.count
      for third in thirds { bits[(pair + third) / 64] |= 1 << UInt64((pair + third) % 64) }
    }
    return bits
  }

  // MARK: Names

  private func keyRange(_ name: Int) -> Range<Int> {
    let offset = keyOffsets + name * 4
    let start = keys + Int(blob.load(UInt32.self, at: offset))
    return start..<max(start, keys + Int(blob.load(UInt32.self, at: offset + 4)))
  }

  /// The number of letters in a name.
  package func length(of name: Int) -> Int { keyRange(name).count }

  package func key(of name: Int) -> [UInt8] { keyRange(name).map { blob[$0] } }

  package func flags(of name: Int) -> Flags { Flags(rawValue: blob[flagBytes + name]) }

  package func body(of name: Int) -> Int { Int(blob.load(UInt16.self, at: bodies + name * 2)) }

  /// The longest other name that a name begins with.
  package func parent(of name: Int) -> Int? {
    let parent = blob.load(UInt16.self, at: parents + name * 2)
    return parent == Self.none ? nil : Int(parent)
  }

  /// Bit `n` is set when a new word may begin at letter `n` of a name; letters after the 31st are not recorded.
  package func wordBreaks(of name: Int) -> UInt32 { blob.load(UInt32.self, at: breaks + name * 4) }

  /// The longest name that begins at a place of a text, if any; the shorter ones are its ``parent(of:)`` and so on.
  ///
  /// `keys` must end in a barrier. Logarithmic in the number of names with the same first two letters.
  package func longestName(in keys: [UInt8], at start: Int) -> Int? {
    guard start + 2 < keys.count else { return nil }
    let pair = Int(keys[start]) * LetterKeys.count + Int(keys[start + 1])
    let triple = pair * LetterKeys.count + Int(keys[start + 2])
    guard pair < Self.pairs, triple / 64 < beginnings.count,
      beginnings[triple / 64] >> UInt64(triple % 64) & 1 == 1
    else { return nil }
    let first = Self.headerSize + pair * 2
    var low = Int(blob.load(UInt16.self, at: first))
    var high = Int(blob.load(UInt16.self, at: first + 2))
    guard low < high, high <= nameCount else { return nil }
    // The last name that is not after the text.
    let bucket = low
    while low < high {
      let middle = (low + high) / 2
      if isAfter(middle, keys, start) { high = middle } else { low = middle + 1 }
    }
    guard low > bucket else { return nil }
    var name: Int? = low - 1
    let common = commonLength(low - 1, keys, start)
    while let candidate = name, length(of: candidate) > common { name = parent(of: candidate) }
    return name
  }

  /// The name of exactly these letters in a class.
  package func name(ofKey key: [UInt8], class nameClass: Class) -> Int? {
    var candidate = longestName(in: key + [LetterKeys.barrier], at: 0)
    while let name = candidate, length(of: name) == key.count {
      if bodyClass(body(of: name)) == nameClass { return name }
      candidate = parent(of: name)
    }
    return nil
  }

  /// Whether a name sorts after the text at `start`; a name that the text begins with does not.
  private func isAfter(_ name: Int, _ text: [UInt8], _ start: Int) -> Bool {
    let key = keyRange(name)
    var position = start + 2
    var offset = key.lowerBound + 2
    while offset < key.upperBound {
      let mine = blob[offset]
      let other = text[position]
      if mine != other { return mine > other }
      offset += 1
      position += 1
    }
    return false
  }

  private func commonLength(_ name: Int, _ text: [UInt8], _ start: Int) -> Int {
    let key = keyRange(name)
    var length = 0
    while length < key.count, blob[key.lowerBound + length] == text[start + length] { length += 1 }
    return length
  }

  // MARK: Bodies

  package func bodyClass(_ body: Int) -> Class { Class(rawValue: blob[bodyRows + body * 11] >> 6) ?? .place }

  /// The kind of organization, by its place in the list of kinds.
  package func bodyKind(_ body: Int) -> UInt8 { blob[bodyRows + body * 11] & 0x3F }

  package func identifier(_ body: Int) -> String {
    let text = string(at: bodyRows + body * 11 + 1)
    return text.hasPrefix("-") ? OrganizationType(number: bodyKind(body)).rawValue + text : text
  }

  package func canonicalName(_ body: Int) -> String { string(at: bodyRows + body * 11 + 6) }

  private func string(at offset: Int) -> String {
    let start = strings + Int(blob.load(UInt32.self, at: offset))
    let end = start + Int(blob[offset + 4])
    return end <= blob.count ? PackedText.string((start..<end).lazy.map { blob[$0] }) : ""
  }
}
