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

  static func string(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let index = Int(byte) - 0x80
      text.append(index < 0 ? Unicode.Scalar(byte) : index < scalars.count ? scalars[index] : "?")
    }
    return String(text)
  }
}
