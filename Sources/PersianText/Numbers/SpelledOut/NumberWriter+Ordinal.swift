// Ranks: `سوم`, `سی‌ام`, `بیست و یکم`, `سومین`. Only the last word of a number carries the ending.

extension NumberWriter {
  /// Makes the cardinal that has been written an ordinal.
  mutating func makeOrdinal(isOne: Bool) {
    let isAttributive = spelling.form == .attributiveOrdinal
    if spelling.notation == .words {
      if isOne, text == SpelledOutWords.small[1], let first = SpelledOutWords.first[spelling.firstOrdinal] {
        text = first
      } else {
        appendOrdinalEnding()
      }
    } else if text.unicodeScalars.last?.properties.numericType != nil {
      text += SpelledOutWords.ordinalEndingAfterYe
    } else {
      appendOrdinalEnding()
    }
    if isAttributive { text += SpelledOutWords.attributiveEnding }
  }

  /// `چهار` → `چهارم`, `سه` → `سوم`, `سی` → `سی‌ام`.
  mutating func appendOrdinalEnding() {
    if text.hasSuffix(SpelledOutWords.three) {
      text.removeLast(SpelledOutWords.three.count)
      text += SpelledOutWords.third
    } else if text.hasSuffix(SpelledOutWords.thirty) {
      appendHalfSpace()
      text += SpelledOutWords.ordinalEndingAfterYe
    } else {
      text += SpelledOutWords.ordinalEnding
    }
  }
}
