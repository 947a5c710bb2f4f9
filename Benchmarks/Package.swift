// swift-tools-version: 6.1
import PackageDescription

// One target a subject, in a folder of its name; a new one is a new name here.
let subjects = ["Normalization", "Spacing", "Quantities", "Entities"]

let package = Package(
  name: "PersianTextBenchmarks",
  platforms: [.macOS("26.0")],
  dependencies: [
    .package(name: "PersianText", path: ".."),
    // Without its traits: they put counting allocators under the process, which the timings do not need.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // The texts, and how a job on their lines is set beside `memcpy` of the same lines.
    .target(
      name: "BenchmarkSupport",
      dependencies: [.product(name: "Benchmark", package: "benchmark")],
      path: "Benchmarks/Support"
    )
  ]
    + subjects.map { subject in
      .executableTarget(
        name: "\(subject)Benchmarks",
        dependencies: [
          "BenchmarkSupport",
          .product(name: "PersianText", package: "PersianText"),
          .product(name: "PersianEntities", package: "PersianText"),
          .product(name: "Benchmark", package: "benchmark"),
        ],
        path: "Benchmarks/\(subject)",
        plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
      )
    }
)
