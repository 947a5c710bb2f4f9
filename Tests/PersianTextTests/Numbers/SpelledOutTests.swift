import Foundation
import PersianText
import TestSupport
import Testing

/// Numbers to words, against tables, against ICU and against rules of their own making.
@Suite struct SpelledOutTests {
  @Test(arguments: [
    (0, "صفر"), (1, "یک"), (9, "نه"), (10, "ده"), (13, "سیزده"), (19, "نوزده"), (20, "بیست"),
    (21, "بیست و یک"), (30, "سی"), (99, "نود و نه"), (100, "صد"), (101, "صد و یک"), (110, "صد و ده"),
    (212, "دویست و دوازده"), (345, "سیصد و چهل و پنج"), (999, "نهصد و نود و نه"), (1000, "هزار"),
    (1001, "هزار و یک"), (1999, "هزار و نهصد و نود و نه"), (2000, "دو هزار"), (21_000, "بیست و یک هزار"),
    (100_000, "صد هزار"), (1_000_000, "یک میلیون"), (1_001_000, "یک میلیون و هزار"),
    (1_250_000, "یک میلیون و دویست و پنجاه هزار"), (-5, "منفی پنج"), (3_000_000_007, "سه میلیارد و هفت"),
    (1_000_000_000_000, "هزار میلیارد"), (2_500_000_000_000, "دو هزار میلیارد و پانصد میلیارد"),
    (1_000_000_000_000_000, "یک میلیون میلیارد"), (1_000_000_000_000_000_000, "یک کوینتیلیون"),
    (1_002_000_000_000_000_000, "یک کوینتیلیون و دو کوادریلیون"),
    (
      Int.min,
      "منفی نه کوینتیلیون و دویست و بیست و سه کوادریلیون و سیصد و هفتاد و دو تریلیون و سی و شش میلیارد و هشتصد و پنجاه و چهار میلیون و هفتصد و هفتاد و پنج هزار و هشتصد و هشت"
    ),
  ])
  func cardinals(_ number: Int, _ words: String) {
    #expect(number.spelledOut() == words)
  }

  @Test(arguments: [
    (0, "صفرم", "صفرمین"), (1, "اول", "اولین"), (2, "دوم", "دومین"), (3, "سوم", "سومین"),
    (4, "چهارم", "چهارمین"),
    (9, "نهم", "نهمین"), (10, "دهم", "دهمین"), (13, "سیزدهم", "سیزدهمین"), (20, "بیستم", "بیستمین"),
    (21, "بیست و یکم", "بیست و یکمین"), (23, "بیست و سوم", "بیست و سومین"),
    (30, "سی\u{200C}ام", "سی\u{200C}امین"),
    (31, "سی و یکم", "سی و یکمین"), (50, "پنجاهم", "پنجاهمین"), (100, "صدم", "صدمین"),
    (130, "صد و سی\u{200C}ام", "صد و سی\u{200C}امین"), (1000, "هزارم", "هزارمین"),
    (1001, "هزار و یکم", "هزار و یکمین"), (1_000_000, "یک میلیونم", "یک میلیونمین"),
  ])
  func ordinals(_ number: Int, _ ordinal: String, _ attributive: String) {
    #expect(number.spelledOut(.ordinal) == ordinal)
    #expect(number.spelledOut(.attributiveOrdinal) == attributive)
  }

