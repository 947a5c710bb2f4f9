/// Parts of words that are hardly ever words: endings such as `های` and `ریزی`, beginnings such as `نمی` and `بین`.
///
/// Between them and the rest of their word a half-space belongs. Whoever typed a space meant the same word.
package struct BoundParts: Sendable {
  private let endings: WordSet
  private let beginnings: WordSet

  /// Parts by the hashes of their keys.
  package init(endings: [UInt64] = [], beginnings: [UInt64] = []) {
    self.endings = WordSet(hashes: endings + PluralEndings.hashes)
    self.beginnings = WordSet(hashes: beginnings)
  }

  func isEnding(_ hash: UInt64) -> Bool { endings.contains(hash) }
  func isBeginning(_ hash: UInt64) -> Bool { beginnings.contains(hash) }
}
