import Foundation
import Testing

/// `--in-place`: all or nothing, and nothing left behind.
@Suite struct InPlaceTests {
  static let damaged = "قيمت كتاب\r\nآخر"
  static let repaired = "قیمت کتاب\r\nآخر"

  @Test func rewritesEachFileAndKeepsItsPermissions() throws {
    try TemporaryFolder.with { folder in
      let first = try folder.file("first.txt", Self.damaged)
      let second = try folder.file("second.txt", Self.damaged)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: first)
      let run = try Command.run("normalize", "--in-place", first, second)
      #expect(run.exitCode == 0)
      #expect(run.output.isEmpty)
      #expect(try folder.contents(of: "first.txt") == Data(Self.repaired.utf8))
      #expect(try folder.contents(of: "second.txt") == Data(Self.repaired.utf8))
      let attributes = try FileManager.default.attributesOfItem(atPath: first)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o640)
      #expect(try folder.names == ["first.txt", "second.txt"])
    }
  }

  @Test func aFileThatIsRightIsNotTouched() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.file("right.txt", Self.repaired)
      let before = try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? NSNumber
      #expect(try Command.run("normalize", "-i", file).exitCode == 0)
      let after = try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? NSNumber
      #expect(before == after)
    }
  }

  @Test func theOldFileStaysWhenItIsNotUTF8() throws {
    try TemporaryFolder.with { folder in
      let contents = Data(Self.damaged.utf8) + [0x0A, 0xFF, 0x0A]
      let bad = try folder.file("bad.txt", contents)
      let good = try folder.file("good.txt", Self.damaged)
      let run = try Command.run("normalize", "--in-place", bad, good)
      #expect(run.exitCode == 65)
      #expect(run.errors.contains("bad.txt:3: not UTF-8"))
      #expect(try folder.contents(of: "bad.txt") == contents)
      #expect(try folder.contents(of: "good.txt") == Data(Self.repaired.utf8))
      #expect(try folder.names == ["bad.txt", "good.txt"])
    }
  }

  @Test func theOldFileStaysWhenTheNewOneDoesNotFit() throws {
    try TemporaryFolder.with { folder in
      let contents = Data(String(repeating: Self.damaged + "\n", count: 8_000).utf8)
      let file = try folder.file("large.txt", contents)
      // A limit of 64 KiB a file stands for the full disk.
      let run = try Command.shell(
        "ulimit -f 128; trap '' XFSZ; \"$command\" normalize --preset characters --in-place '\(file)'"
      )
      #expect(run.exitCode == 74)
      #expect(try folder.contents(of: "large.txt") == contents)
      #expect(try folder.names == ["large.txt"])
    }
  }

  @Test func anInterruptionLeavesTheOldFile() throws {
    try TemporaryFolder.with { folder in
      let contents = Data(String(repeating: Self.damaged + "\n", count: 1_000_000).utf8)
      let file = try folder.file("large.txt", contents)
      let script = """
        "$command" normalize --preset characters --jobs 1 --in-place '\(file)' & pid=$!
        while kill -0 $pid && ! ls -A '\(folder.url.path)' | grep -q '^\\.persian-text'; do :; done
        kill -TERM $pid; wait $pid
        """
      let run = try Command.shell(script)
      #expect(run.exitCode == 143)
      #expect(try folder.contents(of: "large.txt") == contents)
      #expect(try folder.names == ["large.txt"])
    }
  }

  @Test func aSymbolicLinkStaysALink() throws {
    try TemporaryFolder.with { folder in
      _ = try folder.file("target.txt", Self.damaged)
      let link = folder.url.appending(path: "link.txt")
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "target.txt")
      #expect(try Command.run("normalize", "--in-place", link.path).exitCode == 0)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "target.txt")
      #expect(try folder.contents(of: "target.txt") == Data(Self.repaired.utf8))
    }
  }

  @Test func onlyRegularFilesAreRewritten() throws {
    let run = try Command.run("normalize", "--in-place", "/dev/null")
    #expect(run.exitCode == 66)
    #expect(run.errors.contains("not a regular file"))
  }
}
