internal import Synchronization
internal import ThreadOrder

/// Reads texts line by line, with memory that serves one line after another.
struct EntityReader: Sendable {
  private let model: ChainModel
  private var reading: TextReading
  private var memory = TextReading.Memory()
  private var organizations = OrganizationReader()
  private var shortForms = ShortForms()
  private var mentions: [OrganizationMention] = []

  init(tables: [NameTable], lexicon: Lexicon, model: ChainModel) {
    self.model = model
    reading = TextReading(tables: tables, lexicon: lexicon)
  }

  /// Linear in the text.
  mutating func entities(in text: String, options: EntityRecognizer.Options) -> [Entity] {
    var entities: [Entity] = []
    var references = References()
    let bytes = text.utf8Span.span
    // Not by asking the set for each: it hashes the names of kinds.
    let (takesOrganizations, takesProvinces) = (
      options.kinds.contains(.organization), options.kinds.contains(.province)
    )
    var lines = TextPieces()
    while let line = lines.next(of: bytes) {
      reading.read(bytes.extracting(line), &memory)
      mentions.removeAll(keepingCapacity: true)
      organizations.read(reading, model: model, into: &mentions)
      // A single name has nothing to be linked with.
      if mentions.count > 1 || line.count < bytes.count {
        shortForms.link(&mentions, in: reading, at: line.lowerBound)
      }
      let provinces = ProvinceGrammar.mentions(in: reading)
      if mentions.isEmpty, provinces.isEmpty, !options.includesReferences { continue }
      var spans = EntitySelection.select(mentions, provinces, in: reading, at: line.lowerBound)
      if options.includesReferences {
        spans = EntitySelection.adding(
          references.references(among: mentions, in: reading, at: line.lowerBound),
          to: spans
        )
      }
      for span in spans where span.certainty >= options.minimumCertainty {
        guard span.province == nil ? takesOrganizations : takesProvinces else { continue }
        entities.append(entity(of: span, in: text))
      }
    }
    shortForms.removeAll()
    return entities
  }

  private func entity(of span: EntitySpan, in text: String) -> Entity {
    let table = span.body.map { reading.tables[$0.table] }
    let place = span.bytes.range(in: text)
    return Entity(
      range: place,
      kind: span.kind,
      id: span.province?.iso ?? span.body.flatMap { table?.identifier($0.body) },
      name: span.province?.persianName ?? span.body.flatMap { table?.canonicalName($0.body) }
        ?? span.longForm.map { String(text[$0.range(in: text)]) },
      certainty: span.certainty,
      rule: span.rule,
      isNested: span.isNested,
      antecedent: span.antecedent?.range(in: text)
    )
  }
}

extension Range<Int> {
  /// The range of UTF-8 offsets in a text. O(1), since the text is UTF-8.
  fileprivate func range(in text: String) -> Range<String.Index> {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: lowerBound)
    return start..<utf8.index(start, offsetBy: count)
  }
}

/// Readers that wait for the next text, so that a line costs no new memory: as many as have been at work at a time.
///
/// As `IdleWorkers` of PersianText, which would have to look up the type of a reader at run time, for every line.
final class EntityReaders: Sendable {
  private let tables: [NameTable]
  private let lexicon: Lexicon
  private let model: ChainModel
  /// Swapped in and out, so that none is ever copied.
  private let idle = Mutex<[EntityReader?]>([])

  init(tables: [NameTable], lexicon: Lexicon, model: ChainModel) {
    (self.tables, self.lexicon, self.model) = (tables, lexicon, model)
  }

  func withReader<Result>(_ body: (inout EntityReader) -> Result) -> Result {
    var found: EntityReader?
    withIdle { idle in
      if let index = idle.firstIndex(where: { $0 != nil }) { swap(&idle[index], &found) }
    }
    var reader = found.take() ?? EntityReader(tables: tables, lexicon: lexicon, model: model)
    let result = body(&reader)
    found = consume reader
    withIdle { idle in
      let index = idle.firstIndex { $0 == nil } ?? idle.count
      if index == idle.count { idle.append(nil) }
      swap(&idle[index], &found)
    }
    return result
  }

  private func withIdle(_ body: (inout [EntityReader?]) -> Void) {
    let lock = UInt(bitPattern: ObjectIdentifier(self))
    idle.withLock { idle in
      thread_order_acquired(lock)
      body(&idle)
      thread_order_releases(lock)
    }
  }
}
