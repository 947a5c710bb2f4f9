import PersianText

extension FoldedText.Token {
  // By pattern and not by `==`, which another module's enumeration would be called for.

  @inline(__always)
  var isWord: Bool { if case .word = kind { true } else { false } }

  @inline(__always)
  var isMark: Bool { if case .mark = kind { true } else { false } }

  @inline(__always)
  var isAfterSpace: Bool { if case .space = joint { true } else { false } }

  @inline(__always)
  var isAfterHalfSpace: Bool { if case .halfSpace = joint { true } else { false } }

  @inline(__always)
  var beginsLine: Bool { if case .lineBreak = joint { true } else { false } }
}

extension Word {
  @inline(__always)
  var isWord: Bool { if case .word = kind { true } else { false } }

  @inline(__always)
  var beginsLine: Bool { if case .lineBreak = joint { true } else { false } }
}
