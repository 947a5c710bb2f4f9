/// What a word is to an organization's name.
package enum ChainTag: UInt8, Sendable, CaseIterable {
  case outside, begin, inside

  package static let count = 3

  /// Whether a tag may follow another; at the start of a line the one before is ``outside``.
  package static func mayFollow(_ tag: Int, _ before: Int) -> Bool {
    tag != Int(inside.rawValue) || before != Int(outside.rawValue)
  }
}
