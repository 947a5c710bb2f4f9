import ArgumentParser
import PersianTextCommands

@main
enum EntryPoint {
  static func main() async {
    await PersianTextCommand.main()
  }
}
