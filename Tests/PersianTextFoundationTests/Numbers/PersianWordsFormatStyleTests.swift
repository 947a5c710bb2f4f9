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