  @Test(arguments: [
    ("0.5", "نیم", "صفر ممیز پنج دهم", "یک\u{200C}دوم", "صفر ممیز پنج"),
    ("2.5", "دو و نیم", "دو ممیز پنج دهم", "دو و یک\u{200C}دوم", "دو ممیز پنج"),
    ("-2.5", "منفی دو و نیم", "منفی دو ممیز پنج دهم", "منفی دو و یک\u{200C}دوم", "منفی دو ممیز پنج"),
    // Half a million, not a half: so it is never said after a scale.
    (
      "1000000.5", "یک میلیون ممیز پنج دهم", "یک میلیون ممیز پنج دهم", "یک میلیون و یک\u{200C}دوم",
      "یک میلیون ممیز پنج"
    ),
    (
      "2.25", "دو ممیز بیست و پنج صدم", "دو ممیز بیست و پنج صدم", "دو و یک\u{200C}چهارم", "دو ممیز دو پنج"
    ),
    ("0.05", "صفر ممیز پنج صدم", "صفر ممیز پنج صدم", "یک\u{200C}بیستم", "صفر ممیز صفر پنج"),
    ("0.75", "صفر ممیز هفتاد و پنج صدم", "صفر ممیز هفتاد و پنج صدم", "سه چهارم", "صفر ممیز هفت پنج"),
    (
      "0.0003", "صفر ممیز سه ده\u{200C}هزارم", "صفر ممیز سه ده\u{200C}هزارم", "سه ده\u{200C}هزارم",
      "صفر ممیز صفر صفر صفر سه"
    ),
    (
      "3.000007", "سه ممیز هفت میلیونیم", "سه ممیز هفت میلیونیم", "سه و هفت\u{200C}میلیونیم",
      "سه ممیز صفر صفر صفر صفر صفر هفت"
    ),
    ("1/3", "یک\u{200C}سوم", "یک\u{200C}سوم", "یک\u{200C}سوم", "یک\u{200C}سوم"),
    ("2/3", "دو سوم", "دو سوم", "دو سوم", "دو سوم"),
    (
      "-4/3", "منفی یک و یک\u{200C}سوم", "منفی یک و یک\u{200C}سوم", "منفی یک و یک\u{200C}سوم",
      "منفی یک و یک\u{200C}سوم"
    ),
    ("5/30", "یک\u{200C}ششم", "یک\u{200C}ششم", "یک\u{200C}ششم", "یک\u{200C}ششم"),
    ("7/30", "هفت سی\u{200C}ام", "هفت سی\u{200C}ام", "هفت سی\u{200C}ام", "هفت سی\u{200C}ام"),
    // Not 22/3.
    ("62/3", "بیست و دوسوم", "بیست و دوسوم", "بیست و دوسوم", "بیست و دوسوم"),
    (
      "21/22", "بیست\u{200C}ویک بیست\u{200C}ودوم", "بیست\u{200C}ویک بیست\u{200C}ودوم",
      "بیست\u{200C}ویک بیست\u{200C}ودوم", "بیست\u{200C}ویک بیست\u{200C}ودوم"
    ),
  ])
  func fractions(
    _ number: String,
    _ automatic: String,
    _ decimal: String,
    _ ratio: String,
    _ digitByDigit: String
  ) throws {
    let number = try #require(ExactNumber(number))
    #expect(number.spelledOut() == automatic)
    #expect(number.spelledOut(.with { $0.fractionForm = .decimal }) == decimal)
    #expect(number.spelledOut(.with { $0.fractionForm = .ratio }) == ratio)
    #expect(number.spelledOut(.cldr) == digitByDigit)
  }

  @Test(arguments: [
    ("2.5", "دو و پنج دهم"), ("0.5", "پنج دهم"), ("0.1", "یک دهم"), ("0.12", "دوازده صدم"),
    // Alone these could be read as 20.05, 100.005 and a rank.
    ("3.25", "سه و بیست و پنج صدم"), ("21.05", "بیست و یک و پنج صدم"), ("20.05", "بیست ممیز پنج صدم"),
    ("100.25", "صد ممیز بیست و پنج صدم"), ("0.25", "صفر ممیز بیست و پنج صدم"),
    ("0.105", "صفر ممیز صد و پنج هزارم"), ("0.001", "صفر ممیز یک هزارم"),
  ])
  func decimalsWithoutPoint(_ number: String, _ words: String) throws {
    let spelling = NumberSpelling.with {
      $0.fractionForm = .decimal
      $0.decimalForm = .conjunction
    }
    #expect(try #require(ExactNumber(number)).spelledOut(spelling) == words)
  }

