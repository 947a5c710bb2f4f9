/// A quantity as a part of a `Regex`.
///
/// ```swift
/// let price = Regex { "قیمت "; Capture(.persianQuantity) }
/// "قیمت ۲۰ هزار تومان".firstMatch(of: price)?.1.value   // 20000
/// ```
///
/// It matches a quantity that begins where the expression stands; what comes before that place is not read, so
/// `۱۰` behind `"ساعت "` is a number here.
public struct QuantityRegexComponent: CustomConsumingRegexComponent, Sendable {
  public typealias RegexOutput = Quantity

  private let recognizer: QuantityRecognizer

  /// A component that matches an amount read with these options.
  public init(options: QuantityOptions = QuantityOptions()) {
    recognizer = QuantityRecognizer(options: options)
  }

  /// How far ahead it reads, in bytes: no quantity is longer.
  private static let reach = 600

  public func consuming(
    _ input: String,
    startingAt index: String.Index,
    in bounds: Range<String.Index>
  ) throws -> (upperBound: String.Index, output: Quantity)? {
    if index > bounds.lowerBound {
      let before = input.unicodeScalars[input.unicodeScalars.index(before: index)].value
      switch ScalarFolding.folding(of: before).role {
      case .word, .digits, .foreign, .extend: return nil
      case .mark, .space, .lineBreak, .control: break
      }
    }
    let utf8 = input.utf8
    var end = utf8.index(index, offsetBy: Self.reach, limitedBy: bounds.upperBound) ?? bounds.upperBound
    // Not within a word.
    while end < bounds.upperBound, end > index, utf8[end] != 0x20, utf8[end] != 0x0A {
      end = utf8.index(before: end)
    }
    guard end > index else { return nil }
    let piece = String(input[index..<end])
    guard var quantity = recognizer.quantities(in: piece).first, quantity.range.lowerBound == piece.startIndex
    else {
      return nil
    }
    func moved(_ range: Range<String.Index>) -> Range<String.Index> {
      let start = piece.utf8.distance(from: piece.startIndex, to: range.lowerBound)
      let length = piece.utf8.distance(from: range.lowerBound, to: range.upperBound)
      let first = utf8.index(index, offsetBy: start)
      return first..<utf8.index(first, offsetBy: length)
    }
    quantity.range = moved(quantity.range)
    quantity.numberRange = moved(quantity.numberRange)
    quantity.unitRange = quantity.unitRange.map(moved)
    quantity.boundRange = quantity.boundRange.map(moved)
    quantity.countedRange = quantity.countedRange.map(moved)
    quantity.classifierRange = quantity.classifierRange.map(moved)
    return (quantity.range.upperBound, quantity)
  }
}

extension RegexComponent where Self == QuantityRegexComponent {
  /// A quantity in Persian text: `Capture(.persianQuantity)`.
  public static var persianQuantity: QuantityRegexComponent { QuantityRegexComponent() }

  /// A quantity in Persian text, read by other conventions.
  public static func persianQuantity(options: QuantityOptions) -> QuantityRegexComponent {
    QuantityRegexComponent(options: options)
  }
}
