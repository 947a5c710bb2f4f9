import FlyingFox
import Foundation
import PersianText
import PersianTextFoundation

/// A service that repairs and annotates what is posted to it.
///
///     swift run server 8080 &
///     curl --data 'كتابهاي خوب' localhost:8080/normalize
///     curl --data 'حدود ۲ میلیون و نیم عدد ماسک' localhost:8080/annotate
@main
struct Server {
  // Recognizers are values that all requests share.
  static let normalizer = TextNormalizer()
  static let annotator = TextAnnotator()
  /// A body may have this many bytes.
  static let limit = 1_000_000

  static func main() async throws {
    let port = CommandLine.arguments.dropFirst().first.flatMap { UInt16($0) } ?? 8080
    let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: port))
    await server.appendRoute("POST /normalize") { request in
      try await answer(request, type: "text/plain; charset=utf-8") { Data(normalizer.normalize($0).utf8) }
    }
    await server.appendRoute("POST /annotate") { request in
      try await answer(request, type: "application/json") { text in
        Data(try AnnotationRecord(annotator.annotate(text)).jsonLine().utf8)
      }
    }
    try await server.run()
  }

  static func answer(
    _ request: HTTPRequest,
    type: String,
    _ body: (String) throws -> Data
  ) async throws -> HTTPResponse {
    let bytes = try await request.bodyData
    guard bytes.count <= limit else { return HTTPResponse(statusCode: .payloadTooLarge) }
    // What is no UTF-8 is refused, not guessed at.
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return HTTPResponse(statusCode: .badRequest)
    }
    return HTTPResponse(statusCode: .ok, headers: [.contentType: type], body: try body(text))
  }
}
