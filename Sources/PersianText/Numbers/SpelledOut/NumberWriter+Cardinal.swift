// Whole numbers in words: `دویست و پنجاه هزار`.

extension NumberWriter {
  /// Writes a whole number given by thousands, the lowest first.
  ///
  /// A number longer than the names of the scales is cut into stretches of the greatest one, which then repeats:
  /// 10^36 is `هزار دسیلیون`.
  mutating func writeCardinal(groups: [Int]) {
    guard groups.contains(where: { $0 != 0 }) else {
      append(word: SpelledOutWords.small[0])
      return
    }
    let scales = scaleNames(groupCount: groups.count)
    writeStretches(of: groups, scales: scales) { writer, group, scale in
      let isBareThousand = group == 1 && scale.hasPrefix(SpelledOutWords.shortScale[1])
      if !isBareThousand || writer.spelling.saysOneThousand { writer.append(belowThousand: group) }
    }
  }

  /// Calls `writeGroup` for each group that is not zero, the highest first, and writes the scales after them.
  mutating func writeStretches(
    of groups: [Int],
    scales: [String],
    writeGroup: (inout NumberWriter, _ group: Int, _ scale: String) -> Void
  ) {
    let stretch = scales.count - 1
    for index in groups.indices.reversed() {
      let isTop = index == groups.count - 1
      let power = index % stretch
      let isWholeStretch = power == 0 && index > 0
      let group = groups[index]
      if group != 0 {
        if !isTop { append(word: SpelledOutWords.and) }
        // The lowest group of a stretch has no name of its own but that of the stretch, which follows.
        let scale = power == 0 ? (isWholeStretch ? scales[stretch] : "") : scales[power]
        writeGroup(&self, group, scale)
        if power != 0 { append(word: scale) }
      }
      if isWholeStretch { append(word: scales[stretch]) }
    }
  }

  /// The names of the scales, by power of a thousand, for a number of so many groups.
  func scaleNames(groupCount: Int) -> [String] {
    let stacked = SpelledOutWords.stackedScale
    return spelling.largeScales == .thousandMilliard && groupCount <= stacked.count
      ? stacked : SpelledOutWords.shortScale
  }

  /// Writes a number of 1 to 999.
  mutating func append(belowThousand number: Int) {
    append(word: GroupWords.table(spelling)[number])
  }
}

/// The words of all numbers below a thousand in each style, put together once: a long number is a few of them.
enum GroupWords {
  static func table(_ spelling: NumberSpelling) -> [String] {
    switch (spelling.joining, spelling.saysOneHundred) {
    case (.spaces, false): spaced
    case (.spaces, true): spacedOneHundred
    case (.halfSpaces, false): joined
    case (.halfSpaces, true): joinedOneHundred
    }
  }

  /// The words of denominators: `صد` in every style.
  static var plain: [String] { spaced }

  private static let spaced = words(.spaces, saysOneHundred: false)
  private static let spacedOneHundred = words(.spaces, saysOneHundred: true)
  private static let joined = words(.halfSpaces, saysOneHundred: false)
  private static let joinedOneHundred = words(.halfSpaces, saysOneHundred: true)

  private static func words(_ joining: NumberSpelling.Joining, saysOneHundred: Bool) -> [String] {
    (0..<1000).map { number in
      var writer = NumberWriter(.cardinal.with(\.joining, joining))
      for addend in addends(number, saysOneHundred: saysOneHundred) { writer.append(addend: addend) }
      return writer.text
    }
  }

  /// `دویست`, `سی`, `پنج` for 235.
  private static func addends(_ number: Int, saysOneHundred: Bool) -> [String] {
    let (hundred, rest) = (number / 100, number % 100)
    var words: [String] = []
    if hundred > 0 {
      let isOne = hundred == 1 && saysOneHundred
      words.append(isOne ? SpelledOutWords.oneHundred : SpelledOutWords.hundreds[hundred])
    }
    if rest >= 20 {
      words.append(SpelledOutWords.tens[rest / 10])
      if rest % 10 > 0 { words.append(SpelledOutWords.small[rest % 10]) }
    } else if rest > 0 {
      words.append(SpelledOutWords.small[rest])
    }
    return words
  }
}

extension NumberWriter {
  fileprivate mutating func append(addend word: String) {
    switch spelling.joining {
    case _ where text.isEmpty:
      text = word
    case .spaces:
      append(word: SpelledOutWords.and)
      append(word: word)
    case .halfSpaces:
      appendHalfSpace()
      text += SpelledOutWords.and
      text += word
    }
  }
}
