/// Names in one byte a character: ASCII as it is, the letters of Persian above it.
enum PackedText {
  /// The scalars of 0x80 and up, in order. What is not here cannot stand in the name of a body.
  private static let scalars: [Unicode.Scalar] =
    (Array(0x0621...0x063A) + Array(0x0641...0x064A) + Array(0x06F0...0x06F9)
    + [0x0654, 0x067E, 0x0686, 0x0698, 0x06A9, 0x06AF, 0x06C0, 0x06CC, 0x060C, 0x200C, 0xAB, 0xBB])
    .compactMap { Unicode.Scalar($0) }

  /// The bytes of a name; `?` stands for a scalar that has none.
  static func bytes(of text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      if scalar.isASCII { return UInt8(scalar.value) }
      return scalars.firstIndex(of: scalar).map { UInt8($0) + 0x80 } ?? UInt8(ascii: "?")
    }
  }

  /// The text of some bytes of a table.
  static func string(_ range: Range<Int>, of blob: ByteBlob, after beginning: String = "") -> String {
    var utf8 = Array(beginning.utf8)
    utf8.reserveCapacity(utf8.count + range.count * 2 + 8)
    for offset in range {
      let byte = blob[offset]
      let value = byte < 0x80 ? UInt32(byte) : values[Int(byte) - 0x80]
      if value < 0x80 {
        utf8.append(UInt8(value))
      } else if value < 0x800 {
        utf8.append(0xC0 | UInt8(value >> 6))
        utf8.append(0x80 | UInt8(value & 0x3F))
      } else {
        utf8.append(0xE0 | UInt8(value >> 12))
        utf8.append(0x80 | UInt8(value >> 6 & 0x3F))
        utf8.append(0x80 | UInt8(value & 0x3F))
      }
    }
    return String(decoding: utf8, as: UTF8.self)
  }

  /// The scalar of each byte of 0x80 and up.
  private static let values: [UInt32] = (0..<0x80).map { scalars[safe: $0]?.value ?? 0x3F }
}
