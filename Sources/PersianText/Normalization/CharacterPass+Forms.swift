// Presentation forms that are more than a few letters: with marks, or longer.

extension CharacterPass {
  /// `ﻧﺎﻣﻪﻫﺎ` → `نامه‌ها`: the letters of a form, and a half-space where the next form begins a new piece.
  func replaceForm(
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    _ scalar: UInt32,
    _ letters: [UInt32],
    _ limit: Int,
    _ output: inout Rewriting
  ) {
    var written: [UInt32] = []
    for letter in letters { rules.forEachLetter(for: letter) { written.append($0) } }
    if source.beginsPiece(at: range.upperBound, limit, behind: scalar) {
      written.append(InvisibleCharacters.halfSpace)
    }
    if written.last == Letters.tehMarbuta, options.replacesTehMarbuta,
      source.isWordEnd(range.upperBound, limit, rules)
    {
      written[written.count - 1] = Letters.heh
    }
    output.replace(range, with: written.filter { !rules.isDropped($0) })
  }
}

extension Span<UInt8> {
  /// The first scalar from an offset on that is seen.
  func firstSeen(from offset: Int, _ limit: Int) -> UInt32? {
    firstScalar(from: offset, to: limit, passing: InvisibleCharacters.isUnseen)
  }

  /// Whether a form at an offset begins a new piece behind another form that would else join it.
  func beginsPiece(at offset: Int, _ limit: Int, behind form: UInt32) -> Bool {
    guard CompatibilityForms.endsPiece(form), let next = firstSeen(from: offset, limit) else { return false }
    return next >= CompatibilityForms.first && Letters.isLetter(next) && CompatibilityForms.startsPiece(next)
      && ScalarFolding.joinsNext(form)
  }
}
