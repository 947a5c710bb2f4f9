public import ArgumentParser

/// A choice whose cases are written on the command line as `decimal-with-scale` for `decimalWithScale`, and listed in
/// the help with an example each.
public protocol KebabCaseArgument: ExpressibleByArgument, CaseIterable, Hashable, RawRepresentable
where RawValue == String {
  /// What each choice gives.
  static var examples: [Self: String] { get }
}

extension KebabCaseArgument {
  /// Takes the name as the help's list has it, and as its default is shown.
  public init?(argument: String) {
    guard
      let choice = Self.allCases.first(where: { [$0.rawValue, $0.rawValue.kebabCase].contains(argument) })
    else { return nil }
    self = choice
  }

  public static var allValueStrings: [String] { allCases.map(\.rawValue.kebabCase) }

  public static var allValueDescriptions: [String: String] {
    Dictionary(examples.map { ($0.rawValue.kebabCase, $1) }) { first, _ in first }
  }
}

extension String {
  /// `decimal-with-scale` for `decimalWithScale`.
  fileprivate var kebabCase: String {
    reduce(into: "") { result, character in
      if character.isUppercase { result.append("-") }
      result.append(contentsOf: character.lowercased())
    }
  }
}
