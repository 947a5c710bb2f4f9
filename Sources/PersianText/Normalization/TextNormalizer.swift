/// Repairs the characters, marks and spaces of Persian text.
///
/// ```swift
/// TextNormalizer().normalize("قيمت ١٢٥٠٠ ريال است ؟")   // "قیمت ۱۲۵۰۰ ریال است؟"
/// TextNormalizer(.characters).normalize("كتاب علي")      // "کتاب علی"
/// ```
///
/// Normalizing twice is the same as normalizing once, and lines stay lines. A normalizer is a small value that any
/// number of threads may share.
public struct TextNormalizer: Sendable {
  /// What is changed.
  public var options: NormalizationOptions {
    didSet { if options != rules.options { rules = CharacterRules(options) } }
  }

  private var rules: CharacterRules

  /// A normalizer for a preset or for rules of the caller's choice.
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
    if rules.isCharactersOnly, rules.keepsSettledText, source.settledPrefix == source.count { return text }
    var draft = Draft(recordsEdits: false)
    run(source, &draft)
    return draft.string ?? text
  }

  /// Appends the normalized form of valid UTF-8 to other bytes: what a program that streams wants, without strings.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package func normalize(utf8 source: borrowing Span<UInt8>, into output: inout [UInt8]) {
    var draft = Draft(recordsEdits: false)
    run(source, &draft)
    draft.append(orElse: source, to: &output)
  }

  /// The text, normalized, with the way back to the text as it was.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func normalized(_ text: String) -> AlignedText {
    var draft = Draft(recordsEdits: true)
    run(text.utf8Span.span, &draft)
    guard let result = draft.string else { return AlignedText(unchanged: text) }
    return AlignedText(source: text, text: result, alignment: draft.alignment)
  }

  /// Runs the passes over the text, or over some lines at a time where nothing looks beyond a line: what a pass writes
  /// is still in the processor's cache when the next one reads it.
  private func run(_ source: borrowing Span<UInt8>, _ draft: inout Draft) {
    let portion = 1 << 9
    guard source.count > 2 * portion, !rules.isCharactersOnly, !options.restoresSpacing, !draft.recordsEdits
    else {
      runPasses(source, &draft)
      return
    }
    var start = 0
    while start < source.count {
      let lineEnd = source.firstOffset(of: 0x0A, from: min(start + portion, source.count), to: source.count)
      let end = min(lineEnd + 1, source.count)
      var part = Draft(recordsEdits: false)
      runPasses(source.extracting(start..<end), &part)
      draft.append(part, for: start..<end, of: source)
      start = end
    }
  }

  /// The passes in order: what one leaves is what the next expects, so that a second round finds nothing to do.
  private func runPasses(_ source: borrowing Span<UInt8>, _ draft: inout Draft) {
    if !rules.keepsSettledText || source.settledPrefix < source.count {
      draft.apply(to: source) { text, output in
        var pass = CharacterPass(rules)
        pass.run(text, into: &output)
      }
    }
    if rules.isCharactersOnly { return }
    var faults = keepsOrder ? draft.faults(source) : .all
    if faults.isEmpty { return }
    let early = SearchFolding(options: options, stage: .beforeSpaces)
    if early.isOn { draft.apply(to: source) { early.run($0, into: &$1) } }
    let whiteSpace = WhiteSpacePass(options: options)
    if whiteSpace.isOn, faults.contains(.spaces) {
      let isChanged = draft.apply(to: source) { whiteSpace.run($0, into: &$1) }
      if isChanged, keepsOrder { faults = draft.faults(source) }
    }
    if options.restoresSpacing { draft.restoreSpacing(of: source, with: SpacingRestorer()) }
    let halfSpaces = HalfSpacePass(options: options)
    if halfSpaces.isOn, faults.contains(.halfSpaces) {
      let isChanged = draft.apply(to: source) { halfSpaces.run($0, into: &$1) }
      if isChanged, keepsOrder { faults = draft.faults(source) }
    }
    let punctuation = PunctuationPass(options: options)
    if punctuation.isOn, faults.contains(.marks) {
      draft.apply(to: source) { punctuation.run($0, into: &$1) }
    }
    let late = SearchFolding(options: options, stage: .last)
    if late.isOn { draft.apply(to: source) { late.run($0, into: &$1) } }
  }

  /// Whether no pass behind the first changes anything but what ``LineOrder`` finds.
  private var keepsOrder: Bool {
    !options.restoresSpacing && HalfSpacePass(options: options).keepsOrder
      && PunctuationPass(options: options).keepsOrder
      && !SearchFolding(options: options, stage: .beforeSpaces).isOn
      && !SearchFolding(options: options, stage: .last).isOn
  }
}
