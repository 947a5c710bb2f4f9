import ArgumentParser

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// When to write in colour.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
  /// On a terminal, unless `NO_COLOR` is set or the terminal is dumb.
  case auto
  case always, never

  var isOn: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      FileDescriptor.standardOutput.isTerminal && Self.environment("NO_COLOR").isEmpty
        && Self.environment("TERM") != "dumb"
    }
  }

  private static func environment(_ name: String) -> String {
    // The value is copied at once, and nothing here changes the environment.
    unsafe getenv(name).map { unsafe String(cString: $0) } ?? ""
  }
}
