import LibFuzzer
public import TextProperties

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether only what no text may break is checked, as for every change: `FUZZ_PROPERTIES=safety`.
private let checksSafetyAlone =
  getenv("FUZZ_PROPERTIES").map { unsafe String(cString: $0) } == TextProperty.Kind.safety.rawValue

/// Stops the process, with a report, where bytes read leniently as a text break one of the properties; those that are
/// known to be open are for `survey`.
public func requireAll(_ properties: [TextProperty], _ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  for property in properties where !property.isOpen && (property.kind == .safety || !checksSafetyAlone) {
    if let report = property.report(on: text) { fatalError(report) }
  }
  return 0
}

/// Changes an input: mostly as libFuzzer does, now and then by one of our own hostile texts, or with one inside.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: CUnsignedInt)
  -> Int
{
  let kind = HostileText.allCases[Int(seed / 8) % HostileText.allCases.count]
  let text = Array(kind.text(Int(seed)).utf8)
  let input = UnsafeMutableBufferPointer(start: bytes, count: limit)
  switch seed % 8 {
  case 0:
    return input.update(fromContentsOf: text.prefix(limit))
  case 1:
    let piece = text.prefix(40)
    let start = Int(seed / 64) % (count + 1)
    let mixed = Array(input[..<start]) + piece + Array(input[start..<count])
    return input.update(fromContentsOf: mixed.prefix(limit))
  default:
    return LLVMFuzzerMutate(bytes, count, limit)
  }
}
