import Fuzzing
import TextProperties

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSpacing(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  requireAll(TextProperty.spacing, bytes, count)
}
