import PersianText
import Testing

/// What the model says of kinds of gaps holds on text that it was not trained on.
@Suite struct GapKindTests {
  @Test func gapsOfClosedKindsAreNotOpen() throws {
    let weights = try #require(SpacingWeights.builtIn)
    var closed = 0
    var open = 0
    for text in Self.texts {
      var line = SpacingLine()
      line.read(Array(text.utf8))
      var words: [Range<Int>] = []
      SpacingGaps.words(of: line, into: &words)
      for (index, word) in words.enumerated() {
        var views: [GapView] = []
        var places: [Int] = []
        SpacingGaps.inside(word, of: line, views: &views, places: &places)
        for (view, place) in zip(views, places) {
          let (best, kind) = GapScorer.look(at: view, after: place, of: line, by: weights)
          guard weights.isClosed(inside: kind) else { continue }
          closed += 1
          if best > 0 { open += 1 }
        }
        guard line.gaps[word.upperBound - 1] == SpacingLine.space else { continue }
        let view = SpacingGaps.between(word, words[index + 1], of: line)
        let (best, kind) = GapScorer.look(at: view, after: word.upperBound - 1, of: line, by: weights)
        guard weights.isClosed(space: kind) else { continue }
        closed += 1
        if best > 0 { open += 1 }
      }
    }
    #expect(closed > 100)
    #expect(open == 0)
  }

  @Test func everyKindHasABit() {
    for pair in [0, 15] as [UInt64] {
      for bits in [0, 0xFFFF, 0x1C74] as [UInt16] {
        var view = GapView()
        view.left = WordFacts(bits: bits)
        view.right = WordFacts(bits: bits)
        view.whole = WordFacts(bits: bits)
        view.pair = pair
        view.leftLength = 1
        view.rightLength = 1
        #expect((0..<GapKind.insideCount).contains(GapKind.inside(view, isJoinless: true)))
        let settled: SettledWord = [.inside, .after, .before]
        let word = (facts: view.left, settled: settled)
        #expect((0..<GapKind.spaceCount).contains(GapKind.space(word, word)))
      }
    }
  }

  /// Nothing is wrong in the first, everything that can be in the others.
  private static let texts = [
    "پارسال تابستان با خانواده به شمال رفتیم و چند روز کنار دریا ماندیم تا گرمای شهر از سرمان بیفتد",
    "مغازهدار پیر هر روز صبح زود کرکره را بالا میکشید و جلوی در آب میپاشید",
    "بچه ها در کوچه بازی می کردند و مادر بزرگ از پنجره نگاه شان می کرد",
    "وقتی ازسفر برگشتم دیدم گلدانها خشک شدهاند وهمسایه آبشان نداده",
    "کارخانهدارها میگویند هزینههای تولید دوبرابر شده وفروش کم است",
  ]
}
