import ArgumentParser
import Foundation
import Fuzzing
import PersianTextCommands

/// The first two bytes choose a subcommand and its options, the rest is what it reads; or the rest are the arguments.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCommand(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: bytes, count: count))
  guard count >= 2 else { return 0 }
  let rest = Array(bytes[2...])
  MainActor.assumeIsolated {
    if bytes[0] % 16 == 15 {
      parse(rest)
    } else {
      CommandCheck(choosing: bytes[0], bytes[1], input: rest).require()
    }
  }
  return 0
}

/// Reads arguments and runs nothing: whatever they are, there is a command or something to say.
private func parse(_ bytes: [UInt8]) {
  let arguments = bytes.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
  do {
    _ = try PersianTextCommand.parseAsRoot(arguments)
  } catch {
    let code = PersianTextCommand.exitCode(for: error).rawValue
    guard code == 0 || code == 64 else { fatalError("\(arguments) end with \(code)") }
    let message = PersianTextCommand.fullMessage(for: error)
    if message.isEmpty { fatalError("\(arguments): nothing to say") }
  }
}

/// One run of a subcommand, and what must hold of it whatever it reads.
@MainActor
private struct CommandCheck {
  private enum Kind { case text, difference, records, page, numbers }

  private static let subcommands: [(arguments: String, kind: Kind)] = [
    ("normalize", .text),
    ("normalize --preset characters", .text),
    ("normalize --preset search", .text),
    ("normalize --preset messages --digits ascii", .text),
    ("spacing", .text),
    ("spacing --threshold 0.9", .text),
    ("spacing --diff --colour always", .difference),
    ("spacing --explain", .records),
    ("quantities", .records),
    ("quantities --explain", .records),
    ("entities", .records),
    ("annotate", .records),
    ("annotate --format html", .page),
    ("spell", .numbers),
  ]
  private static let invalidUTF8 = ["stop", "replace", "keep"]
  private static let streams = CommandStreams()

  private let kind: Kind
  private let arguments: [String]
  private let invalidUTF8: String
  private let input: [UInt8]

  init(choosing first: UInt8, _ second: UInt8, input: [UInt8]) {
    let chosen = Self.subcommands[Int(first % 16) % Self.subcommands.count]
    kind = chosen.kind
    invalidUTF8 = Self.invalidUTF8[Int(second) % 3]
    self.input = input
    var arguments = chosen.arguments.split(separator: " ").map(String.init)
    arguments += ["--invalid-utf8", invalidUTF8]
    if second & 4 != 0 { arguments.append("--independent-lines") }
    if second & 8 != 0 { arguments.append("--line-buffered") }
    self.arguments = arguments
  }

  /// Stops the process where something does not hold.
  func require() {
    let (code, output) = run(["--jobs", "1"])
    let isValid = String(validating: input, as: UTF8.self) != nil
    let isWhole = isValid || invalidUTF8 != "stop"
    if kind != .numbers, code != (isWhole ? 0 : 65) { fail("exit code \(code)") }
    if let fault = fault(in: output, isWhole: isWhole, isValid: isValid) { fail(fault) }
    // Where no line depends on another, no cut of the input shows.
    guard arguments.contains("--independent-lines"), kind != .difference else { return }
    let (otherCode, other) = run(["--jobs", "2", "--block-size", "3"])
    if code != otherCode || output != other { fail("depends on where the input is cut") }
  }

  private func fault(in output: [UInt8], isWhole: Bool, isValid: Bool) -> String? {
    guard let text = String(validating: output, as: UTF8.self) else {
      let mayBeInvalid = !isValid && invalidUTF8 == "keep" && [.text, .difference, .numbers].contains(kind)
      return mayBeInvalid ? nil : "not UTF-8"
    }
    guard isWhole else { return nil }
    switch kind {
    case .text, .numbers:
      return output.count { $0 == 0x0A } == input.count { $0 == 0x0A } ? nil : "other line breaks"
    case .difference: return nil
    case .records: return fault(inRecords: text)
    case .page:
      guard text.hasPrefix("<!DOCTYPE html>"), text.hasSuffix("</html>\n") else { return "half a page" }
      let paragraphs = (
        output.ranges(of: Array("<p>".utf8)).count, output.ranges(of: Array("</p>\n".utf8)).count
      )
      return paragraphs == (lines.count, lines.count) ? nil : "\(paragraphs) for \(lines.count) lines"
    }
  }

  private func fault(inRecords text: String) -> String? {
    let records = text.utf8.split(separator: 0x0A)
    guard records.count == lines.count else { return "\(records.count) records for \(lines.count) lines" }
    for (number, (record, line)) in zip(records, lines).enumerated() {
      guard let record = try? JSONDecoder().decode(Record.self, from: Data(record)) else {
        return "no record: \(String(record) ?? "")"
      }
      guard record.line == number + 1 else { return "line \(record.line) in place of \(number + 1)" }
      guard record.text.utf8.elementsEqual(line.utf8) else { return "another text in line \(record.line)" }
      let scalars = Array(line.unicodeScalars)
      for span in record.spans {
        guard 0 <= span.start, span.start <= span.end, span.end <= scalars.count,
          scalars[span.start..<span.end].elementsEqual(span.text.unicodeScalars)
        else { return "\(span) is not in line \(record.line)" }
      }
    }
    return nil
  }

  /// The lines as a lenient reader sees them, without their breaks.
  private var lines: [String] {
    var lines = input.split(separator: 0x0A, omittingEmptySubsequences: false)
    let last = lines.removeLast()
    let ended = lines.map { $0.last == 0x0D ? $0.dropLast() : $0 }
    return (ended + (last.isEmpty ? [] : [last])).map { String(decoding: $0, as: UTF8.self) }
  }

  private func run(_ more: [String]) -> (code: Int32, output: [UInt8]) {
    var code: Int32?
    let output = Self.streams.output(for: input) {
      Task { @MainActor in
        code = await Self.exitCode(of: arguments + more + [Self.streams.inputPath])
      }
      // The command runs on the main actor, which is this thread.
      while code == nil { _ = RunLoop.main.run(mode: .default, before: .distantFuture) }
    }
    return (code ?? -1, output)
  }

  private static func exitCode(of arguments: [String]) async -> Int32 {
    do {
      var command = try PersianTextCommand.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return 0
    } catch {
      return PersianTextCommand.exitCode(for: error).rawValue
    }
  }

  private func fail(_ reason: String) -> Never {
    fatalError("persian-text \(arguments.joined(separator: " ")): \(reason.prefix(2_000))\n  input: \(input)")
  }
}

/// What all objects have in common.
private struct Record: Decodable {
  struct Span: Decodable {
    var start: Int
    var end: Int
    var text: String
  }

  var line: Int
  var text: String
  var quantities: [Span]?
  var entities: [Span]?
  var corrections: [Span]?

  var spans: [Span] { [quantities, entities, corrections].compactMap(\.self).flatMap(\.self) }
}
