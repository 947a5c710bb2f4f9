import ArgumentParser
public import PersianText

extension SpellCommand {
  enum Form: String, KebabCaseArgument {
    case cardinal, ordinal, attributiveOrdinal, percent

    static var examples: [Form: String] {
      [
        .cardinal: "سه",
        .ordinal: "سوم",
        .attributiveOrdinal: "سومین",
        .percent: "سه درصد",
      ]
    }
  }
}

extension NumberSpelling.Notation: KebabCaseArgument {
  public static var examples: [Self: String] {
    [
      .words: "یک میلیون و دویست هزار",
      .digitsWithScales: "۱ میلیون و ۲۰۰ هزار",
      .decimalWithScale: "۱٫۲ میلیون",
      .digits: "۱٬۲۰۰٬۰۰۰",
    ]
  }
}

extension NumberSpelling.Joining: KebabCaseArgument {
  public static var examples: [Self: String] {
    [
      .spaces: "سی و پنج",
      .halfSpaces: "سی\u{200C}وپنج",
    ]
  }
}

extension NumberSpelling.LargeScales: KebabCaseArgument {
  public static var examples: [Self: String] {
    [
      .thousandMilliard: "هزار میلیارد",
      .trillion: "تریلیون",
    ]
  }
}

extension NumberSpelling.FractionForm: KebabCaseArgument {
  public static var examples: [Self: String] {
    [
      .automatic: "دو و نیم",
      .decimal: "دو ممیز پنج دهم",
      .ratio: "دو و یک\u{200C}دوم",
    ]
  }
}

extension NumberSpelling.DecimalForm: KebabCaseArgument {
  public static var examples: [Self: String] {
    [
      .point: "دو ممیز بیست و پنج صدم",
      .conjunction: "دو و بیست و پنج صدم",
      .digitByDigit: "دو ممیز دو پنج",
    ]
  }
}

extension NumberSpelling.FirstOrdinal: KebabCaseArgument {
  public static var examples: [Self: String] {
    [
      .common: "اول",
      .regular: "یکم",
      .literary: "نخست",
    ]
  }
}

extension NumberSpelling.DigitSet: KebabCaseArgument {
  public static var examples: [Self: String] {
    [
      .persian: "۱۲٫۵",
      .ascii: "12.5",
      .arabicIndic: "١٢٫٥",
    ]
  }
}
