import PersianText

/// Finds every name of the tables in a text: at each place where a word begins, the longest of each class.
///
/// A name begins where a word does, or after a particle that was typed onto it (`وایسنا`, `دراستان`), and ends where a
/// word does, or before a particle (`گلستاندر`). What stands between its letters inside does not matter, except that
/// a space has to be one that the name has, too: `پا رس` is not `پارس`.
enum NameScanner {
  /// The matches in the order of their starts, and the keys at which words must begin: where names begin and end, and
  /// after particles that are surely some. Linear in the text.
  static func scan(
    _ text: KeyedText,
    tables: [NameTable],
    beginnings: NameBeginnings,
    lexicon: Lexicon,
    into matches: inout [NameMatch],
    splits: inout [Int32]
  ) {
    matches.removeAll(keepingCapacity: true)
    splits.removeAll(keepingCapacity: true)
    read(text, tables, beginnings, lexicon, into: &matches, splits: &splits)
    for match in matches {
      splits.append(Int32(truncatingIfNeeded: match.start))
      splits.append(Int32(truncatingIfNeeded: match.end))
    }
    splits.sort()
  }

  private static func read(
    _ text: KeyedText,
    _ tables: [NameTable],
    _ beginnings: NameBeginnings,
    _ lexicon: Lexicon,
    into matches: inout [NameMatch],
    splits: inout [Int32]
  ) {
    let particles = Particles.standard
    let tokens = text.folded.tokens.span
    let starts = text.tokenStarts.span
    let keys = text.keys.span
    for index in tokens.indices {
      let token = tokens[index]
      let (start, end) = (Int(starts[index]), Int(starts[index + 1]))
      guard !token.isMark, end > start else { continue }
      let particle = token.isWord ? particles.length(before: start, end, in: keys) : 0
      if particle > 0, Particles.mayKeepOff(start + particle, end, in: keys),
        lexicon.facts(of: LetterKeys.hash(text.keys, start + particle..<end)).roles.contains(.keepsOff)
      {
        splits.append(Int32(truncatingIfNeeded: start + particle))
      }
      switch token.joint {
      case .space, .lineBreak: break
      case .none: guard index == 0 || tokens[index - 1].kind != token.kind else { continue }
      case .halfSpace:
        // Not after a half-space, unless a particle stands before it.
        guard index > 0 else { break }
        let before = Int(starts[index - 1])
        guard start - before == particles.length(before: before, start + 1, in: keys) else { continue }
      }
      if beginnings.mayBegin(in: keys, at: start, length: end - start),
        match(text, tables, lexicon, at: start, token: index, isInside: false, into: &matches)
      {
        continue
      }
      if particle > 0, beginnings.mayBegin(in: keys, at: start + particle, length: end - start - particle) {
        _ = match(text, tables, lexicon, at: start + particle, token: index, isInside: true, into: &matches)
      }
    }
  }

  /// Looks for names at a key; true when one was found.
  private static func match(
    _ text: KeyedText,
    _ tables: [NameTable],
    _ lexicon: Lexicon,
    at start: Int,
    token: Int,
    isInside: Bool,
    into matches: inout [NameMatch]
  ) -> Bool {
    var found: UInt8 = 0
    for number in tables.indices {
      match(text, (number, tables[number]), lexicon, at: start, token, isInside, &found, into: &matches)
    }
    return found != 0
  }

  /// Looks for the longest name of each class of a table; `found` has a bit for each class that needs none any more.
  private static func match(
    _ text: KeyedText,
    _ source: (number: Int, table: NameTable),
    _ lexicon: Lexicon,
    at start: Int,
    _ token: Int,
    _ isInside: Bool,
    _ found: inout UInt8,
    into matches: inout [NameMatch]
  ) {
    let table = source.table
    var candidate = table.longestName(in: text.keys.span, at: start)
    while let name = candidate {
      candidate = table.parent(of: name)
      let nameClass = table.bodyClass(table.body(of: name))
      guard nameClass != .classWord, found & 1 << nameClass.rawValue == 0 else { continue }
      let length = table.length(of: name)
      let flags = table.flags(of: name)
      if isInside, length < 4 || flags.contains(.ambiguous) { continue }
      guard let end = acceptedEnd(text, lexicon, start, length, table.wordBreaks(of: name), token) else {
        continue
      }
      matches.append(
        NameMatch(
          table: source.number,
          name: name,
          nameClass: nameClass,
          flags: flags,
          start: start,
          end: end
        )
      )
      found |= 1 << nameClass.rawValue
    }
  }

  /// The end of a name of `length` letters that begins at `start`, if it can end there.
  private static func acceptedEnd(
    _ text: KeyedText,
    _ lexicon: Lexicon,
    _ start: Int,
    _ length: Int,
    _ breaks: UInt32,
    _ first: Int
  ) -> Int? {
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
      if next.isAfterSpace, lexicon.facts(of: text.tokenHashes[token + 1]).roles.contains(.pluralEnding) {
        return nil
      }
    }
    return end
  }
}
