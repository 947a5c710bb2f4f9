/// What kind of body an organization is: the file of the gazetteer that it stands in.
public enum OrganizationType: String, Sendable, Hashable, Codable, CaseIterable {
  /// None of the others.
  case other
  case agency, bank, branch, broadcaster, club, company, council, court, culture, faculty, federation, force
  /// A body of another country's state: `کاخ سفید`.
  case foreign
  case foundation, fund, hospital, institute, insurer, international
  /// A body of a province or town: `استانداری گیلان`.
  case local
  case magazine, ministry, newspaper, party, publisher, religious, school, site, startup, state, union,
    university

  /// Its place among all, as the compiled gazetteer stores it.
  package var number: UInt8 { Self.numbers[self] ?? 0 }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, UInt8($0)) }
  )

  package init(number: UInt8) {
    self = Int(number) < Self.allCases.count ? Self.allCases[Int(number)] : .other
  }
}
