import Foundation
import PersianText
import PersianTextFoundation
import Testing

@Suite struct TextLinesTests {
  private static let texts = [
    "", "\n", "یک", "یک\n", "یک\r\nدو\n\nسه", "\r\n\r\n", "a\rb\u{2028}c\n", "🇮🇷\n\u{200C}\nآخر",
  ]

  @Test(arguments: texts, [1, 2, 3, 7, 100])
  func nothingIsLost(_ text: String, _ size: Int) async throws {
    let bytes = Array(text.utf8)
    let chunks = stride(from: 0, to: bytes.count, by: size).map {
      Array(bytes[$0..<min($0 + size, bytes.count)])
    }
    let fromChunks = try await collect(stream(of: chunks).textLines())
    let fromBytes = try await collect(stream(of: bytes).textLines())
    #expect(fromChunks == fromBytes)
    #expect(fromChunks.map { $0.text + $0.lineBreak }.joined() == text)
    #expect(fromChunks.map(\.number) == Array(1..<fromChunks.count + 1))
    #expect(!fromChunks.contains { $0.text.utf8.contains(UInt8(ascii: "\n")) })
  }

  @Test func invalidBytesEndTheStreamWithTheirPlace() async throws {
    let bytes = Array("خوب\nب".utf8) + [0xD9] + Array("\nسه".utf8)
    var lines: [TextLine] = []
    var failure: TextLineError?
    do {
      for try await line in stream(of: bytes).textLines() { lines.append(line) }
    } catch {
      failure = error as? TextLineError
    }
    #expect(lines.map(\.text) == ["خوب"])
    #expect(failure == .invalidUTF8(line: 2, byteOffset: 9))
    let replaced = try await collect(stream(of: bytes).textLines(invalidUTF8: .replace))
    #expect(replaced.map(\.text) == ["خوب", "ب\u{FFFD}", "سه"])
  }

  @Test func longLinesEndTheStream() async throws {
    let bytes = Array("12345\n123456\n".utf8)
    #expect(try await collect(stream(of: [bytes]).textLines(limit: 6)).count == 2)
    await #expect(throws: TextLineError.lineTooLong(line: 2, limit: 5)) {
      _ = try await collect(stream(of: [bytes]).textLines(limit: 5))
    }
    // Also where the end never comes.
    await #expect(throws: TextLineError.lineTooLong(line: 1, limit: 1000)) {
      let endless = AsyncStream<[UInt8]> { Array(repeating: UInt8(ascii: "x"), count: 100) }
      _ = try await collect(endless.textLines(limit: 1000))
    }
  }

  @Test func iteratorStaysAtItsEnd() async throws {
    var iterator = stream(of: [UInt8(ascii: "a")]).textLines().makeAsyncIterator()
    #expect(try await iterator.next()?.text == "a")
    #expect(try await iterator.next() == nil)
    #expect(try await iterator.next() == nil)
  }

  @Test func filesAreReadInChunks() async throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: url) }
    let text = (1...2000).map { "سطر \($0)\n" }.joined()
    try Data(text.utf8).write(to: url)
    let handle = try FileHandle(forReadingFrom: url)
    let lines = try await collect(handle.chunks(ofSize: 1000).textLines())
    #expect(lines.count == 2000)
    #expect(lines.map { $0.text + $0.lineBreak }.joined() == text)
  }

  @Test func linesAreProcessedInPlace() async throws {
    let text = "قيمت ١٢٥٠٠ ريال است\r\nحدود ۲۰ نفر در استان گلستان"
    let normalizer = TextNormalizer()
    let annotator = TextAnnotator()
    let plain = try await collect(stream(of: Array(text.utf8)).textLines())
    let normalized = try await collect(stream(of: Array(text.utf8)).textLines().normalized(by: normalizer))
    #expect(normalized.map(\.text) == plain.map { normalizer.normalize($0.text) })
    #expect(normalized.map(\.lineBreak) == ["\r\n", ""])
    let annotated = try await collect(stream(of: Array(text.utf8)).textLines().annotated(by: annotator))
    #expect(annotated.map(\.annotated) == plain.map { annotator.annotate($0.text) })
    #expect(annotated.map { $0.record().line } == [1, 2])

    let strings = try await collect(stream(of: plain.map(\.text)).normalized(by: normalizer))
    #expect(strings == normalized.map(\.text))
    let found = try await collect(stream(of: plain.map(\.text)).annotated(by: annotator))
    #expect(found == annotated.map(\.annotated))
  }
}

private func stream<Element: Sendable>(of elements: [Element]) -> AsyncStream<Element> {
  AsyncStream { continuation in
    for element in elements { continuation.yield(element) }
    continuation.finish()
  }
}

private func collect<Stream: AsyncSequence>(_ stream: Stream) async throws -> [Stream.Element] {
  var elements: [Stream.Element] = []
  for try await element in stream { elements.append(element) }
  return elements
}
