/// Whole lines of one input, about a quarter of a megabyte: the unit of reading, working and writing.
struct LineBlock: Sendable {
  var bytes: [UInt8]
  /// The input it comes from, `-` for standard input.
  var path: String
  /// The number of the first line, counted from 1.
  var firstLine: Int
  /// The offset of the first byte in its input.
  var offset: Int
  /// Whether the input before this one ended in the middle of a line.
  var followsUnfinishedLine: Bool
}
