import PersianText

/// Compiles names into a ``NameTable``: the gazetteer when the package is built, a caller's own names at run time.
package struct NameTableBuilder {
  package struct Body {
    var bodyClass: NameTable.Class
    var kind: UInt8
    var id: String
    var name: String
  }

  private struct Name {
    var key: [UInt8]
    var body: Int
    var flags: NameTable.Flags
    var breaks: UInt32
  }

  private var bodies: [Body] = []
  private var names: [Name] = []

  package init() {}

  /// Names are counted in 16 bits, so more bodies are not taken.
  package static let mostBodies = 20_000

  /// Adds what is named and returns its number.
  package mutating func addBody(_ bodyClass: NameTable.Class, kind: UInt8 = 0, id: String, name: String)
    -> Int
  {
    bodies.append(Body(bodyClass: bodyClass, kind: kind, id: id, name: name))
    return bodies.count - 1
  }

  /// Adds one name of a body, in any spelling. Names of fewer than two letters are left out.
  package mutating func addName(_ name: String, of body: Int, flags: NameTable.Flags = []) {
    let text = KeyedText(FoldedText(name))
    let key = text.letters
    guard key.count >= 2, !key.contains(LetterKeys.barrier) else { return }
    var breaks: UInt32 = 0
    for start in text.tokenStarts.dropLast() where start < 32 { breaks |= 1 << UInt32(start) }
    names.append(Name(key: key, body: body, flags: flags, breaks: breaks))
    // A comma in a name is often not typed; so is none of them.
    if key.contains(LetterKeys.comma) {
      var kept: UInt32 = 0
      var letters: [UInt8] = []
      for (index, code) in key.enumerated() where code != LetterKeys.comma {
        if index < 32, breaks >> UInt32(index) & 1 == 1 {
          kept |= 1 << UInt32(letters.count)
        }
        letters.append(code)
      }
      names.append(Name(key: letters, body: body, flags: flags.subtracting(.canonical), breaks: kept))
    }
  }

  /// The compiled table: the same bytes for the same additions, in whatever order names were added to their bodies.
  ///
  /// Of two names with the same letters and class the official one stays, then the one of the body added first.
  package func bytes() -> [UInt8] {
    let kept = sortedNames()
    let parents = Self.parents(kept)
    var firsts = [UInt16](repeating: 0, count: NameTable.pairs + 1)
    var next = 0
    for pair in 0...NameTable.pairs {
      while next < kept.count, Int(kept[next].key[0]) * LetterKeys.count + Int(kept[next].key[1]) < pair {
        next += 1
      }
      firsts[pair] = UInt16(next)
    }
    var strings = StringPool()
    var rows = LittleEndianBytes()
    for body in bodies {
      rows.append(body.bodyClass.rawValue << 6 | body.kind)
      let type = OrganizationType(number: body.kind).rawValue
      let isTyped = body.bodyClass == .organization && body.id.hasPrefix(type + "-")
      for text in [isTyped ? String(body.id.dropFirst(type.count)) : body.id, body.name] {
        let (offset, count) = strings.place(of: text)
        rows.append(UInt32(offset))
        rows.append(UInt8(count))
      }
    }
    var tables = LittleEndianBytes()
    for first in firsts { tables.append(first) }
    var offset = 0
    for name in kept {
      tables.append(UInt32(offset))
      offset += name.key.count
    }
    tables.append(UInt32(offset))
    for name in kept { tables.append(UInt16(name.body)) }
    for parent in parents { tables.append(parent) }
    for name in kept { tables.append(name.flags.rawValue) }
    for name in kept { tables.append(name.breaks) }

    var rest = LittleEndianBytes()
    rest.append(UInt32(kept.count))
    rest.append(UInt32(bodies.count))
    rest.append(UInt32(offset))
    rest.append(UInt32(strings.bytes.count))
    rest.bytes += tables.bytes
    rest.bytes += rows.bytes
    for name in kept { rest.bytes += name.key }
    rest.bytes += strings.bytes

    var whole = LittleEndianBytes()
    whole.append(NameTable.magic)
    whole.append(NameTable.version)
    whole.append(ByteBlob(rest.bytes).checksum(from: 0))
    whole.bytes += rest.bytes
    return whole.bytes
  }

  private func sortedNames() -> [Name] {
    let order = names.indices.sorted { left, right in
      let (a, b) = (names[left], names[right])
      if a.key != b.key { return a.key.lexicographicallyPrecedes(b.key) }
      let classes = (bodies[a.body].bodyClass.rawValue, bodies[b.body].bodyClass.rawValue)
      if classes.0 != classes.1 { return classes.0 < classes.1 }
      let official = (a.flags.contains(.canonical), b.flags.contains(.canonical))
      if official.0 != official.1 { return official.0 }
      return a.body < b.body
    }
    var kept: [Name] = []
    for index in order {
      let name = names[index]
      if let last = kept.last, last.key == name.key,
        bodies[last.body].bodyClass == bodies[name.body].bodyClass
      {
        kept[kept.count - 1].breaks |= name.breaks
        continue
      }
      kept.append(name)
    }
    return kept
  }

  /// For each name the last one before it that it begins with; the same letters in another class count.
  private static func parents(_ names: [Name]) -> [UInt16] {
    var open: [Int] = []
    return names.indices.map { index in
      while let last = open.last, !names[index].key.starts(with: names[last].key) { open.removeLast() }
      let parent = open.last.map { UInt16($0) } ?? NameTable.none
      open.append(index)
      return parent
    }
  }

  private struct StringPool {
    var bytes: [UInt8] = []
    private var places: [String: Int] = [:]

    mutating func place(of text: String) -> (offset: Int, count: Int) {
      let packed = PackedText.bytes(of: text)
      let count = min(packed.count, 255)
      if let offset = places[text] { return (offset, count) }
      let offset = bytes.count
      bytes += packed.prefix(count)
      places[text] = offset
      return (offset, count)
    }
  }
}
