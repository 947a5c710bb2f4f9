import PersianText

/// Writes the lines that a rewriting changes as a unified difference, which `patch` understands.
///
/// A rewriting never touches line breaks, so line stands beside line. In colour the words that changed stand out.
struct LineDifferences {
  private enum Style {
    static let heading = "\u{1B}[1m"
    static let place = "\u{1B}[36m"
    static let old = "\u{1B}[31m"
    static let new = "\u{1B}[32m"
    static let word = "\u{1B}[7m"
    static let off = "\u{1B}[0m"
  }

  private struct Side {
    var bytes: [UInt8]
    var words: [Range<Int>]
  }

  var isColoured: Bool

  /// Appends the changed lines of a block.
  func write(_ lines: TextLines, as rewritten: AlignedText, to output: inout [UInt8]) {
    var rewrittenLines = RewrittenLines(rewritten)
    var (old, new): ([Side], [Side]) = ([], [])
    var first = 0
    var hasHeading = false
    func flush() {
      guard !old.isEmpty else { return }
      if !hasHeading {
        styled(Style.heading, "--- \(lines.path)\n+++ \(lines.path)", to: &output)
        output.append(UInt8(ascii: "\n"))
        hasHeading = true
      }
      let count = old.count == 1 ? "" : ",\(old.count)"
      styled(Style.place, "@@ -\(first)\(count) +\(first)\(count) @@", to: &output)
      output.append(UInt8(ascii: "\n"))
      for side in old { write(side, mark: "-", style: Style.old, to: &output) }
      for side in new { write(side, mark: "+", style: Style.new, to: &output) }
      (old, new) = ([], [])
    }
    lines.forEachLine { line in
      let rewritten = rewrittenLines.next(line.range)
      guard !rewritten.alignment.isIdentity else { return flush() }
      if old.isEmpty { first = line.number }
      let changes = ColouredChanges(rewritten, isWanted: isColoured)
      let lineBreak = Array(lines.bytes[line.lineBreak])
      old.append(Side(bytes: Array(rewritten.source.utf8) + lineBreak, words: changes.source))
      new.append(Side(bytes: Array(rewritten.text.utf8) + lineBreak, words: changes.output))
    }
    flush()
  }

  private struct ColouredChanges {
    var source: [Range<Int>] = []
    var output: [Range<Int>] = []

    init(_ rewritten: AlignedText, isWanted: Bool) {
      guard isWanted else { return }
      let changes = ChangedWords(rewritten).changes
      source = changes.map(\.source)
      output = changes.map(\.output)
    }
  }

  private func write(_ side: Side, mark: String, style: String, to output: inout [UInt8]) {
    let endsWithLineBreak = side.bytes.last == UInt8(ascii: "\n")
    let text = side.bytes.dropLast(endsWithLineBreak ? 1 : 0)
    if isColoured { output.append(contentsOf: style.utf8) }
    output.append(contentsOf: mark.utf8)
    var start = 0
    for word in side.words {
      output.append(contentsOf: text[start..<word.lowerBound])
      output.append(contentsOf: Style.word.utf8)
      output.append(contentsOf: text[word])
      output.append(contentsOf: (Style.off + style).utf8)
      start = word.upperBound
    }
    output.append(contentsOf: text[start...])
    if isColoured { output.append(contentsOf: Style.off.utf8) }
    output.append(UInt8(ascii: "\n"))
    if !endsWithLineBreak { output.append(contentsOf: "\\ No newline at end of file\n".utf8) }
  }

  private func styled(_ style: String, _ text: String, to output: inout [UInt8]) {
    output.append(contentsOf: (isColoured ? style + text + Style.off : text).utf8)
  }
}
