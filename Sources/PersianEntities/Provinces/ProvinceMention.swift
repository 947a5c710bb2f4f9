/// Where the names of provinces stand, in words.
struct ProvinceNamesInWords: Sendable {
  private var provinces: [Int32: (province: IranProvince, end: Int)] = [:]
  /// A bit a word, since at most words no name begins.
  private var bits: [UInt64]

  init(wordCount: Int) { bits = Array(repeating: 0, count: wordCount / 64 + 1) }

  var isEmpty: Bool { provinces.isEmpty }

  /// The province whose name begins at a word, and where that name ends.
  subscript(index: Int) -> (province: IranProvince, end: Int)? {
    get {
      guard index >= 0, index / 64 < bits.count, bits[index / 64] >> UInt64(index % 64) & 1 == 1 else {
        return nil
      }
      return provinces[Int32(index)]
    }
    set {
      bits[index / 64] |= 1 << UInt64(index % 64)
      provinces[Int32(index)] = newValue
    }
  }
}

/// A province as the grammar found it, in words.
struct ProvinceMention: Sendable {
  var province: IranProvince
  var words: Range<Int>
  var certainty: Entity.Certainty
  var rule: Entity.Rule
}
