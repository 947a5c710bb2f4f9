// One walk from left to right over number words and digits, with what is closed by a scale word kept aside:
//
//     سه میلیون و دویست و پنجاه هزار   closed [3·10^6], group 250, then هزار closes: [3·10^6, 250·10^3]
//     صد هزار میلیارد                  a greater scale multiplies what smaller ones closed: [10^14]
//     یک میلیارد و صد هزار             with و it adds
//
// Addends must decrease. Where they do not, the number ends before the last و.

extension NumberReader {
  /// What a scale word has closed.
  private struct Addend {
    var value: ExactNumber
    var coefficient: ExactNumber
    var scale: ExactNumber
    /// What is added behind it must be less: for `هزار میلیارد` 10^12.
    var limit: ExactNumber

    init(value: ExactNumber, coefficient: ExactNumber, scale: ExactNumber, limit: ExactNumber? = nil) {
      self.value = value
      self.coefficient = coefficient
      self.scale = scale
      self.limit = limit ?? scale
    }
  }

  /// The state of the walk.
  private struct Sum {
    var closed: [Addend] = []
    /// What is below the last scale so far.
    var group: ExactNumber?
    /// The lowest rank in the group; nil behind digits and halves, which nothing can be added to.
    var rank: CardinalWord.Rank?
    /// Behind the last token that belongs to the number.
    var end: Int

    var total: ExactNumber? {
      var total = group ?? .zero
      for addend in closed {
        guard let next = total.adding(addend.value) else { return nil }
        total = next
      }
      return total
    }
  }

  /// The longest cardinal or ordinal from a token on.
  ///
  /// - Parameter isNumerator: whether it stands before a denominator, so that `هزارم` is not part of it, nor a point.
  func cardinal(at start: Int, isNumerator: Bool = false) -> NumberReading? {
    var sum = Sum(end: start)
    /// Before the last `و`.
    var checkpoint: Sum?
    var position = start
    var isLinked = false
    var flags: Quantity.Flags = []
    var alternatives: [Quantity.Alternative] = []
    var isPlainDigits = false
    var ordinal: NumberWord?
    var otherScale: (value: Int128, other: Int128)?

    walk: while position < count, position == start || follows(position) {
      let isFirst = position == start
      if isDigits(position) {
        guard let run = digitNumber(at: position) else { break }
        if isFirst {
          sum.group = run.value
          isPlainDigits = true
          flags.formUnion(run.flags)
          alternatives = run.alternatives
        } else if sum.group == nil, let last = sum.closed.last {
          guard run.value < last.limit, tokens[position].joint != .none || isLinked else { break }
          if !isLinked {
            // Without و only as many digits as the scale has zeros: ۲ هزار ۷۴۰.
            guard run.value >= 100, run.value.isInteger else { break }
            flags.insert(.missingAnd)
          }
          sum.group = run.value
        } else if isLinked, let group = sum.group, let rank = sum.rank, rank > .teen,
          run.value < (rank == .hundred ? 100 : 10)
        {
          sum.group = group.adding(run.value)
        } else {
          break
        }
        sum.rank = nil
        isLinked = false
        position = run.end
        sum.end = position
        continue
      }
      guard let word = word(position) else { break }
      switch word.role {
      case .atom:
        guard !isBlocked(at: position) else { break walk }
        // هزار و نه صدهزارم: the denominator begins here.
        if isNumerator, !isFirst, !isLinked, position + 1 < count, tokens[position + 1].joint <= .halfSpace,
          self.word(position + 1)?.role == .ordinalScale
        {
          break walk
        }
        guard add(word, to: &sum, isFirst: isFirst, isLinked: isLinked, at: position, flags: &flags) else {
          break walk
        }
      case .scale:
        if isFirst, word.needsNeighbour { break walk }
        if word.other != 0 { otherScale = (word.value, word.other) }
        switch multiply(&sum, by: scaleValue(word), isFirst: isFirst, isLinked: isLinked) {
        case .done: break
        case .illegal:
          // The scale belongs to what follows the last و: that is a number of its own.
          if !isLinked, let checkpoint { sum = checkpoint }
          break walk
        case .overflow: return overflow(from: start, at: position)
        }
      case .and:
        guard !isFirst, !isLinked, continues(at: position + 1) else { break walk }
        checkpoint = sum
        isLinked = true
        position += 1
        continue
      case .part:
        guard isLinked, addPart(word, at: position, to: &sum) else { break walk }
      case .point:
        guard !isNumerator, !isLinked, sum.end > start,
          let (fraction, end) = decimalWords(at: position + 1),
          let value = (sum.group ?? .zero).adding(fraction)
        else { break walk }
        sum.group = value
        sum.rank = nil
        position = end
        sum.end = end
        continue
      case .ordinalAtom, .ordinalScale:
        guard !isNumerator, !isBlocked(at: position),
          addOrdinal(word, at: position, to: &sum, isFirst: isFirst, isLinked: isLinked, flags: &flags)
        else { break walk }
        ordinal = word
        position += 1
        sum.end = position
        break walk
      case .vague, .minus, .scaleAdjective: break walk
      }
      if word.isColloquial { flags.insert(.colloquial) }
      isLinked = false
      position += 1
      sum.end = position
    }
    guard sum.end > start, let value = sum.total else { return nil }
    var reading = NumberReading(start: start, end: sum.end, value: value)
    reading.flags = flags
    reading.alternatives = alternatives
    reading.isPlainDigits = isPlainDigits && tokens[start..<sum.end].allSatisfy { $0.kind != .word }
    if let ordinal {
      reading.form = .ordinal(precedesNoun: ordinal.precedesNoun)
      reading.needsNeighbour = ordinal.needsNeighbour && sum.end == start + 1
    } else if sum.group == nil, sum.closed.count == 1, let last = sum.closed.last {
      reading.scale = last.scale
      reading.coefficient = last.coefficient
    }
    if let (scale, other) = otherScale, sum.closed.count == 1, sum.group == nil,
      let ratio = ExactNumber(numerator: other, denominator: scale),
      let otherValue = value.multiplied(by: ratio)
    {
      reading.alternatives.append(
        Quantity.Alternative(value: otherValue, kind: .cardinal, unit: nil, reason: .scaleConvention)
      )
    }
    return reading
  }

