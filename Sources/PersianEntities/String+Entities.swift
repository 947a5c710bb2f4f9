extension String {
  /// The organizations and provinces of Iran that this text names, in order.
  ///
  /// ```swift
  /// "استان گلستان".entities()[0].id     // "IR-27"
  /// ```
  ///
  /// - Complexity: linear in the length of the text.
  public func entities(options: EntityRecognizer.Options = .init()) -> [Entity] {
    EntityRecognizer(options: options).entities(in: self)
  }
}
