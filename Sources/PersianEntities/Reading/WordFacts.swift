/// What is known of a word by itself.
package struct WordFacts: Sendable {
  /// Its closed class.
  package var lexicalClass = LexicalClass.none
  /// ``HeadNouns/Head/code`` of the head noun that it is, or 0.
  var headCode: UInt16 = 0
  /// What it is to the rules.
  var roles: WordRoles = []

  /// The head noun that it is.
  package var head: HeadNouns.Head? { HeadNouns.Head(code: headCode) }
}

/// What rules ask of a word; each rule says in its own file which words have its role.
struct WordRoles: OptionSet, Sendable {
  let rawValue: UInt32

  /// A head noun, whether or not a plural.
  static let head = WordRoles(rawValue: 1 << 0)
  /// Hardly ever a word: an ending such as `های` and `ریزی`. Whoever typed a space before it meant the same word.
  static let boundEnding = WordRoles(rawValue: 1 << 1)
  /// The same at the beginning of a word: `نمی`, `بین`.
  static let boundBeginning = WordRoles(rawValue: 1 << 2)
  /// Makes a plural of the name before it, and so no name: `استقلال ها`.
  static let pluralEnding = WordRoles(rawValue: 1 << 3)
  /// The first part of a caller's head that is written in two: `شتاب دهنده`.
  static let headBeginning = WordRoles(rawValue: 1 << 23)
  /// Before it `در` and the like are surely words of their own: `دراستان`.
  static let keepsOff = WordRoles(rawValue: 1 << 4)

  // Of ``PluralHeads``, ``Extents`` and ``References``.
  static let pluralHead = WordRoles(rawValue: 1 << 5)
  static let numbered = WordRoles(rawValue: 1 << 6)
  static let number = WordRoles(rawValue: 1 << 7)
  static let pointer = WordRoles(rawValue: 1 << 8)
  static let embassy = WordRoles(rawValue: 1 << 22)

  // Of ``ProvinceContext``.
  static let provinceWord = WordRoles(rawValue: 1 << 9)
  static let provincesWord = WordRoles(rawValue: 1 << 10)
  static let governor = WordRoles(rawValue: 1 << 11)
  static let epithet = WordRoles(rawValue: 1 << 12)
  static let small = WordRoles(rawValue: 1 << 13)
  static let elsewhere = WordRoles(rawValue: 1 << 14)
  static let otherCountry = WordRoles(rawValue: 1 << 15)
  static let and = WordRoles(rawValue: 1 << 16)
  static let also = WordRoles(rawValue: 1 << 17)
  static let or = WordRoles(rawValue: 1 << 18)
  static let homeCountry = WordRoles(rawValue: 1 << 19)
  static let region = WordRoles(rawValue: 1 << 20)
  static let notItself = WordRoles(rawValue: 1 << 21)
}