  /// Whether a number may go on at a token behind `و`.
  private func continues(at index: Int) -> Bool {
    guard follows(index) else { return false }
    if isDigits(index) { return true }
    switch word(index)?.role {
    case .atom, .scale, .part, .ordinalAtom, .ordinalScale: return true
    default: return false
    }
  }

  func scaleValue(_ word: NumberWord) -> ExactNumber {
    let usesOther =
      switch scales {
      case .iranian: false
      case .short: word.other != 0 && word.other < word.value
      case .long: word.other > word.value
      }
    return ExactNumber(usesOther ? word.other : word.value)
  }

  // MARK: - Adding

  private func add(
    _ word: NumberWord,
    to sum: inout Sum,
    isFirst: Bool,
    isLinked: Bool,
    at index: Int,
    flags: inout Quantity.Flags
  ) -> Bool {
    let value = ExactNumber(word.value)
    guard let group = sum.group else {
      if let last = sum.closed.last {
        guard value < last.limit, word.value > 0 else { return false }
        if !isLinked {
          // هزار ده: a thousand villages. دو هزار یک …: one begins anew.
          guard word.value != 10, word.value != 9,
            word.value != 1 || !isWord(index + 1) || !follows(index + 1)
          else { return false }
          flags.insert(.missingAnd)
        }
      }
      sum.group = value
      sum.rank = word.rank
      return true
    }
    // چهار صد, but یک صد هزارم is a part of a hundred thousand.
    if !isLinked, group > 1 || self.word(index + 1)?.role != .ordinalScale, word.value == 100,
      group.isInteger, (1...9).contains(group.numerator),
      sum.rank == .unit || sum.rank == nil
    {
      sum.group = group.multiplied(by: value)
      sum.rank = .hundred
      return true
    }
    guard let rank = sum.rank, word.rank.follows(rank), word.value > 0 else { return false }
    if !isLinked {
      // ده, نه and یک begin something else more often than they lack a و.
      if word.value == 10 || word.value == 1 && isWord(index + 1) && follows(index + 1) {
        return false
      }
      if word.value == 9, rank != .ten { return false }
      flags.insert(.missingAnd)
    }
    sum.group = group.adding(value)
    sum.rank = word.rank
    return true
  }

