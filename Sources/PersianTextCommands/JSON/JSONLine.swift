/// Writes JSON straight into the bytes of the output, one object a line.
struct JSONLine {
  private(set) var bytes: [UInt8]
  private var needsComma = false

  /// Goes on where the bytes end.
  init(appendingTo bytes: consuming [UInt8]) {
    self.bytes = bytes
  }

  /// An object with its line break.
  mutating func line(_ body: (inout JSONLine) -> Void) {
    object(body)
    needsComma = false
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func object(_ body: (inout JSONLine) -> Void) {
    separate()
    enclose("{", "}", body)
  }

  mutating func array(_ name: StaticString, _ body: (inout JSONLine) -> Void) {
    key(name)
    enclose("[", "]", body)
  }

  mutating func field(_ name: StaticString, _ value: Int) {
    key(name)
    bytes.append(contentsOf: String(value).utf8)
    needsComma = true
  }

  mutating func field(_ name: StaticString, _ value: Bool) {
    key(name)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  /// A share between 0 and 1 with at most four decimals.
  mutating func field(_ name: StaticString, share: Double) {
    key(name)
    let parts = Int((min(max(share, 0), 1) * 10_000).rounded())
    bytes.append(UInt8(ascii: parts == 10_000 ? "1" : "0"))
    var rest = parts % 10_000
    if rest > 0 { bytes.append(UInt8(ascii: ".")) }
    var place = 1_000
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
      place /= 10
    }
    needsComma = true
  }

  mutating func field(_ name: StaticString, _ value: String) {
    key(name)
    string(value.utf8Span.span)
  }

  /// A string in an array.
  mutating func element(_ value: String) {
    separate()
    string(value.utf8Span.span)
  }

  /// Nothing at all for nil.
  mutating func field(_ name: StaticString, _ value: String?) {
    if let value { field(name, value) }
  }

  /// A string of valid UTF-8.
  mutating func field(_ name: StaticString, utf8 value: Span<UInt8>) {
    key(name)
    string(value)
  }

  private mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    // A static string's bytes live as long as the program.
    name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func enclose(
    _ start: Unicode.Scalar,
    _ end: Unicode.Scalar,
    _ body: (inout JSONLine) -> Void
  ) {
    bytes.append(UInt8(ascii: start))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: end))
    needsComma = true
  }

  /// Copies what needs no escape in runs; only quotes, backslashes and control characters do.
  private mutating func string(_ value: Span<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    while let index = value.firstJSONEscape(from: start) {
      bytes.append(copying: value.extracting(start..<index))
      escape(value[index])
      start = index + 1
    }
    bytes.append(copying: value.extracting(start...))
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(UInt8(ascii: "0") + byte >> 4)
      bytes.append(contentsOf: String(byte & 0xF, radix: 16).utf8)
    }
  }
}

extension [UInt8] {
  /// Appends the bytes of a span in one copy.
  mutating func append(copying span: Span<UInt8>) {
    // The span keeps its bytes alive for as long as the closure runs.
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
