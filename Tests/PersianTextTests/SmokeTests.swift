import Testing
import PersianText

@Suite struct SmokeTests {
  @Test func imports() {
    #expect(Bool(true))
  }
}
