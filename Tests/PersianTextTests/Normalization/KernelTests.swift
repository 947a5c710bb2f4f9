import TestSupport
import Testing

@testable import PersianText

/// The kernels over vectors of bytes say what the careful walk says.
@Suite struct KernelTests {
  /// Mostly plain text, so that whole blocks are settled, with something to think of here and there.
  static func texts(_ count: Int) -> [String] {
    var random = RandomText(seed: 42)
    let plain =
      RandomText.words.filter { !$0.contains("ك") && !$0.contains("ي") } + [
        " ", " ", " ", "، ", ". ", "\u{200C}", "۱۲", "اصلاً", "خانه\u{654} ", "جزء", "؟", "–", "«", "»", "ژ",
        "چ",
      ]
    let replaced = ["ي", "ك", "ى", "٣", "٤٥"]
    return (0..<count).map { index in
      var text = ""
      let length = Int(random.next() % 40)
      for _ in 0..<length {
        let dice = random.next() % 60
        if dice == 0 {
          text += random.pick(RandomText.pieces)
        } else if dice < 10 && index % 2 == 0 {
          text += random.pick(replaced)
        } else {
          text += random.pick(plain)
        }
      }
      return text
    }
  }

  @Test func settledTextStaysAsItIs() {
    var settled = 0
    for text in Self.texts(6_000) {
      let span = text.utf8Span.span
      guard span.settledPrefix == span.count else { continue }
      settled += 1
      var output = Rewriting(capacity: 0, recordsEdits: true)
      var pass = CharacterPass(CharacterRules(.characters))
      pass.run(span, into: &output)
      let isChanged = output.isChanged
      #expect(!isChanged, "\(text.visible)")
    }
    #expect(settled > 1_000)
  }

  @Test func blocksAndScalarsAgree() {
    let blocks = CharacterRules(.characters)
    let scalars = CharacterRules(.characters, usesBlocks: false)
    #expect(blocks.replacesInBlocks && !scalars.replacesInBlocks)
    for text in Self.texts(6_000) {
      let left = Self.rewritten(text, blocks)
      let right = Self.rewritten(text, scalars)
      #expect(left.text.visible == right.text.visible)
      #expect(left.alignment == right.alignment)
      if left.alignment != right.alignment { return }
    }
  }

  /// Every place in a block and every length of text, for each scalar a rule changes.
  @Test func everyPlaceIsLookedAt() {
    for scalar in [
      "ك", "ة", "5", "%", "¬", "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{FE8F}", "ۀ", "ٹ", "ە", "آ",
      "\u{651}\u{64E}",
    ] {
      for place in 0..<70 {
        for tail in [0, 1, 2, 5, 40] {
          let text =
            String(repeating: "ا", count: place / 2) + String(repeating: ".", count: place % 2) + scalar
            + String(repeating: "ب", count: tail)
          let span = text.utf8Span.span
          var output = Rewriting(capacity: 0, recordsEdits: false)
          var pass = CharacterPass(CharacterRules(.characters, usesBlocks: false))
          pass.run(span, into: &output)
          if output.isChanged { #expect(span.settledPrefix < span.count, "\(text.visible)") }
        }
      }
    }
  }

  /// What the kernel says of a line is what the letters themselves say, wherever in a block they stand.
  @Test func contentsAreThoseOfTheLetters() throws {
    for value in (UInt32(0x20)..<0x10000) where value < 0x1000 || value > 0xF000 || value % 97 == 0 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for place in [0, 30, 31, 63] {
        let text = String(repeating: ".", count: place) + String(Character(scalar)) + "."
        let contents = text.utf8Span.span.contents(of: 0..<text.utf8.count)
        let language = value < 0x0700 ? Letters.language(of: value) : nil
        if value >= 0x0600, value < 0x0700 {
          #expect(contents.contains(.arabic))
          let isForeign = language != nil && language != .persian
          #expect(contents.contains(.foreign) == isForeign, "\(text.visible)")
        }
        let isLatin = value < 0x80 && UInt8(value).isLatinLetter
        #expect(contents.contains(.latin) == isLatin)
        let isASCIISign = [0x23, 0x26, 0x3C, 0x40, 0x60, 0x7B].contains(value)
        let signs: LineContents = [.hash, .ampersand, .angle, .at, .backtick, .brace]
        #expect(contents.isDisjoint(with: signs) != isASCIISign, "\(text.visible)")
      }
    }
  }

  @Test func searchesFindTheFirst() {
    let plain = String(repeating: "می رود، ۱۲. ", count: 9)
    for (sign, isLetter) in [("a", true), ("é", true), ("(", false), ("»", false), ("”", false)] {
      for place in plain.unicodeScalars.indices {
        var text = plain
        text.unicodeScalars.insert(contentsOf: sign.unicodeScalars, at: place)
        let span = text.utf8Span.span
        let expected = plain.utf8.distance(from: plain.startIndex, to: place)
        let found =
          isLetter ? span.firstLatinLetter(in: 0..<span.count) : span.firstBracket(in: 0..<span.count)
        #expect(found == expected)
        #expect(!isLetter || span.firstLatinLetter(in: 0..<expected) == expected)
      }
    }
  }

  static func rewritten(_ text: String, _ rules: CharacterRules) -> AlignedText {
    var output = Rewriting(capacity: 0, recordsEdits: true)
    var pass = CharacterPass(rules)
    pass.run(text.utf8Span.span, into: &output)
    return AlignedText(source: text, text: output.bytes.string(), alignment: Alignment(edits: output.edits))
  }
}
