import Driver

@main
struct FoundationDriver {
  static func main() throws {
    let driver = try Driver()
    let rules = try FoundationRules()
    switch driver.task {
    case "characters": try driver.time(rules.characters)
    case "rules": try driver.time(rules.standard)
    default: fatalError("no task \(driver.task)")
    }
  }
}
