import Fuzzing
import TextProperties

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNormalization(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  requireAll(TextProperty.normalization + TextProperty.alignments, bytes, count)
}
