import Fuzzing
import TextProperties

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEntities(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  requireAll(TextProperty.entities, bytes, count)
}
