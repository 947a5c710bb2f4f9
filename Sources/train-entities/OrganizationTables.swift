import Foundation
import PersianEntities

/// Tab-separated tables.
enum Table {
  /// The rows of a file, without comments and empty lines.
  static func rows(_ path: String) throws -> [[String]] {
    try String(contentsOf: URL(filePath: path), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: true)
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}

/// The tables of organizations, one body a row: `id  type  name  aliases  flags`.
///
/// Aliases are separated by `;`. A name with `?` after it is also a word, or the name of something else.
enum OrganizationTables {
  struct Row {
    var id: String
    var type: OrganizationType
    /// The official name, then the others.
    var names: [(text: String, isAmbiguous: Bool)]
  }

  /// The words that may stand before a name.
  static func classWords(_ folder: String) throws -> [String] {
    Set(try Table.rows("\(folder)/class-words.txt").dropFirst().map { $0[1] }).sorted()
  }

  /// The rows of every table in a folder, in the order of file names.
  static func read(_ folder: String) throws -> [Row] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".tsv") }
      .sorted()
    return try files.flatMap { file in
      try Table.rows("\(folder)/\(file)").dropFirst().map { columns in
        let aliases = columns.count > 3 ? columns[3].split(separator: ";").map(String.init) : []
        return Row(
          id: columns[0],
          type: OrganizationType(rawValue: columns[1]) ?? .other,
          names: ([columns[2]] + aliases).map { name in
            let isAmbiguous = name.hasSuffix("?")
            return (isAmbiguous ? String(name.dropLast()) : name, isAmbiguous)
          }
        )
      }
    }
  }
}
