/// Works on blocks with several cores and hands the results on in the order of the input.
///
/// Reading and writing stay where they are called; only the work in between is spread. At most twice as many blocks as
/// jobs are held at a time, so memory is bounded whatever the size of the input.
struct BlockPipeline<Result: Sendable> {
  var jobs: Int
  var work: @Sendable (LineBlock) -> Result

  /// - Parameter deliver: takes each result in order; false ends the run.
  /// - Throws: what reading throws, after everything read before it was delivered, and what `deliver` throws.
  @MainActor
  func run(
    _ reader: inout BlockReader,
    deliver: @MainActor (Result) throws(CommandFailure) -> Bool
  ) async throws(CommandFailure) {
    if jobs == 1 {
      while let block = try reader.next() {
        guard try deliver(work(block)) else { return }
      }
    } else if let failure = await spread(&reader, deliver: deliver) {
      throw failure
    }
  }

  @MainActor
  private func spread(
    _ reader: inout BlockReader,
    deliver: @MainActor (Result) throws(CommandFailure) -> Bool
  ) async -> CommandFailure? {
    await withTaskGroup(of: (Int, Result).self) { group in
      var finished: [Int: Result] = [:]
      var (submitted, running, delivered) = (0, 0, 0)
      var failure: CommandFailure?
      var isAtEnd = false
      while true {
        while let result = finished.removeValue(forKey: delivered) {
          delivered += 1
          do throws(CommandFailure) {
            guard try deliver(result) else { return nil }
          } catch { return error }
        }
        // While the input gives nothing, what is finished is written rather than kept.
        if !isAtEnd, running < jobs, submitted - delivered < 2 * jobs, running == 0 || reader.isReady {
          do throws(CommandFailure) {
            guard let block = try reader.next() else {
              isAtEnd = true
              continue
            }
            group.addTask { [submitted, work] in (submitted, work(block)) }
            submitted += 1
            running += 1
          } catch {
            failure = error
            isAtEnd = true
          }
        } else if running > 0, let (index, result) = await group.next() {
          finished[index] = result
          running -= 1
        } else {
          return failure
        }
      }
    }
  }
}
