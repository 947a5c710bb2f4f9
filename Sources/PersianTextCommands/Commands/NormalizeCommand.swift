import ArgumentParser
public import PersianText

struct NormalizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Repair letters, digits, marks, spaces and half-spaces.",
    discussion: """
      Text comes out with the same lines and line breaks. Addresses, @mentions, #hashtags, code and whatever is not \
      Persian stay as they are.

      EXAMPLES
        persian-text normalize page.txt > clean.txt
        persian-text normalize --preset search < query.txt
        persian-text normalize --digits ascii --in-place *.txt
        persian-text normalize --without restores-spacing --with removes-bidi-controls page.txt
        zcat corpus.gz | persian-text normalize --preset characters | gzip > clean.gz
      """
  )

  enum Preset: String, CaseIterable, ExpressibleByArgument {
    case characters, standard, messages, search, none

    var options: NormalizationOptions {
      switch self {
      case .characters: .characters
      case .standard: .standard
      case .messages: .messages
      case .search: .search
      case .none: .none
      }
    }
  }

  enum Digits: String, KebabCaseArgument {
    case persian, ascii, arabicIndic, keep

    static var examples: [Digits: String] {
      [
        .persian: "۱۲٬۵۰۰٫۷۵",
        .ascii: "12,500.75",
        .arabicIndic: "١٢٬٥٠٠٫٧٥",
        .keep: "as they are",
      ]
    }
  }

  @Option(
    help:
      "How far to go: characters alone, the standard for storage and display, the same for a program's strings, folded for search, or no rule at all."
  )
  var preset = Preset.standard

  @Option(help: "The digits to write, with the marks inside numbers.")
  var digits: Digits?

  @Option(help: "How the ezafe after a silent ه is written.")
  var ezafe: NormalizationOptions.EzafeForm?

  @Flag(help: "Also rewrite lines without any Persian: ( a test ) becomes (a test).")
  var otherScripts = false

  @Option(help: ArgumentHelp("Switch a rule on; may be given several times.", valueName: "rule"))
  var with: [NormalizationRule] = []

  @Option(help: ArgumentHelp("Switch a rule off; may be given several times.", valueName: "rule"))
  var without: [NormalizationRule] = []

  @Flag(help: "List the rules with an example of each and the presets that have it.")
  var listRules = false

  @OptionGroup var rewriting: RewriteOptions

  @MainActor
  func run() async throws {
    if listRules { return printRules() }
    let normalizer = TextNormalizer(options)
    let apart = rewriting.input.judgesLinesApart
    let stream = LineStream(
      paths: rewriting.input.paths,
      options: rewriting.input.stream,
      mindsNeighbours: options.restoresSpacing && !apart
    ) { lines, written in
      let text = lines.bytes.span.extracting(lines.range)
      normalizer.normalize(utf8: text, judgingLinesApart: apart, into: &written.bytes)
    }
    try await stream.run(inPlace: rewriting.inPlace)
  }

  private var options: NormalizationOptions {
    var options = preset.options
    switch digits {
    case nil: break
    case .persian: (options.digits, options.numberMarks) = (.persian, .persian)
    case .ascii: (options.digits, options.numberMarks) = (.ascii, .ascii)
    case .arabicIndic: (options.digits, options.numberMarks) = (.arabicIndic, .persian)
    case .keep: (options.digits, options.numberMarks) = (nil, nil)
    }
    if let ezafe { options.ezafe = ezafe }
    if otherScripts { options.rewritesOtherScripts = true }
    for rule in with { options[keyPath: rule.option] = true }
    for rule in without { options[keyPath: rule.option] = false }
    return options
  }

  /// One rule a line: name, presets, example before and after, with tabs between.
  private func printRules() {
    for rule in NormalizationRule.all {
      let presets = Preset.allCases.filter { $0.options[keyPath: rule.option] }.map(\.rawValue)
      print(
        rule.name,
        presets.isEmpty ? "-" : presets.joined(separator: ","),
        rule.before,
        rule.after,
        separator: "\t"
      )
    }
  }
}

extension NormalizationOptions.EzafeForm: KebabCaseArgument {
  public static var examples: [Self: String] {
    [
      .asWritten: "as the author wrote it",
      .hamza: "خانه\u{0654} ما",
      .yeh: "خانه\u{200C}ی ما",
    ]
  }
}
