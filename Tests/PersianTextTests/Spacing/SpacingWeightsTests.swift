import PersianText
import SpacingModel
import Testing

@Suite struct SpacingWeightsTests {
  static let shipped: [UInt8] = unsafe Array(
    UnsafeBufferPointer(start: spacing_model_start(), count: spacing_model_count())
  )

  @Test func shippedModelIsWhole() throws {
    #expect(Self.shipped.count <= 4_000_000)
    _ = try SpacingWeights(Self.shipped)
    #expect(SpacingWeights.builtIn != nil)
  }

  /// Nine words in ten of plain text are decided by a look at a table; every word and every space is counted once at least.
  @Test func mostWordsAreSettledByATable() {
    let text = Self.passages.joined(separator: "\n")
    let paths = SpacingRestorer().paths(of: text)
    let words = text.split { $0 == " " || $0 == "\n" }.count
    #expect(paths.settledWords + paths.rememberedWords + paths.scoredWords >= words - 4)
    #expect(paths.settledWords * 10 >= words * 8)
    #expect(paths.judgedGaps * 3 <= words)
    #expect(SpacingRestorer().paths(of: "") == SpacingPaths())
  }

  private static let passages = [
    "دیروز با دوستان به کوه رفتیم و شب را در یک خانه کوچک کنار رودخانه ماندیم",
    "هوا سرد بود اما آتش روشن کردیم و تا صبح درباره کار و زندگی حرف زدیم",
    "وقتی آفتاب برآمد راه برگشت را پیش گرفتیم و پیش از ظهر به شهر رسیدیم",
  ]

  /// The words beside it decide what the letters leave open.
  @Test func neighboursDecideBetweenTwoReadings() {
    for (text, expected) in Self.twoReadings {
      #expect(SpacingRestorer().restore(text) == expected)
    }
  }

  private static let twoReadings = [
    ("کاسهای از آب چشمه پر کرد", "کاسه‌ای از آب چشمه پر کرد"),
    ("در گوشهای از باغ نشست", "در گوشه‌ای از باغ نشست"),
    ("دستهای کودک سرد بود", "دست‌های کودک سرد بود"),
    ("دستهای از مردم رفتند", "دسته‌ای از مردم رفتند"),
  ]

  /// A cut is worth what it leaves of the whole.
  @Test(arguments: wholes) func cutsAreWeighedByWhatTheyLeave(_ letters: String, good: Int, bad: Int) throws {
    let weights = try #require(SpacingWeights.builtIn)
    var line = SpacingLine()
    line.read(Array(letters.utf8))
    let cuts = WordCuts(line.letters[...], knowledge: weights)
    #expect(cuts.gain(after: good) > 0)
    #expect(cuts.gain(after: bad) <= 0)
    #expect(cuts.best > 0)
  }

  /// Letters that stand together, after how many of them a cut is good, and after how many it is not, though it leaves a word.
  private static let wholes: [(String, good: Int, bad: Int)] = [
    ("درخانه", 2, 3),
    ("ازدوستان", 2, 4),
    ("اندوهبار", 5, 3),
    ("پریدناز", 5, 6),
  ]

  @Test func runsThatAreNoWordsHaveNoCuts() throws {
    let weights = try #require(SpacingWeights.builtIn)
    for count in [0, 1, 49, 400] {
      let cuts = WordCuts(ArraySlice(repeatElement(30, count: count)), knowledge: weights)
      #expect(cuts.best == 0)
      #expect(cuts.gain(after: 1) == 0)
    }
  }

  /// A run of hundreds of letters is no word, even where its fingerprint is that of a settled one.
  @Test func longRunsAreNeverSettled() throws {
    let weights = try #require(SpacingWeights.builtIn)
    let letters: [(code: UInt8, text: String)] = [(4, "ب"), (17, "س"), (29, "ل"), (3, "ا"), (30, "م")]
    var hash: UInt64 = 0
    var run = ""
    var found = 0
    var state: UInt64 = 7
    for length in 1...400_000 where found < 3 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let letter = letters[Int(state >> 33) % letters.count]
      hash = hash &* LetterHash.multiplier &+ UInt64(letter.code)
      run += letter.text
      guard length > 300, let place = weights.settledPlace(of: hash), Self.shipped[place] & 1 == 1 else {
        continue
      }
      found += 1
      #expect(SpacingRestorer().restore(run) == run)
    }
    #expect(found > 0)
  }

  @Test func everyTruncatedLengthIsAnError() {
    for count in Array(0...300) + stride(from: 301, to: Self.shipped.count, by: 200_003) + [
      Self.shipped.count - 1
    ] {
      #expect(throws: SpacingWeightsError.self) { try SpacingWeights(Array(Self.shipped.prefix(count))) }
    }
  }

  @Test func alteredBytesAreAnError() {
    for place in [0, 8, 12, 16, 24, 33, 37, 41, 45, 50, 120, 1_000, Self.shipped.count - 1] {
      var bytes = Self.shipped
      bytes[place] ^= 0x15
      #expect(throws: SpacingWeightsError.self) { try SpacingWeights(bytes) }
    }
    #expect(throws: SpacingWeightsError.size) { try SpacingWeights(Self.shipped + [0]) }
  }
}
