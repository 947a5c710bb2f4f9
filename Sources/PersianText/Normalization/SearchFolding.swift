/// What spellings of one word may differ in, dropped for matching: harakat, tatweel, elongation, hamza.
///
/// The pass runs twice. Before spaces are looked at, harakat, tatweel and elongation go: none may stand between a mark
/// and its space. Last, when spacing has been restored on letters as they are spelled, hamza forms go, and what has
/// become elongated by that.
struct SearchFolding {
  enum Stage {
    case beforeSpaces, last
  }

  let options: NormalizationOptions
  let stage: Stage

  var isOn: Bool {
    switch stage {
    case .beforeSpaces: options.removesDiacritics || options.removesTatweel || options.shortensElongation
    case .last: options.foldsHamza
    }
  }

  func run(_ source: borrowing Span<UInt8>, into output: inout Rewriting) {
    var start = 0
    while start < source.count {
      let end = source.firstOffset(of: 0x0A, from: start, to: source.count)
      for stretch in source.stretches(of: start..<end, options) {
        if stretch.isProtected {
          output.keep(source, stretch.range)
        } else {
          fold(source, stretch.range, &output)
        }
      }
      if end < source.count { output.bytes.append(0x0A) }
      start = end + 1
    }
  }

  private func fold(_ source: borrowing Span<UInt8>, _ stretch: Range<Int>, _ output: inout Rewriting) {
    var offset = stretch.lowerBound
    var repeated = Repetition()
    while offset < stretch.upperBound {
      if source[offset] < 0x80 {
        let start = offset
        while offset < stretch.upperBound, source[offset] < 0x80 { offset += 1 }
        output.keep(source, start..<offset)
        repeated = Repetition()
        continue
      }
      let (scalar, width) = source.scalar(at: offset)
      let range = offset..<(offset + width)
      offset += width
      if isDropped(scalar, behind: output.bytes) {
        output.remove(range)
        continue
      }
      let written = folded(scalar)
      if options.shortensElongation, Letters.isLetter(written) {
        if repeated.note(written) {
          shorten(&repeated, range, &output)
          continue
        }
      } else {
        repeated = Repetition()
      }
      if written == scalar { output.keep(source, range) } else { output.replace(range, with: written) }
      repeated.finish(range.upperBound, output.mark)
    }
  }

  private func isDropped(_ scalar: UInt32, behind output: borrowing UTF8Buffer) -> Bool {
    if scalar == Letters.tatweel { return options.removesTatweel }
    guard Letters.isMark(scalar) else { return false }
    if !Diacritics.isHamzaForm(scalar) { return options.removesDiacritics }
    return options.foldsHamza && (stage == .last || output.lastLetter == nil)
  }

  private func folded(_ scalar: UInt32) -> UInt32 {
    guard stage == .last, options.foldsHamza, (0x0600..<0x0680).contains(scalar) else { return scalar }
    return Letters.hamzaCarriers.first { $0.written == scalar }?.meant ?? scalar
  }

  /// From the third of the same letters on: takes all but the first back.
  private func shorten(_ repeated: inout Repetition, _ range: Range<Int>, _ output: inout Rewriting) {
    if repeated.count == 3 {
      output.rewind(to: repeated.afterFirst)
      output.remove(repeated.firstEnd..<range.upperBound)
    } else {
      output.remove(range)
    }
  }
}

/// A run of the same letter.
private struct Repetition {
  var letter: UInt32 = 0
  var count = 0
  /// Where the output and the source stood behind the first of them.
  var afterFirst = Rewriting.Mark()
  var firstEnd = 0

  /// Counts a letter; says whether it is the third of its kind or a later one.
  mutating func note(_ next: UInt32) -> Bool {
    if next != letter {
      letter = next
      count = 1
    } else {
      count += 1
    }
    return count > 2
  }

  /// Remembers the place behind the first letter.
  mutating func finish(_ end: Int, _ mark: Rewriting.Mark) {
    guard count == 1 else { return }
    firstEnd = end
    afterFirst = mark
  }
}
