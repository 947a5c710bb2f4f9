/// Whole lines of one input, about a quarter of a megabyte: the unit of reading, working and writing.
struct LineBlock: Sendable {
  var bytes: [UInt8]
  /// The place of the input among the command's inputs.
  var input: Int
  /// The number of the first line, counted from 1.
  var firstLine: Int
  /// The offset of the first byte in its input.
  var offset: Int
  /// Whether the input before this one ended in the middle of a line.
  var followsUnfinishedLine: Bool
}

extension [UInt8] {
  /// How many line breaks there are in a stretch.
  func countLineBreaks(in range: Range<Int>) -> Int {
    let span = self.span.extracting(range)
    var count = 0
    for index in span.indices { count &+= span[index] == UInt8(ascii: "\n") ? 1 : 0 }
    return count
  }
}
