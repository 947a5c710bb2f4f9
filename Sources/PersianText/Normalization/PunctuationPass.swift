/// Persian marks and quotation marks, and the spaces around marks and brackets.
struct PunctuationPass {
  let options: NormalizationOptions
  /// Whether something in the text is out of order for sure.
  var isKnownToBeFaulty = false

  var isOn: Bool {
    options.replacesMarks || options.replacesDoubleQuotes || options.replacesSingleQuotes
      || options.spacesMarks
      || options.spacesBrackets || options.replacesDots || options.replacesHyphens || options.collapsesMarks
      || options.separatesDigits
  }

  /// Whether the pass changes nothing in a line in which ``LineOrder/marks`` holds.
  var keepsOrder: Bool {
    !options.replacesDots && !options.replacesHyphens && !options.collapsesMarks && !options.separatesDigits
      && !options.rewritesOtherScripts
  }

  func run(_ source: borrowing Span<UInt8>, into output: inout Rewriting) {
    output.rewriteLines(
      of: source,
      isKnownToBeFaulty: isKnownToBeFaulty,
      where: { needsLook($1, of: $0) }
    ) { source, range, output in
      var line = PunctuationLine(source.stretches(of: range, options), of: source, options)
      line.run(source, into: &output)
    }
  }

  /// Whether a line has any mark, quotation mark or bracket, or a digit where those matter.
  private func needsLook(_ line: Range<Int>, of text: borrowing Span<UInt8>) -> Bool {
    if keepsOrder { return !LineOrder.marks.holds(in: text, line) }
    for offset in line {
      switch text[offset] {
      case 0x21, 0x22, 0x27, 0x28, 0x2C, 0x2D, 0x2E, 0x3A, 0x3B, 0x3F, 0x5B, 0x60, 0x7B, 0xE2: return true
      // ، ؛ ؟ follow 0xD8, « follows 0xC2.
      case 0x8C, 0x9B, 0x9F: if offset > line.lowerBound, text[offset - 1] == 0xD8 { return true }
      case 0xC2: return true
      case 0x30...0x39, 0xD9, 0xDB: if options.separatesDigits { return true }
      default: break
      }
    }
    return false
  }
}
