import Benchmark
import BenchmarkSupport
import PersianText

let benchmarks: @Sendable () -> Void = {
  let recognizer = QuantityRecognizer()
  for sample in [Sample.clean, .dirty] + Sample.corpora {
    benchmark("quantities", sample) { blackHole(recognizer.quantities(in: $0)) }
  }
}
