import Foundation
import PersianText

/// Reads the lists of words, compounds and verbs into the lexicon.
enum WordLists {
  static func bucket(_ count: Double) -> Int {
    count < 1 ? 1 : min(9, 1 + Int(log10(count)))
  }

  static func read(_ folder: URL, into lexicon: inout TrainingLexicon) throws {
    for line in try Corpora.lines(folder.appending(path: "hazm-words.tsv")) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 1 else { continue }
      lexicon.list(fields[0], bucket: bucket(Double(fields[1]) ?? 0))
    }
    for line in try Corpora.lines(folder.appending(path: "shekar-vocab.csv")) {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count > 1 else { continue }
      lexicon.list(fields[0], bucket: bucket(Double(fields[1]) ?? 0))
    }
    for line in try Corpora.lines(folder.appending(path: "shekar-compounds.txt")) {
      lexicon.list(line, bucket: 1)
    }
    var pasts: Set<Substring> = []
    var presents: Set<Substring> = []
    for line in try Corpora.lines(folder.appending(path: "hazm-verbs.tsv")) {
      let fields = line.split(separator: "#", omittingEmptySubsequences: false)
      guard fields.count == 2 else { continue }
      pasts.insert(fields[0])
      presents.insert(fields[1])
    }
    for line in try Corpora.lines(folder.appending(path: "shekar-verbs.csv")) {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count >= 4 else { continue }
      presents.formUnion([fields[0], fields[2]])
      pasts.formUnion([fields[1], fields[3]])
    }
    for stem in (presents.subtracting([""])).sorted() {
      for ending in ["م", "ی", "د", "یم", "ید", "ند", "ه", "ن", "ین"] {
        for prefix in ["می", "نمی"] { lexicon.list("\(prefix)\u{200C}\(stem)\(ending)", bucket: 1, flag: 2) }
      }
    }
    for stem in (pasts.subtracting([""])).sorted() {
      for ending in ["م", "ی", "", "یم", "ید", "ند", "ن", "ین"] {
        for prefix in ["می", "نمی"] { lexicon.list("\(prefix)\u{200C}\(stem)\(ending)", bucket: 1, flag: 2) }
      }
      for ending in ["ام", "ای", "ایم", "اید", "اند"] {
        for prefix in ["", "ن", "می\u{200C}", "نمی\u{200C}"] {
          lexicon.list("\(prefix)\(stem)ه\u{200C}\(ending)", bucket: 1, flag: 2)
        }
      }
    }
  }
}
