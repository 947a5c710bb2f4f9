/// What kind of body an organization is.
public enum OrganizationType: UInt8, Sendable, Hashable, Codable, CaseIterable {
  case other, ministry, state, council, court, force, fund, bank, insurer, company, university, school,
    institute
  case hospital, agency, newspaper, magazine, broadcaster, site, publisher, club, federation, party, union,
    association
  case international

  /// The type of a name in the tables: `ministry`, `bank`.
  package init?(name: String) {
    guard let type = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = type
  }
}
