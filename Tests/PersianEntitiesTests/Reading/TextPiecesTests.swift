import Testing

@testable import PersianEntities

@Suite struct TextPiecesTests {
  private static func pieces(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var pieces = TextPieces()
    var result: [String] = []
    while let piece = pieces.next(of: bytes.span) {
      result.append(String(decoding: bytes[piece], as: UTF8.self))
    }
    return result
  }

  @Test func linesAreWhole() {
    #expect(Self.pieces("") == [])
    #expect(Self.pieces("الف") == ["الف"])
    #expect(Self.pieces("الف\nب\n\nپ\n") == ["الف", "ب", "", "پ"])
    let line = String(repeating: "ا", count: TextPieces.longest / 2)
    let isWhole = Self.pieces(line + "\n" + line) == [line, line]
    #expect(isWhole)
  }

  /// Cut after a sentence, else after a word, else between scalars; nothing is lost.
  @Test(arguments: ["این یک جمله است. ", "کلمه ", "الف", "🙂", "\u{200C}", "؟ ", " "])
  func longLinesAreCutAtTheBestPlace(_ unit: String) {
    let text = "!" + String(repeating: unit, count: 150_000 / unit.utf8.count)
    let pieces = Self.pieces(text)
    #expect(pieces.count > 1)
    let isAll = pieces.joined() == text
    #expect(isAll)
    for piece in pieces.dropLast() {
      #expect(piece.utf8.count <= TextPieces.longest)
      #expect(piece.utf8.count > TextPieces.longest / 3)
      if unit.contains(".") { #expect(piece.hasSuffix(".")) }
      if unit == "کلمه " { #expect(piece.hasSuffix("کلمه")) }
    }
  }
}
