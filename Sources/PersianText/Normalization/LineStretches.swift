// Walking a text by lines and by the stretches between protected spans.

/// A stretch of one line that may be rewritten, or a protected span in it.
struct LineStretch {
  var range: Range<Int>
  var isProtected: Bool
}

extension Span<UInt8> {
  /// The stretches of a line in order, protected or not; together they are the whole line.
  func stretches(of line: Range<Int>, _ options: NormalizationOptions) -> [LineStretch] {
    let spans = ProtectedSpans(line: line, of: self, scope: options.protectedScope).spans
    var stretches: [LineStretch] = []
    stretches.reserveCapacity(spans.count * 2 + 1)
    var start = line.lowerBound
    for span in spans {
      if span.range.lowerBound > start {
        stretches.append(LineStretch(range: start..<span.range.lowerBound, isProtected: false))
      }
      stretches.append(LineStretch(range: span.range, isProtected: true))
      start = span.range.upperBound
    }
    if start < line.upperBound || spans.isEmpty {
      stretches.append(LineStretch(range: start..<line.upperBound, isProtected: false))
    }
    return stretches
  }
}

extension NormalizationOptions {
  /// What the options leave alone.
  var protectedScope: ProtectedSpans.Scope {
    var scope = ProtectedSpans.Scope()
    scope.otherScripts = !rewritesOtherScripts
    scope.persianCode = !replacesSingleQuotes
    return scope
  }
}
