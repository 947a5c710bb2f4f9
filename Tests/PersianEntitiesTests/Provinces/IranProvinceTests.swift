import Testing

@testable import PersianEntities

@Suite struct IranProvinceTests {
  @Test func thereAre31() {
    #expect(IranProvince.allCases.count == 31)
    #expect(Set(IranProvince.allCases.map(\.iso)).count == 31)
    #expect(Set(IranProvince.allCases.map(\.legacyISO)).count == 31)
    #expect(Set(IranProvince.allCases.map(\.persianName)).count == 31)
    #expect(Set(IranProvince.allCases.map(\.capital)).count == 31)
    #expect(IranProvince.allCases.map(\.iso) == (0...30).map { "IR-\($0 < 10 ? "0" : "")\($0)" })
  }

  @Test(arguments: IranProvince.allCases)
  func everyCodeAndNameLeadsBack(_ province: IranProvince) {
    #expect(IranProvince(iso: province.iso) == province)
    #expect(IranProvince(iso: province.iso.lowercased()) == province)
    #expect(IranProvince(legacyISO: province.legacyISO) == province)
    #expect(IranProvince(name: province.englishName) == province)
    #expect(IranProvince(name: province.persianName) == province)
    #expect(IranProvince(name: "استان " + province.persianName) == province)
    #expect(IranProvince(name: province.persianName.replacing(" ", with: "\u{200C}")) == province)
    #expect(IranProvince(name: province.persianName.replacing(" ", with: "")) == province)
    #expect(
      IranProvince(name: province.persianName.replacing("ی", with: "ي").replacing("ک", with: "ك")) == province
    )
    #expect(IranProvince.rows[IranProvince.allCases.firstIndex(of: province) ?? 0].province == province)
  }

  /// The codes that meant another province before November 2020.
  @Test func oldAndNewCodesAreNotMixed() {
    #expect(IranProvince(iso: "IR-03") == .eastAzerbaijan)
    #expect(IranProvince(legacyISO: "IR-03") == .ardabil)
    #expect(IranProvince(iso: "IR-23") == .tehran)
    #expect(IranProvince(legacyISO: "IR-07") == .tehran)
    #expect(IranProvince(iso: "IR-31") == nil)
    #expect(IranProvince(legacyISO: "IR-00") == nil)
    #expect(IranProvince(legacyISO: "IR-09") == nil, "Khorasan before it was divided")
  }

  @Test func whatIsNoProvinceIsNone() {
    for name in ["", " ", "استان", "خراسان", "آذربایجان", "پنجشیر", "Khorasan", "گلستان و", "ایران"] {
      #expect(IranProvince(name: name) == nil, "\(name)")
    }
  }

  @Test func noTwoNamesHaveTheSameLetters() {
    let keys = ProvinceNames.all.map { LetterKeys.key(of: $0.persian) }
    #expect(Set(keys).count == keys.count)
  }

  @Test func capitalsStandInTheOrderOfProvinces() {
    #expect(ProvinceNames.capitals.map(\.province) == IranProvince.allCases)
    #expect(IranProvince.alborz.capital == "کرج")
    #expect(IranProvince.razaviKhorasan.englishCapital == "Mashhad")
  }
}
