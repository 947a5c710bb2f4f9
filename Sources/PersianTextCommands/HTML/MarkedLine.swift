import PersianEntities
import PersianText

/// A line of text as HTML: repaired, with a mark over each thing that was found in it.
///
/// Places are those of the line as it came. A stretch whose repaired form differs is written twice, as `del` and `ins`,
/// of which the page shows one.
struct MarkedLine {
  /// One mark: its class and what the reader is told about it.
  private struct Mark {
    var range: Range<Int>
    var name: StaticString
    var details: String
    /// Of marks over the same stretch the one with the lower rank is the outer one.
    var rank: Int
  }

  private static let digits = NumberSpelling.cardinal.with(\.notation, .digits)

  private let repaired: AlignedText
  private var marks: [Mark] = []

  init(_ line: RepairedText) {
    repaired = line.text
    addRepairs(line.spacing)
  }

  mutating func add(_ entities: [Entity]) {
    for entity in entities {
      var details = Details(entity.kind.label)
      details.add("نام کامل", entity.name)
      details.add("شناسه", entity.id)
      details.add("اطمینان", entity.certainty.label)
      add(entity.range, entity.kind == .province ? "province" : "organization", details, rank: 1)
    }
  }

  mutating func add(_ quantities: [Quantity]) {
    for quantity in quantities {
      var details = Details(quantity.kind.label)
      let value = quantity.value?.spelledOut(Self.digits) ?? quantity.label
      let upper = quantity.upperValue?.spelledOut(Self.digits) ?? quantity.upperLabel
      details.add("مقدار", upper.map { "\(value ?? "؟") تا \($0)" } ?? value)
      details.add("یکا", quantity.unit)
      if quantity.bound != .exactly { details.add("حد", quantity.bound.label) }
      details.add("شمرده", quantity.counted)
      details.add("ممیز شمارش", quantity.classifier)
      add(quantity.range, "quantity", details, rank: 2)
    }
  }

  /// Marks every word that the repair changes, with the least confidence of the spacing in it.
  private mutating func addRepairs(_ spacing: [RepairedText.Spacing]) {
    var rest = spacing[...]
    for change in ChangedWords(repaired).changes where !change.source.isEmpty {
      var least: Double?
      while let next = rest.first, next.range.lowerBound <= change.source.upperBound {
        rest.removeFirst()
        if next.range.lowerBound >= change.source.lowerBound { least = min(least ?? 1, next.confidence) }
      }
      var details = Details("اصلاح")
      details.add("پیش", String(repaired.source[repaired.source.range(utf8: change.source)]))
      details.add("پس", String(repaired.text[repaired.text.range(utf8: change.output)]))
      details.add("اطمینان", least.map { "\(Int(($0 * 100).rounded()))٪" })
      marks.append(Mark(range: change.source, name: "repair", details: details.text, rank: 0))
    }
  }

  private mutating func add(_ range: Range<String.Index>, _ name: StaticString, _ details: Details, rank: Int)
  {
    marks.append(
      Mark(range: repaired.source.utf8Offsets(range), name: name, details: details.text, rank: rank)
    )
  }
}

extension MarkedLine {
  /// Appends the line with its marks, properly nested: a mark that another one cuts is closed and opened again.
  func write(to html: inout HTMLText) {
    let marks = marks.sorted {
      ($0.range.lowerBound, -$0.range.upperBound, $0.rank) < (
        $1.range.lowerBound, -$1.range.upperBound, $1.rank
      )
    }
    var upcoming = marks[...]
    var open: [Mark] = []
    var parts = RepairedParts(repaired)
    while true {
      let ends = open.map(\.range.upperBound)
      let starts = upcoming.first.map { [$0.range.lowerBound] } ?? []
      guard let cut = (ends + starts).min() else { break }
      parts.write(upTo: cut, to: &html)
      if let outermost = open.firstIndex(where: { $0.range.upperBound == cut }) {
        let cutMarks = open[outermost...]
        for _ in cutMarks { html.close() }
        open.removeSubrange(outermost...)
        for mark in cutMarks where mark.range.upperBound > cut {
          html.open(mark.name, details: mark.details, continues: true)
          open.append(mark)
        }
      }
      while let mark = upcoming.first, mark.range.lowerBound == cut {
        upcoming.removeFirst()
        html.open(mark.name, details: mark.details, continues: false)
        open.append(mark)
      }
    }
    parts.write(upTo: repaired.source.utf8.count, to: &html)
  }
}

/// Walks a line and its repaired form side by side.
private struct RepairedParts {
  private let repaired: AlignedText
  private var edits: ArraySlice<Alignment.Edit>
  private var (source, output) = (0, 0)
  /// How far the output is ahead of the source.
  private var shift = 0

  init(_ repaired: AlignedText) {
    self.repaired = repaired
    edits = repaired.alignment.edits[...]
  }

  /// Writes what lies before an offset of the source; a change at that very place belongs to it.
  mutating func write(upTo cut: Int, to html: inout HTMLText) {
    while let edit = edits.first, edit.source.upperBound <= cut {
      edits.removeFirst()
      shift = edit.output.upperBound - edit.source.upperBound
    }
    var end = cut + shift
    // A mark that ends within a change has the whole of it: its parts have no places of their own.
    if let edit = edits.first, edit.source.lowerBound < cut { end = edit.output.upperBound }
    let (sourceEnd, outputEnd) = (max(cut, source), max(end, output))
    html.part(
      repaired.source.utf8Span.span.extracting(source..<sourceEnd),
      repaired: repaired.text.utf8Span.span.extracting(output..<outputEnd)
    )
    (source, output) = (sourceEnd, outputEnd)
  }
}
