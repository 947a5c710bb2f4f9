import Driver
import PersianText

@main
struct PersianTextDriver {
  static func main() throws {
    let driver = try Driver()
    switch driver.task {
    case "copy":
      try driver.timeCopying()
    case "characters":
      let normalizer = TextNormalizer(.characters)
      try driver.time { normalizer.normalize($0) }
    case "rules":
      var options = NormalizationOptions.standard
      options.restoresSpacing = false
      let normalizer = TextNormalizer(options)
      try driver.time { normalizer.normalize($0) }
    case "normalize":
      let normalizer = TextNormalizer(.standard)
      try driver.time { normalizer.normalize($0) }
    case "spacing":
      let restorer = SpacingRestorer()
      try driver.time { restorer.restore($0) }
    case "numbers":
      let recognizer = QuantityRecognizer()
      try driver.time { line in
        let values = recognizer.quantities(in: line).compactMap(\.value)
        return values.map { "\($0.numerator)/\($0.denominator)" }.joined(separator: " ")
      }
    default:
      fatalError("no task \(driver.task)")
    }
  }
}