  @Test(arguments: [
    (
      "1200000", "۱ میلیون و ۲۰۰ هزار", "۱٫۲ میلیون", "۱٬۲۰۰٬۰۰۰"
    ),
    ("1200050", "۱ میلیون و ۲۰۰ هزار و ۵۰", "۱٫۲۰۰۰۵ میلیون", "۱٬۲۰۰٬۰۵۰"),
    ("12500.75", "۱۲ هزار و ۵۰۰٫۷۵", "۱۲٫۵۰۰۷۵ هزار", "۱۲٬۵۰۰٫۷۵"),
    ("1000000.5", "۱ میلیون و ۰٫۵", "۱٫۰۰۰۰۰۰۵ میلیون", "۱٬۰۰۰٬۰۰۰٫۵"),
    ("0", "۰", "۰", "۰"), ("-850", "−۸۵۰", "−۸۵۰", "−۸۵۰"), ("0.5", "۰٫۵", "۰٫۵", "۰٫۵"),
    ("1000000000000", "۱ هزار میلیارد", "۱ هزار میلیارد", "۱٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰"), ("7/3", "۷⁄۳", "۷⁄۳", "۷⁄۳"),
  ])
  func notations(_ number: String, _ scales: String, _ decimal: String, _ digits: String) throws {
    let number = try #require(ExactNumber(number))
    #expect(number.spelledOut(.with { $0.notation = .digitsWithScales }) == scales)
    #expect(number.spelledOut(.with { $0.notation = .decimalWithScale }) == decimal)
    #expect(number.spelledOut(.with { $0.notation = .digits }) == digits)
  }

  @Test(arguments: [
    ("1234567", 1, "۱٫۲ میلیون", "۱٬۲۳۴٬۵۶۷"), ("999999", 1, "۱ میلیون", "۹۹۹٬۹۹۹"),
    ("1250", 1, "۱٫۳ هزار", "۱٬۲۵۰"), ("999.96", 1, "۱ هزار", "۱٬۰۰۰"), ("-0.04", 1, "۰", "۰"),
    ("1/3", 2, "۰٫۳۳", "۰٫۳۳"), ("2/3", 0, "۱", "۱"), ("4000/3", 2, "۱٫۳۳ هزار", "۱٬۳۳۳٫۳۳"),
    ("999999/1000000", 3, "۱", "۱"), ("2.5", -4, "۳", "۳"), ("1/3", 500, "۱⁄۳", "۱⁄۳"),
  ])
  func rounding(_ number: String, _ digits: Int, _ scaled: String, _ plain: String) throws {
    let number = try #require(ExactNumber(number))
    func spelling(_ notation: NumberSpelling.Notation) -> NumberSpelling {
      .with {
        $0.notation = notation
        $0.maximumFractionDigits = digits
      }
    }
    #expect(number.spelledOut(spelling(.decimalWithScale)) == scaled)
    #expect(number.spelledOut(spelling(.digits)) == plain)
  }

  @Test func digitSets() {
    let number = -1_234_567
    func digits(_ set: NumberSpelling.DigitSet, grouped: Bool) -> String {
      number.spelledOut(
        .with {
          $0.notation = .digits
          $0.digitSet = set
          $0.groupsDigits = grouped
        }
      )
    }
    #expect(digits(.persian, grouped: true) == "−۱٬۲۳۴٬۵۶۷")
    #expect(digits(.persian, grouped: false) == "−۱۲۳۴۵۶۷")
    #expect(digits(.ascii, grouped: true) == "-1,234,567")
    #expect(digits(.arabicIndic, grouped: true) == "−١٬٢٣٤٬٥٦٧")
  }

