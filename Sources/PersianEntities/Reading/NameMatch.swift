/// A place in the text that reads as a name of a table.
package struct NameMatch: Sendable {
  /// Which of the tables.
  package var table: Int
  package var name: Int
  package var nameClass: NameTable.Class
  package var flags: NameTable.Flags
  /// In the keys of the text.
  package var start: Int
  package var end: Int
}
