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
/// - two signed bytes for each row of `SpacingFeatures`;
/// - the words: 16 bits of fingerprint and 16 of facts in slots with linear probing, then a byte for each slot: in the low
///   three bits what is settled of the word, above them the binary logarithm of its count in the lists;
/// - the half-spaces known inside words: 12 bits of fingerprint and 4 of facts;
/// - the classes of words: 16 bits of fingerprint and 16 of classes;
/// - how well pieces of each kind stand before words of each kind, and after them, in signed bytes;
/// - decision trees of 256 bytes, those for gaps inside words and then those for spaces, each five deep: 31 nodes of four bytes
///   (threshold, feature; the children of node n are 2n + 1 and, where the feature is above the threshold, 2n + 2), four
///   bytes unused, 32 leaves of two outputs, each of two bytes in 64ths of a step.
@safe
public struct SpacingWeights: SpacingKnowledge, @unchecked Sendable {
  package static let magic: [UInt8] = Array("PTSPACE1".utf8)
  package static let formatVersion: UInt32 = 5
  package static let headerSize = 128
  /// Where the checked part of the bytes begins: after the checksum itself.
  package static let checkedFrom = 32
  package static let rowCount = 1 << Int(SpacingFeatures.rowBits)
  /// A word is found within so many slots or not at all.
  package static let mostProbes = 64

  /// Keeps a caller's bytes; the built-in model lies in the binary.
  private let owner: Storage?
  private let base: UnsafeRawPointer
  private let wordsOffset: Int
  private let settledOffset: Int
  private let pairsOffset: Int
  private let wordSlots: UInt64
  private let pairSlots: UInt64
  private let classesOffset: Int
  private let classSlots: UInt64
  private let likingsOffset: Int
  private let treesOffset: Int
  private let insideTrees: Int
  private let spaceTrees: Int

  package static let likings = WordClasses.symbols * WordClasses.symbols
  package static let treeSize = 256
  package static let treeLeaves = 32
  private static let treeDepth = 5
  /// Steps of a leaf's output to one of the weights.
  package static let leafSteps: Int32 = 64
  /// Outputs, in steps, of gaps that are as good as decided.
  private static let surelyNot: Int32 = -240
  private static let surely: Int32 = 288

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
    wordSlots = UInt64(word(40))
    pairSlots = UInt64(word(44))
    wordsOffset = Self.headerSize + 2 * Self.rowCount
    settledOffset = wordsOffset + 4 * Int(wordSlots)
    pairsOffset = (settledOffset + Int(wordSlots) + 3) / 4 * 4
    classSlots = UInt64(word(104))
    insideTrees = Int(word(108))
    spaceTrees = Int(word(112))
    classesOffset = (pairsOffset + 2 * Int(pairSlots) + 3) / 4 * 4
    likingsOffset = classesOffset + 4 * Int(classSlots)
    treesOffset = likingsOffset + 2 * Self.likings
    let size = treesOffset + Self.treeSize * (insideTrees + spaceTrees)
    guard UInt64(word(16)) | UInt64(word(20)) << 32 == UInt64(size), size == bytes.count,
      word(32) == UInt32(SpacingFeatures.rowBits), wordSlots > 0, pairSlots > 0,
      classSlots > 0
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
    guard insideTrees % 4 == 0, spaceTrees % 4 == 0, areTreesSound else { throw .size }
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

  /// The two outputs of a row.
  @inline(__always)
  func outputs(at row: UInt32) -> SIMD2<Int32> {
    // Rows are numbered below their count.
    let at = unsafe base + (Self.headerSize + 2 * Int(row))
    return unsafe SIMD2(
      Int32(at.load(as: Int8.self)),
      Int32(at.load(fromByteOffset: 1, as: Int8.self))
    )
  }

  /// What is known of a word.
  @inline(__always)
  package func facts(of hash: UInt64) -> WordFacts {
    let key = LetterHash.key(hash)
    guard let slot = wordSlot(key) else { return .unknown }
    return facts(at: slot)
  }

  /// What is known of a word, and what is settled of it.
  @inline(__always)
  func knowledge(of hash: UInt64) -> (WordFacts, SettledWord) {
    guard let slot = wordSlot(LetterHash.key(hash)) else { return (.unknown, []) }
    // Every slot has a byte there.
    let settled = unsafe base.load(fromByteOffset: settledOffset + Int(slot), as: UInt8.self)
    return (facts(at: slot), SettledWord(rawValue: settled & 7))
  }

  @inline(__always)
  package func frequency(of hash: UInt64) -> Int16 {
    guard let slot = wordSlot(LetterHash.key(hash)) else { return 0 }
    // Every slot has a byte there.
    return unsafe Int16(base.load(fromByteOffset: settledOffset + Int(slot), as: UInt8.self) >> 3)
  }

