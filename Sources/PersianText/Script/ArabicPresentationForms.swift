/// Arabic letters in their positional shapes, as old encodings and PDF files leave them, and the letters they are.
///
/// Source: Unicode 16, Arabic Presentation Forms-A (U+FB50...FBFF, the letters alone) and Forms-B (U+FE70...FEFF).
/// Each letter has two or four shapes in a row, so a run of shapes is one row here.
enum ArabicPresentationForms {
  /// The folded letters of a shape: one, or two for lam-alef; nil for shapes of harakat.
  static func letters(of scalar: UInt32) -> (UInt32, UInt32)? {
    if (0xFEF5...0xFEFC).contains(scalar) { return (0x0644, scalar < 0xFEF7 ? 0x0622 : 0x0627) }
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].shapes.upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    guard low < runs.count, runs[low].shapes.contains(scalar) else { return nil }
    return (ScalarFolding.foldedLetter(runs[low].letter), 0)
  }

  struct Run: Sendable {
    var shapes: ClosedRange<UInt32>
    var letter: UInt32
  }

  /// Sorted by shape.
  static let runs: [Run] = [
    Run(shapes: 0xFB50...0xFB51, letter: 0x0671),
    Run(shapes: 0xFB56...0xFB59, letter: 0x067E),
    Run(shapes: 0xFB66...0xFB69, letter: 0x0679),
    Run(shapes: 0xFB7A...0xFB7D, letter: 0x0686),
    Run(shapes: 0xFB8A...0xFB8B, letter: 0x0698),
    Run(shapes: 0xFB8E...0xFB91, letter: 0x06A9),
    Run(shapes: 0xFB92...0xFB95, letter: 0x06AF),
    Run(shapes: 0xFBA4...0xFBA5, letter: 0x06C0),
    Run(shapes: 0xFBA6...0xFBA9, letter: 0x06C1),
    Run(shapes: 0xFBAA...0xFBAD, letter: 0x06BE),
    Run(shapes: 0xFBAE...0xFBB1, letter: 0x06D2),
    Run(shapes: 0xFBE4...0xFBE7, letter: 0x06D0),
    Run(shapes: 0xFBE8...0xFBE9, letter: 0x0649),
    Run(shapes: 0xFBFC...0xFBFF, letter: 0x06CC),
    Run(shapes: 0xFE80...0xFE80, letter: 0x0621),
    Run(shapes: 0xFE81...0xFE82, letter: 0x0622),
    Run(shapes: 0xFE83...0xFE84, letter: 0x0623),
    Run(shapes: 0xFE85...0xFE86, letter: 0x0624),
    Run(shapes: 0xFE87...0xFE88, letter: 0x0625),
    Run(shapes: 0xFE89...0xFE8C, letter: 0x0626),
    Run(shapes: 0xFE8D...0xFE8E, letter: 0x0627),
    Run(shapes: 0xFE8F...0xFE92, letter: 0x0628),
    Run(shapes: 0xFE93...0xFE94, letter: 0x0629),
    Run(shapes: 0xFE95...0xFE98, letter: 0x062A),
    Run(shapes: 0xFE99...0xFE9C, letter: 0x062B),
    Run(shapes: 0xFE9D...0xFEA0, letter: 0x062C),
    Run(shapes: 0xFEA1...0xFEA4, letter: 0x062D),
    Run(shapes: 0xFEA5...0xFEA8, letter: 0x062E),
    Run(shapes: 0xFEA9...0xFEAA, letter: 0x062F),
    Run(shapes: 0xFEAB...0xFEAC, letter: 0x0630),
    Run(shapes: 0xFEAD...0xFEAE, letter: 0x0631),
    Run(shapes: 0xFEAF...0xFEB0, letter: 0x0632),
    Run(shapes: 0xFEB1...0xFEB4, letter: 0x0633),
    Run(shapes: 0xFEB5...0xFEB8, letter: 0x0634),
    Run(shapes: 0xFEB9...0xFEBC, letter: 0x0635),
    Run(shapes: 0xFEBD...0xFEC0, letter: 0x0636),
    Run(shapes: 0xFEC1...0xFEC4, letter: 0x0637),
    Run(shapes: 0xFEC5...0xFEC8, letter: 0x0638),
    Run(shapes: 0xFEC9...0xFECC, letter: 0x0639),
    Run(shapes: 0xFECD...0xFED0, letter: 0x063A),
    Run(shapes: 0xFED1...0xFED4, letter: 0x0641),
    Run(shapes: 0xFED5...0xFED8, letter: 0x0642),
    Run(shapes: 0xFED9...0xFEDC, letter: 0x0643),
    Run(shapes: 0xFEDD...0xFEE0, letter: 0x0644),
    Run(shapes: 0xFEE1...0xFEE4, letter: 0x0645),
    Run(shapes: 0xFEE5...0xFEE8, letter: 0x0646),
    Run(shapes: 0xFEE9...0xFEEC, letter: 0x0647),
    Run(shapes: 0xFEED...0xFEEE, letter: 0x0648),
    Run(shapes: 0xFEEF...0xFEF0, letter: 0x0649),
    Run(shapes: 0xFEF1...0xFEF4, letter: 0x064A),
  ]
}
