import PersianText

/// Two bodies that `و` or `،` joins: `وزارت صنایع و جهاد کشاورزی` is two, `وزارت تعاون، کار و رفاه اجتماعی` is one.
///
/// A conjunction goes on with a name only inside an official string. Where what follows it is a name by itself, and no
/// name spans both, there are two.
enum JoinedNames {
  /// The parts of a span of the model, most often the span itself.
  static func parts(
    of span: Range<Int>,
    names: ArraySlice<TextReading.NameInWords>,
    reading: TextReading
  ) -> [Range<Int>] {
    let words = reading.words.words
    for index in span.dropFirst() where words[index].facts.roles.contains(.and) || words[index].mark == .comma
    {
      let next = index + 1
      guard next < span.upperBound,
        let second = names.last(where: {
          $0.words.lowerBound == next && $0.words.upperBound == span.upperBound
        }),
        !second.match.flags.contains(.ambiguous)
          || names.contains(where: { $0.words == span.lowerBound..<index }),
        !names.contains(where: { $0.words.contains(index) })
      else { continue }
      return [span.lowerBound..<index, next..<span.upperBound]
    }
    return [span]
  }
}
