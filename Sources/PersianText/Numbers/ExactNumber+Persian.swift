extension ExactNumber {
  /// The number that a whole text is, however it is written: words, digits of any script, mixtures.
  ///
  /// ```swift
  /// ExactNumber(persian: "دو میلیون و سیصد هزار")      // 2300000
  /// ExactNumber(persian: "۲ میلیون و نیم")             // 2500000
  /// ExactNumber(persian: "سه چهارم")                   // 3/4
  /// ExactNumber(persian: "منفی ۱۲٬۵۰۰٫۷۵")              // -12500.75
  /// ExactNumber(persian: "دو کتاب")                    // nil
  /// ```
  ///
  /// Spaces around it do not matter. A text that says more than one number is none, nor is one that says a rank, a
  /// percentage or a date: see ``QuantityRecognizer`` for these.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - scales: what `بیلیون` and the scale words above it mean.
  /// - Complexity: O(*n*), *n* the length of the text.
  public init?(persian text: String, scales: QuantityOptions.ScaleConvention = .iranian) {
    // Digits alone are never a label here, however many they are.
    if let number = ExactNumber(text), number.isInteger, !text.utf8.contains(UInt8(ascii: "/")) {
      self = number
      return
    }
    var text = text
    text.makeContiguousUTF8()
    guard text.utf8.count <= FoldedText.maximumLength else { return nil }
    let reader = NumberReader(FoldedText(text.utf8Span.span), lexicon: .standard, scales: scales)
    guard let reading = reader.number(at: 0), reading.end == reader.count, !reading.overflows,
      reading.isCardinal || reading.isFraction
    else { return nil }
    self = reading.value
  }
}
