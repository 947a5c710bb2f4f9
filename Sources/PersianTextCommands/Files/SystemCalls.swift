#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// What the operating system said when a call failed.
struct SystemError: Error, Equatable {
  var number: Int32

  /// The error of the call that just failed.
  static var latest: SystemError { SystemError(number: errno) }

  static let closedPipe = SystemError(number: EPIPE)
  static let isDirectory = SystemError(number: EISDIR)

  /// In the system's own words: `No such file or directory`.
  var description: String {
    // `strerror` answers with a C string of its own, copied at once.
    unsafe String(cString: strerror(number))
  }
}

/// Makes writing to a closed pipe an error of the write, so that it can be told from others.
func ignoreClosedPipes() {
  _ = signal(SIGPIPE, SIG_IGN)
}

/// An absolute path without symbolic links, or nil where there is no such file.
func resolvedPath(_ path: String) -> String? {
  guard let resolved = unsafe realpath(path, nil) else { return nil }
  // `realpath` allocated it for the caller to free.
  defer { unsafe free(resolved) }
  return unsafe String(cString: resolved)
}

/// A file that is open, by its number.
///
/// Thin on purpose: every call is one system call, tried again when a signal interrupts it.
struct FileDescriptor: Sendable {
  var number: Int32

  static let standardInput = FileDescriptor(number: STDIN_FILENO)
  static let standardOutput = FileDescriptor(number: STDOUT_FILENO)
  static let standardError = FileDescriptor(number: STDERR_FILENO)

  static func open(reading path: String) throws(SystemError) -> FileDescriptor {
    try FileDescriptor(number: retrying { systemOpen(path, O_RDONLY | O_CLOEXEC) })
  }

  /// Makes a new file that only this user may read, named by a pattern that ends in `XXXXXX`.
  static func creatingTemporary(_ pattern: String) throws(SystemError) -> (FileDescriptor, path: String) {
    var path = Array(pattern.utf8CString)
    // `mkstemp` overwrites the six letters and nothing else.
    let number = unsafe path.withUnsafeMutableBufferPointer {
      unsafe $0.baseAddress.map { unsafe mkstemp($0) } ?? -1
    }
    guard number >= 0 else { throw .latest }
    return (
      FileDescriptor(number: number),
      String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    )
  }

  /// Appends what one read returns, at most `count` bytes; zero bytes are the end.
  func read(upTo count: Int, into bytes: inout [UInt8]) throws(SystemError) -> Int {
    var result = 0
    var failure: SystemError?
    bytes.append(addingCapacity: count) { (span: inout OutputSpan<UInt8>) in
      // The span's free room is what `read` may fill; it says how much it filled.
      unsafe span.withUnsafeMutableBufferPointer { buffer, initialized in
        do throws(SystemError) {
          let room = unsafe UnsafeMutableRawBufferPointer(buffer)[initialized...]
          result = try Self.retrying {
            unsafe systemRead(number, UnsafeMutableRawBufferPointer(rebasing: room), count)
          }
          initialized += result
        } catch { failure = error }
      }
    }
    if let failure { throw failure }
    return result
  }

  func write(_ bytes: [UInt8]) throws(SystemError) {
    var failure: SystemError?
    unsafe bytes.withUnsafeBytes { buffer in
      do throws(SystemError) {
        var rest = unsafe buffer[...]
        while unsafe !rest.isEmpty {
          // Linux takes at most 2 GiB a call, and other systems refuse more.
          let part = unsafe UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
          let written = try Self.retrying { unsafe systemWrite(number, part) }
          unsafe rest = rest.dropFirst(written)
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
  }

  func close() {
    _ = systemClose(number)
  }

  /// Whether it is a terminal.
  var isTerminal: Bool { isatty(number) == 1 }

  /// Whether a read would return at once: there are bytes, or the end.
  var isReady: Bool {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, 0) != 0
  }

  /// Until the bytes are on the disk.
  func synchronize() throws(SystemError) {
    _ = try Self.retrying { fsync(number) }
  }

  var status: FileStatus? {
    var status = stat()
    return unsafe fstat(number, &status) == 0 ? FileStatus(status) : nil
  }

  /// Makes owner, group and permissions those of another file, as far as this user may.
  func takeOwnership(from status: FileStatus) throws(SystemError) {
    // Who is not root cannot give a file away: then the file is theirs, as with any editor.
    _ = fchown(number, status.owner, status.group)
    _ = try Self.retrying { fchmod(number, status.permissions) }
  }

  fileprivate static func retrying<Result: SignedInteger>(
    _ call: () -> Result
  ) throws(SystemError) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw .latest }
    }
  }
}

/// What the command asks of a file before it reads or replaces it.
struct FileStatus {
  var isDirectory: Bool
  var isRegular: Bool
  var size: Int
  var owner: uid_t
  var group: gid_t
  var permissions: mode_t

  /// Of the file a path leads to, nil where there is none.
  init?(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  fileprivate init(_ status: stat) {
    isDirectory = status.st_mode & S_IFMT == S_IFDIR
    isRegular = status.st_mode & S_IFMT == S_IFREG
    size = Int(status.st_size)
    owner = status.st_uid
    group = status.st_gid
    permissions = status.st_mode & 0o7777
  }
}

// These share their names with methods above.

private func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
  unsafe open(path, flags)
}

private func systemRead(_ number: Int32, _ room: UnsafeMutableRawBufferPointer, _ count: Int) -> Int {
  unsafe read(number, room.baseAddress, min(count, room.count))
}

private func systemWrite(_ number: Int32, _ part: UnsafeRawBufferPointer) -> Int {
  unsafe write(number, part.baseAddress, part.count)
}

private func systemClose(_ number: Int32) -> Int32 {
  close(number)
}
