public import Foundation

extension FileHandle {
  /// The contents from the current place to the end, in chunks.
  ///
  /// Foundation's `bytes` exists on Apple's systems only; this is the same for all, and faster. A chunk is read when
  /// it is asked for, in the task that asks, which a slow pipe keeps waiting.
  ///
  /// - Parameter size: the most bytes in a chunk, 1 or more.
  public func chunks(ofSize size: Int = 1 << 18) -> FileChunks {
    FileChunks(handle: self, size: max(1, size))
  }
}

/// The contents of a file in chunks; see `FileHandle.chunks(ofSize:)`.
public struct FileChunks: AsyncSequence, Sendable {
  public typealias Element = Data

  fileprivate let handle: FileHandle
  fileprivate let size: Int

  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(handle: handle, size: size)
  }

  public struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate let handle: FileHandle
    fileprivate let size: Int

    /// - Throws: what `FileHandle.read(upToCount:)` throws, and `CancellationError`.
    public mutating func next() async throws -> Data? {
      try Task.checkCancellation()
      guard let chunk = try handle.read(upToCount: size), !chunk.isEmpty else { return nil }
      return chunk
    }
  }
}
