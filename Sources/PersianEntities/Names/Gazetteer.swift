internal import EntityModel

/// The names that come with the package.
package enum Gazetteer {
  /// Read in place from the binary; its checksum is looked at once.
  package static let table: NameTable =
    // The array lives as long as the process and has that many bytes.
    unsafe NameTable(ByteBlob(static: entity_gazetteer_start(), count: entity_gazetteer_size()))
    ?? .empty
}

extension ChainModel {
  /// The weights that come with the package.
  package static let standard: ChainModel =
    // As above.
    unsafe ChainModel(ByteBlob(static: entity_chain_start(), count: entity_chain_size()))
    ?? .empty
}

extension Lexicon {
  /// The words of the rules and of the model that comes with the package.
  static let standard = Lexicon(
    endings: ChainModel.standard.endings,
    beginnings: ChainModel.standard.beginnings
  )
}
