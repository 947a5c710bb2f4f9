import Benchmark
import BenchmarkSupport
import PersianText

let benchmarks: @Sendable () -> Void = {
  func normalize(_ name: String, _ sample: Sample, _ options: NormalizationOptions) {
    let normalizer = TextNormalizer(options)
    benchmark(name, sample) { blackHole(normalizer.normalize($0)) }
  }

  var digits = NormalizationOptions.none
  digits.digits = .persian
  digits.numberMarks = .persian
  var standard = NormalizationOptions.standard
  standard.restoresSpacing = false
  var search = NormalizationOptions.search
  search.restoresSpacing = false

  for sample in [Sample.clean, .dirty] + Sample.corpora {
    normalize("digits", sample, digits)
    normalize("characters", sample, .characters)
    normalize("standard without spacing", sample, standard)
    normalize("search without spacing", sample, search)
  }
  // Spacing is most of their time.
  normalize("standard", .clean, .standard)
  normalize("search", .clean, .search)

  // A line of one kind of scalar is no slower per byte than a line of prose by more than three times.
  let pieces = [
    ("digits", "5"), ("half-spaces", "\u{200C}"), ("spaces", " "), ("tatweel", "\u{0640}"),
    ("bidi controls", "\u{200F}"), ("brackets", "("), ("quotation marks", "\""), ("full stops", "."),
    ("commas", ","), ("harakat", "\u{0651}\u{064E}"), ("hashtags", "#"), ("at signs", "@"),
    ("backticks", "`"), ("angles", "<"), ("presentation forms", "\u{FE8F}"), ("not signs", "¬"),
    ("joiners", "\u{200D}"), ("foreign letters", "\u{0679}"), ("letters", "\u{0627}"),
    ("ligatures", "\u{FDF2}"), ("teh marbuta forms", "\u{FE93}"), ("rial signs", "\u{FDFC}"),
    ("zero-width spaces", "\u{200B}"), ("byte order marks", "\u{FEFF}"), ("heh with hamza", "\u{06C0}"),
    ("teh marbuta", "\u{0629}"), ("Kurdish ae", "\u{06D5}"), ("hamza marks", "\u{0654}"),
    ("Arabic-Indic digits", "\u{0665}"), ("percent signs", "%"),
  ]
  for (rules, options) in [("standard without spacing", standard), ("characters", .characters)] {
    normalize(rules, .oneLine, options)
    normalize(rules, .dirtyLine, options)
    for (name, piece) in pieces { normalize(rules, .hostile(name, piece), options) }
  }
}
