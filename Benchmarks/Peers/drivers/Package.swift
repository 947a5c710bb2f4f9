// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "drivers",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "PersianText", path: "../../..")],
  targets: [
    // What both drivers share: reading lines, timing, reporting.
    .target(name: "Driver"),
    .executableTarget(
      name: "PersianTextDriver",
      dependencies: ["Driver", .product(name: "PersianText", package: "PersianText")]
    ),
    .executableTarget(name: "FoundationDriver", dependencies: ["Driver"]),
  ],
  swiftLanguageModes: [.v6]
)
