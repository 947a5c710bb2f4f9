/// Conventions of reading that a caller may choose.
public struct QuantityOptions: Sendable, Hashable {
  /// What `بیلیون` and the scale words above it mean.
  public enum ScaleConvention: Sendable, Hashable {
    /// As in Iran: `بیلیون` and `تریلیون` 10^12, then in steps of a thousand.
    case iranian
    /// As in English: `بیلیون` 10^9.
    case short
    /// As in French: `تریلیون` 10^18, in steps of a million.
    case long
  }

  /// What `بیلیون` and greater scale words are worth.
  public var scales: ScaleConvention = .iranian

  /// Whether small sums of toman are read as thousands, as they are said: `صد تومن` is 100,000 tomans.
  ///
  /// It touches whole numbers below a thousand before `تومان` alone, never those with `هزار`.
  public var readsSmallTomansAsThousands = false

  /// Whether several units of one dimension are added up: `یک ساعت و ۲۰ دقیقه` is 80 min.
  public var sumsUnits = true

  /// Units to be read besides those of the tables; they win over them.
  public var additionalUnits: [UnitOfMeasure] = []

  /// The defaults: Iranian scales, units of one dimension added up, tomans as they are written.
  public init() {}
}
