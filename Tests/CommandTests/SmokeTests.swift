import Testing

@Suite struct SmokeTests {
  @Test func imports() {
    #expect(Bool(true))
  }
}
