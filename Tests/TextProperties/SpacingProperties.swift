import PersianText

extension TextProperty {
  private static let restorer = SpacingRestorer()

  /// What restoring spaces keeps.
  public static let spacing = [
    TextProperty("restored spacing has the letters of the text") { text in
      let restored = restorer.restore(text)
      return withoutGaps(text) == withoutGaps(restored) ? nil : "became \(restored.escaped)"
    },
    TextProperty("restored spacing has the line breaks of the text") { text in
      let restored = restorer.restore(text)
      let breaks: (String) -> [UInt8] = { $0.utf8.filter { $0 == 0x0A || $0 == 0x0D } }
      return breaks(text) == breaks(restored) ? nil : "became \(restored.escaped)"
    },
    TextProperty("restored spacing is UTF-8") { text in
      restorer.restore(text).isReallyUTF8 ? nil : "bytes that are not UTF-8"
    },
    TextProperty("restored spacing with an alignment is the one without, rightly aligned") { text in
      let aligned = restorer.restored(text)
      let plain = restorer.restore(text)
      guard aligned.text.isSame(as: plain) else {
        return "with: \(aligned.text.escaped)\n  without: \(plain.escaped)"
      }
      return alignmentFault(aligned)
    },
    TextProperty("corrections stand in order, replace gaps by gaps and are sure between 0 and 1") { text in
      var end = text.startIndex
      for correction in restorer.corrections(in: text) {
        if let fault = text.fault(in: correction.range) { return fault }
        guard correction.range.lowerBound >= end else { return "corrections overlap" }
        end = correction.range.upperBound
        guard withoutGaps(String(text[correction.range])).isEmpty, withoutGaps(correction.replacement).isEmpty
        else {
          return "a correction of letters: \(String(text[correction.range]).escaped)"
        }
        guard (0...1).contains(correction.confidence) else { return "confidence \(correction.confidence)" }
      }
      return nil
    },
  ]

  /// The scalars that are neither white space nor half-spaces.
  private static func withoutGaps(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 != "\u{200C}" && !$0.properties.isWhitespace }
  }
}
