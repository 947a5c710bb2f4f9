import PersianEntities
import PersianText

/// Repairs what is typed and tells what stands in it. No Foundation, so it can be linked into one small static file.
///
///     swift run tidy "حدود ٢ ميليون و نيم عدد ماسك در استان گلستان"
@main
struct Tidy {
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    if words.isEmpty {
      while let line = readLine() { tell(of: line) }
    } else {
      tell(of: words.joined(separator: " "))
    }
  }

  static func tell(of text: String) {
    let tidy = TextNormalizer().normalized(text)
    print(tidy.text)
    // Quantities and names are read in the text as it was typed: their places are places there.
    for quantity in QuantityRecognizer().quantities(in: text) {
      let value = quantity.value.map(String.init(describing:)) ?? quantity.label ?? ""
      print("  \(quantity.kind): \(value) \(quantity.unit ?? "") ← \(text[quantity.range])")
    }
    for entity in EntityRecognizer().entities(in: text) {
      // The same name in the repaired text.
      let repaired = tidy.text[tidy.outputRange(of: entity.range)]
      print("  \(entity.kind): \(entity.name ?? String(repaired)) \(entity.id ?? "") ← \(text[entity.range])")
    }
  }
}
