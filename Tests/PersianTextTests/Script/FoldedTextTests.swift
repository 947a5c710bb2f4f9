import Testing

@testable import PersianText

@Suite struct FoldedTextTests {
  private func folded(_ text: String) -> [String] {
    let folded = FoldedText(text)
    return folded.tokens.map { folded.string(of: $0) }
  }

  @Test(arguments: [
    ("كتاب يك", "کتاب یک"),
    ("رئیس مؤسسۀ تأمین", "رییس موسسه تامین"),
    ("برنامهٔ سوّم", "برنامه سوم"),
    ("ارتقاء", "ارتقا"),
    ("بـــــزرگ", "بزرگ"),
    ("۱۲٣4", "1234"),
    ("ﺳﻼﻡ ﭘﻨﺞ", "سلام پنج"),
    ("آب آب", "آب آب"),
    ("\u{202B}پنج\u{202C}\u{200F} تن", "پنج تن"),
    ("iPhone É", "iphone é"),
    ("۱\u{1A}۲\u{80}۳\u{E0001}۴\u{34F}۵\u{FE0F}", "12345"),
    ("ر¬وز می¬رود م\u{AD}ی مدرسة\u{AD}ها", "روز می رود م ی مدرسه ها"),
    ("د\u{200F}¬\u{200C}\u{AD}ه ده\u{AD}", "ده ده"),
    ("¬۲ ۲¬ پنج¬", "¬ 2 2 ¬ پنج ¬"),
    ("۵\u{FDFC} دو\u{FDFC} \u{200F}\u{FDFC}", "5 ریال دو \u{FDFC} ریال"),
    ("1\u{FE0F}\u{20E3}", "1 \u{20E3}"),
  ])
  func folds(_ text: String, to expected: String) {
    #expect(folded(text).joined(separator: " ") == expected)
  }

  @Test func splitsWhereTheScriptOrKindChanges() {
    #expect(folded("۳۰هزارنفر،A1C") == ["30", "هزارنفر", "،", "a", "1", "c"])
  }

  @Test func tellsWhatStandsBetweenTokens() {
    let joints = FoldedText("سی\u{200C}و پنج\nتا \u{200C}ده!").tokens.map(\.joint)
    #expect(joints == [.none, .halfSpace, .space, .lineBreak, .space, .none])
  }

  @Test func tokensStandWhereTheyAreWritten() {
    let text = "قیمتِ\u{200F} ۱۲ هـزارِ تومان"
    let folded = FoldedText(text)
    let written = folded.tokens.map { String(text[FoldedText.range($0.range, in: text)]) }
    #expect(written == ["قیمتِ", "۱۲", "هـزارِ", "تومان"])
  }

  @Test func signsForHalfSpacesAreHalfSpaces() {
    let text = "ر¬وز می¬\u{AD}رود نیم\u{200F}\u{AD}روز"
    let folded = FoldedText(text)
    #expect(folded.tokens.map(\.joint) == [.none, .space, .halfSpace, .space, .halfSpace])
    let written = folded.tokens.map { String(text[FoldedText.range($0.range, in: text)]) }
    #expect(written == ["ر¬وز", "می", "رود", "نیم", "روز"])
  }

  @Test func shapesAndLigaturesAreTheirLetters() {
    let text = FoldedText("ﻧﺎﻣﻪﻫﺎ ﷲ ﷴ ﳨ ﻻ خانهء نامه ء")
    #expect(text.tokens.map(text.string(of:)) == ["نامه", "ها", "الله", "محمد", "سه", "لا", "خانه", "نامه"])
    #expect(text.tokens.map(\.joint).prefix(3) == [.none, .halfSpace, .space])
  }

  /// In whatever order they come.
  @Test func marksOfAnyScriptBelongToTheirLetters() {
    let text = FoldedText("ب\u{8DA}\u{8CF}ب 6\u{8CF}\u{8DA} \u{5D0}\u{5B4}\u{591}\u{5D1}")
    #expect(text.tokens.map(\.kind) == [.word, .digits, .foreign])
  }

  @Test func hashesOfPartsAreHashesOfTheWhole() {
    let whole = FoldedText("سانتیمتر").tokens[0].hash
    let parts = FoldedText("سانتي\u{200C}متر")
    let hash = FoldedText.hash(parts.bytes(of: parts.tokens[1]), from: parts.tokens[0].hash)
    #expect(hash == whole)
    #expect(FoldedText.hash("سانتیمتر".utf8) == whole)
  }

  /// Reads one scalar at a time, without a table or a fast path.
  private func tokensScalarByScalar(_ text: String) -> [String] {
    var tokens: [(role: ScalarFolding.Role, text: String)] = []
    var isOpen = false
    for scalar in text.unicodeScalars {
      let folding = ScalarFolding.folding(of: scalar.value)
      switch folding.role {
      case .control: continue
      case .extend: continue
      case .space, .lineBreak:
        isOpen = false
        continue
      case .mark where scalar == "\u{200C}":
        isOpen = false
        continue
      default: break
      }
      var letters = ""
      for value in folding.scalars {
        if let unicode = Unicode.Scalar(value) { letters.unicodeScalars.append(unicode) }
      }
      if isOpen, folding.role != .mark, let last = tokens.last, last.role == folding.role {
        tokens[tokens.count - 1].text += letters
      } else {
        tokens.append((folding.role, letters))
      }
      isOpen = true
    }
    return tokens.map(\.text)
  }

  @Test func agreesWithAReaderWithoutFastPaths() {
    let alphabet = Array(
      "ابیيكک۳٣4 aÉ\u{200C}\u{200F}\u{0640}\u{064E}،-\nﻻﭘ½²٪\u{2009}\u{1F600}漢".unicodeScalars
    )
    var generator = SplitMix(state: 7)
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...14, using: &generator) {
        text.unicodeScalars.append(alphabet.randomElement(using: &generator) ?? "ا")
      }
      let read = FoldedText(text)
      #expect(
        folded(text) == tokensScalarByScalar(text),
        "\(text.unicodeScalars.map { String($0.value, radix: 16) })"
      )
      for token in read.tokens {
        #expect(FoldedText.hash(read.bytes(of: token)) == token.hash)
        #expect(token.start < token.end)
      }
    }
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
