import Testing

@testable import Casework

@Suite struct BulkPaceTests {
  @Test func `workers together keep under the rate, and lost time is not made up for`() {
    let pace = BulkPace(rate: 100)
    #expect(pace.wait(for: 50, elapsed: .zero) == .zero)
    #expect(pace.wait(for: 50, elapsed: .zero) == .milliseconds(500))
    #expect(pace.wait(for: 10, elapsed: .milliseconds(900)) == .milliseconds(100))
    #expect(pace.wait(for: 10, elapsed: .seconds(60)) == .zero)
    #expect(pace.wait(for: 10, elapsed: .seconds(60)) == .milliseconds(100))
  }
}
