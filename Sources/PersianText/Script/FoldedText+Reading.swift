// How a text is cut into tokens and folded, in one pass over its bytes.

extension FoldedText {
  /// Reads the tokens of valid UTF-8, which ``folded`` begins with: words that folding keeps by their bytes alone, all
  /// others scalar by scalar.
  mutating func read(_ bytes: Span<UInt8>) {
    let table = ScalarFolding.table
    let entries = table.span
    let count = bytes.count
    var joint = Joint.none
    var offset = 0
    while offset < count {
      let lead = bytes[offset]
      let entry: UInt16
      let width: Int
      if lead < 0x80 {
        entry = entries[Int(lead)]
        width = 1
      } else if lead < 0xE0 {
        entry = entries[Int(lead & 0x1F) << 6 | Int(bytes[offset + 1] & 0x3F)]
        width = 2
      } else {
        // The half-space, far the most frequent of three bytes.
        if lead == 0xE2, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x8C {
          joint = max(joint, .halfSpace)
          offset += 3
          continue
        }
        let (scalar, length) = Self.wideScalar(in: bytes, at: offset)
        let folding = ScalarFolding.wide(scalar)
        switch folding.role {
        case .space: joint = max(joint, .space)
        case .lineBreak: joint = max(joint, .lineBreak)
        case .control, .extend:
          // Combining marks of other scripts belong to what they stand on.
          if folding.role == .extend, joint == .none { extendLast(to: offset + length) }
        case .word, .digits, .foreign, .mark:
          // Apart from other words the sign of the rial is its name.
          if scalar == CompatibilityForms.rial, !bytes.isWithinWord(offset..<offset + length) {
            append(rialSign: offset..<offset + length, joint)
            joint = .none
            offset += length
            continue
          }
          if joint == .none, Self.beginsPiece(bytes, at: offset, scalar) { joint = .halfSpace }
          let end = changedToken(bytes, from: offset, joint: joint, clean: offset, state: Self.seed)
          offset = end
          joint = .none
          continue
        }
        offset += length
        continue
      }
      let role = entry & ScalarFolding.roleMask
      if role <= ScalarFolding.lastOfTokens {
        offset = token(bytes, entries, from: offset, entry, width, joint: joint)
        joint = .none
        continue
      }
      if role == ScalarFolding.space {
        joint = max(joint, .space)
      } else {
        switch ScalarFolding.role(entry) {
        case .lineBreak:
          joint = max(joint, .lineBreak)
        case .extend:
          if joint == .none { extendLast(to: offset + width) }
        case .mark, .control:
          if lead == 0xC2,
            let substitutes = substitutes(bytes, at: offset, UInt32(entry & ScalarFolding.scalarMask))
          {
            if substitutes.meaning == .halfSpace { joint = max(joint, .halfSpace) }
            offset = substitutes.end
            continue
          }
          if ScalarFolding.role(entry) == .mark {
            let hash = Self.step(Self.seed, entry & ScalarFolding.scalarMask)
            append(.mark, joint, offset..<offset + width, hash)
            joint = .none
          }
        default: break
        }
      }
      offset += width
    }
  }

