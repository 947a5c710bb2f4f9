import Foundation
import PersianText
import PersianTextFoundation
import Testing

@Suite struct PersianWordsFormatStyleTests {
  @Test func formats() throws {
    #expect(Decimal(1_250_000).formatted(.persianWords) == "یک میلیون و دویست و پنجاه هزار")
    #expect(3.formatted(.persianWords) == "سه")
    #expect(3.formatted(.persianWords(.ordinal)) == "سوم")
    #expect(UInt8(255).formatted(.persianWords) == "دویست و پنجاه و پنج")
    #expect(Int128(7).formatted(.persianWords(.percent)) == "هفت درصد")
    #expect(try #require(ExactNumber("1/3")).formatted(.persianWords) == "یک\u{200C}سوم")
    let style = PersianWordsFormatStyle<Decimal>(.cardinal.with(\.notation, .decimalWithScale))
    #expect(style.format(1_200_000) == "۱٫۲ میلیون")
  }

  @Test func isAValueWithoutLocale() throws {
    let style = PersianWordsFormatStyle<Int>(.money("IRT"))
    #expect(style.locale(Locale(identifier: "en_US")) == style)
    let data = try JSONEncoder().encode(style)
    #expect(try JSONDecoder().decode(PersianWordsFormatStyle<Int>.self, from: data) == style)
    #expect(Set([style, style, PersianWordsFormatStyle<Int>()]).count == 2)
  }
}

@Suite struct PersianWordsParseStrategyTests {
  @Test(arguments: [
    ("دو میلیون و سیصد هزار", "2300000"), ("۲ میلیون و نیم", "2500000"), ("  سی‌وپنج ", "35"),
    ("منفی پنج", "-5"),
    ("۱۲٬۵۰۰٫۷۵", "12500.75"), ("دو و نیم", "2.5"), ("1000000000000", "1000000000000"), ("نیم", "0.5"),
  ])
  func parsesDecimals(_ text: String, _ value: String) throws {
    #expect(try Decimal(text, format: .persianWords) == Decimal(string: value))
    #expect(try PersianWordsParseStrategy<Decimal>().parse(text) == Decimal(string: value))
    #expect(try Decimal(text, strategy: PersianWordsParseStrategy()) == Decimal(string: value))
  }

  @Test(arguments: [
    "", " ", "سلام", "دو کتاب", "دو، سه", "سوم", "پنج درصد", "پنج تومان", "۵ تا ۱۰", "حدود ۵",
  ])
  func refusesWhatIsNoNumber(_ text: String) {
    #expect(throws: PersianNumberError.notANumber(text)) { try Decimal(text, format: .persianWords) }
  }

  @Test func refusesWhatTheTypeCannotHold() {
    #expect(throws: PersianNumberError.outOfRange("سیصد")) { try UInt8("سیصد", format: .persianWords) }
    #expect(throws: PersianNumberError.outOfRange("نیم")) { try Int("نیم", format: .persianWords) }
    #expect(throws: PersianNumberError.outOfRange("یک سوم")) { try Decimal("یک سوم", format: .persianWords) }
    #expect(throws: PersianNumberError.outOfRange("منفی یک")) { try UInt("منفی یک", format: .persianWords) }
  }

  @Test func parsesTheFormAskedFor() throws {
    #expect(try Int("بیست و یکم", format: .persianWords(.ordinal)) == 21)
    #expect(try Int("۲۰ هزار تومان", format: .persianWords(.money("IRT"))) == 20_000)
    #expect(try Int("پنج درصد", format: .persianWords(.percent)) == 5)
    #expect(try Decimal("دو و نیم کیلومتر", format: .persianWords(.measure("km"))) == 2.5)
    #expect(throws: PersianNumberError.self) { try Int("۲۰ ریال", format: .persianWords(.money("IRT"))) }
    #expect(throws: PersianNumberError.self) { try Int("بیست", format: .persianWords(.percent)) }
    #expect(throws: PersianNumberError.self) { try Int("حدود ۵ درصد", format: .persianWords(.percent)) }
    #expect(throws: PersianNumberError.self) { try Int("۵ تا ۱۰ درصد", format: .persianWords(.percent)) }
  }

  @Test func readsBackWhatItWrites() throws {
    for form in [NumberSpelling.cardinal, .percent, .money("IRT"), .measure("kg")] {
      for notation in NumberSpelling.Notation.allCases {
        let style = PersianWordsFormatStyle<Decimal>(form.with(\.notation, notation))
        for text in ["0", "1", "2.5", "1250000", "-12.75", "1200000.5"] {
          let value = try #require(Decimal(string: text))
          #expect(try style.parseStrategy.parse(style.format(value)) == value, "\(style.format(value))")
        }
      }
    }
  }
}
