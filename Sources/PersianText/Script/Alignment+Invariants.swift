// What holds for every alignment; checked wherever one is made in a debug build.

extension Alignment {
  /// What is wrong with the edits, or nil.
  var fault: String? {
    var sourceEnd = 0
    var outputEnd = 0
    for (index, edit) in edits.enumerated() {
      if edit.source.isEmpty && edit.output.isEmpty { return "edit \(index) changes nothing" }
      if edit.source.lowerBound < sourceEnd {
        return "edit \(index) overlaps the one before it in the source"
      }
      if edit.source.lowerBound - sourceEnd != edit.output.lowerBound - outputEnd {
        return "edit \(index) leaves unequal stretches before it"
      }
      sourceEnd = edit.source.upperBound
      outputEnd = edit.output.upperBound
    }
    return nil
  }

  func checkInvariants() {
    assert(fault == nil, fault ?? "")
  }
}

extension AlignedText {
  /// What is wrong between the two texts and their alignment, or nil.
  var fault: String? {
    let old = source.utf8.span
    let new = text.utf8.span
    var sourceEnd = 0
    var outputEnd = 0
    for edit in alignment.edits + [
      Alignment.Edit(source: old.count..<old.count, output: new.count..<new.count)
    ] {
      let stretch = edit.source.lowerBound - sourceEnd
      guard edit.source.upperBound <= old.count, edit.output.upperBound <= new.count else {
        return "an edit lies outside its text"
      }
      guard stretch == edit.output.lowerBound - outputEnd else {
        return "stretches between edits are unequal"
      }
      for offset in 0..<stretch where old[sourceEnd + offset] != new[outputEnd + offset] {
        return "the texts differ outside the edits, at byte \(sourceEnd + offset) of the source"
      }
      for edge in [edit.source.lowerBound, edit.source.upperBound]
      where edge < old.count && old[edge] & 0xC0 == 0x80 {
        return "an edit starts or ends inside a scalar of the source, at byte \(edge)"
      }
      for edge in [edit.output.lowerBound, edit.output.upperBound]
      where edge < new.count && new[edge] & 0xC0 == 0x80 {
        return "an edit starts or ends inside a scalar of the output, at byte \(edge)"
      }
      sourceEnd = edit.source.upperBound
      outputEnd = edit.output.upperBound
    }
    return nil
  }

  func checkInvariants() {
    assert(fault == nil, fault ?? "")
  }
}
