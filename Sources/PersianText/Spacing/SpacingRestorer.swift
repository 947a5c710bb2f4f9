/// Puts back the half-spaces (ZWNJ) and word spaces that a text has lost.
///
/// ```swift
/// let spacing = SpacingRestorer()
/// spacing.restore("دستگاههای اجرایی دراجرای طرحها می شود")
/// // "دستگاه‌های اجرایی در اجرای طرح‌ها می‌شود"
/// ```
///
/// Only what stands between two letters of the Arabic script can change: letters, digits, punctuation, line breaks and
/// whatever is not Persian come out byte for byte.
public struct SpacingRestorer: Sendable {
  /// How readily it changes a text.
  public var options: SpacingOptions {
    didSet { if options != oldValue { engines = Self.engines(weights, options) } }
  }
  private let weights: SpacingWeights?
  /// What was found out about the words of one text serves the next; nil without a model.
  private var engines: IdleWorkers<SpacingEngine>?

  /// A restorer with these choices; the model is in the binary and is not loaded.
  public init(_ options: SpacingOptions = SpacingOptions()) {
    self.options = options
    weights = .builtIn
    engines = Self.engines(weights, options)
  }

  /// A restorer with a model of the caller's.
  public init(_ options: SpacingOptions = SpacingOptions(), weights: SpacingWeights) {
    self.options = options
    self.weights = weights
    engines = Self.engines(weights, options)
  }

  private static func engines(_ weights: SpacingWeights?, _ options: SpacingOptions)
    -> IdleWorkers<SpacingEngine>?
  {
    weights.map { weights in IdleWorkers { SpacingEngine(weights, options) } }
  }

  /// The text with its spacing restored.
  ///
  /// A text of many lines is one document: how its writer types is estimated from it.
  /// - Complexity: linear in the text.
  public func restore(_ text: String) -> String {
    withEngine { $0.restore(text) } ?? text
  }

  /// The text with its spacing restored, and the way back to the text as it was.
  public func restored(_ text: String) -> AlignedText {
    withEngine { $0.restored(text) } ?? AlignedText(unchanged: text)
  }

  /// What ``restore(_:)`` would change, in order.
  public func corrections(in text: String) -> [SpacingCorrection] {
    changes(in: Array(text.utf8)).map { change in
      let start = text.utf8.index(text.startIndex, offsetBy: change.start)
      return SpacingCorrection(
        range: start..<text.utf8.index(start, offsetBy: change.end - change.start),
        replacement: SpacingLine.text(of: change.after),
        kind: SpacingCorrection.Kind(from: change.before, to: change.after),
        confidence: Double(change.confidence)
      )
    }
  }

  /// Which way the words and spaces of a text are decided: what makes it fast.
  public func paths(of text: String) -> SpacingPaths {
    guard var engine = engine() else { return SpacingPaths() }
    _ = engine.changes(in: Array(text.utf8))
    return engine.paths
  }

  package func changes(in bytes: [UInt8]) -> [SpacingEngine.Change] {
    withEngine { $0.changes(in: bytes) } ?? []
  }

  /// Lets an engine restore a text of a writer of whom nothing is known; nil without a model.
  private func withEngine<Result>(_ body: (inout SpacingEngine) -> Result) -> Result? {
    engines?.withWorker { engine in
      engine.forgetWriter()
      return body(&engine)
    }
  }

  /// What restores one text after another and remembers what it found out about words; nil without a model.
  func engine() -> SpacingEngine? { weights.map { SpacingEngine($0, options) } }

  /// Appends the bytes of a text with its spacing restored.
  package func restore(_ bytes: [UInt8], into output: inout [UInt8]) {
    SpacingEngine.apply(changes(in: bytes), to: bytes, into: &output) { _ in }
  }

  /// Starts a stream of lines, one after the other from the same writer, or from as many as there are lines where
  /// ``SpacingOptions/judgesLinesApart`` is set.
  public func stream() -> SpacingStream {
    SpacingStream(engine: engine())
  }
}

extension SpacingEngine {
  mutating func restore(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let changes = changes(in: bytes)
    guard !changes.isEmpty else { return text }
    var output: [UInt8] = []
    Self.apply(changes, to: bytes, into: &output) { _ in }
    return String(decoding: output, as: UTF8.self)
  }

  mutating func restored(_ text: String) -> AlignedText {
    let bytes = Array(text.utf8)
    let changes = changes(in: bytes)
    guard !changes.isEmpty else { return AlignedText(unchanged: text) }
    var output: [UInt8] = []
    var edits: [Alignment.Edit] = []
    Self.apply(changes, to: bytes, into: &output) { edits.append($0) }
    return AlignedText(
      source: text,
      text: String(decoding: output, as: UTF8.self),
      alignment: Alignment(edits: edits)
    )
  }

  static func apply(
    _ changes: [SpacingEngine.Change],
    to bytes: [UInt8],
    into output: inout [UInt8],
    each: (Alignment.Edit) -> Void
  ) {
    output.reserveCapacity(output.count + bytes.count + 3 * changes.count)
    var copied = 0
    for change in changes {
      output.append(contentsOf: bytes[copied..<change.start])
      let start = output.count
      output.append(contentsOf: SpacingLine.text(of: change.after).utf8)
      each(Alignment.Edit(source: change.start..<change.end, output: start..<output.count))
      copied = change.end
    }
    output.append(contentsOf: bytes[copied...])
  }
}

/// Restores lines as they come, keeping a running estimate of how their writer types.
///
/// What becomes of a line depends on the lines before it alone, so the same lines always give the same result; with
/// ``SpacingOptions/judgesLinesApart`` it depends on nothing but the line. Where the whole text is at hand,
/// ``SpacingRestorer/restore(_:)`` does better: it knows the writer from the first line on.
public struct SpacingStream: Sendable {
  private var engine: SpacingEngine?

  init(engine: SpacingEngine?) {
    self.engine = engine
  }

  /// The next line with its spacing restored.
  public mutating func restore(_ line: String) -> String {
    engine?.restore(line) ?? line
  }
}

extension SpacingCorrection.Kind {
  init(from before: UInt8, to after: UInt8) {
    self =
      switch (before, after) {
      case (SpacingLine.space, SpacingLine.halfSpace): .joinsWithHalfSpace
      case (_, SpacingLine.halfSpace): .insertsHalfSpace
      case (_, SpacingLine.space): .splitsWord
      default: .removesSpace
      }
  }
}
