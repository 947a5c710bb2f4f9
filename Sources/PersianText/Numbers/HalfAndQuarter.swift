// Where `نیم` and `ربع` belong:
//
//     ۲ میلیون و نیم   half of the scale before it: 2,500,000   (CardinalGrammar keeps the scale)
//     یک و نیم میلیون  half of one, and the scale multiplies: 1,500,000
//     دو ساعت و نیم    half of the unit before it: 2.5 h        (UnitAttachment)
//     نیم ساعت         half of the unit behind it
//     سه ربع           three quarters

extension NumberReader {
  /// Whether `نیم` behind a `و` is a half, not the beginning of `نیم‌فاصله` or of `نیم ساعت` (an amount of its own,
  /// unless a plain number stands before: `یک و نیم ساعت`).
  func isHalfHere(_ index: Int, _ word: NumberWord) -> Bool {
    guard word.needsNeighbour || word.other == 2, !isBlocked(at: index) else { return false }
    // نیمی از, نصف …: nouns.
    guard word.needsNeighbour else { return false }
    // A word held by a half-space makes a compound of it, unless that word is a unit or a scale.
    if isWord(index + 1), tokens[index + 1].joint == .halfSpace {
      guard let next = entry(index + 1), next.unit >= 0 || next.number != nil || next.isClassifier else {
        return false
      }
    }
    return true
  }

  /// `نیم`, `ربع`, `نصف` at the beginning of a number: `نیم میلیون`, `نیم ساعت`, `نیمی از`.
  func partAlone(at index: Int) -> NumberReading? {
    guard let word = word(index), word.role == .part, !isBlocked(at: index),
      let part = ExactNumber(numerator: word.value, denominator: max(1, word.other))
    else { return nil }
    if word.needsNeighbour, !isHalfHere(index, word) { return nil }
    var reading = NumberReading(start: index, end: index + 1, value: part, form: .fraction)
    reading.needsNeighbour = word.needsNeighbour
    if follows(index + 1), let scale = self.word(index + 1), scale.role == .scale,
      let value = part.multiplied(by: scaleValue(scale))
    {
      reading.value = value
      reading.end = index + 2
      reading.form = .cardinal
      reading.needsNeighbour = false
      reading.scale = scaleValue(scale)
      reading.coefficient = part
    }
    return reading
  }

  /// `سه ربع`, `یک ثلث`, `دو ثلث`: a number of quarters or thirds behind a cardinal, and where they end.
  func quarters(of numerator: ExactNumber, at index: Int) -> (value: ExactNumber, end: Int)? {
    guard follows(index), let word = word(index), word.role == .part, word.other > 2, !isBlocked(at: index),
      numerator.isInteger, (1..<word.other).contains(numerator.numerator),
      let value = ExactNumber(numerator: numerator.numerator, denominator: word.other)
    else { return nil }
    return (value, index + 1)
  }
}
