/// Texts that a program would rather not meet, made from a seed.
public enum HostileText: String, Sendable, CaseIterable {
  /// Any scalars of Unicode, the unassigned ones too.
  case anyScalars
  /// Letters, marks and forms of the Arabic blocks.
  case arabicScalars
  /// Persian as it is typed, with something wrong in every other word.
  case dirtyProse
  /// Digits, number words, separators, units and dates in any order.
  case numbers
  /// Head nouns, names, places and conjunctions in any order.
  case names
  /// Letters under heaps of marks.
  case zalgo
  /// Words between controls of direction that are never closed, or closed twice.
  case bidi
  /// Decomposed letters, marks in the wrong order, conjoining jamo.
  case unnormalized
  /// Bytes that are not UTF-8: cut sequences, surrogates, overlong forms; read as a lenient reader would.
  case brokenUTF8
  /// Links, addresses, code, versions and emoji, cut anywhere and stuck together.
  case protected
  /// Brackets, quotes and punctuation.
  case brackets
  /// All kinds of spaces and line breaks between words.
  case whiteSpace
  /// A few scalars that matter to every rule, in any order.
  case fewScalars
  /// A short piece over and over.
  case repetition
  /// Numbers and words with something unseen within or beside them.
  case concealed

  /// The text number `index` of this kind: the same one every time.
  public func text(_ index: Int) -> String {
    var random = SeededGenerator(seed: UInt64(truncatingIfNeeded: index) &* 1_000_003 &+ UInt64(ordinal))
    let pieces = random.happens(onceIn: 20) ? 120 : Int.random(in: 1...24, using: &random)
    return text(pieces: pieces, using: &random)
  }

  private var ordinal: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  private func text(pieces: Int, using random: inout SeededGenerator) -> String {
    switch self {
    case .anyScalars: join(pieces, using: &random, HostilePieces.anyScalar)
    case .arabicScalars: join(pieces, using: &random, HostilePieces.arabicScalar)
    case .dirtyProse: join(pieces, using: &random, HostilePieces.dirtyWord)
    case .numbers: join(pieces, using: &random) { HostilePieces.pick(HostilePieces.numbers, using: &$0) }
    case .names: join(pieces, using: &random) { HostilePieces.pick(HostilePieces.names, using: &$0) }
    case .zalgo: join(pieces, using: &random, HostilePieces.heap)
    case .bidi: join(pieces, using: &random, HostilePieces.directed)
    case .unnormalized: join(pieces, using: &random, HostilePieces.decomposed)
    case .brokenUTF8: HostilePieces.broken(pieces, using: &random)
    case .protected: join(pieces, using: &random, HostilePieces.cutSpan)
    case .brackets: join(pieces, using: &random, HostilePieces.bracketed)
    case .whiteSpace: join(pieces, using: &random, HostilePieces.spaced)
    case .fewScalars: join(pieces, using: &random) { $0.one(of: HostilePieces.fewScalars) }
    case .repetition: HostilePieces.repeated(pieces, using: &random)
    case .concealed: join(pieces, using: &random, HostilePieces.concealed)
    }
  }

  private func join(
    _ count: Int,
    using random: inout SeededGenerator,
    _ piece: (inout SeededGenerator) -> String
  ) -> String {
    var text = ""
    for _ in 0..<count { text += piece(&random) }
    return text
  }
}

extension SeededGenerator {
  /// Whether something that happens once in `times` happens now.
  mutating func happens(onceIn times: Int) -> Bool {
    Int.random(in: 0..<times, using: &self) == 0
  }

  /// One of the elements.
  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }
}
