/// How many gaps of each of ``WriterHabits/Kind`` hold what, or how large a share of them.
struct GapCounts: Sendable {
  /// Four a kind: nothing, half-spaces and spaces, and one that stays 0.
  private var numbers = InlineArray<16, Float>(repeating: 0)

  init() {}

  /// - Parameter numbers: three a kind, kind by kind.
  init(_ numbers: [Float]) {
    for (index, number) in numbers.enumerated() { self.numbers[index / 3 * 4 + index % 3] = number }
  }

  /// Those of a kind.
  subscript(kind: UInt8) -> SIMD4<Float> {
    get {
      let first = 4 * Int(kind)
      return SIMD4(numbers[first], numbers[first + 1], numbers[first + 2], 0)
    }
    set {
      for index in 0..<3 { numbers[4 * Int(kind) + index] = newValue[index] }
    }
  }

  /// Those of a kind that hold one thing.
  subscript(kind: UInt8, label: UInt8) -> Float {
    get { numbers[4 * Int(kind) + Int(label)] }
    set { numbers[4 * Int(kind) + Int(label)] = newValue }
  }

  static func + (left: GapCounts, right: GapCounts) -> GapCounts {
    var sum = left
    sum += right
    return sum
  }

  static func += (left: inout GapCounts, right: GapCounts) {
    for index in left.numbers.indices { left.numbers[index] += right.numbers[index] }
  }

  /// Makes all of them smaller alike, if they are more than so many.
  mutating func limit(to most: Float) {
    var all: Float = 0
    for index in numbers.indices { all += numbers[index] }
    guard all > most else { return }
    for index in numbers.indices { numbers[index] *= most / all }
  }
}
