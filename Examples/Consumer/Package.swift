// swift-tools-version: 6.2
import PackageDescription

// By default the package two folders up. `PERSIANTEXT_DEPENDENCY` may name another place:
// `path:FOLDER` or `git:URL:BRANCH`.
let place =
  Context.environment["PERSIANTEXT_DEPENDENCY"].map { $0.split(separator: ":").map(String.init) } ?? []
let persianText: Package.Dependency =
  switch place.first {
  case "git": .package(url: place[1], branch: place[2])
  case "path": .package(name: "PersianText", path: place[1])
  default: .package(name: "PersianText", path: "../..")
  }

let package = Package(
  name: "Consumer",
  platforms: [.macOS(.v26)],
  dependencies: [persianText],
  targets: [
    .executableTarget(
      name: "Consumer",
      dependencies: [
        .product(name: "PersianText", package: "PersianText"),
        .product(name: "PersianEntities", package: "PersianText"),
      ]
    )
  ],
  swiftLanguageModes: [.v6]
)
