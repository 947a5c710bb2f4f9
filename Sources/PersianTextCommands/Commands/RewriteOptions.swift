import ArgumentParser

/// What the subcommands that write text out can be told.
struct RewriteOptions: ParsableArguments {
  @Flag(
    name: [.long, .customShort("i")],
    help: ArgumentHelp(
      "Write each file over itself instead of to standard output.",
      discussion: """
        The new text is written to a new file beside the old one and takes its place when all of it is on the disk; \
        if anything fails the old file stays. A file that would not change is not touched.
        """
    )
  )
  var inPlace = false

  @OptionGroup var input: InputOptions

  func validate() throws {
    if inPlace, input.files.isEmpty || input.files.contains("-") {
      throw ValidationError("--in-place needs the names of files.")
    }
  }
}
