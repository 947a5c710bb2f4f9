import PersianText

/// Finds organizations: names of the gazetteer and heads with their complements are evidence, the chain model decides
/// what they amount to, line by line; what grammar knows better is mended after it. Its memory serves text after text.
struct OrganizationReader: Sendable {
  private var decoder = ChainDecoder()
  private var evidence: [ChainFeatures.Evidence] = []
  private var spans: [ChainDecoder.Span] = []

  /// Appends the organizations of a text in the order of their places, the ambiguous ones included, none overlapping
  /// another. Linear in the text.
  mutating func read(_ reading: TextReading, model: ChainModel, into mentions: inout [OrganizationMention]) {
    // What names stand around, or what makes some of a list. Most lines have none of it, and so no name.
    let heads: WordRoles = [.head, .pluralHead]
    guard
      !reading.organizationNames.isEmpty || !reading.words.roles.isDisjoint(with: heads)
        || reading.words.hasForeign
    else { return }
    let features = ChainFeatures(reading, reusing: exchange(&evidence, with: []))
    let names = reading.organizationNames
    let forced = Self.forced(names, reading)
    let words = reading.words.words
    var (nextName, nextForced) = (0, 0)
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, !words[end].beginsLine { end += 1 }
      var endName = nextName
      while endName < names.count, names[endName].words.lowerBound < end { endName += 1 }
      var endForced = nextForced
      while endForced < forced.count, forced[endForced].lowerBound < end { endForced += 1 }
      findSpans(in: start..<end, features, model, forced: forced[nextForced..<endForced])
      read(start..<end, names: names[nextName..<endName], reading, into: &mentions)
      (nextName, nextForced, start) = (endName, endForced, end)
    }
    evidence = features.evidence
  }

  /// The places of the caller's own names.
  private static func forced(_ names: [TextReading.NameInWords], _ reading: TextReading) -> [Range<Int>] {
    var places: [Range<Int>] = []
    // Not by a closure, which a copy of the reading would be made for.
    for name in names where reading.isCustom(name) { places.append(name.words) }
    return places
  }

  /// The organizations of one line.
  private func read(
    _ line: Range<Int>,
    names: ArraySlice<TextReading.NameInWords>,
    _ reading: TextReading,
    into mentions: inout [OrganizationMention]
  ) {
    var found: [OrganizationMention] = []
    var (next, around) = (names.startIndex, names.startIndex)
    for (number, span) in spans.enumerated() {
      while next < names.endIndex, names[next].words.lowerBound < span.words.lowerBound { next += 1 }
      while around < next, names[around].words.upperBound <= span.words.lowerBound { around += 1 }
      let inside = names[next...].prefix { $0.words.lowerBound < span.words.upperBound }
      let touching = names[around..<inside.endIndex]
      let limit = number + 1 < spans.count ? spans[number + 1].words.lowerBound : line.upperBound
      for part in JoinedNames.parts(of: span.words, names: inside, reading: reading) {
        let start = found.last?.words.upperBound ?? line.lowerBound
        let bounds = start..<(part.upperBound < span.words.upperBound ? part.upperBound : limit)
        // What an earlier name has taken as far as its end.
        guard part.lowerBound >= start else { continue }
        found.append(Self.mention(of: part, within: bounds, margin: span.margin, names: touching, reading))
      }
    }
    let listed = PluralHeads.mentions(in: line, reading: reading)
    if !listed.isEmpty { found = merge(listed, over: found) }
    mentions += names.isEmpty ? found : merge(found, over: doubtful(names, reading))
  }

  /// What the model finds in a line, looked for around heads and names alone: elsewhere there is hardly any.
  private mutating func findSpans(
    in line: Range<Int>,
    _ features: ChainFeatures,
    _ model: ChainModel,
    forced: ArraySlice<Range<Int>>
  ) {
    spans.removeAll(keepingCapacity: true)
    var window: Range<Int>?
    for index in line where features.isTrigger(index) {
      let around =
        max(line.lowerBound, index - Self.reach.before)..<min(line.upperBound, index + Self.reach.after + 1)
      if let open = window, open.upperBound >= around.lowerBound {
        window = open.lowerBound..<around.upperBound
      } else {
        if let open = window { decoder.decode(open, features, model, forced: forced, into: &spans) }
        window = around
      }
    }
    if let open = window { decoder.decode(open, features, model, forced: forced, into: &spans) }
  }

  /// How far around a head or a name words are looked at.
  private static let reach = (before: 3, after: 7)

  // MARK: What a span of the model is

  private static func mention(
    of span: Range<Int>,
    within bounds: Range<Int>,
    margin: Int32,
    names: ArraySlice<TextReading.NameInWords>,
    _ reading: TextReading
  ) -> OrganizationMention {
    let span = Extents.mended(span, within: bounds, names: names, in: reading)
    var mention = OrganizationMention(
      words: span,
      certainty: margin >= Self.certainMargin ? .certain : .probable,
      rule: .context
    )
    for name in names
    where name.words.upperBound == span.upperBound && name.words.lowerBound >= span.lowerBound {
      // The whole name, or a name after its class word: `شرکت گوگل`.
      guard reading.isClassWord(span.lowerBound..<name.words.lowerBound) else { continue }
      mention.identify(by: name, in: reading)
      return mention
    }
    for name in names
    where name.words.upperBound == span.upperBound && name.words.lowerBound < span.lowerBound {
      // A name whose class word stays outside: `سایت تابناک`.
      guard reading.isClassWord(name.words.lowerBound..<span.lowerBound) else { continue }
      mention.identify(by: name, in: reading)
      return mention
    }
    if reading.words.words[span.lowerBound].facts.headCode != 0 {
      // A head alone points back, or is any such body.
      if span.count == 1 { mention.certainty = .ambiguous }
      mention.rule = .head
    } else if names.isEmpty, margin < Self.contextMargin {
      mention.certainty = .ambiguous
    }
    return mention
  }

  /// Names of the gazetteer as they stand: sure ones where no other name is, the ambiguous ones by context alone.
  private func doubtful(_ names: ArraySlice<TextReading.NameInWords>, _ reading: TextReading)
    -> [OrganizationMention]
  {
    var doubtful: [OrganizationMention] = []
    var end = 0
    for name in names where name.words.lowerBound >= end {
      let certainty: Entity.Certainty = reading.isSure(name) ? .probable : .ambiguous
      var mention = OrganizationMention(words: name.words, certainty: certainty, rule: .gazetteer)
      mention.identify(by: name, in: reading)
      doubtful.append(mention)
      end = name.words.upperBound
    }
    return doubtful
  }

  /// Two lists as one; of the second what does not overlap the first.
  private func merge(_ first: [OrganizationMention], over second: [OrganizationMention])
    -> [OrganizationMention]
  {
    if first.isEmpty { return second }
    var merged: [OrganizationMention] = []
    var next = 0
    for mention in second {
      while next < first.count, first[next].words.upperBound <= mention.words.lowerBound {
        merged.append(first[next])
        next += 1
      }
      if next < first.count, first[next].words.overlaps(mention.words) { continue }
      merged.append(mention)
    }
    return merged + first[next...]
  }

  /// The margin from which on a reading leaves no doubt, in steps of 1/32.
  private static let certainMargin: Int32 = 96
  /// The margin from which on a name is believed that neither head nor gazetteer knows.
  private static let contextMargin: Int32 = 16
}
