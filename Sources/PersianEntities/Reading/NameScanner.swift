import PersianText

/// Finds every name of the tables in a text: at each place where a word begins, the longest of each class.
///
/// A name begins where a word does, or after a particle that was typed onto it (`وایسنا`, `دراستان`), and ends where a
/// word does, or before a particle (`گلستاندر`). What stands between its letters inside does not matter, except that
/// a space has to be one that the name has, too: `پا رس` is not `پارس`.
struct NameScanner {
  let tables: [NameTable]
  private let text: KeyedText
  private var matches: [NameMatch] = []

  /// The matches in the order of their starts. Linear in the text.
  static func matches(in text: KeyedText, tables: [NameTable]) -> [NameMatch] {
    var scanner = NameScanner(tables: tables, text: text)
    scanner.scan()
    return scanner.matches
  }

  private init(tables: [NameTable], text: KeyedText) {
    self.tables = tables
    self.text = text
  }

  private mutating func scan() {
    let tokens = text.folded.tokens
    for (index, token) in tokens.enumerated() where !token.isMark {
      let start = Int(text.tokenStarts[index])
      let end = Int(text.tokenStarts[index + 1])
      guard end > start, beginsWord(index) else { continue }
      if !match(at: start, token: index, isInside: false), token.isWord {
        let particle = Particles.length(before: start, end, in: text.keys)
        if particle > 0 { _ = match(at: start + particle, token: index, isInside: true) }
      }
    }
  }

  /// Whether a name may begin at a token: not after a half-space, unless a particle stands before it.
  private func beginsWord(_ index: Int) -> Bool {
    let token = text.folded.tokens[index]
    switch token.joint {
    case .space, .lineBreak: return true
    case .none: return index == 0 || text.folded.tokens[index - 1].kind != token.kind
    case .halfSpace:
      guard index > 0 else { return true }
      let before = Int(text.tokenStarts[index - 1])..<Int(text.tokenStarts[index])
      return before.count == Particles.length(before: before.lowerBound, before.upperBound + 1, in: text.keys)
    }
  }

  /// Looks for names at a key; true when one was found that reaches beyond the token's first letters.
  private mutating func match(at start: Int, token: Int, isInside: Bool) -> Bool {
    var found: (organization: Bool, province: Bool, place: Bool) = (false, false, false)
    for (number, table) in tables.enumerated() {
      var candidate = table.longestName(in: text.keys, at: start)
      while let name = candidate {
        candidate = table.parent(of: name)
        let body = table.body(of: name)
        let nameClass = table.bodyClass(body)
        switch nameClass {
        case .organization where found.organization, .province where found.province, .place where found.place:
          continue
        case .classWord: continue
        default: break
        }
        let length = table.length(of: name)
        let flags = table.flags(of: name)
        if isInside, length < 4 || flags.contains(.ambiguous) { continue }
        guard let end = acceptedEnd(start, length, table.wordBreaks(of: name), token) else { continue }
        matches.append(
          NameMatch(table: number, name: name, nameClass: nameClass, flags: flags, start: start, end: end)
        )
        switch nameClass {
        case .organization: found.organization = true
        case .province: found.province = true
        case .place: found.place = true
        case .classWord: break
        }
      }
    }
    return found.organization || found.province || found.place
  }

  /// The end of a name of `length` letters that begins at `start`, if it can end there.
  private func acceptedEnd(_ start: Int, _ length: Int, _ breaks: UInt32, _ first: Int) -> Int? {
    let tokens = text.folded.tokens
    let end = start + length
    var token = first
    while Int(text.tokenStarts[token + 1]) < end {
      token += 1
      let offset = Int(text.tokenStarts[token]) - start
      if tokens[token].beginsLine { return nil }
      if tokens[token].isAfterSpace, offset < 32, breaks >> UInt32(offset) & 1 == 0,
        text.tokenStarts[token] < text.tokenStarts[token + 1]
      {
        return nil
      }
    }
    let tokenEnd = Int(text.tokenStarts[token + 1])
    if end < tokenEnd {
      let rest = tokenEnd - end
      if rest == 1, EzafeLetters.isEzafe(text.keys[end], after: text.keys[end - 1]) { return tokenEnd }
      guard length >= 6, Particles.isParticle(end..<tokenEnd, in: text.keys) else { return nil }
      return end
    }
    guard token + 1 < tokens.count else { return end }
    let next = tokens[token + 1]
    if next.isWord, text.tokenStarts[token + 1] < text.tokenStarts[token + 2] {
      if next.isAfterHalfSpace { return nil }
      if next.isAfterSpace,
        PluralEndings.contains(
          LetterKeys.hash(text.keys, Int(text.tokenStarts[token + 1])..<Int(text.tokenStarts[token + 2]))
        )
      {
        return nil
      }
    }
    return end
  }
}
