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
    if source.count >= LargeText.least, !options.restoresSpacing { return normalizeLarge(text) }
    var draft = Draft(recordsEdits: false)
    run(source, &draft)
    return draft.string ?? text
  }

  /// Normalizes a text some lines at a time, so that only the result is as large as the text.
  private func normalizeLarge(_ text: String) -> String {
    let source = text.utf8Span.span
    var result: LargeText?
    var start = 0
    while start < source.count {
      let lineEnd = source.firstOffset(of: 0x0A, from: min(start + 1 << 18, source.count), to: source.count)
      let end = min(lineEnd + 1, source.count)
      var draft = Draft(recordsEdits: false)
      run(source.extracting(start..<end), &draft)
      if let piece = draft.string {
        if result == nil {
          result = LargeText(capacity: source.count + source.count / 8)
          result?.append(source, 0..<start)
        }
        result?.append(piece)
      } else {
        result?.append(source, start..<end)
      }
      start = end
    }
    return result?.string ?? text
  }

  /// Appends the normalized form of valid UTF-8 to other bytes: what a program that streams wants, without strings.
  ///
  /// - Parameter judgesLinesApart: whether spacing is judged in each line by itself; see
  ///   ``SpacingOptions/judgesLinesApart``.
  /// - Complexity: O(*n*) in the length of the text.
  package func normalize(
    utf8 source: borrowing Span<UInt8>,
    judgingLinesApart judgesLinesApart: Bool = false,
    into output: inout [UInt8]
  ) {
    guard judgesLinesApart, options.restoresSpacing else {
      var draft = Draft(recordsEdits: false)
      run(source, &draft)
      draft.append(orElse: source, to: &output)
      return
    }
    // What is found out about words serves all lines.
    var spacing = SpacingRestorer().engine()
    var start = 0
    while start < source.count {
      let lineEnd = source.firstOffset(of: 0x0A, from: start, to: source.count)
      let line = source.extracting(start..<min(lineEnd + 1, source.count))
      var draft = Draft(recordsEdits: false)
      runPasses(line, &draft, &spacing)
      draft.append(orElse: line, to: &output)
      start += line.count
    }
  }

  /// The text, normalized, with the way back to the text as it was.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func normalized(_ text: String) -> AlignedText {
    repaired(text).text
  }

  /// As ``normalized(_:)``, with how sure each change of spacing is.
  package func repaired(_ text: String) -> RepairedText {
    var draft = Draft(recordsEdits: true)
    run(text.utf8Span.span, &draft)
    guard let result = draft.string else { return RepairedText(text: AlignedText(unchanged: text)) }
    let aligned = AlignedText(source: text, text: result, alignment: draft.alignment)
    return RepairedText(
      text: aligned,
      spacing: draft.spacing.sorted { $0.range.lowerBound < $1.range.lowerBound }
    )
  }

  /// Runs the passes over the text, or over some lines at a time where nothing looks beyond a line: what a pass writes
  /// is still in the processor's cache when the next one reads it.
  private func run(_ source: borrowing Span<UInt8>, _ draft: inout Draft) {
    let portion = rules.isCharactersOnly ? 1 << 11 : 1 << 9
    var spacing = options.restoresSpacing ? SpacingRestorer().engine() : nil
    guard source.count > 2 * portion, !options.restoresSpacing, !draft.recordsEdits else {
      runPasses(source, &draft, &spacing)
      return
    }
    var start = 0
    while start < source.count {
      if rules.isCharactersOnly, rules.keepsSettledText {
        // Whole lines that stay as they are, as many as there are.
        let settledEnd = start + source.extracting(start...).settledPrefix
        let end = settledEnd == source.count ? settledEnd : source.lineStart(before: settledEnd, from: start)
        draft.append(start..<end, of: source)
        start = end
        if start == source.count { return }
      }
      let lineEnd = source.firstOffset(of: 0x0A, from: min(start + portion, source.count), to: source.count)
      let end = min(lineEnd + 1, source.count)
      var part = Draft(recordsEdits: false)
      runPasses(source.extracting(start..<end), &part, &spacing)
      draft.append(part, for: start..<end, of: source)
      start = end
    }
  }

  /// What changes beside an address or code may make it another; then the passes run again, until nothing changes.
  private func runPasses(
    _ source: borrowing Span<UInt8>,
    _ draft: inout Draft,
    _ spacing: inout SpacingEngine?
  ) {
    var mayChange = runRound(source, &draft, &spacing)
    for _ in 0..<4 where mayChange { mayChange = runRound(source, &draft, &spacing, isRepeated: true) }
  }

  /// The passes in order: what one leaves is what the next expects, so that a second round finds nothing to do. Says
  /// whether it may all the same.
  ///
  /// A repeated round asks for spacing only where it has changed what spacing was decided on: `هء می‌کند` is another
  /// text as `هٔ می‌کند`.
  private func runRound(
    _ source: borrowing Span<UInt8>,
    _ draft: inout Draft,
    _ spacing: inout SpacingEngine?,
    isRepeated: Bool = false
  ) -> Bool {
    var removesBesideSpans = false
    var hasOtherLetters = false
    if options.decodesCharacterReferences {
      let references = CharacterReferencePass(options: options)
      // A decoded letter may complete another reference.
      for _ in 0..<4 {
        guard draft.apply(to: source, { references.run($0, into: &$1) }) else { break }
        hasOtherLetters = true
      }
    }
    if !rules.keepsSettledText || draft.isChanged || source.settledPrefix < source.count {
      hasOtherLetters =
        draft.apply(to: source) { text, output in
          var pass = CharacterPass(rules)
          pass.run(text, into: &output)
          removesBesideSpans = pass.removesBesideSpans
        } || hasOtherLetters
    }
    if rules.isCharactersOnly { return removesBesideSpans }
    var faults = keepsOrder ? draft.faults(source) : .all
    var isChanged = false
    let whiteSpace = WhiteSpacePass(options: options, isKnownToBeFaulty: keepsOrder)
    if whiteSpace.isOn, faults.contains(.spaces),
      draft.apply(to: source, { whiteSpace.run($0, into: &$1) })
    {
      isChanged = true
      if keepsOrder, !faults.contains([.halfSpaces, .marks]) { faults.formUnion(draft.faults(source)) }
    }
    if faults.contains(.halfSpaces), mendHalfSpaces(source, &draft) {
      isChanged = true
      if keepsOrder, !faults.contains(.marks) { faults.formUnion(draft.faults(source)) }
    }
    if shortenElongation(source, &draft) { isChanged = true }
    let asksSpacing = !isRepeated || hasOtherLetters || isChanged
    let isRespaced = asksSpacing && restoreSpacing(source, &draft, &spacing)
    let punctuation = PunctuationPass(options: options, isKnownToBeFaulty: keepsOrder)
    if punctuation.isOn, faults.contains(.marks),
      draft.apply(to: source, { punctuation.run($0, into: &$1) })
    {
      isChanged = true
    }
    // `خانهءما` is not seen to end in a hamza before it is `خانهء ما`.
    if isRespaced, draft.hasLettersOfWordEnds { return true }
    return removesBesideSpans || isChanged && draft.hasOtherCode(than: source, options.protectedScope)
  }

  @discardableResult
  private func mendHalfSpaces(_ source: borrowing Span<UInt8>, _ draft: inout Draft) -> Bool {
    let halfSpaces = HalfSpacePass(options: options, isKnownToBeFaulty: keepsOrder)
    guard halfSpaces.isOn else { return false }
    return draft.apply(to: source) { halfSpaces.run($0, into: &$1) }
  }

  @discardableResult
  private func shortenElongation(_ source: borrowing Span<UInt8>, _ draft: inout Draft) -> Bool {
    let elongation = ElongationPass(options: options)
    guard elongation.isOn else { return false }
    return draft.apply(to: source) { elongation.run($0, into: &$1) }
  }

  /// Puts spacing back until it is what would be put back in the text that is given out: where half-spaces are removed
  /// or letters come together, the words that were decided on are others than those that remain. Says whether anything
  /// was put back.
  private func restoreSpacing(
    _ source: borrowing Span<UInt8>,
    _ draft: inout Draft,
    _ spacing: inout SpacingEngine?
  ) -> Bool {
    guard spacing != nil else { return false }
    var before = draft.string ?? source.string()
    // Almost every text is stable in the second round; no text may go on forever.
    for round in 0..<4 {
      spacing?.forgetWriter()
      guard draft.restoreSpacing(of: before, with: &spacing) else { return round > 0 }
      var isMended = mendHalfSpaces(source, &draft)
      if shortenElongation(source, &draft) { isMended = true }
      guard isMended, let after = draft.string, !after.utf8.elementsEqual(before.utf8) else { return true }
      before = after
    }
    return true
  }

  /// Whether no pass behind the first changes anything but what ``LineOrder`` finds.
  private var keepsOrder: Bool {
    !options.restoresSpacing && HalfSpacePass(options: options).keepsOrder
      && PunctuationPass(options: options).keepsOrder
  }
}
