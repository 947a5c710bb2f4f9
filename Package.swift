// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "PersianText",
  platforms: [.macOS(.v26), .iOS(.v26)],
  products: [
    .library(name: "PersianText", targets: ["PersianText"]),
    .library(name: "PersianEntities", targets: ["PersianEntities"]),
    .library(name: "PersianTextFoundation", targets: ["PersianTextFoundation"]),
    .executable(name: "persian-text", targets: ["persian-text"]),
    // For the fuzzers in `Fuzz` alone: no interface that is kept.
    .library(name: "_PersianTextCommands", targets: ["PersianTextCommands"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CICU",
      pkgConfig: "icu-uc icu-i18n",
      providers: [.apt(["libicu-dev", "pkg-config"]), .brew(["icu4c"])]
    ),
    .target(name: "ICUShims", dependencies: ["CICU"]),
    .target(name: "UTF8Kernels"),
    .target(name: "ThreadOrder"),
    .target(name: "SpacingModel", exclude: ["MANIFEST.tsv", "spacing.model"]),
    .target(
      name: "PersianText",
      dependencies: ["ICUShims", "SpacingModel", "ThreadOrder", "UTF8Kernels"],
      swiftSettings: strict
    ),
    .target(name: "EntityModel", exclude: ["gazetteer.bin", "chain.model"]),
    .target(
      name: "PersianEntities",
      dependencies: ["PersianText", "EntityModel", "ThreadOrder"],
      exclude: ["Gazetteer"],
      swiftSettings: strict
    ),
    .target(
      name: "PersianTextFoundation",
      dependencies: ["PersianText", "PersianEntities"],
      swiftSettings: strict
    ),
    .target(
      name: "PersianTextCommands",
      dependencies: [
        "PersianText", "PersianEntities",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "persian-text",
      dependencies: [
        "PersianTextCommands",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "train-spacing",
      dependencies: ["PersianText"],
      exclude: ["Sentences"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "train-entities",
      dependencies: [
        "PersianEntities",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["annotations.tsv", "places.tsv", "sentences.txt"],
      swiftSettings: strict
    ),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(
      name: "TextProperties",
      dependencies: ["PersianText", "PersianEntities"],
      path: "Tests/TextProperties",
      swiftSettings: strict
    ),
    .testTarget(
      name: "PersianTextTests",
      dependencies: ["PersianText", "SpacingModel", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PersianEntitiesTests",
      dependencies: ["PersianEntities", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PersianTextFoundationTests",
      dependencies: ["PersianTextFoundation", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: ["persian-text", "PersianText", "TestSupport", "TextProperties"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TrustTests",
      dependencies: ["PersianText", "PersianEntities", "TestSupport", "TextProperties"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
