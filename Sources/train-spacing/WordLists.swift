import Foundation
import PersianText

/// Reads the lists of words, compounds and verbs into the lexicon.
enum WordLists {
  static func decimalBucket(_ count: Double) -> UInt8 {
    count < 1 ? 1 : UInt8(min(9, 1 + Int(log10(count))))
  }

  static func binaryBucket(_ count: Double) -> UInt8 {
    count < 1 ? 1 : UInt8(min(31, 1 + Int(log2(count))))
  }

  /// The stems of verbs, past and present.
  static func verbStems(_ folder: URL) throws -> (pasts: Set<String>, presents: Set<String>) {
    var pasts: Set<String> = []
    var presents: Set<String> = []
    for line in try Corpora.lines(folder.appending(path: "hazm-verbs.tsv")) {
      let fields = line.split(separator: "#", omittingEmptySubsequences: false)
      guard fields.count == 2 else { continue }
      pasts.insert(String(fields[0]))
      presents.insert(String(fields[1]))
    }
    for line in try Corpora.lines(folder.appending(path: "shekar-verbs.csv")) {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count >= 4 else { continue }
      presents.formUnion([String(fields[0]), String(fields[2])])
      pasts.formUnion([String(fields[1]), String(fields[3])])
    }
    return (pasts.subtracting([""]), presents.subtracting([""]))
  }

  static func read(_ folder: URL, into lexicon: inout TrainingLexicon) throws {
    for line in try Corpora.lines(folder.appending(path: "hazm-words.tsv")) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 1 else { continue }
      lexicon.list(fields[0], count: Double(fields[1]) ?? 0)
    }
    for line in try Corpora.lines(folder.appending(path: "shekar-vocab.csv")) {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count > 1 else { continue }
      lexicon.list(fields[0], count: Double(fields[1]) ?? 0)
    }
    for line in try Corpora.lines(folder.appending(path: "shekar-compounds.txt")) {
      lexicon.list(line, count: 1)
    }
    let (pasts, presents) = try verbStems(folder)
    for stem in presents.sorted() {
      for ending in ["م", "ی", "د", "یم", "ید", "ند", "ه", "ن", "ین"] {
        for prefix in ["می", "نمی"] { lexicon.list("\(prefix)\u{200C}\(stem)\(ending)", count: 1, flag: 2) }
      }
    }
    for stem in pasts.sorted() {
      for ending in ["م", "ی", "", "یم", "ید", "ند", "ن", "ین"] {
        for prefix in ["می", "نمی"] { lexicon.list("\(prefix)\u{200C}\(stem)\(ending)", count: 1, flag: 2) }
      }
      for ending in ["ام", "ای", "ایم", "اید", "اند"] {
        for prefix in ["", "ن", "می\u{200C}", "نمی\u{200C}"] {
          lexicon.list("\(prefix)\(stem)ه\u{200C}\(ending)", count: 1, flag: 2)
        }
      }
    }
  }
}
