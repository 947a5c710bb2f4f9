import ArgumentParser
import Foundation
import PersianEntities

struct CompileGazetteer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Compile the tables of names into Sources/EntityModel/gazetteer.bin."
  )

  @Option(help: "The folder of tables of organizations.")
  var tables = "Sources/PersianEntities/Gazetteer"

  @Option(help: "The table of cities of Iran, which the names of bodies often end in.")
  var cities = "../shared/gazetteer/cities.tsv"

  @Option(help: "Countries, and places outside Iran.")
  var places = "Sources/train-entities/places.tsv"

  @Option(help: "Where to write.")
  var output = "Sources/EntityModel/gazetteer.bin"

  func run() throws {
    var builder = NameTableBuilder()
    for province in IranProvince.allCases {
      let body = builder.addBody(.province, id: province.iso, name: province.persianName)
      for row in ProvinceNames.all where row.province == province {
        builder.addName(row.persian, of: body, flags: row.persian == province.persianName ? .canonical : [])
      }
    }
    let organizations = try OrganizationTables.read(tables)
    for row in organizations {
      let body = builder.addBody(.organization, kind: row.type.number, id: row.id, name: row.names[0].text)
      for (index, name) in row.names.enumerated() {
        var flags: NameTable.Flags = index == 0 ? .canonical : []
        if name.isAmbiguous { flags.insert(.ambiguous) }
        builder.addName(name.text, of: body, flags: flags)
      }
    }
    let classWord = builder.addBody(.classWord, id: "", name: "")
    for word in try OrganizationTables.classWords(tables) { builder.addName(word, of: classWord) }
    let place = builder.addBody(.place, id: "", name: "")
    for row in try Table.rows(cities).dropFirst() { builder.addName(row[0], of: place) }
    for row in try Table.rows(places).dropFirst() { builder.addName(row[0], of: place) }
    let bytes = builder.bytes()
    try Data(bytes).write(to: URL(filePath: output))
    print("\(organizations.count) organizations, \(bytes.count) bytes")
  }
}
