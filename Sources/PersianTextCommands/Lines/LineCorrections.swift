import PersianText

/// A correction with its place in its line.
struct LineCorrection: Sendable {
  /// UTF-8 offsets.
  var range: Range<Int>
  var kind: SpacingCorrection.Kind
  var replacement: String
  var confidence: Double
}

/// The corrections of several lines that were judged together, given out line by line.
struct LineCorrections {
  private let text: String
  private var rest: ArraySlice<SpacingCorrection>

  init(_ corrections: [SpacingCorrection], in text: String) {
    self.text = text
    rest = corrections[...]
  }

  /// The corrections of the next line.
  ///
  /// - Parameter line: its UTF-8 offsets in the text.
  mutating func next(in line: Range<Int>) -> [LineCorrection] {
    var result: [LineCorrection] = []
    while let correction = rest.first {
      let range = text.utf8Offsets(correction.range)
      guard range.lowerBound < line.upperBound else { break }
      rest.removeFirst()
      result.append(
        LineCorrection(
          range: range.lowerBound - line.lowerBound..<range.upperBound - line.lowerBound,
          kind: correction.kind,
          replacement: correction.replacement,
          confidence: correction.confidence
        )
      )
    }
    return result
  }
}

/// A rewritten text of several lines, given out line by line.
struct RewrittenLines {
  private let rewritten: AlignedText
  private var edits: ArraySlice<Alignment.Edit>
  /// How far the output is ahead of the source.
  private var shift = 0

  init(_ rewritten: AlignedText) {
    self.rewritten = rewritten
    edits = rewritten.alignment.edits[...]
  }

  /// The next line.
  ///
  /// - Parameter line: its UTF-8 offsets in the source, without its line break, which no rewriting touches.
  mutating func next(_ line: Range<Int>) -> AlignedText {
    let outputStart = line.lowerBound + shift
    var own: [Alignment.Edit] = []
    while let edit = edits.first, edit.source.lowerBound <= line.upperBound {
      edits.removeFirst()
      shift = edit.output.upperBound - edit.source.upperBound
      own.append(
        Alignment.Edit(
          source: edit.source.lowerBound - line.lowerBound..<edit.source.upperBound - line.lowerBound,
          output: edit.output.lowerBound - outputStart..<edit.output.upperBound - outputStart
        )
      )
    }
    let output = outputStart..<line.upperBound + shift
    return AlignedText(
      source: String(rewritten.source[rewritten.source.range(utf8: line)]),
      text: String(rewritten.text[rewritten.text.range(utf8: output)]),
      alignment: Alignment(edits: own)
    )
  }
}

/// A repaired text of several lines, given out line by line.
struct RepairedLines {
  private var texts: RewrittenLines
  private var spacing: ArraySlice<RepairedText.Spacing>

  init(_ repaired: RepairedText) {
    texts = RewrittenLines(repaired.text)
    spacing = repaired.spacing[...]
  }

  /// The next line.
  ///
  /// - Parameter line: its UTF-8 offsets in the source, without its line break.
  mutating func next(_ line: Range<Int>) -> RepairedText {
    var result = RepairedText(text: texts.next(line))
    while var gap = spacing.first, gap.range.lowerBound < line.upperBound {
      spacing.removeFirst()
      gap.range = gap.range.lowerBound - line.lowerBound..<gap.range.upperBound - line.lowerBound
      result.spacing.append(gap)
    }
    return result
  }
}
