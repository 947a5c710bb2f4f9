/// Something that must hold whatever text is given.
public struct TextProperty: Sendable, CustomStringConvertible {
  /// What must hold, in a few words.
  public let description: String
  /// Says how a text breaks the property; nil where it holds.
  public let violation: @Sendable (String) -> String?
  /// Whether rare texts are known to break the property, one of a thousand or fewer; fuzzers would find nothing else.
  public let isOpen: Bool

  init(_ description: String, isOpen: Bool = false, _ violation: @escaping @Sendable (String) -> String?) {
    self.description = description
    self.isOpen = isOpen
    self.violation = violation
  }

  /// Every property of the libraries.
  public static let all = normalization + alignments + spacing + quantities + entities

  /// Checks the property; where it fails, reports the shortest text found that still breaks it.
  public func report(on text: String) -> String? {
    guard violation(text) != nil else { return nil }
    let smallest = shrunk(text)
    let reason = violation(smallest) ?? ""
    return "not so: \(description)\n  text: \(smallest.escaped)\n  \(reason)"
  }

  /// Takes away ever smaller stretches of a text as long as it breaks the property.
  private func shrunk(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    var attempts = 0
    var width = scalars.count / 2
    while width > 0 {
      var start = 0
      while start + width <= scalars.count, attempts < 2000 {
        attempts += 1
        var fewer = scalars
        fewer.removeSubrange(start..<(start + width))
        if violation(Self.text(fewer)) != nil { scalars = fewer } else { start += width }
      }
      width /= 2
    }
    return Self.text(scalars)
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension String {
  /// The text as a Swift literal that shows what cannot be seen.
  var escaped: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .format, .control, .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark,
        .privateUse,
        .unassigned:
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      case .spaceSeparator where scalar != " ":
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default:
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Whether both hold the same bytes; `==` takes canonically equivalent texts for the same.
  func isSame(as other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }

  /// Whether the bytes of the text really are UTF-8: whoever builds texts unchecked must get this right.
  var isReallyUTF8: Bool {
    String(validating: Array(utf8), as: UTF8.self) != nil
  }

  /// Why a range is not one of this text's own, at whole scalars; nil where it is.
  func fault(in range: Range<Index>) -> String? {
    guard range.lowerBound >= startIndex, range.upperBound <= endIndex else {
      return "range outside the text"
    }
    for bound in [range.lowerBound, range.upperBound] where bound.samePosition(in: unicodeScalars) == nil {
      return "a range's end inside a scalar"
    }
    return nil
  }
}
