/// The lines of a stream of bytes, with their breaks and numbers.
///
/// Lines end at `\n` or `\r\n` and nowhere else, as for the command: a lone `\r` and U+2028 are text. Memory is
/// bounded by the longest line, which has a limit.
///
/// ```swift
/// for try await line in fileHandle.chunks().textLines().normalized(by: TextNormalizer()) {
///   print(line.text, terminator: line.lineBreak)
/// }
/// ```
public struct TextLines<Base: AsyncSequence>: AsyncSequence {
  public typealias Element = TextLine

  private let base: Base
  private let assembler: LineAssembler
  private let append: @Sendable (Base.Element, inout LineAssembler) -> Void

  fileprivate init(
    _ base: Base,
    _ assembler: LineAssembler,
    append: @escaping @Sendable (Base.Element, inout LineAssembler) -> Void
  ) {
    self.base = base
    self.assembler = assembler
    self.append = append
  }

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(base: base.makeAsyncIterator(), assembler: assembler, append: append)
  }

  public struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate var base: Base.AsyncIterator
    fileprivate var assembler: LineAssembler
    fileprivate let append: @Sendable (Base.Element, inout LineAssembler) -> Void
    private var isAtEnd = false

    fileprivate init(
      base: Base.AsyncIterator,
      assembler: LineAssembler,
      append: @escaping @Sendable (Base.Element, inout LineAssembler) -> Void
    ) {
      self.base = base
      self.assembler = assembler
      self.append = append
    }

    /// - Throws: ``TextLineError``, or what the stream of bytes throws.
    public mutating func next() async throws -> TextLine? {
      while !isAtEnd {
        do {
          if let line = try assembler.next() { return line }
        } catch {
          isAtEnd = true
          throw error
        }
        guard let element = try await base.next() else {
          isAtEnd = true
          return try assembler.last()
        }
        append(element, &assembler)
      }
      return nil
    }
  }
}

extension TextLines: Sendable where Base: Sendable {}

extension AsyncSequence where Element == UInt8 {
  /// The lines of a stream of bytes, such as `FileHandle.bytes` and `URLSession.AsyncBytes` where they exist.
  ///
  /// - Parameters:
  ///   - invalidUTF8: what to do with bytes that are not UTF-8.
  ///   - limit: the most bytes a line may have, 64 MiB if not told.
  public func textLines(
    invalidUTF8: InvalidUTF8Handling = .fail,
    limit: Int = 64 << 20
  ) -> TextLines<Self> {
    TextLines(self, LineAssembler(invalidUTF8: invalidUTF8, limit: limit)) { byte, assembler in
      assembler.append(CollectionOfOne(byte))
    }
  }
}

extension AsyncSequence where Element: Sequence<UInt8> & SendableMetatype {
  /// The lines of a stream of chunks: `Data`, `[UInt8]`, the buffers of a server's request body.
  ///
  /// - Parameters:
  ///   - invalidUTF8: what to do with bytes that are not UTF-8.
  ///   - limit: the most bytes a line may have, 64 MiB if not told.
  public func textLines(
    invalidUTF8: InvalidUTF8Handling = .fail,
    limit: Int = 64 << 20
  ) -> TextLines<Self> {
    TextLines(self, LineAssembler(invalidUTF8: invalidUTF8, limit: limit)) { chunk, assembler in
      assembler.append(chunk)
    }
  }
}
