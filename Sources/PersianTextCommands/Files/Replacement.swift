import ArgumentParser

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// The new contents of a file on their way to its place.
///
/// They are written to a new file in the same folder, which takes the old one's place by one rename after all is on
/// the disk. Whatever fails before, the old file is as it was. A symbolic link stays a link: the file that it leads to
/// is replaced.
struct Replacement: ~Copyable {
  private let target: String
  private let temporary: String
  private let status: FileStatus
  let descriptor: FileDescriptor
  private var isFinished = false

  init(replacing input: InputFile) throws(CommandFailure) {
    guard let status = input.status, status.isRegular else {
      throw CommandFailure(.noInput, "\(input.name): not a regular file, so it cannot be rewritten in place")
    }
    guard let target = resolvedPath(input.name) else {
      throw CommandFailure(.noInput, "\(input.name): \(SystemError.latest.description)")
    }
    let slash = target.lastIndex(of: "/") ?? target.startIndex
    let folder = target[..<slash]
    do throws(SystemError) {
      (descriptor, temporary) = try FileDescriptor.creatingTemporary("\(folder)/.persian-text-XXXXXX")
    } catch {
      throw CommandFailure(.cannotCreate, "\(input.name): no new file beside it: \(error.description)")
    }
    self.target = target
    self.status = status
  }

  deinit {
    guard !isFinished else { return }
    descriptor.close()
    _ = unsafe unlink(temporary)
  }

  /// Puts the new file in the place of the old one.
  consuming func commit() throws(CommandFailure) {
    do throws(SystemError) {
      try descriptor.takeOwnership(from: status)
      try descriptor.synchronize()
      guard unsafe rename(temporary, target) == 0 else { throw .latest }
    } catch {
      throw CommandFailure(.inputOutput, "\(target): \(error.description)")
    }
    isFinished = true
    descriptor.close()
    // The rename itself lasts once the folder is on the disk; not every file system can do it, and the file is whole
    // either way.
    if let folder = try? FileDescriptor.open(
      reading: String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)])
    ) {
      try? folder.synchronize()
      folder.close()
    }
  }
}
