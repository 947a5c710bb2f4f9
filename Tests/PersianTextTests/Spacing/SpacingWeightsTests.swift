import PersianText
import SpacingModel
import Testing

@Suite struct SpacingWeightsTests {
  static let shipped: [UInt8] = unsafe Array(
    UnsafeBufferPointer(start: spacing_model_start(), count: spacing_model_count())
  )

  @Test func shippedModelIsWhole() throws {
    #expect(Self.shipped.count <= 4 << 20)
    _ = try SpacingWeights(Self.shipped)
    #expect(SpacingWeights.builtIn != nil)
  }

  @Test func everyTruncatedLengthIsAnError() {
    for count in Array(0...300) + stride(from: 301, to: Self.shipped.count, by: 200_003) + [
      Self.shipped.count - 1
    ] {
      #expect(throws: SpacingWeightsError.self) { try SpacingWeights(Array(Self.shipped.prefix(count))) }
    }
  }

  @Test func alteredBytesAreAnError() {
    for place in [0, 8, 12, 16, 24, 33, 37, 41, 45, 50, 120, 1_000, Self.shipped.count - 1] {
      var bytes = Self.shipped
      bytes[place] ^= 0x15
      #expect(throws: SpacingWeightsError.self) { try SpacingWeights(bytes) }
    }
    #expect(throws: SpacingWeightsError.size) { try SpacingWeights(Self.shipped + [0]) }
  }
}
