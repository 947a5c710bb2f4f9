import PersianText

/// Finds organizations: names of the gazetteer and heads with their complements are evidence, the chain model decides
/// what they amount to, line by line.
struct OrganizationReader {
  private let reading: TextReading
  private let words: [Word]
  private let decoder: ChainDecoder
  private var mentions: [OrganizationMention] = []

  /// In the order of their places, the ambiguous ones included, none overlapping another. Linear in the text.
  static func mentions(in reading: TextReading, model: ChainModel) -> [OrganizationMention] {
    var reader = OrganizationReader(reading: reading, model: model)
    reader.read()
    return reader.mentions
  }

  private init(reading: TextReading, model: ChainModel) {
    self.reading = reading
    words = reading.words.words
    decoder = ChainDecoder(model: model, features: ChainFeatures(reading))
  }

  private mutating func read() {
    let names = reading.names.filter { $0.match.nameClass == .organization }
    var nextName = 0
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, words[end].joint != .lineBreak { end += 1 }
      var endName = nextName
      while endName < names.count, names[endName].words.lowerBound < end { endName += 1 }
      let named = names[nextName..<endName]
      nextName = endName
      var next = named.startIndex
      var line: [OrganizationMention] = decoder.spans(in: start..<end).map {
        mention(of: $0, names: named, &next)
      }
      line += doubtful(named, beside: line, in: start..<end)
      line.sort { $0.words.lowerBound < $1.words.lowerBound }
      mentions += line
      start = end
    }
  }

  private func mention(
    of span: ChainDecoder.Span,
    names: ArraySlice<TextReading.NameInWords>,
    _ nextName: inout Int
  ) -> OrganizationMention {
    while nextName < names.endIndex, names[nextName].words.lowerBound < span.words.lowerBound {
      nextName += 1
    }
    var mention = OrganizationMention(
      words: span.words,
      certainty: span.margin >= Self.certainMargin ? .certain : .probable,
      rule: .context
    )
    var index = nextName
    while index < names.endIndex, names[index].words.lowerBound < span.words.upperBound {
      let name = names[index]
      index += 1
      guard name.words.upperBound == span.words.upperBound else { continue }
      // The whole name, or a name after its class word: `شرکت گوگل`.
      let rest = span.words.lowerBound..<name.words.lowerBound
      guard rest.allSatisfy({ WordFacts.of(words[$0].hash).head != nil }) else { continue }
      let table = reading.tables[name.match.table]
      let body = table.body(of: name.match.name)
      mention.id = table.identifier(body)
      mention.name = table.canonicalName(body)
      mention.rule = .gazetteer
      return mention
    }
    if let head = WordFacts.of(words[span.words.lowerBound].hash).head, !head.isPlural {
      mention.rule = .head
    }
    return mention
  }

  /// Names of the gazetteer that the model did not take.
  private func doubtful(
    _ names: ArraySlice<TextReading.NameInWords>,
    beside mentions: [OrganizationMention],
    in line: Range<Int>
  ) -> [OrganizationMention] {
    var doubtful: [OrganizationMention] = []
    var end = line.lowerBound
    var next = 0
    for name in names where name.words.lowerBound >= end {
      while next < mentions.count, mentions[next].words.upperBound <= name.words.lowerBound { next += 1 }
      if next < mentions.count, mentions[next].words.overlaps(name.words) { continue }
      let table = reading.tables[name.match.table]
      let body = table.body(of: name.match.name)
      doubtful.append(
        OrganizationMention(
          words: name.words,
          id: table.identifier(body),
          name: table.canonicalName(body),
          certainty: .ambiguous,
          rule: .gazetteer
        )
      )
      end = name.words.upperBound
    }
    return doubtful
  }

  /// The margin from which on a reading leaves no doubt, in steps of 1/32.
  private static let certainMargin: Int32 = 96
}
