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
    let (hundred, rest) = (number / 100, number % 100)
    var isFirst = true
    if hundred > 0 {
      let isOne = hundred == 1 && spelling.saysOneHundred
      appendAddend(isOne ? SpelledOutWords.oneHundred : SpelledOutWords.hundreds[hundred], &isFirst)
    }
    if rest >= 20 {
      appendAddend(SpelledOutWords.tens[rest / 10], &isFirst)
      if rest % 10 > 0 { appendAddend(SpelledOutWords.small[rest % 10], &isFirst) }
    } else if rest > 0 {
      appendAddend(SpelledOutWords.small[rest], &isFirst)
    }
  }

  private mutating func appendAddend(_ word: String, _ isFirst: inout Bool) {
    switch spelling.joining {
    case _ where isFirst:
      append(word: word)
    case .spaces:
      append(word: SpelledOutWords.and)
      append(word: word)
    case .halfSpaces:
      appendHalfSpace()
      text += SpelledOutWords.and
      text += word
    }
    isFirst = false
  }
}
