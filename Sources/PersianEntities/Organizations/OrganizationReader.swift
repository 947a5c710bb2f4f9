import PersianText

/// Finds organizations: names of the gazetteer and heads with their complements are evidence, the chain model decides
/// what they amount to, line by line; what grammar knows better is mended after it.
struct OrganizationReader {
  let reading: TextReading
  let words: [Word]
  private let decoder: ChainDecoder

  /// In the order of their places, the ambiguous ones included, none overlapping another. Linear in the text.
  static func mentions(in reading: TextReading, model: ChainModel) -> [OrganizationMention] {
    let reader = OrganizationReader(reading: reading, model: model)
    var mentions = reader.mentions()
    ShortForms.link(&mentions, in: reading)
    return mentions
  }

  private init(reading: TextReading, model: ChainModel) {
    self.reading = reading
    words = reading.words.words
    decoder = ChainDecoder(model: model, features: ChainFeatures(reading))
  }

  private func mentions() -> [OrganizationMention] {
    let names = reading.names.filter { $0.match.nameClass == .organization }
    let forced = names.filter { reading.isCustom($0) }.map(\.words)
    var mentions: [OrganizationMention] = []
    var (nextName, nextForced) = (0, 0)
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, !words[end].beginsLine { end += 1 }
      var endName = nextName
      while endName < names.count, names[endName].words.lowerBound < end { endName += 1 }
      var endForced = nextForced
      while endForced < forced.count, forced[endForced].lowerBound < end { endForced += 1 }
      mentions += line(start..<end, names: names[nextName..<endName], forced: forced[nextForced..<endForced])
      (nextName, nextForced, start) = (endName, endForced, end)
    }
    return mentions
  }

  /// The organizations of one line.
  private func line(
    _ line: Range<Int>,
    names: ArraySlice<TextReading.NameInWords>,
    forced: ArraySlice<Range<Int>>
  ) -> [OrganizationMention] {
    var found: [OrganizationMention] = []
    var next = names.startIndex
    for span in spans(in: line, forced: forced) {
      while next < names.endIndex, names[next].words.lowerBound < span.words.lowerBound { next += 1 }
      let inside = names[next...].prefix { $0.words.lowerBound < span.words.upperBound }
      for part in JoinedNames.parts(of: span.words, names: inside, reading: reading) {
        if let mention = mention(of: part, margin: span.margin, names: inside) { found.append(mention) }
      }
    }
    found = merge(PluralHeads.mentions(in: line, reading: reading), over: found)
    return merge(found, over: doubtful(names))
  }

  /// What the model finds in a line, looked for around heads and names alone: elsewhere there is hardly any.
  private func spans(in line: Range<Int>, forced: ArraySlice<Range<Int>>) -> [ChainDecoder.Span] {
    var spans: [ChainDecoder.Span] = []
    var window: Range<Int>?
    for index in line where decoder.features.isTrigger(index) {
      let around =
        max(line.lowerBound, index - Self.reach.before)..<min(line.upperBound, index + Self.reach.after + 1)
      if let open = window, open.upperBound >= around.lowerBound {
        window = open.lowerBound..<around.upperBound
      } else {
        if let open = window { spans += decoder.spans(in: open, forced: forced) }
        window = around
      }
    }
    if let open = window { spans += decoder.spans(in: open, forced: forced) }
    return spans
  }

  /// How far around a head or a name words are looked at.
  private static let reach = (before: 4, after: 10)

  // MARK: What a span of the model is

  private func mention(
    of span: Range<Int>,
    margin: Int32,
    names: ArraySlice<TextReading.NameInWords>
  ) -> OrganizationMention? {
    let span = Extents.mended(span, in: words)
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
    if reading.head(span.lowerBound) != nil {
      // A head alone points back, or is any such body.
      if span.count == 1 { mention.certainty = .ambiguous }
      mention.rule = .head
    } else if names.isEmpty, margin < Self.contextMargin {
      mention.certainty = .ambiguous
    }
    return mention
  }

  /// Names of the gazetteer as they stand: sure ones where no other name is, the ambiguous ones by context alone.
  private func doubtful(_ names: ArraySlice<TextReading.NameInWords>) -> [OrganizationMention] {
    var doubtful: [OrganizationMention] = []
    var end = 0
    for name in names where name.words.lowerBound >= end {
      var mention = OrganizationMention(words: name.words, certainty: .ambiguous, rule: .gazetteer)
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
