import PersianText
import TestSupport
import Testing

@Suite struct AlignmentTests {
  typealias Edit = Alignment.Edit

  /// `كتابهاي` → `کتاب‌های`
  static let plural = Alignment(edits: [
    Edit(source: 0..<2, output: 0..<2),
    Edit(source: 8..<8, output: 8..<11),
    Edit(source: 12..<14, output: 15..<17),
  ])

  @Test func rangesMapBack() {
    #expect(Self.plural.sourceRange(of: 0..<17) == 0..<14)
    #expect(Self.plural.sourceRange(of: 0..<8) == 0..<8)
    #expect(Self.plural.sourceRange(of: 11..<17) == 8..<14)
    #expect(Self.plural.sourceRange(of: 8..<11) == 8..<8)
    #expect(Self.plural.sourceRange(of: 2..<4) == 2..<4)
  }

  @Test func rangesMapForward() {
    #expect(Self.plural.outputRange(of: 0..<14) == 0..<17)
    #expect(Self.plural.outputRange(of: 0..<8) == 0..<8)
    #expect(Self.plural.outputRange(of: 8..<14) == 11..<17)
    #expect(Self.plural.outputRange(of: 13..<14) == 15..<17)
  }

  @Test func deletionsAtTheEdgesAreLeftOut() {
    let alignment = Alignment(edits: [Edit(source: 2..<5, output: 2..<2)])
    #expect(alignment.sourceRange(of: 0..<2) == 0..<2)
    #expect(alignment.sourceRange(of: 2..<4) == 5..<7)
    #expect(alignment.sourceRange(of: 0..<4) == 0..<7)
    #expect(alignment.outputRange(of: 2..<5) == 2..<2)
    #expect(alignment.outputRange(of: 3..<4) == 2..<2)
  }

  @Test func stringsMapBothWays() throws {
    let aligned = AlignedText(source: "كتابهاي خوب", text: "کتاب\u{200C}های خوب", alignment: Self.plural)
    let word =
      aligned.text.startIndex..<aligned.text.unicodeScalars.index(aligned.text.startIndex, offsetBy: 8)
    #expect(aligned.source[aligned.sourceRange(of: word)] == "كتابهاي")
    let half = aligned.source.startIndex..<aligned.source.index(aligned.source.startIndex, offsetBy: 4)
    #expect(aligned.text[aligned.outputRange(of: half)].unicodeScalars.elementsEqual("کتاب".unicodeScalars))
  }

  /// Three random rewritings: the same stretches are left unchanged in whichever order they are composed, and each
  /// composition is a true alignment of its texts, which a debug build checks.
  @Test func compositionIsAssociative() {
    var random = RandomText(seed: 11)
    for _ in 0..<3_000 {
      let first = random.rewriting(of: random.text(upTo: 8, of: RandomText.letters))
      let second = random.rewriting(of: first.text)
      let third = random.rewriting(of: second.text)
      let left = first.followed(by: second).followed(by: third)
      let right = first.followed(by: second.followed(by: third))
      #expect(left.alignment.changedStretches == right.alignment.changedStretches)
      if left.alignment.changedStretches != right.alignment.changedStretches {
        print(first, second, third, separator: "\n")
        return
      }
    }
  }

  @Test func identityIsNeutral() {
    #expect(Self.plural.followed(by: Alignment()) == Self.plural)
    #expect(Alignment().followed(by: Self.plural) == Self.plural)
  }
}

extension Alignment {
  /// The edits, with those that touch taken for one.
  fileprivate var changedStretches: [Edit] {
    edits.reduce(into: []) { merged, edit in
      if let last = merged.last, last.source.upperBound == edit.source.lowerBound,
        last.output.upperBound == edit.output.lowerBound
      {
        merged[merged.count - 1] = Edit(
          source: last.source.lowerBound..<edit.source.upperBound,
          output: last.output.lowerBound..<edit.output.upperBound
        )
      } else {
        merged.append(edit)
      }
    }
  }
}

extension RandomText {
  /// A random rewriting of a text with its alignment.
  fileprivate mutating func rewriting(of source: String) -> AlignedText {
    var text = ""
    var edits: [Alignment.Edit] = []
    var offset = 0
    func note(_ width: Int, _ count: Int) {
      edits.append(
        Alignment.Edit(source: offset..<(offset + width), output: (text.utf8.count - count)..<text.utf8.count)
      )
    }
    for scalar in source.unicodeScalars {
      let width = UTF8.width(scalar)
      switch next() % 8 {
      case 0:
        let other = pick(Self.letters)
        text += other
        note(width, other.utf8.count)
      case 1:
        note(width, 0)
      case 2:
        let inserted = pick(Self.invisibles)
        text += inserted
        note(0, inserted.utf8.count)
        text.unicodeScalars.append(scalar)
      default:
        text.unicodeScalars.append(scalar)
      }
      offset += width
    }
    return AlignedText(source: source, text: text, alignment: Alignment(edits: edits))
  }
}
