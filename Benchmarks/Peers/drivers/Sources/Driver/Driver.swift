import Foundation

/// Runs a function over the lines of a file, times it, writes what it said and reports as one line of JSON.
public struct Driver {
  public let task: String
  private let output: URL
  private let lines: [String]
  private let text: [UInt8]
  /// Runs at least this long; the median pass counts.
  private let leastSeconds = 1.0

  /// usage: TASK INPUT OUTPUT
  public init() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { throw CocoaError(.fileReadUnknown) }
    task = arguments[1]
    output = URL(filePath: arguments[3])
    text = [UInt8](try Data(contentsOf: URL(filePath: arguments[2])))
    lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Times `answer` over all lines, pass after pass, and reports the median.
  public func time(_ answer: (String) -> String) throws {
    var answers: [String] = []
    var passes: [Double] = []
    while passes.reduce(0, +) < leastSeconds || passes.count < 3 {
      answers.removeAll(keepingCapacity: true)
      passes.append(Self.seconds { for line in lines { answers.append(answer(line)) } })
    }
    try Data(answers.joined(separator: "\n").utf8).write(to: output)
    try report(seconds: passes.sorted()[passes.count / 2])
  }

  /// Times copying the same bytes.
  public func timeCopying() throws {
    var target = [UInt8](repeating: 0, count: text.count)
    var passes: [Double] = []
    while passes.reduce(0, +) < leastSeconds || passes.count < 3 {
      passes.append(
        Self.seconds {
          target.withUnsafeMutableBytes { copy in text.withUnsafeBytes { copy.copyMemory(from: $0) } }
        }
      )
      guard target.last == text.last else { throw CocoaError(.fileReadUnknown) }
    }
    try report(seconds: passes.sorted()[passes.count / 2])
  }

  /// How long the processor works at something; what else the machine does is not counted.
  private static func seconds(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  private func report(seconds: Double) throws {
    let report: [String: Double] = ["seconds": seconds, "bytes": Double(text.count)]
    print(String(decoding: try JSONSerialization.data(withJSONObject: report), as: UTF8.self))
  }
}
