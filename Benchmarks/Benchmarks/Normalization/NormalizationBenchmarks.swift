import Benchmark
import Foundation
import PersianText

// Each run normalizes a text of about a megabyte line by line, as a program does that reads lines. `memcpy` copies the
// same bytes in one call: the speed of light for what it is worth.

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.wallClock, .cpuUser, .throughput],
    scalingFactor: .one,
    maxDuration: .seconds(3)
  )

  func normalize(_ name: String, _ sample: Sample, _ options: NormalizationOptions) {
    let normalizer = TextNormalizer(options)
    Benchmark("\(name) (\(sample.bytes) bytes)") { benchmark in
      for _ in benchmark.scaledIterations {
        for line in sample.lines { blackHole(normalizer.normalize(line)) }
      }
    }
  }

  for (name, sample) in [
    ("clean", Sample.clean), ("dirty", .dirty), ("corpus", .corpus), ("dirty corpus", .dirtyCorpus),
  ]
  where sample.bytes > 0 {
    let source = sample.lines.flatMap { Array($0.utf8) + [0x0A] }
    Benchmark("memcpy, \(name) (\(sample.bytes) bytes)") { benchmark in
      let target = UnsafeMutablePointer<UInt8>.allocate(capacity: source.count)
      for _ in benchmark.scaledIterations {
        source.withUnsafeBufferPointer { bytes in
          if let start = bytes.baseAddress { target.update(from: start, count: bytes.count) }
        }
        blackHole(target)
      }
      target.deallocate()
    }
    normalize("characters, \(name)", sample, .characters)
    var digits = NormalizationOptions.none
    digits.digits = .persian
    digits.numberMarks = .persian
    normalize("digits, \(name)", sample, digits)
    var standard = NormalizationOptions.standard
    standard.restoresSpacing = false
    normalize("standard without spacing, \(name)", sample, standard)
    normalize("standard, \(name)", sample, .standard)
    normalize("search, \(name)", sample, .search)
  }

  // Lines of one scalar are no slower per byte than prose by more than three times.
  let hostile = [
    "digit": "5", "half-space": "\u{200C}", "space": " ", "tatweel": "\u{0640}", "bidi control": "\u{200F}",
    "bracket": "(", "quotation mark": "\"", "full stop": ".", "comma": ",", "harakat": "\u{064E}\u{0651}",
    "hashtag": "#", "at sign": "@", "backtick": "`", "less than": "<", "presentation form": "\u{FE8F}",
    "not sign": "¬", "zero width joiner": "\u{200D}", "foreign letter": "\u{0679}", "letter": "\u{0627}",
  ]
  var standard = NormalizationOptions.standard
  standard.restoresSpacing = false
  for (name, scalar) in hostile.sorted(by: { $0.key < $1.key }) {
    normalize("hostile \(name)", Sample.hostile(scalar), standard)
  }
}
