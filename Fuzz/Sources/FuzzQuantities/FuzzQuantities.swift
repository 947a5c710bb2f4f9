import Fuzzing
import TextProperties

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzQuantities(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  requireAll(TextProperty.quantities, bytes, count)
}
