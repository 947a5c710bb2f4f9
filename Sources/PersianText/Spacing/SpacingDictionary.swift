/// Words of the caller's own, each spelled as it should be.
///
/// A word with half-spaces is repaired wherever its letters stand, whatever is between them: with `دیجی‌کالا` in the dictionary,
/// `دیجیکالا` and `دیجی کالا` both become `دیجی‌کالا`. A word without half-spaces, such as `مهرگیتی`, is left alone where it
/// stands as one word.
///
/// ```swift
/// var options = SpacingOptions()
/// options.dictionary = ["دیجی‌کالا", "مهرگیتی"]
/// ```
public struct SpacingDictionary: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// What stands after each letter of a word but the last, by the hash of its letters.
  private var entries: [UInt64: [UInt8]] = [:]
  /// Letters of the longest word.
  private(set) var longest = 0

  /// A dictionary without words.
  public init() {}

  public init(arrayLiteral words: String...) {
    self.init(words)
  }

  /// - Complexity: linear in the words.
  public init(_ words: some Sequence<String>) {
    for word in words { insert(word) }
  }

  /// How many different words there are.
  public var count: Int { entries.count }
  /// Whether it has no words.
  public var isEmpty: Bool { entries.isEmpty }

  /// Adds a word; a word of the same letters is replaced.
  ///
  /// - Returns: whether it is one word of two or more letters, half-spaces allowed; anything else is not taken in.
  @discardableResult
  public mutating func insert(_ word: String) -> Bool {
    var line = SpacingLine()
    line.read(Array(word.utf8))
    let gaps = line.gaps.dropLast()
    guard !gaps.isEmpty, gaps.allSatisfy({ $0 <= SpacingLine.halfSpace }),
      word.unicodeScalars.allSatisfy({
        $0 == "\u{200C}" || $0.properties.isAlphabetic
          || $0.properties.canonicalCombiningClass != .notReordered
      })
    else { return false }
    entries[LetterHash.of(line.letters)] = Array(gaps)
    longest = max(longest, line.letters.count)
    return true
  }

  /// What the gaps of a word should hold.
  func gaps(of hash: UInt64, count: Int) -> [UInt8]? {
    guard let gaps = entries[hash], gaps.count == count - 1 else { return nil }
    return gaps
  }
}
