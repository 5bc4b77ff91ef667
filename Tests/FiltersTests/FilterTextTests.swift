import Engine
import Filters
import TestSupport
import Testing

/// A filter that is written down is the same filter when it is read.
struct FilterTextTests {
  private static let strange = [
    "A", "me", "and", "a \"b\" c", "", "'", "“x”", "Bờ kè", "-", "today",
    "x'; DROP TABLE cases; --",
    "a,b", "(", "$1", "\\", "1 = 1",
  ]

  private static let random = RandomFilter(
    texts: Dictionary(
      uniqueKeysWithValues: FilterField.allCases.map { field in
        (
          field,
          field == .code ? ["KT-2026-A", "B C"] : field == .find ? ["Bờ kè", "a\"b"] : strange
        )
      }), days: -700_000...2_900_000)

  @Test(arguments: 0..<20)
  func `a random filter survives being written and read`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let filter = Self.random.filter(depth: 3, using: &random)
      #expect(try Filter(parsing: "\(filter)") == filter, "\(filter)")
    }
  }

  @Test(arguments: 0..<20)
  func `no text does worse than being refused`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces =
      FilterField.allCases.map(\.rawValue) + Self.strange
      + ["=", "!=", "<", "(", ")", ",", "in", "is", "not", "or", "5d", "\"", "none", "~", "report"]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...12, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined(separator: " ")
      do throws(FilterFault) {
        let filter = try Filter(parsing: text)
        #expect(throws: Never.self) { try Filter(parsing: "\(filter)") }
      } catch {
        #expect(error.place.upperBound <= error.text.unicodeScalars.count)
      }
    }
  }

  @Test func `parentheses stand where they are needed, and values in quotes where they must`()
    throws
  {
    let text = "not (stage > plan and title = \"a \"\"b\"\"\") or responsible in (me, \"me\")"
    #expect("\(try Filter(parsing: text))" == text)
    #expect("\(try Filter(parsing: "OVERDUE AND body UNDER 'X1'"))" == "overdue > 0d and under X1")
  }
}
