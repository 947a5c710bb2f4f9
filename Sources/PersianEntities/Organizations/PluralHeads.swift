import PersianText

/// Members of a list under a plural head: `وزارتخانه‌های کشور، تعاون، کار و رفاه اجتماعی` is وزارت کشور and
/// وزارت تعاون، کار و رفاه اجتماعی.
///
/// A member is what makes a name of the gazetteer after the singular of the head. A list of one is a description
/// (`دانشگاه‌های تهران`: those in Tehran) unless the head has no other use.
enum PluralHeads {
  static func mentions(in line: Range<Int>, reading: TextReading) -> [OrganizationMention] {
    var mentions: [OrganizationMention] = []
    guard reading.words.roles.contains(.pluralHead) else { return mentions }
    var index = line.lowerBound
    while index < line.upperBound {
      let word = reading.words.words[index]
      guard word.facts.roles.contains(.pluralHead), let head = heads[word.hash] else {
        index += 1
        continue
      }
      let members = members(of: head, from: index + 1, to: line.upperBound, reading: reading)
      if members.count >= head.fewest { mentions += members }
      index = max(index + 1, members.last?.words.upperBound ?? 0)
    }
    return mentions
  }

  private static func members(of head: Head, from start: Int, to end: Int, reading: TextReading)
    -> [OrganizationMention]
  {
    let words = reading.words.words
    var members: [OrganizationMention] = []
    var index = start
    while index < end, words[index].kind == .word,
      let member = member(at: index, to: end, head: head, reading: reading)
    {
      members.append(member)
      index = member.words.upperBound
      guard index < end else { break }
      if words[index].mark == .comma { index += 1 }
      if index < end, words[index].facts.roles.contains(.and) { index += 1 }
      if index == member.words.upperBound { break }
    }
    return members
  }

  /// The longest member that begins at a word.
  private static func member(at index: Int, to end: Int, head: Head, reading: TextReading)
    -> OrganizationMention?
  {
    let words = reading.words.words
    let keys = reading.words.text.keys
    let start = Int(words[index].start)
    for (number, table) in reading.tables.enumerated() {
      let text = head.singular + keys[start..<min(keys.count, start + longest)] + [LetterKeys.barrier]
      var candidate = table.longestName(in: text.span, at: 0)
      while let name = candidate, table.length(of: name) > head.singular.count {
        candidate = table.parent(of: name)
        let lastKey = start + table.length(of: name) - head.singular.count
        guard table.bodyClass(table.body(of: name)) == .organization,
          let last = reading.words.index(endingAt: lastKey, from: index), last < end
        else { continue }
        return OrganizationMention(
          words: index..<last + 1,
          body: NamedBody(table: number, body: table.body(of: name)),
          certainty: number < reading.tables.count - 1 ? .certain : .probable,
          rule: .pluralHead
        )
      }
    }
    return nil
  }

  private struct Head {
    var singular: [UInt8]
    var fewest: Int
  }

  /// Names are not longer, in letters.
  private static let longest = 80

  static var roles: [(WordRoles, String)] { rows.map { (.pluralHead, $0.1) } }

  private static let heads: [UInt64: Head] = {
    var heads: [UInt64: Head] = [:]
    for (fewest, plural, singular) in rows {
      heads[WordSet.hash(plural)] = Head(singular: LetterKeys.key(of: singular), fewest: fewest)
    }
    return heads
  }()

  /// The fewest members of a list, the plural and the singular.
  private static let rows: [(Int, String, String)] = [
    (1, "وزارتخانه‌های", "وزارت"),
    (1, "وزارت‌های", "وزارت"),
    (2, "سازمان‌های", "سازمان"),
    (2, "بانک‌های", "بانک"),
    (2, "دانشگاه‌های", "دانشگاه"),
    (2, "روزنامه‌های", "روزنامه"),
    (2, "خبرگزاری‌های", "خبرگزاری"),
    (2, "شبکه‌های", "شبکه"),
    (2, "شرکت‌های", "شرکت"),
    (2, "تیم‌های", "تیم"),
    (2, "باشگاه‌های", "باشگاه"),
    (2, "احزاب", "حزب"),
    (2, "فدراسیون‌های", "فدراسیون"),
  ]
}
