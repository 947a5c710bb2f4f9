/// Parts of words that are hardly ever words: endings such as `های` and `ریزی`, beginnings such as `نمی` and `بین`.
///
/// Between them and the rest of their word a half-space belongs. Whoever typed a space meant the same word.
package struct BoundParts: Sendable {
  private let endings: Set<UInt64>
  private let beginnings: Set<UInt64>

  package init(endings: Set<UInt64> = [], beginnings: Set<UInt64> = []) {
    self.endings = endings
    self.beginnings = beginnings
  }

  func isEnding(_ hash: UInt64) -> Bool { PluralEndings.contains(hash) || endings.contains(hash) }
  func isBeginning(_ hash: UInt64) -> Bool { beginnings.contains(hash) }
}
