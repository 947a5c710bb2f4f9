/// The letters of a piece of text and what stands between them.
package struct SpacingLine {
  /// What stands in a gap.
  package typealias Holding = UInt8
  package static let nothing: Holding = 0
  package static let halfSpace: Holding = 1
  package static let space: Holding = 2
  /// Anything that no spacing decision may cross: digits, punctuation, other scripts, a line break, the end.
  package static let barrier: Holding = 3

  /// The code of each letter.
  package var letters: [UInt8] = []
  /// What stands after each letter.
  package var gaps: [Holding] = []
  /// Where each gap lies in the text.
  package var places: [GapPlace] = []

  /// Where a gap starts and ends, as UTF-8 offsets.
  package struct GapPlace: Sendable {
    package var start: Int32
    package var end: Int32
  }

  package init() {}

  static func text(of holding: Holding) -> String {
    switch holding {
    case nothing: ""
    case halfSpace: "\u{200C}"
    default: " "
    }
  }

  package mutating func removeAll() {
    letters.removeAll(keepingCapacity: true)
    gaps.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  /// What a scalar of two bytes (U+0600…U+07FF) means: a letter's code, or one of the marks below.
  static let transparent: UInt8 = 64
  static let hamzaAbove: UInt8 = 65
  static let other: UInt8 = 66

  /// Indexed by the scalar minus U+0600.
  static let table: [UInt8] = {
    var table = [UInt8](repeating: other, count: 512)
    for value in 0x620...0x6D3 where Unicode.Scalar(value).map({ $0.properties.isAlphabetic }) ?? false {
      table[value - 0x600] = SpacingLetters.foreign
    }
    for value in 0x64B...0x65F { table[value - 0x600] = transparent }
    table[0x40] = transparent
    table[0x70] = transparent
    table[0x54] = hamzaAbove
    for row in SpacingLetters.rows {
      for scalar in row.letters.unicodeScalars { table[Int(scalar.value) - 0x600] = row.code }
    }
    return table
  }()

  /// Reads a text; what is not a letter, a half-space or a space is a barrier.
  package mutating func read(_ bytes: [UInt8]) {
    removeAll()
    append(bytes, bytes.indices, leavingOut: [])
  }

  /// Reads whole lines of a text from a place on until there are so many letters, and tells where it stopped.
  ///
  /// A line that is much longer than that is cut at a character of ASCII. Protected spans are barriers.
  ///
  /// - Parameter stopsAtLineEnd: whether no more than one line is read.
  mutating func read(_ bytes: [UInt8], from start: Int, letters most: Int, stopsAtLineEnd: Bool) -> Int {
    removeAll()
    let longest = 16 * most
    var start = start
    var isAtLineEnd = false
    while start < bytes.count, letters.count < most, !(isAtLineEnd && stopsAtLineEnd) {
      var end = start
      while end < bytes.count {
        let byte = bytes[end]
        end += 1
        if byte == 0x0A || byte < 0x80 && end - start > longest { break }
      }
      append(bytes, start..<end, leavingOut: ProtectedSpans(line: start..<end, of: bytes.span).ranges)
      isAtLineEnd = bytes[end - 1] == 0x0A
      start = end
    }
    return start
  }

  /// Reads a stretch of a text that ends in a barrier, whatever follows: a measured loop.
  ///
  /// - Parameter spans: what is a barrier whatever it holds, sorted and apart.
  private mutating func append(_ bytes: [UInt8], _ window: Range<Int>, leavingOut spans: [Range<Int>]) {
    // A letter takes two bytes at least. Appending to no room would write to the empty array that all threads share.
    let room = window.count / 2
    guard room > 0 else { return }
    letters.append(addingCapacity: room) { (letters: inout OutputSpan<UInt8>) in
      gaps.append(addingCapacity: room) { (gaps: inout OutputSpan<UInt8>) in
        places.append(addingCapacity: room) { (places: inout OutputSpan<GapPlace>) in
          Self.read(bytes.span, window, leavingOut: spans.span, &letters, &gaps, &places)
        }
      }
    }
  }

  private static func read(
    _ bytes: borrowing Span<UInt8>,
    _ window: Range<Int>,
    leavingOut spans: borrowing Span<Range<Int>>,
    _ letters: inout OutputSpan<UInt8>,
    _ gaps: inout OutputSpan<UInt8>,
    _ places: inout OutputSpan<GapPlace>
  ) {
    let table = table.span
    var nextSpan = 0
    var spanStart = spans.isEmpty ? Int.max : spans[0].lowerBound
    var i = window.lowerBound
    // The letter at hand, 0 before the first, and what stands behind it so far.
    var letter: UInt8 = 0
    var holding = Self.barrier
    var start = i
    while i < window.upperBound {
      if i >= spanStart {
        i = max(i, spans[nextSpan].upperBound)
        nextSpan += 1
        spanStart = nextSpan < spans.count ? spans[nextSpan].lowerBound : Int.max
        holding = Self.barrier
        continue
      }
      let byte = bytes[i]
      if byte & 0xFC == 0xD8, i + 1 < window.upperBound {
        let code = table[Int(byte & 7) << 6 | Int(bytes[i + 1] & 0x3F)]
        i += 2
        if code < 64 {
          if letter != 0 {
            letters.append(letter)
            gaps.append(holding)
            places.append(GapPlace(start: Int32(start), end: Int32(i - 2)))
          }
          letter = code
          holding = Self.nothing
          start = i
        } else if code != Self.other {
          if holding == Self.nothing {
            start = i
            if code == Self.hamzaAbove, letter == SpacingLetters.he { letter = SpacingLetters.heWithHamza }
          } else {
            // A mark or a tatweel behind a space: no gap may swallow it.
            holding = Self.barrier
          }
        } else {
          holding = Self.barrier
        }
      } else if byte == 0x20 {
        if holding < Self.space { holding = Self.space }
        i += 1
      } else if byte == 0xC2, i + 1 < window.upperBound, bytes[i + 1] == 0xA0 {
        // A no-break space comes with text from word processors, wherever a line once ended.
        if holding < Self.space { holding = Self.space }
        i += 2
      } else if byte == 0xE2, i + 2 < window.upperBound, bytes[i + 1] == 0x80, bytes[i + 2] == 0x8C {
        if holding == Self.nothing { holding = Self.halfSpace }
        i += 3
      } else {
        holding = Self.barrier
        i += 1
      }
    }
    if letter != 0 {
      letters.append(letter)
      gaps.append(Self.barrier)
      places.append(GapPlace(start: Int32(start), end: Int32(i)))
    }
  }
}

/// Hashes of strings of letter codes, such that prefixes, suffixes and joined words come cheap.
package enum LetterHash {
  package static let multiplier: UInt64 = 0x9E3779B97F4A7C15
  /// The multiplier's inverse modulo 2⁶⁴.
  package static let inverse: UInt64 = 0xF1DE83E19937733D

  /// The multiplier to the power of 0, 1, 2, …
  package static let powers: [UInt64] = {
    var powers: [UInt64] = [1]
    while powers.count < 64 { powers.append(powers[powers.count - 1] &* multiplier) }
    return powers
  }()

  @inline(__always)
  package static func power(_ exponent: Int) -> UInt64 {
    if exponent < powers.count { return powers[exponent] }
    return (powers.count...exponent).reduce(powers[powers.count - 1]) { power, _ in power &* multiplier }
  }

  /// Spreads a polynomial hash over all bits, for use as a key.
  @inline(__always)
  package static func key(_ hash: UInt64) -> UInt64 {
    let x = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
    return x ^ x >> 32
  }

  /// The key of a half-space after so many letters of a word: its high half is the same for all of a word.
  @inline(__always)
  package static func pairKey(_ whole: UInt64, _ length: Int) -> UInt64 {
    let word = key(whole)
    return word & ~0xFFFF_FFFF | key(word &+ UInt64(truncatingIfNeeded: length) &* 0xA24B_AED4_963E_E407)
      >> 32
  }

  package static func of(_ letters: some Sequence<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 &* multiplier &+ UInt64($1) }
  }
}
