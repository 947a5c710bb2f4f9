public import ArgumentParser

/// The command `persian-text` with its subcommands.
public struct PersianTextCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "persian-text",
    abstract: "Repair Persian text and read the numbers and names in it.",
    discussion: """
      Each subcommand reads the named files, or standard input when there is none, line by line, and writes to \
      standard output in the same order.

      EXAMPLES
        persian-text normalize page.txt > clean.txt
        persian-text spacing --diff page.txt
        zcat corpus.gz | persian-text annotate | jq -c '.quantities[]'
        persian-text normalize --in-place *.txt

      EXIT CODES
        0 done   64 wrong usage   65 input is not UTF-8   66 a file is missing, a folder or unreadable
        73 no file can be made beside the one to rewrite   74 reading or writing failed, as on a full disk
      """,
    version: "0.1.0",
    subcommands: [
      NormalizeCommand.self, SpacingCommand.self, QuantitiesCommand.self, EntitiesCommand.self,
      AnnotateCommand.self,
      SpellCommand.self,
    ]
  )

  public init() {}
}
