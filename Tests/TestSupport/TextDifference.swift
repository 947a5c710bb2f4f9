/// How two texts differ, line by line, with every invisible scalar spelled out.
public struct TextDifference: CustomStringConvertible, Sendable {
  /// Lines under `-` were expected, lines under `+` came instead; nothing where the texts are the same.
  public let description: String

  public init(expected: String, actual: String, limit: Int = 40) {
    let old = Self.lines(expected)
    let new = Self.lines(actual)
    var shown: [(line: Int, order: Int, text: String)] = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, let line, _): shown.append((offset, 0, "- \(offset + 1): \(line)"))
      case .insert(let offset, let line, _): shown.append((offset, 1, "+ \(offset + 1): \(line)"))
      }
    }
    shown.sort { ($0.line, $0.order) < ($1.line, $1.order) }
    var lines = shown.prefix(limit).map(\.text)
    if shown.count > limit { lines.append("… and \(shown.count - limit) lines more") }
    description = lines.joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        lines.append(String(line).visible)
        line = String.UnicodeScalarView()
      } else {
        line.append(scalar)
      }
    }
    lines.append(String(line).visible)
    return lines
  }
}

extension String {
  /// The text with each scalar that cannot be seen, or is easily overlooked, written as `‹U+200C›`.
  public var visible: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .format, .control, .lineSeparator, .paragraphSeparator, .nonspacingMark, .privateUse, .unassigned:
        result += "‹U+" + scalar.hexadecimal + "›"
      case .spaceSeparator where scalar != " ":
        result += "‹U+" + scalar.hexadecimal + "›"
      default:
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// The code point in four hexadecimal digits or more.
  fileprivate var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
