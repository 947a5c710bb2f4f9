import Benchmark
import BenchmarkSupport
import PersianEntities

let benchmarks: @Sendable () -> Void = {
  let recognizer = EntityRecognizer()
  for sample in [Sample.clean, .dirty] + Sample.corpora {
    benchmark("entities", sample) { blackHole(recognizer.entities(in: $0)) }
  }

  // Beside a megabyte of prose in one line, what rules and tables are asked for over and over.
  let hostile = [
    "name": "سازمان ملل ", "doubtful name": "استقلال ", "head noun": "سازمان ", "استان": "استان ",
    "list of provinces": "استان‌های گیلان، تهران ", "plural head": "وزارتخانه‌های ", "half-space": "\u{200C}",
    "letter": "ا", "other script": "NATO ", "words that stick together": "واستان",
  ]
  benchmark("entities", .oneLine) { blackHole(recognizer.entities(in: $0)) }
  for (name, piece) in hostile.sorted(by: { $0.key < $1.key }) {
    benchmark("entities", .hostile(name, piece)) { blackHole(recognizer.entities(in: $0)) }
  }

  let own = EntityRecognizer(
    organizations: (0..<10_000).map { Organization(id: "own-\($0)", name: "شرکت \(spelled($0)) گستر") }
  )
  benchmark("entities with 10,000 names of a caller's own", .clean) { blackHole(own.entities(in: $0)) }
}

/// A word for each number, so that names differ in their letters.
private func spelled(_ number: Int) -> String {
  String(String(number).compactMap { "آبپتجدرسلن".map(\.self)[$0.wholeNumberValue ?? 0] })
}
