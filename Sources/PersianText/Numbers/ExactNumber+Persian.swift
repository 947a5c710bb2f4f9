extension ExactNumber {
  /// Reads a text that is one number and nothing else, in digits or words as people write them.
  ///
  /// ```swift
  /// ExactNumber(persian: "دو میلیون و سیصد هزار")   // 2300000
  /// ExactNumber(persian: "۱۲٬۵۰۰٫۷۵")               // 50003/4
  /// ExactNumber(persian: "سه چهارم")                 // 3/4
  /// ExactNumber(persian: "بیست و یکم")               // 21
  /// ExactNumber(persian: "دو کتاب")                  // nil
  /// ```
  ///
  /// Ordinals give their rank. In digits, spaces, `'` and `_` may stand between groups, and `.5` and `5.` are
  /// numbers. The result is nil where the text is no number, holds more than one, or the number does not fit.
  ///
  /// Complexity: O(*n*), *n* the length of the text.
  public init?(persian text: String, scales: QuantityOptions.ScaleConvention = .iranian) {
    if let number = NumericString.number(in: text) {
      self = number
      return
    }
    let folded = FoldedText(text)
    // The longest number in words has fewer than 200.
    guard folded.tokens.count <= 400 else { return nil }
    let reader = NumberReader(folded, lexicon: .standard, scales: scales)
    let run = reader.isDigits(0) ? reader.digitRun(at: 0) : nil
    if let run, run.end == reader.count, case .stroke(let a, let b) = run.shape {
      let fraction = a < b && b <= 20 ? a.divided(by: b) : reader.strokeDecimal(at: 0)
      guard let fraction else { return nil }
      self = fraction
      return
    }
    guard let reading = reader.number(at: 0), reading.end == reader.count, !reading.overflows else {
      return nil
    }
    self = reading.value
  }
}
