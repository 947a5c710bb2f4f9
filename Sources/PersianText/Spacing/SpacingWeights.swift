import SpacingModel

/// What is wrong with the bytes of a spacing model.
public enum SpacingWeightsError: Error, Hashable, Sendable {
  /// The bytes do not begin as a spacing model does.
  case notAModel
  /// The model was made for another version of the library.
  case version(UInt32)
  /// There are fewer or more bytes than the model says, or its parts do not fit together.
  case size
  /// The bytes are not those that were written.
  case checksum
}

/// The trained model: weights of the features, and what is known of words, read in place from its bytes.
///
/// Format, little-endian. A header of 128 bytes: magic, versions, size, checksum, sizes of the parts, the unit of the
/// weights, the shares of the labels in training, the calibration. Then
/// - a bit for each row of `SpacingFeatures` that has a weight, and for every 256 rows how many come before them;
/// - two signed bytes for each of those rows;
/// - the words: 16 bits of fingerprint and 16 of facts in slots with linear probing;
/// - the half-spaces known inside words: 12 bits of fingerprint and 4 of facts.
@safe
public struct SpacingWeights: @unchecked Sendable {
  package static let magic: [UInt8] = Array("PTSPACE1".utf8)
  package static let formatVersion: UInt32 = 1
  package static let headerSize = 128
  /// Where the checked part of the bytes begins: after the checksum itself.
  package static let checkedFrom = 32
  package static let rowCount = 1 << Int(SpacingFeatures.rowBits)
  package static let rowsPerRank = 256
  /// A word is found within so many slots or not at all.
  package static let mostProbes = 64

  /// Keeps a caller's bytes; the built-in model lies in the binary.
  private let owner: Storage?
  private let base: UnsafeRawPointer
  private let ranksOffset: Int
  private let weightsOffset: Int
  private let wordsOffset: Int
  private let pairsOffset: Int
  private let wordSlots: UInt64
  private let pairSlots: UInt64

  /// What one step of a weight is worth, in units of log-odds.
  package let unit: Float
  /// The shares of nothing, half-space and space in training: inside words after a joining letter, after one that does not
  /// join, and at spaces.
  package let shares: [Float]
  /// Slope and offset from log-odds to calibrated ones, for half-spaces and then for word spaces.
  package let calibration: [Float]

  @safe
  private final class Storage: @unchecked Sendable {
    let bytes: UnsafeMutableRawBufferPointer

    init(_ source: [UInt8]) {
      unsafe bytes = .allocate(byteCount: source.count, alignment: 64)
      // The copy has room for every byte.
      unsafe bytes.copyBytes(from: source)
    }

    deinit { unsafe bytes.deallocate() }
  }

  /// The model that ships with the library.
  ///
  /// Opening it reads the header alone; a test verifies its checksum.
  public static let builtIn: SpacingWeights? = {
    // The bytes live as long as the program.
    guard let start = unsafe spacing_model_start() else { return nil }
    return try? unsafe SpacingWeights(
      UnsafeRawBufferPointer(start: start, count: spacing_model_count()),
      owner: nil,
      verifying: false
    )
  }()

  /// Opens a model of the caller's, for instance one trained for a house style.
  ///
  /// - Throws: ``SpacingWeightsError`` where the bytes are not a whole, unaltered model of this version.
  /// - Complexity: linear in the bytes, which are copied and checked.
  public init(_ bytes: [UInt8]) throws(SpacingWeightsError) {
    let storage = Storage(bytes)
    unsafe try self.init(UnsafeRawBufferPointer(storage.bytes), owner: storage, verifying: true)
  }

