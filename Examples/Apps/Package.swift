// swift-tools-version: 6.2
import PackageDescription

// Three small programs to begin from; `swift run tidy`, `swift run stream`, `swift run server` in this folder.
let package = Package(
  name: "Apps",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "PersianText", path: "../.."),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .executableTarget(
      name: "tidy",
      dependencies: [
        .product(name: "PersianText", package: "PersianText"),
        .product(name: "PersianEntities", package: "PersianText"),
      ],
      path: "Sources/Tidy"
    ),
    .executableTarget(
      name: "stream",
      dependencies: [.product(name: "PersianTextFoundation", package: "PersianText")],
      path: "Sources/Stream"
    ),
    .executableTarget(
      name: "server",
      dependencies: [
        .product(name: "PersianTextFoundation", package: "PersianText"),
        .product(name: "FlyingFox", package: "FlyingFox"),
      ],
      path: "Sources/Server"
    ),
  ],
  swiftLanguageModes: [.v6]
)
