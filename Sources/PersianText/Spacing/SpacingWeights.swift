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
/// weights, the shares of the labels in training, the calibration, the shares in fixed pairs. Then
/// - two signed bytes for each row of `SpacingFeatures`;
/// - the words, in buckets of 64 bytes for up to ten: their fingerprints and their facts, of two bytes each; a byte for each,
///   in the low three bits what is settled of the word, above them the binary logarithm of its count in the lists; a byte
///   for each, the number of its classes; how many buckets further words lie that had no room, and zeros;
/// - the half-spaces known inside words, in buckets of 32 bytes for up to 15, those of one word in one bucket: 12 bits of
///   fingerprint and 4 of facts each, then how many buckets further others lie;
/// - the classes of words, 256 of two bytes;
/// - how well pieces of each kind stand before words of each kind, and after them, in signed bytes;
/// - a bit for each `GapKind` inside words, and then for each of spaces: whether it is closed;
/// - decision trees of 256 bytes, those for gaps inside words and then those for spaces, each five deep: 31 nodes of four bytes
///   (threshold, feature; the children of node n are 2n + 1 and, where the feature is above the threshold, 2n + 2), four
///   bytes unused, 32 leaves of two outputs, each of two bytes in 64ths of a step.
@safe
public struct SpacingWeights: SpacingKnowledge, @unchecked Sendable {
  package static let magic: [UInt8] = Array("PTSPACE1".utf8)
  package static let formatVersion: UInt32 = 9
  package static let headerSize = 128
  /// Where the checked part of the bytes begins: after the checksum itself.
  package static let checkedFrom = 32
  package static let rowCount = 1 << Int(SpacingFeatures.rowBits)
  /// A word lies at most so many buckets behind its own.
  package static let mostMoved = 7
  package static let wordsInBucket = Int(SPACING_WORDS)
  package static let wordBucket = Int(SPACING_WORD_BUCKET)
  package static let wordsMoved = Int(SPACING_WORD_MOVED)
  package static let pairsInBucket = Int(SPACING_PAIRS)
  package static let pairBucket = Int(SPACING_PAIR_BUCKET)
  package static let pairsMoved = Int(SPACING_PAIR_MOVED)
  package static let classNumbers = 256

  /// Keeps a caller's bytes; the built-in model lies in the binary.
  private let owner: Storage?
  private let base: UnsafeRawPointer
  private let wordsOffset: Int
  private let pairsOffset: Int
  private let wordBuckets: UInt64
  private let pairBuckets: UInt64
  private let classesOffset: Int
  private let likingsOffset: Int
  private let closedInsideOffset: Int
  private let closedSpacesOffset: Int
  private let treesOffset: Int
  private let insideTrees: Int
  private let spaceTrees: Int

  package static let likings = WordClasses.symbols * WordClasses.symbols
  package static let treeSize = 256
  package static let treeLeaves = 32
  private static let treeDepth = 5
  private static let treesAtOnce = 8
  /// Steps of a leaf's output to one of the weights.
  package static let leafSteps: Int32 = 64
  /// Outputs, in steps, of gaps that are as good as decided.
  private static let surelyNot: Int32 = -240
  private static let surely: Int32 = 288

  /// What one step of a weight is worth, in units of log-odds.
  package let unit: Float
  /// The shares of nothing, half-space and space in training: inside words after a joining letter, after one that does not
  /// join, at spaces, and in ``FixedPairs`` typed as one word.
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
    wordBuckets = UInt64(word(40))
    pairBuckets = UInt64(word(44))
    insideTrees = Int(word(108))
    spaceTrees = Int(word(112))
    wordsOffset = Self.headerSize + 2 * Self.rowCount
    pairsOffset = wordsOffset + Self.wordBucket * Int(wordBuckets)
    classesOffset = pairsOffset + Self.pairBucket * Int(pairBuckets)
    likingsOffset = classesOffset + 2 * Self.classNumbers
    closedInsideOffset = likingsOffset + 2 * Self.likings
    closedSpacesOffset = closedInsideOffset + GapKind.insideCount / 8
    treesOffset = closedSpacesOffset + GapKind.spaceCount / 8
    let size = treesOffset + Self.treeSize * (insideTrees + spaceTrees)
    guard UInt64(word(16)) | UInt64(word(20)) << 32 == UInt64(size), size == bytes.count,
      word(32) == UInt32(SpacingFeatures.rowBits), wordBuckets > Self.mostMoved,
      pairBuckets > Self.mostMoved
    else { throw .size }
    unit = float(48)
    shares = (0..<9).map { float(52 + 4 * $0) } + (0..<3).map { float(116 + 4 * $0) }
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
    guard insideTrees % Self.treesAtOnce == 0, spaceTrees % Self.treesAtOnce == 0, areTreesSound,
      areBucketsSound
    else { throw .size }
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

