internal import UTF8Kernels

// Copying through a table, by blocks where that can be done.

extension Rewriting {
  /// Copies scalars through the table until one needs thought; returns its offset.
  mutating func copyPlain(
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    _ rules: CharacterRules,
    isKnown: Bool
  ) -> Int {
    let start = bytes.count
    let count = range.count
    // The kernel reads the range and up to three bytes before it, and writes no more bytes than it reads.
    let copied = unsafe source.withUnsafeBufferPointer { source in
      unsafe rules.pairs.withUnsafeBufferPointer { pairs in
        unsafe (isKnown ? rules.stopsWithinKnownLine : rules.stops).withUnsafeBufferPointer { stops in
          var result = utf8_copy_result()
          unsafe bytes.append(room: count) { target in
            if let source = source.baseAddress, let pairs = pairs.baseAddress, let stops = stops.baseAddress {
              unsafe result = utf8_copy_plain(
                source + range.lowerBound,
                range.lowerBound,
                count,
                target,
                pairs,
                stops,
                rules.replacesInBlocks,
                !isKnown,
                !rules.dropsHalfSpaces
              )
            }
            return result.count
          }
          return result
        }
      }
    }
    if copied.is_changed {
      noteReplacedPairs(source, range.lowerBound..<(range.lowerBound + copied.count), from: start)
    }
    return range.lowerBound + copied.count
  }

  /// Records each scalar of two bytes that was replaced by another.
  private mutating func noteReplacedPairs(
    _ source: borrowing Span<UInt8>,
    _ range: Range<Int>,
    from start: Int
  ) {
    guard recordsEdits else {
      noteChange()
      return
    }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, width) = source.scalar(at: offset)
      let output = start + offset - range.lowerBound
      if width == 2, bytes.scalar(at: output) != scalar {
        note(offset..<(offset + 2), to: output..<(output + 2))
      }
      offset += width
    }
  }
}
