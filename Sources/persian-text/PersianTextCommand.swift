import ArgumentParser
import PersianEntities
import PersianText

@main
struct PersianTextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "persian-text",
    abstract: "Repair Persian text and read the numbers and names in it."
  )

  func run() throws {
    while let line = readLine(strippingNewline: false) {
      print(TextNormalizer().normalize(line), terminator: "")
    }
  }
}
