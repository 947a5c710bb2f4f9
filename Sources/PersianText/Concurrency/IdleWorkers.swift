internal import Synchronization
internal import ThreadOrder

/// Workers that wait for the next text, so that its words cost no new memory: as many as have been at work at a time.
final class IdleWorkers<Worker: Sendable>: Sendable {
  private let make: @Sendable () -> Worker
  /// Swapped in and out, so that none is ever copied.
  private let idle = Mutex<[Worker?]>([])

  /// - Parameter make: makes a worker where none waits.
  init(_ make: @escaping @Sendable () -> Worker) { self.make = make }

  /// Lets a worker do something, and keeps it for the next time.
  func withWorker<Result>(_ body: (inout Worker) -> Result) -> Result {
    var found: Worker?
    withIdle { idle in
      if let index = idle.firstIndex(where: { $0 != nil }) { swap(&idle[index], &found) }
    }
    var worker = found.take() ?? make()
    let result = body(&worker)
    found = consume worker
    withIdle { idle in
      let index = idle.firstIndex { $0 == nil } ?? idle.count
      if index == idle.count { idle.append(nil) }
      swap(&idle[index], &found)
    }
    return result
  }

  private func withIdle(_ body: (inout [Worker?]) -> Void) {
    let lock = UInt(bitPattern: ObjectIdentifier(self))
    idle.withLock { idle in
      thread_order_acquired(lock)
      body(&idle)
      thread_order_releases(lock)
    }
  }
}
