/// Bytes that are read in place: a table compiled into the binary, or one made at run time.
///
/// Every read is checked against the length, so that a damaged table gives a wrong answer at worst, never a wrong
/// memory access.
@safe
package struct ByteBlob: @unchecked Sendable {
  private let base: UnsafeRawPointer
  package let count: Int
  /// Keeps bytes made at run time alive; the bytes are never written again.
  private let owner: Owner?

  @safe
  private final class Owner {
    let bytes: UnsafeMutableRawBufferPointer
    init(_ bytes: [UInt8]) {
      // A buffer of its own: an array's may move.
      unsafe self.bytes = .allocate(byteCount: max(1, bytes.count), alignment: 8)
      unsafe self.bytes.copyBytes(from: bytes)
    }
    deinit { unsafe bytes.deallocate() }
  }

  /// Bytes that live as long as the process does.
  init(static base: UnsafePointer<UInt8>, count: Int) {
    unsafe self.base = UnsafeRawPointer(base)
    self.count = count
    owner = nil
  }

  package init(_ bytes: [UInt8]) {
    let owner = Owner(bytes)
    unsafe base = UnsafeRawPointer(owner.bytes.baseAddress ?? UnsafeMutableRawPointer(bitPattern: 1)!)
    count = bytes.count
    self.owner = owner
  }

  @inline(__always)
  package func load<T: FixedWidthInteger & BitwiseCopyable>(_ type: T.Type, at offset: Int) -> T {
    precondition(offset >= 0 && offset &+ MemoryLayout<T>.size <= count, "outside the table")
    // The offset was checked just above.
    return unsafe T(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: T.self))
  }

  @inline(__always)
  package subscript(offset: Int) -> UInt8 { load(UInt8.self, at: offset) }

  /// The string of a range of UTF-8 bytes.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: range.lazy.map { self[$0] }, as: UTF8.self)
  }

  /// FNV-1a over the bytes from an offset on, eight at a time.
  package func checksum(from offset: Int) -> UInt64 {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    var position = offset
    while position + 8 <= count {
      state = (state ^ load(UInt64.self, at: position)) &* 0x0000_0100_0000_01B3
      position += 8
    }
    while position < count {
      state = (state ^ UInt64(self[position])) &* 0x0000_0100_0000_01B3
      position += 1
    }
    return state
  }
}
