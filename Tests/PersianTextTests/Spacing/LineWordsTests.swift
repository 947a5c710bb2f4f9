import PersianText
import Testing

/// Words that are read again where something changed are those that reading everything gives.
@Suite struct LineWordsTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func readingAgainIsReadingAnew(seed: UInt64) throws {
    let weights = try #require(SpacingWeights.builtIn)
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for text in SpacingPropertyTests.texts(seed: seed, count: 60) {
      var line = SpacingLine()
      line.read(Array(text.utf8))
      var words = LineWords()
      words.read(line, weights)
      for _ in 0..<6 {
        let changed = line.gaps.indices.filter { line.gaps[$0] != SpacingLine.barrier && next(5) == 0 }
        for place in changed { line.gaps[place] = (line.gaps[place] + 1 + UInt8(next(2))) % 3 }
        var runs: [Range<Int>] = []
        words.read(again: changed, of: line, weights, into: &runs)
        var anew = LineWords()
        anew.read(line, weights)
        #expect(words.indices.map { words[$0] } == anew.indices.map { anew[$0] })
        // Every change lies in or beside one of the words that were read again.
        for place in changed {
          #expect(runs.contains { run in run.contains { words[$0].range.contains(place) } })
        }
      }
    }
  }

  @Test func wordsOfNothingAreNone() throws {
    let weights = try #require(SpacingWeights.builtIn)
    var words = LineWords()
    words.read(SpacingLine(), weights)
    #expect(words.count == 0)
    var runs: [Range<Int>] = [0..<1]
    words.read(again: [], of: SpacingLine(), weights, into: &runs)
    #expect(words.count == 0)
    #expect(runs.isEmpty)
  }
}
