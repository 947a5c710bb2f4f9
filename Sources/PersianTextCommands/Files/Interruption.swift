import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// The signal that asked the command to end while it was rewriting a file, 0 for none.
///
/// A handler may do no more than store a number; the stream asks for it after each block and removes its new file.
private let pendingSignal = Atomic<Int32>(0)

enum Interruption {
  /// Lets a running rewrite clean up before the signal ends the command.
  static func catchSignals() {
    // Read once before any signal, so that the handler never runs the initializer.
    _ = pending
    for number in [SIGINT, SIGTERM, SIGHUP] {
      _ = signal(number) { pendingSignal.store($0, ordering: .relaxed) }
    }
  }

  static var pending: Int32 { pendingSignal.load(ordering: .relaxed) }
}
