extension String {
  /// All quantities of the text: see ``QuantityRecognizer``.
  ///
  /// ```swift
  /// "دو ساعت و نیم".quantities()[0].value   // 5/2
  /// ```
  ///
  /// Complexity: O(*n*), *n* the length of the text.
  public func quantities(options: QuantityOptions = QuantityOptions()) -> [Quantity] {
    QuantityRecognizer(options: options).quantities(in: self)
  }
}
