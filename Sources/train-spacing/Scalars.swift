import Foundation

/// The same on every machine: in double precision and rounded, so that the model's bytes do not depend on the vector code.
@inline(__always)
func exp32(_ x: Float) -> Float { Float(exp(Double(max(-30, min(30, x))))) }

@inline(__always)
func log32(_ x: Float) -> Float { Float(log(Double(x))) }
