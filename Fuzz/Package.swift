// swift-tools-version: 6.2
import PackageDescription

// Fuzzers for libFuzzer, one a library. `Fuzz/run` builds them instrumented and lets them run.
let libraries = ["Normalization", "Spacing", "Quantities", "Entities"]

let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "PersianText", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // The properties that the test suite checks too.
    .target(
      name: "TextProperties",
      dependencies: [
        .product(name: "PersianText", package: "PersianText"),
        .product(name: "PersianEntities", package: "PersianText"),
      ]
    ),
    // The same properties on seeded texts, without libFuzzer.
    .executableTarget(
      name: "survey",
      dependencies: ["TextProperties"],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]
    ),
    // What libFuzzer calls and what it is told, for all of them.
    .target(name: "LibFuzzer"),
    .target(name: "Fuzzing", dependencies: ["TextProperties", "LibFuzzer"]),
    // The command in this process.
    .executableTarget(
      name: "FuzzCommand",
      dependencies: [
        "Fuzzing",
        .product(name: "_PersianTextCommands", package: "PersianText"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]
    ),
  ]
    + libraries.map { library in
      .executableTarget(
        name: "Fuzz\(library)",
        dependencies: ["Fuzzing"],
        // libFuzzer brings `main`.
        swiftSettings: [.unsafeFlags(["-parse-as-library"])]
      )
    },
  swiftLanguageModes: [.v6]
)
