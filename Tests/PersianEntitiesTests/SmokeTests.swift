import Testing
import PersianEntities

@Suite struct SmokeTests {
  @Test func imports() {
    #expect(Bool(true))
  }
}