  /// The sum of the outputs of rows, the first of two low; see ``parts(of:)``.
  @safe
  struct Sum: RowTaker {
    private let rows: UnsafeRawPointer
    private(set) var outputs: Int64 = 0

    fileprivate init(_ rows: UnsafeRawPointer) { unsafe self.rows = rows }

    // One number, for a vector of two is put together in memory, where it waits for all that was asked for before.
    @inline(__always)
    mutating func take(_ row: UInt32) {
      // Rows are numbered below their count.
      let both = unsafe Int16(littleEndian: rows.load(fromByteOffset: 2 * Int(row), as: Int16.self))
      outputs &+= Int64(both >> 8) << 32 &+ Int64(Int8(truncatingIfNeeded: both))
    }
  }

  /// Nothing yet; the weights must outlive it.
  var noOutputs: Sum { unsafe Sum(base + Self.headerSize) }

  /// The sums of both outputs.
  @inline(__always)
  static func parts(of sum: Int64) -> (first: Int32, second: Int32) {
    let first = Int32(truncatingIfNeeded: sum)
    return (first, Int32(truncatingIfNeeded: (sum - Int64(first)) >> 32))
  }

  /// Begins to fetch the weights of a gap, which lie apart and far away.
  @inline(__always)
  func fetchRows(of view: GapView) {
    SpacingFeatures.forEachBlock(of: view) { fetch(at: Self.headerSize + 2 * Int($0)) }
  }

  @inline(__always)
  package func fetch(_ hash: UInt64) {
    fetch(at: wordsOffset + Self.wordBucket * Int(Self.bucket(LetterHash.key(hash), of: wordBuckets)))
  }

  /// Begins to fetch the half-spaces that are known in a word.
  @inline(__always)
  func fetchPairs(_ whole: UInt64) {
    fetch(at: pairsOffset + Self.pairBucket * Int(Self.bucket(LetterHash.pairKey(whole, 0), of: pairBuckets)))
  }

  @inline(__always)
  private func fetch(at offset: Int) {
    // Rows and buckets lie within their parts.
    unsafe spacing_fetch(base.assumingMemoryBound(to: UInt8.self) + offset)
  }

  /// What is known of a word.
  @inline(__always)
  package func facts(of hash: UInt64) -> WordFacts {
    guard let place = wordPlace(of: hash) else { return .unknown }
    return facts(at: place)
  }

  /// What is known of a word, what is settled of it, and what it is.
  @inline(__always)
  func knowledge(of hash: UInt64) -> (facts: WordFacts, settled: SettledWord, classes: WordClasses) {
    guard let place = wordPlace(of: hash) else { return (.unknown, [], .none) }
    return (facts(at: place), SettledWord(rawValue: byte(at: place.settled) & 7), classes(at: place))
  }

  @inline(__always)
  package func standing(of hash: UInt64) -> WordStanding {
    guard let place = wordPlace(of: hash) else { return WordStanding(.unknown, frequency: 0) }
    return WordStanding(facts(at: place), frequency: Int16(byte(at: place.settled) >> 3))
  }

  @inline(__always)
  package func classes(of hash: UInt64) -> WordClasses {
    wordPlace(of: hash).map { classes(at: $0) } ?? .none
  }

  @inline(__always)
  private func classes(at place: WordPlace) -> WordClasses {
    // Every number of classes is in their table.
    let at = classesOffset + 2 * Int(byte(at: place.classes))
    return unsafe WordClasses(bits: UInt16(littleEndian: base.load(fromByteOffset: at, as: UInt16.self)))
  }

  /// Where a word that is known lies.
  private struct WordPlace {
    /// Where its bucket begins, and which word of it it is.
    var bucket: Int
    var number: Int

    var facts: Int { bucket + 2 * (SpacingWeights.wordsInBucket + number) }
    var settled: Int { bucket + 4 * SpacingWeights.wordsInBucket + number }
    var classes: Int { bucket + 5 * SpacingWeights.wordsInBucket + number }
  }

  @inline(__always)
  private func wordPlace(of hash: UInt64) -> WordPlace? {
    let key = LetterHash.key(hash)
    let fingerprint = Self.fingerprint(key)
    var bucket = wordsOffset + Self.wordBucket * Int(Self.bucket(key, of: wordBuckets))
    var further = byte(at: bucket + Self.wordsMoved)
    while true {
      // Buckets lie within the part of the words: none of the last ones is marked as moved further.
      let number = unsafe spacing_word(base.assumingMemoryBound(to: UInt8.self) + bucket, fingerprint)
      if number >= 0 { return WordPlace(bucket: bucket, number: Int(number)) }
      if further == 0 { return nil }
      further -= 1
      bucket += Self.wordBucket
    }
  }

  @inline(__always)
  private func byte(at offset: Int) -> UInt8 {
    // Offsets come from the places of a bucket.
    unsafe base.load(fromByteOffset: offset, as: UInt8.self)
  }

