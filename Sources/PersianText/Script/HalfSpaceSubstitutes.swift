/// What `¬` and soft hyphens are where they stand, with the half-spaces and unseen characters among them.
///
/// Word processors wrote them for half-spaces: `می¬رود`. The normalizer and the recognizers ask the same question.
struct HalfSpaceSubstitutes {
  enum Meaning {
    /// Between letters that would join: `می¬رود` is `می‌رود`.
    case halfSpace
    /// Between letters that do not join: `ر¬وز` is `روز`.
    case nothing
    /// Anywhere else the signs are what they are: `¬۲`.
    case themselves
  }

  var meaning: Meaning
  /// The offset behind the last of the signs and what is passed over among them.
  var end: Int

  /// How far is looked back for the letter before the signs, in scalars: no letter has more marks.
  private static let reach = 128

  /// Reads the signs from an offset on.
  ///
  /// - Parameters:
  ///   - before: The letter that ``letter(before:of:)`` finds before them.
  ///   - isDropped: Whether a scalar is left out wherever it stands, besides those that are never seen.
  init(
    _ text: borrowing Span<UInt8>,
    _ range: Range<Int>,
    behind before: UInt32?,
    isDropped: (UInt32) -> Bool = { _ in false }
  ) {
    end = range.lowerBound
    while end < range.upperBound {
      let (scalar, width) = text.scalar(at: end)
      guard
        InvisibleCharacters.isHalfSpaceSubstitute(scalar) || scalar == InvisibleCharacters.halfSpace
          || InvisibleCharacters.isUnseen(scalar) || isDropped(scalar)
      else { break }
      end += width
    }
    guard let before, end < range.upperBound, Letters.isLetter(text.scalar(at: end).value) else {
      meaning = .themselves
      return
    }
    meaning = ScalarFolding.joinsNext(before) ? .halfSpace : .nothing
  }

  /// The letter before an offset, across half-spaces, what is not seen, and the marks and tatweel on the letter; so is a
  /// hamza on ه, which may be written behind it or behind a space.
  static func letter(before offset: Int, of text: borrowing Span<UInt8>) -> UInt32? {
    var end = offset
    var hasHamza = false
    var hasSpace = false
    for _ in 0..<reach {
      guard let (scalar, width) = text.scalar(before: end) else { break }
      if scalar == Letters.hamza, !hasHamza {
        hasHamza = true
        end -= width
        continue
      }
      if hasHamza, scalar == 0x20, !hasSpace {
        hasSpace = true
        end -= width
        continue
      }
      if scalar == InvisibleCharacters.halfSpace || ScalarFolding.folding(of: scalar).role >= .control {
        end -= width
        continue
      }
      if hasHamza {
        return ScalarFolding.folding(of: scalar).first == Letters.heh ? Letters.heh : Letters.hamza
      }
      return Letters.isLetter(scalar) ? scalar : nil
    }
    return hasHamza ? Letters.hamza : nil
  }
}