  /// The slot of a word that is known.
  @inline(__always)
  private func wordSlot(_ key: UInt64) -> UInt64? {
    let fingerprint = UInt32(truncatingIfNeeded: key) & 0xFFFF
    var slot = Self.slot(key, of: wordSlots)
    for _ in 0..<Self.mostProbes {
      let entry = unsafe UInt32(
        littleEndian: base.load(fromByteOffset: wordsOffset + 4 * Int(slot), as: UInt32.self)
      )
      if entry == 0 { return nil }
      if entry & 0xFFFF == fingerprint { return slot }
      slot += 1
      if slot == wordSlots { slot = 0 }
    }
    return nil
  }

  @inline(__always)
  private func facts(at slot: UInt64) -> WordFacts {
    unsafe WordFacts(
      bits: UInt16(littleEndian: base.load(fromByteOffset: wordsOffset + 4 * Int(slot) + 2, as: UInt16.self))
    )
  }

  /// Where the byte lies that tells what is settled of a word.
  package func settledPlace(of hash: UInt64) -> Int? {
    wordSlot(LetterHash.key(hash)).map { settledOffset + Int($0) }
  }

  /// Whether every node asks for evidence that there is.
  private var areTreesSound: Bool {
    for tree in 0..<insideTrees + spaceTrees {
      for node in 0..<Self.treeLeaves - 1 {
        // Trees lie within the bytes, as was checked.
        let at = treesOffset + tree * Self.treeSize + node * 4 + 2
        guard unsafe base.load(fromByteOffset: at, as: UInt16.self) < UInt16(GapEvidence.count) else {
          return false
        }
      }
    }
    return true
  }

  /// What the trees add to the two outputs of a gap: a measured loop, four trees at a time and without branches.
  @inline(__always)
  func treeOutputs(for evidence: borrowing GapEvidence, of gap: OpenGap) -> (Int32, Int32) {
    let first = gap.holdsSpace ? insideTrees : 0
    let count = gap.holdsSpace ? spaceTrees : insideTrees
    var sums = SIMD2<Int32>.zero
    // Features are within the evidence, nodes and leaves within their tree: built so, or checked on opening.
    unsafe evidence.values.span.withUnsafeBufferPointer { values in
      guard let values = values.baseAddress else { return }
      @inline(__always) func step(_ tree: UnsafeRawPointer, _ place: inout Int) {
        let node = unsafe tree.load(fromByteOffset: 4 * place, as: UInt32.self)
        let value = unsafe values[Int(node >> 16)]
        place = 2 &* place &+ 1 &+ (value > Int16(truncatingIfNeeded: node) ? 1 : 0)
      }
      @inline(__always) func leaf(_ tree: UnsafeRawPointer, _ place: Int) -> SIMD2<Int32> {
        let at = unsafe tree + (4 * (place + 1))
        return unsafe SIMD2(
          Int32(at.load(as: Int16.self)),
          Int32(at.load(fromByteOffset: 2, as: Int16.self))
        )
      }
      let size = Self.treeSize
      var tree = unsafe base + (treesOffset + first * size)
      for group in 0..<count / 4 {
        // Where half of the trees leave no doubt, the others make none: each corrects less than those before it.
        if group == count / 8 {
          var corrected = gap
          corrected.first &+= sums.x >> 6
          corrected.second &+= sums.y >> 6
          let best = corrected.best
          if best < Self.surelyNot || best > Self.surely { break }
        }
        var places = (0, 0, 0, 0)
        for _ in 0..<Self.treeDepth {
          unsafe step(tree, &places.0)
          unsafe step(tree + size, &places.1)
          unsafe step(tree + 2 * size, &places.2)
          unsafe step(tree + 3 * size, &places.3)
        }
        unsafe sums &+= leaf(tree, places.0) &+ leaf(tree + size, places.1)
        unsafe sums &+= leaf(tree + 2 * size, places.2) &+ leaf(tree + 3 * size, places.3)
        unsafe tree += 4 * size
      }
    }
    return ((sums.x + Self.leafSteps / 2) >> 6, (sums.y + Self.leafSteps / 2) >> 6)
  }

  @inline(__always)
  package func liking(of piece: UInt8, before word: UInt8) -> Int16 {
    liking(at: Int(piece) * WordClasses.symbols + Int(word))
  }

  @inline(__always)
  package func liking(of piece: UInt8, after word: UInt8) -> Int16 {
    liking(at: SpacingWeights.likings + Int(piece) * WordClasses.symbols + Int(word))
  }

  @inline(__always)
  private func liking(at index: Int) -> Int16 {
    // Symbols are below their number.
    unsafe Int16(base.load(fromByteOffset: likingsOffset + index, as: Int8.self))
  }

  /// What a word is, as far as the lists say.
  @inline(__always)
  package func classes(of hash: UInt64) -> WordClasses {
    let key = LetterHash.key(hash)
    let fingerprint = UInt32(truncatingIfNeeded: key) & 0xFFFF
    var slot = Self.slot(key, of: classSlots)
    for _ in 0..<Self.mostProbes {
      let entry = unsafe UInt32(
        littleEndian: base.load(fromByteOffset: classesOffset + 4 * Int(slot), as: UInt32.self)
      )
      if entry == 0 { return .none }
      if entry & 0xFFFF == fingerprint { return WordClasses(bits: UInt16(entry >> 16)) }
      slot += 1
      if slot == classSlots { slot = 0 }
    }
    return .none
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
