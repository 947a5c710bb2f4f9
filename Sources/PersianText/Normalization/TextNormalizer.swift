/// Repairs the characters, marks and spaces of Persian text.
///
/// ```swift
/// TextNormalizer().normalize("قيمت ١٢٥٠٠ ريال است ؟")   // "قیمت ۱۲۵۰۰ ریال است؟"
/// TextNormalizer(.characters).normalize("كتاب علي")      // "کتاب علی"
/// ```
///
/// Normalizing twice is the same as normalizing once, and lines stay lines: a text may be normalized line by line or
/// as a whole. A normalizer is a small value that any number of threads may share.
public struct TextNormalizer: Sendable {
  /// What is changed.
  public var options: NormalizationOptions {
    didSet { if options != rules.options { rules = CharacterRules(options) } }
  }

  private var rules: CharacterRules

  public init(_ options: NormalizationOptions = .standard) {
    self.options = options
    rules = Self.presets.first { $0.options == options } ?? CharacterRules(options)
  }

  private static let presets = [
    CharacterRules(.standard), CharacterRules(.characters), CharacterRules(.search),
  ]

  /// The text, normalized.
  ///
  /// - Complexity: O(*n*) in the length of the text. A text in which nothing changes is returned as it is, without
  ///   copying.
  public func normalize(_ text: String) -> String {
    let source = text.utf8Span.span
    var output = Rewriting(capacity: source.count + source.count / 8 + 16, recordsEdits: false)
    var pass = CharacterPass(rules)
    pass.run(source, into: &output)
    return output.isChanged ? output.bytes.string() : text
  }

  /// The text, normalized, with the way back to the text as it was.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func normalized(_ text: String) -> AlignedText {
    let source = text.utf8Span.span
    var output = Rewriting(capacity: source.count + source.count / 8 + 16, recordsEdits: true)
    var pass = CharacterPass(rules)
    pass.run(source, into: &output)
    guard output.isChanged else { return AlignedText(unchanged: text) }
    return AlignedText(source: text, text: output.bytes.string(), alignment: Alignment(edits: output.edits))
  }
}
