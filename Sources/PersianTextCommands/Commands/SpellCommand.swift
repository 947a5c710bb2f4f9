import ArgumentParser
import PersianText

struct SpellCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spell",
    abstract: "Write numbers out in words, or words as numbers.",
    discussion: """
      Numbers are given as arguments or one a line. They may be in Persian, Arabic or ASCII digits, with grouping, as \
      fractions, or in words. What is no number is told on standard error and goes on as it is, with exit code 65.

      EXAMPLES
        persian-text spell 1250000                      یک میلیون و دویست و پنجاه هزار
        persian-text spell --form ordinal 31            سی و یکم
        persian-text spell --money IRR 12500            دوازده هزار و پانصد ریال
        persian-text spell --notation decimal-with-scale 1200000
        persian-text spell --to digits "دو میلیون و نیم"    ۲٬۵۰۰٬۰۰۰
        cut -f3 prices.tsv | persian-text spell --money IRT
      """
  )

  enum Target: String, CaseIterable, ExpressibleByArgument {
    case words, digits
  }

  @Argument(
    help: ArgumentHelp(
      "Numbers, or files with one a line; standard input when there is none.",
      valueName: "number|file"
    ),
    completion: .file()
  )
  var numbers: [String] = []

  @Option(help: "Whether to write words or digits.")
  var to = Target.words

  @Option(help: "What the number is in its sentence.")
  var form = Form.cardinal

  @Option(
    help: ArgumentHelp(
      "A sum of money, by ISO 4217 code, or IRT for toman.",
      valueName: "code"
    )
  )
  var money: String?

  @Option(help: "How far words stand for digits.")
  var notation = NumberSpelling.Notation.words

  @Option(help: "What stands between words below a thousand.")
  var joining = NumberSpelling.Joining.spaces

  @Option(help: "How 10^12 and above are named.")
  var largeScales = NumberSpelling.LargeScales.thousandMilliard

  @Option(help: "How a number that is no integer is put in words.")
  var fraction = NumberSpelling.FractionForm.automatic

  @Option(help: "How the digits after a decimal mark are put in words.")
  var decimal = NumberSpelling.DecimalForm.point

  @Option(help: "The ordinal of one where it stands alone.")
  var firstOrdinal = NumberSpelling.FirstOrdinal.common

  @Option(help: "The digits of notations that have any.")
  var digits = NumberSpelling.DigitSet.persian

  @Flag(inversion: .prefixedNo, help: "Group digits by thousands.")
  var grouping = true

  @Flag(help: "Write sums as on cheques: یکصد هزار, یک هزار.")
  var cheque = false

  @Option(
    help: ArgumentHelp(
      "Round to so many digits after the decimal mark, halves away from zero.",
      valueName: "n"
    )
  )
  var round: Int?

  func validate() throws {
    if let round, round < 0 { throw ValidationError("--round must be at least 0.") }
    if money != nil, form != .cardinal { throw ValidationError("--money and --form exclude each other.") }
  }

  @OptionGroup var stream: StreamOptions

  @MainActor
  func run() async throws {
    guard numbers.isEmpty || numbers.contains(where: { Self.number($0) == nil && Self.isFile($0) }) else {
      return try spellArguments()
    }
    let spelling = spelling
    let paths = numbers.isEmpty ? ["-"] : numbers
    try await LineStream(paths: paths, options: stream) { lines, written in
      lines.forEachLine { line in
        if let number = Self.number(line.text) {
          written.bytes.append(contentsOf: number.spelledOut(spelling).utf8)
        } else {
          written.bytes.append(contentsOf: line.text.utf8)
          if !line.text.allSatisfy(\.isWhitespace) {
            let place = lines.file.map { "\($0):\(line.number)" } ?? "line \(line.number)"
            written.complaints.append("\(place): \(Self.complaint(line.text))")
          }
        }
        written.bytes.append(copying: lines.bytes.span.extracting(line.lineBreak))
      }
    }.run()
  }

  private func spellArguments() throws {
    var exitCode = ExitCode.success
    for argument in numbers {
      if let number = Self.number(argument) {
        print(number.spelledOut(spelling))
      } else {
        Messages.tell(Self.complaint(argument))
        exitCode = .dataError
      }
    }
    if exitCode != .success { throw exitCode }
  }

  private static func number(_ text: String) -> ExactNumber? {
    ExactNumber(text) ?? ExactNumber(persian: text)
  }

  private static func complaint(_ text: String) -> String {
    "not a number, or one of more than 38 digits: \(text.prefix(80))"
  }

  private static func isFile(_ argument: String) -> Bool {
    argument == "-" || FileStatus(path: argument) != nil
  }

  private var spelling: NumberSpelling {
    var spelling = cheque ? NumberSpelling.cheque : .cardinal
    spelling.form =
      switch form {
      case .cardinal: money.map { .money($0.uppercased()) } ?? .cardinal
      case .ordinal: .ordinal
      case .attributiveOrdinal: .attributiveOrdinal
      case .percent: .percent
      }
    spelling.notation = to == .digits ? .digits : notation
    spelling.joining = joining
    spelling.largeScales = largeScales
    spelling.fractionForm = fraction
    spelling.decimalForm = decimal
    spelling.firstOrdinal = firstOrdinal
    spelling.digitSet = digits
    spelling.groupsDigits = grouping
    spelling.maximumFractionDigits = round
    return spelling
  }
}
