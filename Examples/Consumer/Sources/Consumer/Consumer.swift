import PersianEntities
import PersianText

/// Uses both libraries as another package would, and stops with an error where an answer is wrong.
@main
struct Consumer {
  static func main() {
    let text = "قيمت ١٢٥٠٠ ريال است"
    print(TextNormalizer(.characters).normalize(text))
    for quantity in QuantityRecognizer().quantities(in: text) {
      print(quantity.kind, text[quantity.range])
    }
    for entity in EntityRecognizer().entities(in: "مردم استان گلستان") {
      print(entity.kind, entity.id ?? "")
    }
  }
}
