/// The names that sums of money are written with.
enum Currency {
  private struct Row {
    /// ISO 4217, and `IRT` for toman, which has no code there.
    var code: String
    var name: String
    /// The hundredth part, where people still count in it.
    var minorUnit: String?

    init(_ code: String, minor minorUnit: String? = nil, _ name: String) {
      self.code = code
      self.name = name
      self.minorUnit = minorUnit
    }
  }

  private static let rows: [String: Row] = Dictionary(
    uniqueKeysWithValues: [
      Row("IRR", "ریال"),
      Row("IRT", "تومان"),
      Row("USD", minor: "سنت", "دلار"),
      Row("EUR", minor: "سنت", "یورو"),
      Row("GBP", minor: "پنی", "پوند"),
    ].map { ($0.code, $0) }
  )

  static func name(ofCode code: String) -> String { rows[code]?.name ?? code }
  static func minorUnit(ofCode code: String) -> String? { rows[code]?.minorUnit }
}