  private init(_ bytes: UnsafeRawBufferPointer, owner: Storage?, verifying: Bool) throws(SpacingWeightsError)
  {
    // Reads of the header lie within it: its length is checked first.
    func word(_ offset: Int) -> UInt32 {
      unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    func float(_ offset: Int) -> Float { Float(bitPattern: word(offset)) }
    guard unsafe bytes.starts(with: Self.magic), let start = bytes.baseAddress else { throw .notAModel }
    guard bytes.count >= Self.headerSize else { throw .size }
    guard word(8) == Self.formatVersion else { throw .version(word(8)) }
    guard word(12) == SpacingFeatures.version else { throw .version(word(12)) }
    let rows = Int(word(36))
    wordSlots = UInt64(word(40))
    pairSlots = UInt64(word(44))
    ranksOffset = Self.headerSize + Self.rowCount / 8
    weightsOffset = ranksOffset + Self.rowCount / Self.rowsPerRank * 4
    wordsOffset = (weightsOffset + 2 * rows + 3) / 4 * 4
    pairsOffset = wordsOffset + 4 * Int(wordSlots)
    let size = pairsOffset + 2 * Int(pairSlots)
    guard UInt64(word(16)) | UInt64(word(20)) << 32 == UInt64(size), size == bytes.count,
      word(32) == UInt32(SpacingFeatures.rowBits), wordSlots > 0, pairSlots > 0
    else { throw .size }
    unit = float(48)
    shares = (0..<9).map { float(52 + 4 * $0) }
    calibration = (0..<4).map { float(88 + 4 * $0) }
    self.owner = owner
    unsafe base = start
    guard verifying else { return }
    let checksum = UInt64(word(24)) | UInt64(word(28)) << 32
    guard unsafe Self.checksum(UnsafeRawBufferPointer(rebasing: bytes[Self.checkedFrom...])) == checksum
    else { throw .checksum }
    guard unit.isFinite, shares.allSatisfy({ $0 > 0 && $0 <= 1 }), calibration.allSatisfy(\.isFinite) else {
      throw .size
    }
    // No rank may point beyond the weights.
    var total = 0
    for row in stride(from: 0, to: Self.rowCount, by: 64) {
      if row % Self.rowsPerRank == 0, Int(rank(at: row / Self.rowsPerRank)) != total { throw .size }
      total += bits(at: row / 64).nonzeroBitCount
    }
    guard total == rows else { throw .size }
  }

  /// FNV-1a, taking eight bytes at a time, little-endian; the last ones are filled up with zeros.
  package static func checksum(_ bytes: [UInt8]) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe checksum($0) }
  }

  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    let whole = bytes.count / 8 * 8
    for offset in stride(from: 0, to: whole, by: 8) {
      // Eight bytes from here lie within the buffer.
      let word = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      state = (state ^ word) &* 0x0000_0100_0000_01B3
    }
    var last: UInt64 = 0
    for offset in whole..<bytes.count { last |= unsafe UInt64(bytes[offset]) << UInt64(8 * (offset - whole)) }
    return (state ^ last) &* 0x0000_0100_0000_01B3
  }

  // The reads below stay inside the parts whose sizes were checked on opening.

  @inline(__always)
  private func bits(at index: Int) -> UInt64 {
    unsafe UInt64(littleEndian: base.load(fromByteOffset: Self.headerSize + index * 8, as: UInt64.self))
  }

  @inline(__always)
  private func rank(at index: Int) -> UInt32 {
    unsafe UInt32(littleEndian: base.load(fromByteOffset: ranksOffset + index * 4, as: UInt32.self))
  }

  /// 1 where a row has outputs, otherwise 0.
  @inline(__always)
  func holds(_ row: UInt32) -> Int {
    Int(truncatingIfNeeded: bits(at: Int(row) / 64) &>> UInt64(row & 63) & 1)
  }

  /// Where the two outputs of a row lie that has them.
  @inline(__always)
  func place(of row: UInt32) -> UInt32 {
    let row = Int(row)
    var rank = Int(rank(at: row / Self.rowsPerRank))
    for index in row / Self.rowsPerRank &* (Self.rowsPerRank / 64)..<row / 64 {
      rank &+= bits(at: index).nonzeroBitCount
    }
    rank &+= (bits(at: row / 64) & (1 &<< UInt64(row & 63) &- 1)).nonzeroBitCount
    return UInt32(truncatingIfNeeded: weightsOffset &+ 2 &* rank)
  }

  /// The two outputs that lie at a place.
  @inline(__always)
  func outputs(at place: UInt32) -> (Int32, Int32) {
    // A place was counted from the ranks, which were checked against the size.
    unsafe (
      Int32(base.load(fromByteOffset: Int(place), as: Int8.self)),
      Int32(base.load(fromByteOffset: Int(place) + 1, as: Int8.self))
    )
  }

  /// What is known of a word.
  @inline(__always)
  func facts(of hash: UInt64) -> WordFacts {
    let key = LetterHash.key(hash)
    let fingerprint = UInt32(truncatingIfNeeded: key) & 0xFFFF
    var slot = Self.slot(key, of: wordSlots)
    for _ in 0..<Self.mostProbes {
      let entry = unsafe UInt32(
        littleEndian: base.load(fromByteOffset: wordsOffset + 4 * Int(slot), as: UInt32.self)
      )
      if entry == 0 { return .unknown }
      if entry & 0xFFFF == fingerprint { return WordFacts(bits: UInt16(entry >> 16)) }
      slot += 1
      if slot == wordSlots { slot = 0 }
    }
    return .unknown
  }

  /// What is known of a half-space after so many letters of a word.
  @inline(__always)
  func pairFacts(of whole: UInt64, after length: Int) -> UInt64 {
    let key = LetterHash.pairKey(whole, length)
    let fingerprint = UInt16(truncatingIfNeeded: key) & 0xFFF
    var slot = Self.slot(key, of: pairSlots)
    for _ in 0..<Self.mostProbes {
      let entry = unsafe UInt16(
        littleEndian: base.load(fromByteOffset: pairsOffset + 2 * Int(slot), as: UInt16.self)
      )
      if entry == 0 { return 0 }
      if entry & 0xFFF == fingerprint { return UInt64(entry >> 12) }
      slot += 1
      if slot == pairSlots { slot = 0 }
    }
    return 0
  }

  /// The first slot of a key.
  @inline(__always)
  package static func slot(_ key: UInt64, of count: UInt64) -> UInt64 {
    ((key >> 32) &* count) >> 32
  }
}
