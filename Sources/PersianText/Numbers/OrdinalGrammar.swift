// Ordinals whose ending stands apart: ۳ام, ۳اُم, ۳‌م, ۲۱مین, سی‌ام, سی ام, صد و سی‌امین. Those in one word (پنجم, دومین) are in
// the lexicon and end a cardinal in CardinalGrammar.

extension NumberReader {
  /// The ordinal that a cardinal and the ending behind it make, or the cardinal itself.
  func withOrdinalEnding(_ reading: NumberReading) -> NumberReading {
    let index = reading.end
    guard reading.isCardinal, !reading.overflows, reading.value.isInteger, follows(index), isWord(index),
      tokens[index].foldedRange.count <= 10,
      let ending = OrdinalWord.endings.first(where: { isWord(index, $0.word) })
    else { return reading }
    let last = word(index - 1)
    let isThirty = last?.role == .atom && last?.value == 30
    let joint = tokens[index].joint
    // Behind a space only سی ام and ۳ ام: م and مین are words.
    let isHeld =
      joint < .space && (isDigits(index - 1) || isThirty)
      || joint == .space && (isThirty || isDigits(index - 1)) && ending.word.hasPrefix("ا")
    guard isHeld else { return reading }
    // ۵ام‌پی: the word goes on.
    if index + 1 < count, tokens[index + 1].joint < .space, isWord(index + 1) { return reading }
    var ordinal = reading
    ordinal.end = index + 1
    ordinal.form = .ordinal(precedesNoun: ending.precedesNoun)
    ordinal.scale = nil
    ordinal.isPlainDigits = false
    return ordinal
  }
}
