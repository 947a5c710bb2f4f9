import Benchmark
import BenchmarkSupport
import PersianText

let benchmarks: @Sendable () -> Void = {
  for sample in [Sample.clean.asDocument, Sample.stripped.asDocument] + Sample.corpora.map(\.asDocument) {
    let restorer = SpacingRestorer()
    benchmark("spacing", sample) { blackHole(restorer.restore($0)) }
  }
  // What fraction of words and spaces takes which path, in a thousand.
  for sample in [Sample.stripped] + Sample.corpora.prefix(1) {
    Benchmark(
      "paths, \(sample.name)",
      configuration: Benchmark.Configuration(metrics: Path.allCases.map(\.metric), maxIterations: 1)
    ) { benchmark in
      let paths = SpacingRestorer().paths(of: sample.text())
      for path in Path.allCases { benchmark.measurement(path.metric, path.share(of: paths)) }
    }
  }
}

/// How words and spaces are decided.
enum Path: String, CaseIterable {
  case settledWords = "words: settled"
  case rememberedWords = "words: remembered"
  case scoredWords = "words: scored"
  case settledSpaces = "spaces: settled"
  case rememberedSpaces = "spaces: remembered"
  case plainSpaces = "spaces: plain"
  case scoredSpaces = "spaces: scored"
  case judgedGaps = "gaps: judged by trees"

  var metric: BenchmarkMetric { .custom("\(rawValue), ‰", useScalingFactor: false) }

  func share(of paths: SpacingPaths) -> Int {
    let words = paths.settledWords + paths.rememberedWords + paths.scoredWords
    let spaces = paths.settledSpaces + paths.rememberedSpaces + paths.plainSpaces + paths.scoredSpaces
    func thousandths(_ count: Int, of all: Int) -> Int { all == 0 ? 0 : 1_000 * count / all }
    return switch self {
    case .settledWords: thousandths(paths.settledWords, of: words)
    case .rememberedWords: thousandths(paths.rememberedWords, of: words)
    case .scoredWords: thousandths(paths.scoredWords, of: words)
    case .settledSpaces: thousandths(paths.settledSpaces, of: spaces)
    case .rememberedSpaces: thousandths(paths.rememberedSpaces, of: spaces)
    case .plainSpaces: thousandths(paths.plainSpaces, of: spaces)
    case .scoredSpaces: thousandths(paths.scoredSpaces, of: spaces)
    case .judgedGaps: thousandths(paths.judgedGaps, of: words)
    }
  }
}