  /// Reads one word, digit run or foreign word; the offset behind it.
  @inline(__always)
  private mutating func token(
    _ bytes: Span<UInt8>,
    _ entries: Span<UInt16>,
    from start: Int,
    _ first: UInt16,
    _ firstWidth: Int,
    joint: Joint
  ) -> Int {
    let role = first & ScalarFolding.roleMask
    let count = bytes.count
    var state = Self.seed
    var offset = start
    var entry = first
    var width = firstWidth
    while true {
      // A scalar that folding changes, or something to be dropped: the careful reader takes over.
      if entry & ScalarFolding.changed != 0 {
        return changedToken(bytes, from: start, joint: joint, clean: offset, state: state)
      }
      state = Self.step(state, entry & ScalarFolding.scalarMask)
      offset += width
      guard offset < count else { break }
      let lead = bytes[offset]
      if lead < 0x80 {
        entry = entries[Int(lead)]
        width = 1
      } else if lead < 0xE0 {
        entry = entries[Int(lead & 0x1F) << 6 | Int(bytes[offset + 1] & 0x3F)]
        width = 2
      } else {
        // Rare inside a word, unless it ends there: a half-space or a dash.
        if lead == 0xE2, bytes[offset + 1] == 0x80 {
          let last = bytes[offset + 2]
          if last == 0x8C || (0x90...0xA9).contains(last) { break }
        }
        return changedToken(bytes, from: start, joint: joint, clean: offset, state: state)
      }
      guard entry & ScalarFolding.roleMask == role || ScalarFolding.isDropped(entry) else {
        guard entry & ScalarFolding.scalarMask == UInt16(InvisibleCharacters.notSign) else { break }
        // `ر¬وز` goes on behind the sign.
        return changedToken(bytes, from: start, joint: joint, clean: offset, state: state)
      }
    }
    append(
      role == 0 ? .word : role == ScalarFolding.lastOfTokens ? .foreign : .digits,
      joint,
      start..<offset,
      state
    )
    return offset
  }

  private mutating func append(_ kind: Kind, _ joint: Joint, _ range: Range<Int>, _ hash: UInt64) {
    let (start, end) = (
      Int32(truncatingIfNeeded: range.lowerBound), Int32(truncatingIfNeeded: range.upperBound)
    )
    tokens.append(
      Token(
        kind: kind,
        joint: joint,
        start: start,
        end: end,
        foldedStart: start,
        foldedEnd: end,
        hash: hash
      )
    )
  }

  private mutating func append(rialSign range: Range<Int>, _ joint: Joint) {
    let start = folded.count
    guard start < Int(Int32.max) - 64 else { return }
    for letter in CompatibilityForms.rialName { append(letter) }
    append(.word, joint, range, Self.hash(folded[start...]))
    tokens[tokens.count - 1].foldedStart = Int32(truncatingIfNeeded: start)
    tokens[tokens.count - 1].foldedEnd = Int32(truncatingIfNeeded: folded.count)
  }

  /// Reads `¬` and soft hyphens where they stand for half-spaces or for nothing; nil where they stand for themselves.
  private mutating func substitutes(
    _ bytes: Span<UInt8>,
    at offset: Int,
    _ scalar: UInt32
  ) -> HalfSpaceSubstitutes? {
    guard InvisibleCharacters.isHalfSpaceSubstitute(scalar), offset >= judgedEnd else { return nil }
    let letter = HalfSpaceSubstitutes.letter(before: offset, of: bytes)
    let substitutes = HalfSpaceSubstitutes(bytes, offset..<bytes.count, behind: letter)
    guard substitutes.meaning == .themselves else { return substitutes }
    judgedEnd = substitutes.end
    return nil
  }

  /// Takes a mark into the last token, behind which nothing has been but what is dropped.
  private mutating func extendLast(to end: Int) {
    guard !tokens.isEmpty else { return }
    tokens[tokens.count - 1].end = Int32(truncatingIfNeeded: end)
  }

  /// Whether what was folded last is a hamza that stands, behind one space, for that of a word's last ه: خانه ء is خانهٔ.
  private func isHamzaOfLastWord(_ start: Int, _ foldedStart: Int) -> Bool {
    guard folded[foldedStart...].elementsEqual([0xD8, 0xA1]), let last = tokens.last else { return false }
    return last.kind == .word && Self.seen(folded[last.range.upperBound..<start]).elementsEqual([0x20])
      && folded[last.foldedRange].suffix(2).elementsEqual([0xD9, 0x87])
  }

