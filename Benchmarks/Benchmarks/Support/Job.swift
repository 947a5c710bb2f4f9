public import Benchmark

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension BenchmarkMetric {
  /// The time of the job as a percentage of that of `memcpy` on the same lines, one call a line: 500 is a fifth as fast.
  public static let ofCopyByLines = custom("% of memcpy by lines", useScalingFactor: false)
  /// The same beside one call of `memcpy` for the whole text, which a text in the processor's cache makes very fast.
  public static let ofCopy = custom("% of memcpy", useScalingFactor: false)
  /// Megabytes (10⁶ bytes) in a second.
  public static let rate = custom("MB/s", polarity: .prefersLarger, useScalingFactor: false)
}

/// Registers a benchmark that does a job on each line of a sample, with `memcpy` of the same bytes in the same iteration.
public func benchmark(_ name: String, _ sample: Sample, _ job: @escaping @Sendable (String) -> Void) {
  let configuration = Benchmark.Configuration(
    metrics: [.ofCopyByLines, .ofCopy, .rate],
    warmupIterations: 0,
    maxDuration: .seconds(2),
    maxIterations: 30
  )
  Benchmark("\(name), \(sample.name)", configuration: configuration) { benchmark, copies in
    for _ in benchmark.scaledIterations {
      let lines = seconds { copies.copyLines() }
      let whole = seconds { copies.copyWhole() }
      let time = seconds { for line in copies.lines { job(line) } }
      benchmark.measurement(.ofCopyByLines, Int(100 * time / lines))
      benchmark.measurement(.ofCopy, Int(100 * time / whole))
      benchmark.measurement(.rate, Int(Double(copies.byteCount) / time / 1e6))
    }
  } setup: {
    Copies(sample)
  }
}

/// The processor's time for a piece of work, the best of a few runs: neighbours on the machine do not count.
private func seconds(_ body: () -> Void) -> Double {
  var best = Double.infinity
  for _ in 0..<5 {
    let start = processorTime()
    body()
    best = min(best, processorTime() - start)
  }
  return best
}

private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// A sample's bytes and room for a copy of them.
private final class Copies: @unchecked Sendable {
  let lines: [String]
  private let source: [UInt8]
  private let target: UnsafeMutablePointer<UInt8>

  init(_ sample: Sample) {
    lines = sample.lines()
    source = Array(lines.joined(separator: "\n").utf8)
    target = .allocate(capacity: source.count)
    // Pages are touched once before they are measured.
    target.initialize(repeating: 0, count: source.count)
  }

  var byteCount: Int { source.count }

  deinit { target.deallocate() }

  func copyLines() {
    var written = 0
    for line in lines {
      line.utf8Span.span.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return }
        (target + written).update(from: start, count: bytes.count)
        written += bytes.count
      }
    }
    blackHole(target)
  }

  func copyWhole() {
    source.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      target.update(from: start, count: bytes.count)
    }
    blackHole(target)
  }
}
