import PersianText

/// A reproducible stream of random numbers (SplitMix64).
struct Randomness {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  /// From 0 up to, not including, 1.
  mutating func unit() -> Float { Float(next() >> 40) * 0x1p-24 }

  mutating func often(_ chance: Float) -> Bool { unit() < chance }

  mutating func below(_ count: Int) -> Int { Int(truncatingIfNeeded: next() >> 11) % count }

  mutating func shuffle<T>(_ items: inout [T]) {
    for i in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(i, below(i + 1)) }
  }
}

/// How a text loses its spacing.
enum Damage: String, CaseIterable {
  /// Half-spaces deleted.
  case strip
  /// Half-spaces typed as spaces.
  case space
  /// Both, and some word spaces lost.
  case mixed
  /// As careless typing: more word spaces lost, words torn.
  case hard
  /// As people were seen to type.
  case real
  case clean

  /// One kind of damage, as often as a mix has it.
  static func any(of mix: [(Damage, Float)], _ random: inout Randomness) -> Damage {
    var draw = random.unit()
    for (damage, share) in mix {
      draw -= share
      if draw < 0 { return damage }
    }
    return .clean
  }

  /// What stands in the gaps of a sentence after the damage.
  func apply(to sentence: Sentence, _ random: inout Randomness) -> [UInt8] {
    var gaps = sentence.gaps
    switch self {
    case .clean: return gaps
    case .strip:
      for i in gaps.indices where gaps[i] == SpacingLine.halfSpace { gaps[i] = SpacingLine.nothing }
      return gaps
    case .space:
      for i in gaps.indices where gaps[i] == SpacingLine.halfSpace { gaps[i] = SpacingLine.space }
    case .mixed:
      for i in gaps.indices where gaps[i] == SpacingLine.halfSpace {
        let draw = random.unit()
        gaps[i] = draw < 0.4 ? SpacingLine.nothing : draw < 0.8 ? SpacingLine.space : SpacingLine.halfSpace
      }
      Self.loseSpaces(sentence, &gaps, &random, 0.04, 0.004)
    case .hard:
      Self.tear(sentence, &gaps, &random)
      for i in gaps.indices where gaps[i] == SpacingLine.halfSpace {
        gaps[i] = random.often(0.5) ? SpacingLine.nothing : SpacingLine.space
      }
      Self.loseSpaces(sentence, &gaps, &random, 0.25, 0.03)
    case .real:
      var writer = Writer(&random)
      writer.damage(sentence, &gaps, &random)
      return gaps
    }
    Self.splitSuffixes(sentence, &gaps) { random.often(0.5) ? SpacingLine.space : SpacingLine.nothing }
    return gaps
  }

  static func loseSpaces(
    _ sentence: Sentence,
    _ gaps: inout [UInt8],
    _ random: inout Randomness,
    _ afterNonJoining: Float,
    _ afterJoining: Float
  ) {
    for i in gaps.indices where sentence.gaps[i] == SpacingLine.space && gaps[i] == SpacingLine.space {
      if random.often(SpacingLetters.neverJoins(sentence.letters[i]) ? afterNonJoining : afterJoining) {
        gaps[i] = SpacingLine.nothing
      }
    }
  }

  /// Puts a space into some long words after an inner letter that does not join.
  static func tear(_ sentence: Sentence, _ gaps: inout [UInt8], _ random: inout Randomness) {
    var start = 0
    for end in gaps.indices where sentence.gaps[end] >= SpacingLine.space {
      defer { start = end + 1 }
      guard end - start >= 4 else { continue }
      let inner = (start + 1..<end - 1).filter {
        SpacingLetters.neverJoins(sentence.letters[$0]) && sentence.gaps[$0] == SpacingLine.nothing
      }
      if !inner.isEmpty, random.often(0.04) { gaps[inner[random.below(inner.count)]] = SpacingLine.space }
    }
  }

  private static let splitSuffixes = Set(["ها", "های", "هایی", "تر", "ترین"].map(Letters.hash))

  /// Splits plural and comparative endings off a letter that does not join.
  static func splitSuffixes(_ sentence: Sentence, _ gaps: inout [UInt8], _ typed: () -> UInt8) {
    var run = 0
    for i in gaps.indices {
      run += 1
      if gaps[i] == SpacingLine.nothing, run >= 3, SpacingLetters.neverJoins(sentence.letters[i]) {
        var end = i + 1
        while gaps[end] == SpacingLine.nothing, end - i < 6 { end += 1 }
        if gaps[end] >= SpacingLine.space,
          splitSuffixes.contains(LetterHash.of(sentence.letters[(i + 1)...end]))
        {
          gaps[i] = typed()
        }
      }
      if gaps[i] != SpacingLine.nothing { run = 0 }
    }
  }
}

/// Strings of Persian as letter codes.
enum Letters {
  /// Letters with their gaps as one line of text; whatever it was that parted them, a full stop does here.
  static func text(_ letters: [UInt8], _ gaps: [UInt8]) -> String {
    var text = ""
    for (letter, gap) in zip(letters, gaps) {
      text += SpacingLetters.text(of: letter)
      switch gap {
      case SpacingLine.nothing: break
      case SpacingLine.halfSpace: text += "\u{200C}"
      case SpacingLine.space: text += " "
      default: text += "."
      }
    }
    return text + "\n"
  }

  static func hash(_ text: String) -> UInt64 { LetterHash.of(SpacingLetters.codes(of: text)) }
}
