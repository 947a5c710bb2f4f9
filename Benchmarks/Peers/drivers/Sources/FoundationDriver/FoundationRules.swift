import Foundation

/// The rules of normalization as one writes them by hand with Foundation: tables of replacements, regular
/// expressions and ICU's normal form.
struct FoundationRules {
  private let letters: [(String, String)] = [
    ("ي", "ی"), ("ى", "ی"), ("ې", "ی"), ("ے", "ی"), ("ك", "ک"), ("ڪ", "ک"), ("ة", "ه"), ("ە", "ه"),
    ("ہ", "ه"),
    ("ھ", "ه"), ("ﻻ", "لا"), ("ﷲ", "الله"), ("﷼", "ریال"), ("هٔ", "هٔ"), ("ۀ", "هٔ"), ("\u{FEFF}", ""),
    ("\u{200B}", ""), ("\u{AD}", ""),
  ]
  private let digits: [(String, String)] =
    zip("0123456789", "۰۱۲۳۴۵۶۷۸۹").map { (String($0), String($1)) }
    + zip("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹").map { (String($0), String($1)) }
  private let layout: [(NSRegularExpression, String)]

  init() throws {
    layout = try [
      ("[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000\\t]", " "),
      ("\\u200C{2,}", "\u{200C}"),
      ("(?<=[اآأدذرزژو])\\u200C", ""),
      ("\\u200C(?![\\u0620-\\u06D3])|(?<![\\u0620-\\u06D3])\\u200C", ""),
      (" {2,}", " "),
      ("(?<=[\\u0620-\\u06D3]) *,", "،"),
      ("(?<=[\\u0620-\\u06D3]) *;", "؛"),
      ("(?<=[\\u0620-\\u06D3]) *\\?", "؟"),
      (" +(?=[،؛؟!.:»)\\]}])", ""),
      ("(?<=[«(\\[{]) +", ""),
      ("(?<=[،؛؟!])(?=[\\u0620-\\u06D3])", " "),
      ("\"([^\"\\n]*)\"", "«$1»"),
      ("\\.{3,}", "…"),
      ("(?<=[۰-۹])\\.(?=[۰-۹])", "٫"),
      ("(?<=[۰-۹]),(?=[۰-۹]{3})", "٬"),
      (" +$|^ +", ""),
    ].map { (try NSRegularExpression(pattern: $0.0), $0.1) }
  }

  /// Letters, digits and invisible characters.
  func characters(_ text: String) -> String {
    var result = text.precomposedStringWithCanonicalMapping
    for (from, to) in letters + digits {
      // Literally: otherwise a letter before a half-space is not found, for both are one `Character`.
      result = result.replacingOccurrences(of: from, with: to, options: .literal)
    }
    return result
  }

  /// The same, then spaces, half-spaces and punctuation.
  func standard(_ text: String) -> String {
    var result = characters(text)
    for (pattern, template) in layout {
      let all = NSRange(result.startIndex..., in: result)
      result = pattern.stringByReplacingMatches(in: result, range: all, withTemplate: template)
    }
    return result
  }
}
