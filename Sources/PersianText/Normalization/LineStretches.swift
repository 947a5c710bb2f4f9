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

extension Rewriting {
  /// Goes over a text line by line: rewrites each that needs a look, and keeps the others.
  ///
  /// - Parameter isKnownToBeFaulty: whether something in the text is out of order for sure, so that its only line needs
  ///   no test.
  @inline(__always)
  mutating func rewriteLines(
    of source: borrowing Span<UInt8>,
    isKnownToBeFaulty: Bool = false,
    where needsLook: (borrowing Span<UInt8>, Range<Int>) -> Bool,
    _ rewrite: (borrowing Span<UInt8>, Range<Int>, inout Rewriting) -> Void
  ) {
    var start = 0
    while start < source.count {
      let end = source.firstOffset(of: 0x0A, from: start, to: source.count)
      let isOnlyLine = isKnownToBeFaulty && start == 0 && end >= source.count - 1
      if isOnlyLine || needsLook(source, start..<end) {
        rewrite(source, start..<end, &self)
      } else {
        keep(source, start..<end)
      }
      if end < source.count { bytes.append(0x0A) }
      start = end + 1
    }
  }

  /// Rewrites the stretches of a line that are not protected, and keeps the others.
  @inline(__always)
  mutating func rewriteStretches(
    of line: Range<Int>,
    of source: borrowing Span<UInt8>,
    _ options: NormalizationOptions,
    _ rewrite: (borrowing Span<UInt8>, Range<Int>, inout Rewriting) -> Void
  ) {
    for stretch in source.stretches(of: line, options) {
      if stretch.isProtected {
        keep(source, stretch.range)
      } else {
        rewrite(source, stretch.range, &self)
      }
    }
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
