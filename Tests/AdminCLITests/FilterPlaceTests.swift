import Engine
import Filters
import Testing

@testable import AdminCLI

/// The line under a mistaken condition that points at the mistake.
@Suite struct FilterPlaceTests {
  private static func excerpt(_ condition: String) throws -> [String] {
    do throws(FilterFault) {
      _ = try Filter(parsing: condition)
    } catch {
      return error.excerpt(columns: 72)
    }
    Issue.record("\(condition) is no mistake")
    return []
  }

  @Test(arguments: [
    "stauts = open", "title = \"Chi bộ trường\" stauts", "title = \"漢字漢字\" stauts",
    "title = \"e\u{323}\u{302}\u{301}x\" stauts", "title = 'a'\n\t and stauts = open",
  ])
  func `carets stand under the word that is wrong`(condition: String) throws {
    let lines = try Self.excerpt(condition)
    let before = try #require(lines[0].firstRange(of: "stauts")).lowerBound
    let indent = DisplayWidth.of(String(lines[0][..<before]))
    #expect(lines[1] == String(repeating: " ", count: indent) + "^^^^^^")
  }

  @Test(arguments: ["Chi bộ ", "漢字", "e\u{323}\u{302}\u{301}", "👨‍👩‍👧 "])
  func `a long condition is cut to the terminal, around the place`(words: String) throws {
    let title = String(repeating: words, count: 200)
    let lines = try Self.excerpt(
      "title = \"\(title)\" stauts = open or title = \"\(title)\"")
    #expect(DisplayWidth.of(lines[0]) <= 74)
    #expect(lines[0].hasPrefix("…") && lines[0].hasSuffix("…"))
    let before = try #require(lines[0].firstRange(of: "stauts")).lowerBound
    let indent = DisplayWidth.of(String(lines[0][..<before]))
    #expect(lines[1] == String(repeating: " ", count: indent) + "^^^^^^")
  }

  @Test func `a terminal is not told what to do by a condition`() throws {
    let lines = try Self.excerpt("title = \"\u{1B}[31m\"")
    #expect(lines == ["title = \"\u{FFFD}[31m\"", "         ^"])
  }

  @Test func `a place behind the end is pointed at`() throws {
    #expect(try Self.excerpt("status =") == ["status =", "        ^"])
  }
}
