/// Letters held long, `سلاااام`: one is left of three or more. The two of `الله` and `مقررات` stay.
///
/// Runs behind the pass that folds letters and drops what stands between them, so that `ااأا` is one run.
struct ElongationPass {
  let options: NormalizationOptions

  var isOn: Bool { options.shortensElongation }

  func run(_ source: borrowing Span<UInt8>, into output: inout Rewriting) {
    output.rewriteLines(of: source, where: { $0.hasRepetition($1) }) { source, line, output in
      output.rewriteStretches(of: line, of: source, options) { shorten($0, $1, &$2) }
    }
  }

  private func shorten(_ source: borrowing Span<UInt8>, _ stretch: Range<Int>, _ output: inout Rewriting) {
    var offset = stretch.lowerBound
    var kept = offset
    while offset < stretch.upperBound {
      let (letter, width) = source.scalar(at: offset)
      let next = offset + width
      guard Letters.isLetter(letter), letter != CompatibilityForms.rial else {
        offset = next
        continue
      }
      var end = next
      while end < stretch.upperBound, source.scalar(at: end).value == letter { end += width }
      if end - offset > 2 * width {
        output.keep(source, kept..<next)
        output.remove(next..<end)
        kept = end
      }
      offset = end
    }
    output.keep(source, kept..<stretch.upperBound)
  }
}

extension Span<UInt8> {
  /// Whether three scalars of two bytes, or of three, follow each other that are the same; never no by mistake.
  fileprivate func hasRepetition(_ line: Range<Int>) -> Bool {
    // All letters of the script have two or three bytes.
    for width in 2...3 {
      var same = 0
      for offset in line.dropFirst(width) {
        same = self[offset] == self[offset - width] ? same + 1 : 0
        if same == 2 * width { return true }
      }
    }
    return false
  }
}
