import Engine
import Filters
import Testing

/// A text that is no filter is told why, and where.
struct FilterFaultTests {
  private static let faults: [(text: String, place: Range<Int>, reason: FilterFault.Reason)] = [
    ("", 0..<0, .expected(.test, found: "")),
    ("stauts = open", 0..<6, .unknownField("stauts")),
    ("status = opne", 9..<13, .unknownWord("opne", .status)),
    ("status > open", 7..<8, .wrongOperator(">", .status)),
    ("body ~ x", 5..<6, .wrongOperator("~", .body)),
    ("step is none", 5..<7, .wrongOperator("is none", .step)),
    ("step", 4..<4, .expected(.operator, found: "")),
    ("step x", 5..<6, .expected(.operator, found: "x")),
    ("step =", 6..<6, .expected(.value, found: "")),
    ("step = and", 7..<10, .expected(.value, found: "and")),
    ("step not a", 9..<10, .expected(.list, found: "a")),
    ("step in a", 8..<9, .expected(.list, found: "a")),
    ("step in (a b)", 11..<12, .expected(.separator, found: "b")),
    ("step in ()", 9..<10, .expected(.value, found: ")")),
    ("due is late", 7..<11, .expected(.none, found: "late")),
    ("(step = a", 9..<9, .expected(.closing, found: "")),
    ("step = a)", 8..<9, .expected(.connective, found: ")")),
    ("step = a step = b", 9..<13, .expected(.connective, found: "step")),
    ("overdue and", 11..<11, .expected(.test, found: "")),
    ("or overdue", 0..<2, .expected(.test, found: "or")),
    ("\"step\" = a", 0..<6, .expected(.test, found: "step")),
    ("step = \"a", 7..<8, .unclosedQuote),
    ("step = a; overdue", 8..<9, .strayCharacter(";")),
    ("step ! a", 5..<6, .strayCharacter("!")),
    ("step = \"a\u{0}\"", 9..<10, .controlCharacter("\u{0}")),
    ("opened = 31/2/2026", 9..<18, .notDay("31/2/2026")),
    ("opened = today-x", 9..<16, .notDay("today-x")),
    ("revision = -1", 11..<13, .notNumber("-1")),
    ("revision = 99999999999", 11..<22, .notNumber("99999999999")),
    ("overdue > 5", 10..<11, .notDays("5")),
    ("overdue > 99999d", 10..<16, .notDays("99999d")),
    ("overdue > 99999999999999999999d", 10..<31, .notDays("99999999999999999999d")),
    ("due within 5wd", 11..<14, .workingDays("5wd")),
    ("find ~ \"%_\"", 7..<11, .noWords("%_")),
    ("ờ = 1", 0..<1, .unknownField("ờ")),
  ]

  @Test(arguments: faults.indices)
  func `a mistake is told with its place`(index: Int) {
    let (text, place, reason) = Self.faults[index]
    let fault = #expect(throws: FilterFault.self) { try Filter(parsing: text) }
    #expect(fault?.place == place)
    #expect(fault?.reason == reason)
  }

  @Test func `places count in composed text`() {
    let fault = #expect(throws: FilterFault.self) {
      try Filter(parsing: "title = \"bo\u{31B}\u{300}\" x")
    }
    #expect(fault?.place == 13..<14)
    #expect(fault?.text == "title = \"bờ\" x")
  }

  @Test func `near misses of fields and words are named`() {
    let field = #expect(throws: FilterFault.self) { try Filter(parsing: "stauts = open") }
    #expect(field?.parameters["nearest"]?.hasPrefix("status") == true)
    let word = #expect(throws: FilterFault.self) { try Filter(parsing: "status = opne") }
    #expect(word?.parameters["nearest"]?.hasPrefix("open") == true)
  }

  private static let excesses: [(text: String, reason: FilterFault.Reason)] = [
    (String(repeating: " ", count: 10_001), .tooLong),
    (String(repeating: "(", count: 10_000), .tooDeep),
    (String(repeating: "not ", count: 2500), .tooDeep),
    (String(repeating: "(", count: 33) + "overdue" + String(repeating: ")", count: 33), .tooDeep),
    (Array(repeating: "overdue", count: 101).joined(separator: " or "), .tooManyTests),
    (
      "revision in (" + Array(repeating: "1", count: 1001).joined(separator: ",") + ")",
      .tooManyValues
    ),
  ]

  @Test(arguments: excesses.indices)
  func `a text that asks too much is refused`(index: Int) {
    let (text, reason) = Self.excesses[index]
    let fault = #expect(throws: FilterFault.self) { try Filter(parsing: text) }
    #expect(fault?.reason == reason)
  }

  @Test func `what is just within the limits is read`() throws {
    let deep = String(repeating: "(", count: 32) + "overdue" + String(repeating: ")", count: 32)
    #expect(try Filter(parsing: deep).tests.count == 1)
    let wide = Array(repeating: "overdue", count: 100).joined(separator: " or ")
    #expect(try Filter(parsing: wide).tests.count == 100)
  }
}
