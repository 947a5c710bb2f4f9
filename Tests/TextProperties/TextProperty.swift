/// Something that must hold whatever text is given.
public struct TextProperty: Sendable, CustomStringConvertible {
  /// What a property is about.
  public enum Kind: String, Sendable {
    /// What no text may break: valid text out, places that are there and in order, nothing lost. Whatever texts a fuzzer
    /// walks, it holds.
    case safety
    /// What answers mean: doing it twice is doing it once, two ways to one answer give the same. There is always a text
    /// that nobody thought of, so it is a gate only on texts that are the same for every build.
    case meaning
  }

  /// What must hold, in a few words.
  public let description: String
  public let kind: Kind
  /// Says how a text breaks the property; nil where it holds.
  public let violation: @Sendable (String) -> String?
  /// Whether rare texts are known to break the property, at most one of ``openShare``; fuzzers would find nothing else.
  public let isOpen: Bool

  /// Of how many hostile texts one may break a property that is open.
  public static let openShare = 1000

  init(
    _ description: String,
    _ kind: Kind = .safety,
    isOpen: Bool = false,
    _ violation: @escaping @Sendable (String) -> String?
  ) {
    self.description = description
    self.kind = kind
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
