/// How far the command is, on one line of standard error that is written over and over.
struct ProgressLine {
  private static let delay = Duration.seconds(1)
  private static let interval = Duration.milliseconds(200)

  private let total: Int?
  private let isTerminal = FileDescriptor.standardError.isTerminal
  private let start = ContinuousClock.now
  private var next: ContinuousClock.Instant
  private var done = 0
  private var isShown = false

  /// - Parameter isAlwaysShown: whether even a short input is worth a line.
  init(paths: [String], isAlwaysShown: Bool) {
    let sizes = paths.map { path in
      let status = path == "-" ? FileDescriptor.standardInput.status : FileStatus(path: path)
      return status.flatMap { $0.isRegular ? $0.size : nil }
    }
    total = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    next = start + Self.delay
    isShown = isAlwaysShown
  }

  mutating func advance(by count: Int) {
    done += count
    let now = ContinuousClock.now
    guard now >= next else { return }
    next = now + (isTerminal ? Self.interval : .seconds(10))
    isShown = true
    show(at: now, end: isTerminal ? "\r" : "\n")
  }

  /// Leaves one line that tells the whole, if there was any.
  func finish() {
    if isShown { show(at: .now, end: "\n") }
  }

  private func show(at now: ContinuousClock.Instant, end: String) {
    let seconds = max((now - start) / .seconds(1), 0.001)
    var line = "persian-text: \(Self.megabytes(Double(done)))"
    if let total, total > done { line += " of \(Self.megabytes(Double(total))), \(done * 100 / total) %" }
    line += ", \(Self.megabytes(Double(done) / seconds))/s"
    // Blanks cover what an earlier, longer line left.
    line += String(repeating: " ", count: max(0, 60 - line.count))
    try? FileDescriptor.standardError.write(Array((line + end).utf8))
  }

  private static func megabytes(_ bytes: Double) -> String {
    let tenths = Int((bytes / 100_000).rounded())
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10) MB" : "\(tenths / 10) MB"
  }
}