  /// Reads a token whose spelling folding changes: clean up to `clean`, where `state` is the hash so far. Its
  /// folded bytes go to the end of ``folded``.
  private mutating func changedToken(
    _ bytes: Span<UInt8>,
    from start: Int,
    joint: Joint,
    clean: Int,
    state: UInt64
  ) -> Int {
    let foldedStart = folded.count
    guard foldedStart < Int(Int32.max) - 64 else { return bytes.count }
    var role: ScalarFolding.Role?
    if clean > start {
      for index in start..<clean { folded.append(bytes[index]) }
      role = ScalarFolding.folding(of: Self.scalar(in: bytes, at: start).0).role
    }
    var state = state
    var offset = clean
    var end = clean
    while offset < bytes.count {
      let (scalar, width) = Self.scalar(in: bytes, at: offset)
      let folding = ScalarFolding.folding(of: scalar)
      if let substitutes = substitutes(bytes, at: offset, scalar) {
        if substitutes.meaning == .halfSpace { break }
        offset = substitutes.end
        continue
      }
      if folding.role == .control {
        offset += width
        continue
      }
      if folding.role == .extend {
        offset += width
        // Madda written as a mark of its own: ا + ٓ is آ.
        if scalar == 0x0653, folded.count >= foldedStart + 2, folded.suffix(2).elementsEqual([0xD8, 0xA7]) {
          folded[folded.count - 1] = 0xA2
          state = Self.hash(folded[foldedStart...])
        }
        end = offset
        continue
      }
      if let role {
        guard folding.role == role, role != .mark, !Self.beginsPiece(bytes, at: offset, scalar) else { break }
      } else {
        role = folding.role
      }
      offset += width
      end = offset
      // ارتقاء is ارتقا, خانهء is خانه.
      if scalar == 0x0621, folded.count >= foldedStart + 2,
        folded.suffix(2).elementsEqual([0xD8, 0xA7]) || folded.suffix(2).elementsEqual([0xD9, 0x87])
      {
        continue
      }
      state = Self.step(state, folding.first)
      append(folding.first)
      for folded in folding.rest {
        state = Self.step(state, folded)
        append(folded)
      }
    }
    if joint == .space, isHamzaOfLastWord(start, foldedStart) {
      folded.removeSubrange(foldedStart...)
      extendLast(to: end)
      return offset
    }
    let kind: Kind =
      switch role {
      case .digits: .digits
      case .foreign: .foreign
      case .mark: .mark
      default: .word
      }
    tokens.append(
      Token(
        kind: kind,
        joint: joint,
        start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: end),
        foldedStart: Int32(truncatingIfNeeded: foldedStart),
        foldedEnd: Int32(truncatingIfNeeded: folded.count),
        hash: state
      )
    )
    return offset
  }

  /// Whether a positional shape begins a new piece behind another that would else join it: `ﻪﻫ` is `ه‌ه`.
  private static func beginsPiece(_ bytes: Span<UInt8>, at offset: Int, _ scalar: UInt32) -> Bool {
    guard scalar >= CompatibilityForms.first, CompatibilityForms.startsPiece(scalar) else { return false }
    var start = offset
    var before: UInt32 = 0
    while let (scalar, width) = bytes.scalar(before: start) {
      before = scalar
      start -= width
      guard InvisibleCharacters.isUnseen(scalar) else { break }
    }
    return before != CompatibilityForms.rial && CompatibilityForms.endsPiece(before)
      && ScalarFolding.joinsNext(before)
  }

  private mutating func append(_ value: some BinaryInteger) {
    guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: value)), let bytes = UTF8.encode(scalar)
    else {
      return
    }
    folded.append(contentsOf: bytes)
  }

  private static func scalar(in bytes: Span<UInt8>, at offset: Int) -> (UInt32, Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead < 0xE0 { return (UInt32(lead & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), 2) }
    return wideScalar(in: bytes, at: offset)
  }

  private static func wideScalar(in bytes: Span<UInt8>, at offset: Int) -> (UInt32, Int) {
    let lead = UInt32(bytes[offset])
    let second = UInt32(bytes[offset + 1] & 0x3F)
    let third = UInt32(bytes[offset + 2] & 0x3F)
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
    return ((lead & 0x07) << 18 | second << 12 | third << 6 | UInt32(bytes[offset + 3] & 0x3F), 4)
  }
}