  @inline(__always)
  private func facts(at place: WordPlace) -> WordFacts {
    // As above.
    unsafe WordFacts(bits: UInt16(littleEndian: base.load(fromByteOffset: place.facts, as: UInt16.self)))
  }

  /// Where the byte lies that tells what is settled of a word.
  package func settledPlace(of hash: UInt64) -> Int? { wordPlace(of: hash)?.settled }

  /// What tells the words of a bucket apart; never 0, which is no word.
  @inline(__always)
  package static func fingerprint(_ key: UInt64) -> UInt16 { max(1, UInt16(truncatingIfNeeded: key)) }

  /// The same for half-spaces in words, of 12 bits.
  @inline(__always)
  package static func pairFingerprint(_ key: UInt64) -> UInt16 {
    max(1, UInt16(truncatingIfNeeded: key) & 0xFFF)
  }

  /// Whether what says how far words lie behind their bucket stays within their part.
  private var areBucketsSound: Bool {
    func areSound(_ offset: Int, _ count: UInt64, size: Int, moved: Int) -> Bool {
      (0..<Int(count)).allSatisfy { Int(byte(at: offset + $0 * size + moved)) < Int(count) - $0 }
    }
    return areSound(wordsOffset, wordBuckets, size: Self.wordBucket, moved: Self.wordsMoved)
      && areSound(pairsOffset, pairBuckets, size: Self.pairBucket, moved: Self.pairsMoved)
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

  /// What the trees add to the two outputs of a gap: a measured loop, eight trees at a time and without branches.
  @inline(__always)
  func treeOutputs(for evidence: borrowing GapEvidence, of gap: KnownGap) -> (Int32, Int32) {
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
      for group in 0..<count / Self.treesAtOnce {
        // Where half of the trees leave no doubt, the others make none: each corrects less than those before it.
        if group == count / Self.treesAtOnce / 2 {
          var corrected = gap
          corrected.first &+= sums.x >> 6
          corrected.second &+= sums.y >> 6
          let best = corrected.best
          if best < Self.surelyNot || best > Self.surely { break }
        }
        var places = (0, 0, 0, 0, 0, 0, 0, 0)
        for _ in 0..<Self.treeDepth {
          unsafe step(tree, &places.0)
          unsafe step(tree + size, &places.1)
          unsafe step(tree + 2 * size, &places.2)
          unsafe step(tree + 3 * size, &places.3)
          unsafe step(tree + 4 * size, &places.4)
          unsafe step(tree + 5 * size, &places.5)
          unsafe step(tree + 6 * size, &places.6)
          unsafe step(tree + 7 * size, &places.7)
        }
        unsafe sums &+= leaf(tree, places.0) &+ leaf(tree + size, places.1)
        unsafe sums &+= leaf(tree + 2 * size, places.2) &+ leaf(tree + 3 * size, places.3)
        unsafe sums &+= leaf(tree + 4 * size, places.4) &+ leaf(tree + 5 * size, places.5)
        unsafe sums &+= leaf(tree + 6 * size, places.6) &+ leaf(tree + 7 * size, places.7)
        unsafe tree += Self.treesAtOnce * size
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

  /// Whether gaps of a kind inside words are never open.
  @inline(__always)
  package func isClosed(inside kind: Int) -> Bool { bit(kind, at: closedInsideOffset) }

  /// Whether spaces of a kind are never open.
  @inline(__always)
  package func isClosed(space kind: Int) -> Bool { bit(kind, at: closedSpacesOffset) }

  @inline(__always)
  private func bit(_ number: Int, at offset: Int) -> Bool {
    // Kinds are below their number.
    byte(at: offset + number >> 3) >> UInt8(truncatingIfNeeded: number & 7) & 1 != 0
  }

  /// Where the bits of the closed kinds lie, those inside words first.
  package var closedKinds: Range<Int> { closedInsideOffset..<treesOffset }

  /// What is known of a half-space after so many letters of a word.
  @inline(__always)
  func pairFacts(of whole: UInt64, after length: Int) -> UInt64 {
    let key = LetterHash.pairKey(whole, length)
    let fingerprint = Self.pairFingerprint(key)
    var bucket = pairsOffset + Self.pairBucket * Int(Self.bucket(key, of: pairBuckets))
    var further = byte(at: bucket + Self.pairsMoved)
    while true {
      // As for words.
      let number = unsafe spacing_pair(base.assumingMemoryBound(to: UInt8.self) + bucket, fingerprint)
      if number >= 0 { return UInt64(byte(at: bucket + 2 * Int(number) + 1) >> 4) }
      if further == 0 { return 0 }
      further -= 1
      bucket += Self.pairBucket
    }
  }

  /// The bucket of a key.
  @inline(__always)
  package static func bucket(_ key: UInt64, of count: UInt64) -> UInt64 {
    ((key >> 32) &* count) >> 32
  }
}
