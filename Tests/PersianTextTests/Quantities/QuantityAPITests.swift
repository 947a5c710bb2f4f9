import PersianText
import RegexBuilder
import Testing

@Suite struct QuantityAPITests {
  @Test func wholeTextsThatAreOneNumber() {
    #expect(ExactNumber(persian: "دو میلیون و سیصد هزار") == 2_300_000)
    #expect(ExactNumber(persian: "سه چهارم") == ExactNumber(numerator: 3, denominator: 4))
    #expect(ExactNumber(persian: "۱۲٬۵۰۰٫۷۵")?.decimalString == "12500.75")
    #expect(ExactNumber(persian: "بیست و یکم") == 21)
    #expect(ExactNumber(persian: "منفی پنج") == -5)
    #expect(ExactNumber(persian: "۳/۴")?.decimalString == "0.75")
    #expect(ExactNumber(persian: "دو کتاب") == nil)
    #expect(ExactNumber(persian: "دو سه") == nil)
    #expect(ExactNumber(persian: "") == nil)
    #expect(ExactNumber(persian: String(repeating: "۹", count: 50)) == nil)
  }

  @Test func conventionsOfScales() {
    var options = QuantityOptions()
    #expect("یک بیلیون".quantities(options: options).first?.value == 1_000_000_000_000)
    #expect("یک بیلیون".quantities(options: options).first?.alternatives.first?.value == 1_000_000_000)
    options.scales = .short
    #expect("یک بیلیون".quantities(options: options).first?.value == 1_000_000_000)
    options.scales = .long
    #expect("یک تریلیون".quantities(options: options).first?.value == 1_000_000_000_000_000_000)
  }

  @Test func smallTomansAsTheyAreSaid() {
    var options = QuantityOptions()
    options.readsSmallTomansAsThousands = true
    #expect("صد تومن".quantities(options: options).first?.value == 100_000)
    #expect("صد هزار تومن".quantities(options: options).first?.value == 100_000)
    #expect("صد تومن".quantities().first?.value == 100)
  }

  @Test func unitsOfTheCallersOwn() {
    var options = QuantityOptions()
    options.additionalUnits = [
      UnitOfMeasure(code: "{box}", dimension: .other, name: "جعبه\u{200C}بار", spellings: ["باکس"])
    ]
    let quantities = "سه جعبه بار و پنج باکس".quantities(options: options)
    #expect(quantities.map(\.unit) == ["{box}", "{box}"])
    #expect("سه جعبه بار".quantities().first?.unit == nil)
  }

  @Test func sumsMayStayApart() {
    var options = QuantityOptions()
    options.sumsUnits = false
    #expect("۴ دقیقه و ۶ ثانیه".quantities(options: options).map(\.valueText) == ["4", "6"])
  }

  @Test func unitsConvertExactly() throws {
    let toman = try #require(UnitOfMeasure(code: "IRT"))
    let rial = try #require(UnitOfMeasure(code: "IRR"))
    #expect(toman.convert(2500, to: rial) == 25_000)
    #expect(rial.convert(25, to: toman)?.decimalString == "2.5")
    let mile = try #require(UnitOfMeasure(code: "[mi_i]"))
    let kilometer = try #require(UnitOfMeasure(code: "km"))
    #expect(mile.convert(1, to: kilometer)?.decimalString == "1.609344")
    #expect(kilometer.cldrIdentifier == "length-kilometer")
    #expect(mile.convert(1, to: toman) == nil)
    // A month has no fixed length.
    #expect(UnitOfMeasure(code: "mo")?.convert(1, to: try #require(UnitOfMeasure(code: "d"))) == nil)
  }

  @Test func quantitiesInARegex() throws {
    let price = Regex {
      "قیمت "
      Capture(.persianQuantity)
    }
    let text = "این قیمت ۲۰ هزار تومان است"
    let match = try #require(text.firstMatch(of: price))
    #expect(match.1.value == 20_000)
    #expect(match.1.unit == "IRT")
    #expect(text[match.1.range] == "۲۰ هزار تومان")
    #expect("بی‌قیمت و بی‌بها".firstMatch(of: price) == nil)
    let all = "دو کتاب و سه دفتر".matches(of: Regex { Capture(.persianQuantity) })
    #expect(all.map(\.1.value) == [2, 3])
  }

  @Test func otherReadingsAreKept() throws {
    let person = try #require("۵۱ تن آمدند".quantities().first)
    #expect(person.alternatives.map(\.reason) == [.personOrTonne])
    #expect(person.confidence < 1)
    let stroke = try #require("۱/۲".quantities().first)
    #expect(stroke.alternatives.map(\.value) == [ExactNumber("1.2")])
    let dollars = try #require("۴ دلار".quantities().first)
    #expect(dollars.flags.contains(.impliedCurrency))
    #expect("نود نه".quantities().first?.flags.contains(.missingAnd) == true)
  }
}
