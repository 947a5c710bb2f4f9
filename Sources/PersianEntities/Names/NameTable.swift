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
package final class NameTable: Sendable {
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
  /// The letters that its names begin with.
  let beginnings: NameBeginnings
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
    beginnings = NameBeginnings()
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
    var beginnings = NameBeginnings()
    for name in 0..<nameCount {
      let start = keys + Int(blob.load(UInt32.self, at: keyOffsets + name * 4))
      let end = keys + Int(blob.load(UInt32.self, at: keyOffsets + name * 4 + 4))
      beginnings.add((start..<max(start, min(end, start + NameBeginnings.most))).map { blob[$0] })
    }
    self.beginnings = beginnings
  }

  // MARK: Names

  @inline(__always)
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
  package func longestName(in keys: Span<UInt8>, at start: Int) -> Int? {
    guard start + 2 < keys.count else { return nil }
    let pair = Int(keys[start]) * LetterKeys.count + Int(keys[start + 1])
    guard pair < Self.pairs else { return nil }
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
    let common = commonLength(keyRange(low - 1), keys, start)
    while let candidate = name, length(of: candidate) > common { name = parent(of: candidate) }
    return name
  }

  /// The name of exactly these letters in a class.
  package func name(ofKey key: [UInt8], class nameClass: Class) -> Int? {
    name(of: 0..<key.count, in: key + [LetterKeys.barrier], class: nameClass)
  }

  /// The name of exactly some letters of a text in a class.
  func name(of range: Range<Int>, in keys: [UInt8], class nameClass: Class) -> Int? {
    var candidate = longestName(in: keys.span, at: range.lowerBound)
    while let name = candidate, length(of: name) >= range.count {
      if length(of: name) == range.count, bodyClass(body(of: name)) == nameClass { return name }
      candidate = parent(of: name)
    }
    return nil
  }

  /// Whether a name sorts after the text at `start`; a name that the text begins with does not.
  private func isAfter(_ name: Int, _ text: Span<UInt8>, _ start: Int) -> Bool {
    let key = keyRange(name)
    let common = commonLength(key, text, start)
    return common < key.count && blob[key.lowerBound + common] > text[start + common]
  }

  /// How many letters of a name the text at `start` begins with.
  private func commonLength(_ key: Range<Int>, _ text: Span<UInt8>, _ start: Int) -> Int {
    var length = 0
    // Eight letters at a time, where both have so many left to read.
    while length + 8 <= key.count, start + length + 8 <= text.count {
      let mine = blob.load(UInt64.self, at: key.lowerBound + length)
      let other = text.eightBytes(at: start + length)
      if mine != other { return length + (mine ^ other).trailingZeroBitCount / 8 }
      length += 8
    }
    while length < key.count, blob[key.lowerBound + length] == text[start + length] { length += 1 }
    return length
  }

  // MARK: Bodies

  package func bodyClass(_ body: Int) -> Class { Class(rawValue: blob[bodyRows + body * 11] >> 6) ?? .place }

  /// The kind of organization, by its place in the list of kinds.
  package func bodyKind(_ body: Int) -> UInt8 { blob[bodyRows + body * 11] & 0x3F }

  package func identifier(_ body: Int) -> String {
    let text = stringRange(at: bodyRows + body * 11 + 1)
    let isTyped = !text.isEmpty && blob[text.lowerBound] == UInt8(ascii: "-")
    let type = isTyped ? OrganizationType(number: bodyKind(body)).rawValue : ""
    return PackedText.string(text, of: blob, after: type)
  }

  package func canonicalName(_ body: Int) -> String {
    PackedText.string(stringRange(at: bodyRows + body * 11 + 6), of: blob)
  }

  private func stringRange(at offset: Int) -> Range<Int> {
    let start = strings + Int(blob.load(UInt32.self, at: offset))
    let end = start + Int(blob[offset + 4])
    return end <= blob.count ? start..<end : 0..<0
  }
}

extension Span<UInt8> {
  /// Eight bytes as one number, the first one lowest.
  @inline(__always)
  fileprivate func eightBytes(at offset: Int) -> UInt64 {
    // Any eight bytes are a number; that they are there is checked by the load.
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
