// swift-tools-version: 6.1
import PackageDescription

// Without its traits: they put counting allocators under the process, which the timings do not need.
let package = Package(
  name: "PersianTextBenchmarks",
  platforms: [.macOS("26.0")],
  dependencies: [
    .package(name: "PersianText", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "NormalizationBenchmarks",
      dependencies: [
        .product(name: "PersianText", package: "PersianText"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Normalization",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    )
  ]
)
