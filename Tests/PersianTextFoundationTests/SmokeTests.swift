import Testing
import PersianTextFoundation

@Suite struct SmokeTests {
  @Test func imports() {
    #expect(Bool(true))
  }
}