  @Test func styles() throws {
    #expect(1100.spelledOut(.cheque) == "یک هزار و یکصد")
    #expect(100_000.spelledOut(.cheque) == "یکصد هزار")
    #expect(1.spelledOut(.with(.ordinal) { $0.firstOrdinal = .regular }) == "یکم")
    #expect(1.spelledOut(.with(.attributiveOrdinal) { $0.firstOrdinal = .literary }) == "نخستین")
    #expect(21.spelledOut(.with(.ordinal) { $0.firstOrdinal = .literary }) == "بیست و یکم")
    let joined = NumberSpelling.with { $0.joining = .halfSpaces }
    #expect(35.spelledOut(joined) == "سی\u{200C}وپنج")
    #expect(125_221.spelledOut(joined) == "صدوبیست\u{200C}وپنج هزار و دویست\u{200C}وبیست\u{200C}ویک")
    let short = NumberSpelling.with { $0.largeScales = .trillion }
    #expect(1_000_000_000_000.spelledOut(short) == "یک تریلیون")
    #expect(1_000_000_000_000_000.spelledOut(short) == "یک کوادریلیون")
    let ordinalDigits = NumberSpelling.with(.ordinal) { $0.notation = .digits }
    #expect(21.spelledOut(ordinalDigits) == "۲۱ام")
    #expect(
      5_000_000.spelledOut(.with(.attributiveOrdinal) { $0.notation = .digitsWithScales }) == "۵ میلیونمین"
    )
    #expect(try #require(ExactNumber("2.5")).spelledOut(.ordinal) == "دو و نیم")
  }

  @Test func percent() throws {
    #expect(5.spelledOut(.percent) == "پنج درصد")
    #expect(try #require(ExactNumber("12.5")).spelledOut(.percent) == "دوازده و نیم درصد")
    #expect(5.spelledOut(.with(.percent) { $0.notation = .digits }) == "۵٪")
    #expect(
      5.spelledOut(
        .with(.percent) {
          $0.notation = .digits
          $0.digitSet = .ascii
        }
      ) == "5%"
    )
  }

  @Test func money() throws {
    let price = try #require(ExactNumber("2.5"))
    #expect(12_500.spelledOut(.money("IRT")) == "دوازده هزار و پانصد تومان")
    #expect(12_500.spelledOut(.with(.money("IRR")) { $0.notation = .digits }) == "۱۲٬۵۰۰ ریال")
    #expect(
      1_200_000.spelledOut(.with(.money("IRT")) { $0.notation = .decimalWithScale }) == "۱٫۲ میلیون تومان"
    )
    #expect(price.spelledOut(.money("USD")) == "دو دلار و پنجاه سنت")
    #expect(price.spelledOut(.money("IRT")) == "دو و نیم تومان")
    #expect(price.spelledOut(.with(.money("USD")) { $0.usesMinorUnits = false }) == "دو و نیم دلار")
    #expect(try #require(ExactNumber("-0.05")).spelledOut(.money("EUR")) == "منفی پنج سنت")
    #expect(
      try #require(ExactNumber("0.125")).spelledOut(.money("EUR")) == "صفر ممیز صد و بیست و پنج هزارم یورو"
    )
    #expect(5.spelledOut(.money("XAU")) == "پنج XAU")
    #expect(price.spelledOut(.measure("km")) == "دو و نیم کیلومتر")
    #expect(price.spelledOut(.with(.measure("km/h")) { $0.notation = .digits }) == "۲٫۵ کیلومتر بر ساعت")
  }

  /// ICU's rules have bugs only where it gives up, from 10^15 on.
  @Test(.enabled(if: SharedFolder.isPresent, "the spell-outs of ICU are beside the project"))
  func agreesWithRecordedSpellOuts() throws {
    let lines = try SharedFolder.text("cases/icu-spellout.tsv").split(separator: "\n")
    #expect(lines.count == 2000)
    for line in lines {
      let fields = line.split(separator: "\t")
      #expect(try #require(Int(fields[0])).spelledOut(.cldr) == fields[1])
    }
  }

  /// The same rules as they come with Foundation, on numbers of every size below 10^15.
  @Test func agreesWithICU() throws {
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: "fa")
    formatter.numberStyle = .spellOut
    var generator = SeededGenerator(seed: 3)
    let random = (0..<4000).map { _ in
      Int.random(in: 0..<1_000_000_000_000_000, using: &generator)
        >> Int.random(in: 0..<50, using: &generator)
    }
    for number in Array(0...2000) + random {
      #expect(number.spelledOut(.cldr) == formatter.string(from: NSNumber(value: number)))
    }
  }

  /// After each scale 1, 99, 100 and the last number before the next scale.
  @Test(arguments: NumberSpelling.LargeScales.allCases)
  func edgesOfScales(_ convention: NumberSpelling.LargeScales) throws {
    let short = [
      "هزار", "میلیون", "میلیارد", "تریلیون", "کوادریلیون", "کوینتیلیون", "سکستیلیون", "سپتیلیون", "اکتیلیون",
      "نونیلیون", "دسیلیون",
    ]
    let spelling = NumberSpelling.with {
      $0.largeScales = convention
      $0.saysOneThousand = true
    }
    for (index, _) in short.enumerated() {
      let power = 3 * (index + 1)
      let names =
        convention == .trillion || power >= 18
        ? short : Array(short[..<3]) + ["هزار میلیارد", "میلیون میلیارد"]
      let scale = try #require(ExactNumber.powerOf10(power))
      let name = "یک \(names[index])"
      #expect(scale.spelledOut(spelling) == name)
      for (addend, words) in [(1, "یک"), (99, "نود و نه"), (100, "صد")] {
        let number = try #require(scale.adding(ExactNumber(addend)))
        #expect(number.spelledOut(spelling) == "\(name) و \(words)")
      }
      let below = try #require(scale.subtracting(1))
      let belowNames = convention == .trillion || power > 18 ? short : names
      let groups = belowNames[..<index].reversed().map { "نهصد و نود و نه \($0)" } + ["نهصد و نود و نه"]
      if power != 18 || convention == .trillion {
        #expect(below.spelledOut(spelling) == groups.joined(separator: " و "))
      } else {
        #expect(
          below.spelledOut(spelling).hasPrefix(
            "نهصد و نود و نه میلیون میلیارد و نهصد و نود و نه هزار میلیارد"
          )
        )
      }
    }
  }

  @Test func integersOfAnySize() {
    #expect(
      UInt128.max.spelledOut().hasPrefix(
        "سیصد و چهل هزار و دویست و هشتاد و دو دسیلیون و سیصد و شصت و شش نونیلیون و "
      )
    )
    func words(_ digits: String) -> String {
      NumberWriter.text(of: DecimalDigits(isNegative: false, whole: Array(digits.utf8)), .cardinal)
    }
    #expect(words("1" + String(repeating: "0", count: 36)) == "هزار دسیلیون")
    #expect(words("1002" + String(repeating: "0", count: 33)) == "هزار و دو دسیلیون")
    #expect(words("2" + String(repeating: "0", count: 65) + "1") == "دو دسیلیون دسیلیون و یک")
    let million = words(String(repeating: "7", count: 1_000_000))
    #expect(million.hasSuffix("هفتصد و هفتاد و هفت هزار و هفتصد و هفتاد و هفت"))
  }

  /// No number is written like another, and none holds a doubled space or a half-space that joins nothing.
  @Test func wellFormedAndDistinct() {
    for spelling in [NumberSpelling.cardinal, .ordinal, .with { $0.joining = .halfSpaces }] {
      var seen: Set<String> = []
      for number in 0..<20_000 {
        let words = number.spelledOut(spelling)
        #expect(seen.insert(words).inserted, "\(number) is \(words) too")
        #expect(!words.contains("  "))
        var previous: Unicode.Scalar = " "
        for scalar in words.unicodeScalars {
          if scalar == "\u{200C}" { #expect(!"ادذرزژو ".unicodeScalars.contains(previous)) }
          previous = scalar
        }
      }
    }
  }

  @Test func codes() throws {
    var spelling = NumberSpelling.money("IRT")
    spelling.notation = .decimalWithScale
    spelling.maximumFractionDigits = 2
    let data = try JSONEncoder().encode(spelling)
    #expect(try JSONDecoder().decode(NumberSpelling.self, from: data) == spelling)
  }
}

extension NumberSpelling {
  fileprivate static func with(
    _ base: NumberSpelling = .cardinal,
    _ change: (inout NumberSpelling) -> Void
  ) -> NumberSpelling {
    var spelling = base
    change(&spelling)
    return spelling
  }
}