  private enum Multiplication {
    case done, illegal, overflow
  }

  private func multiply(
    _ sum: inout Sum,
    by scale: ExactNumber,
    isFirst: Bool,
    isLinked: Bool
  ) -> Multiplication {
    var result = sum
    var coefficient = ExactNumber.one
    if isLinked {
      // میلیون و هزار: a bare scale is one of it. پنجاه و هزار is no number.
      guard sum.group == nil else { return .illegal }
    } else if sum.group != nil || !sum.closed.isEmpty {
      coefficient = sum.group ?? .zero
      while let last = result.closed.last, last.value < scale {
        guard let total = coefficient.adding(last.value) else { return .overflow }
        coefficient = total
        result.closed.removeLast()
      }
      guard coefficient.numerator != 0 else { return sum.group == nil ? stack(&sum, by: scale) : .illegal }
    }
    guard let value = coefficient.multiplied(by: scale) else { return .overflow }
    if let last = result.closed.last, value >= last.limit { return .illegal }
    result.group = nil
    result.rank = nil
    // هزار میلیارد: with nothing between the two, they are one scale.
    let limit = sum.group == nil && !isLinked ? sum.closed.last?.limit.multiplied(by: scale) : nil
    result.closed.append(Addend(value: value, coefficient: coefficient, scale: scale, limit: limit))
    sum = result
    return .done
  }

  /// `میلیارد میلیارد`, `میلیون هزار`: a scale that is no greater multiplies what is closed.
  private func stack(_ sum: inout Sum, by scale: ExactNumber) -> Multiplication {
    guard sum.closed.count == 1, let last = sum.closed.last else { return .illegal }
    guard let value = last.value.multiplied(by: scale), let whole = last.scale.multiplied(by: scale) else {
      return .overflow
    }
    sum.closed = [Addend(value: value, coefficient: last.coefficient, scale: whole)]
    return .done
  }

  /// More scale words than fit: all of them are one identifier, not a wrong value.
  private func overflow(from start: Int, at index: Int) -> NumberReading {
    var end = index
    while end < count, end == start || follows(end), word(end)?.role == .scale { end += 1 }
    var reading = NumberReading(start: start, end: end, value: .zero)
    reading.overflows = true
    return reading
  }

  // MARK: - Ordinals at the end

  private func addOrdinal(
    _ word: NumberWord,
    at index: Int,
    to sum: inout Sum,
    isFirst: Bool,
    isLinked: Bool,
    flags: inout Quantity.Flags
  ) -> Bool {
    // سه چهارم, پنج صدم: fractions. سه هزارمین is no fraction.
    if !isFirst, !isLinked {
      let isFractionLike = !word.precedesNoun && (sum.rank == .unit || sum.rank == nil || word.value >= 100)
      if isFractionLike { return false }
    }
    if word.role == .ordinalAtom {
      let rank = word.needsNeighbour ? nil : word.rank as CardinalWord.Rank?
      guard isFirst || rank != nil else { return false }
      return add(word, to: &sum, isFirst: isFirst, isLinked: isLinked, at: index, flags: &flags)
    }
    return multiply(&sum, by: ExactNumber(word.value), isFirst: isFirst, isLinked: isLinked) == .done
  }

  // MARK: - Halves

  /// `و نیم`, `و ربع`: see HalfAndQuarter.
  private func addPart(_ word: NumberWord, at index: Int, to sum: inout Sum) -> Bool {
    guard let part = ExactNumber(numerator: word.value, denominator: max(1, word.other)),
      isHalfHere(index, word)
    else { return false }
    if let group = sum.group {
      // پنج میلیون و دویست و نیم: half of what? No half.
      guard sum.closed.isEmpty else { return false }
      sum.group = group.adding(part)
      sum.rank = nil
      return sum.group != nil
    }
    guard let last = sum.closed.last, let half = last.scale.multiplied(by: part),
      let value = last.value.adding(half), let coefficient = last.coefficient.adding(part)
    else { return false }
    sum.closed[sum.closed.count - 1] = Addend(value: value, coefficient: coefficient, scale: last.scale)
    return true
  }
}
