import Engine
import Filters
import Testing

/// What is written, and what it says.
struct FilterParsingTests {
  private static let day = FilterValue.day(CivilDate(daysSince1970: 20_778))

  private static let readings: [(text: String, filter: Filter)] = [
    ("stage = report", .test(.compares(.stage, .equal, .stage(.report)))),
    ("STAGE=Report", .test(.compares(.stage, .equal, .stage(.report)))),
    ("grade>=confidential", .test(.compares(.grade, .atLeast, .grade(.confidential)))),
    ("revision != 7", .test(.compares(.revision, .differs, .number(7)))),
    ("status in (open, paused)", .test(.isAmong(.status, [.status(.open), .status(.paused)]))),
    ("status not in (open)", .not(.test(.isAmong(.status, [.status(.open)])))),
    ("opened < 2026-11-21", .test(.compares(.opened, .below, day))),
    ("opened < 21/11/2026", .test(.compares(.opened, .below, day))),
    ("opened >= today", .test(.compares(.opened, .atLeast, .today(plus: 0)))),
    ("opened >= today-30d", .test(.compares(.opened, .atLeast, .today(plus: -30)))),
    ("opened >= Today + 2w", .test(.compares(.opened, .atLeast, .today(plus: 14)))),
    ("overdue", .test(.compares(.overdue, .above, .days(0)))),
    ("overdue > 5d", .test(.compares(.overdue, .above, .days(5)))),
    ("due within 1w", .test(.dueWithin(days: 7))),
    ("due is none", .test(.isNone(.due))),
    ("outcome is not none", .not(.test(.isNone(.outcome)))),
    ("under X00004", .test(.under("X00004"))),
    ("body UNDER X00004", .test(.under("X00004"))),
    ("responsible = me", .test(.compares(.responsible, .equal, .me))),
    ("responsible = \"me\"", .test(.compares(.responsible, .equal, .person("me")))),
    ("responsible in (me, 'CB 1')", .test(.isAmong(.responsible, [.me, .person("CB 1")]))),
    ("code = kt-2026-abc", .test(.compares(.code, .equal, .text("KT-2026-ABC")))),
    ("find ~ \"bờ kè\"", .test(.finds("bờ kè"))),
    ("find ~ “bờ \"kè\"”", .test(.finds("bờ \"kè\""))),
    ("title = \"a \"\"b\"\" and c\"", .test(.compares(.title, .equal, .text("a \"b\" and c")))),
    ("subject = Đảng_ủy", .test(.compares(.subject, .equal, .text("Đảng_ủy")))),
  ]

  @Test(arguments: readings.indices)
  func `a question is read as what it asks`(index: Int) throws {
    let (text, filter) = Self.readings[index]
    #expect(try Filter(parsing: text) == filter)
  }

  @Test func `and binds closer than or, and not closer than both`() throws {
    let filter = try Filter(parsing: "not overdue and step = a or (step = b OR step = c)")
    let steps = ["a", "b", "c"].map { Filter.test(.compares(.step, .equal, .text($0))) }
    let overdue = Filter.test(.compares(.overdue, .above, .days(0)))
    #expect(filter == .any([.all([.not(overdue), steps[0]]), .any([steps[1], steps[2]])]))
  }

  @Test func `decomposed text is the same text`() throws {
    #expect(
      try Filter(parsing: "title = \"Bo\u{31B}\u{300} ke\u{300}\"")
        == Filter(parsing: "title = \"Bờ kè\""))
  }

  @Test func `units and people that are named can be asked for`() throws {
    let filter = try Filter(
      parsing: "under A or not (body in (B, C) and responsible in (me, P)) or find ~ D")
    #expect(filter.units == ["A", "B", "C"])
    #expect(filter.people == ["P"])
  }

  @Test(arguments: FilterField.allCases)
  func `every field takes the operators it says, and no other`(field: FilterField) throws {
    let comparisons = FilterComparison.allCases.map(FilterOperator.compares)
    for candidate in comparisons + [.isAmong, .isNone, .under, .within, .finds] {
      let text = "\(field.rawValue) \(candidate.text)\(Self.values(of: field, candidate))"
      if field.operators.contains(candidate) {
        #expect(throws: Never.self, "\(text)") { try Filter(parsing: text) }
      } else {
        let fault = #expect(throws: FilterFault.self, "\(text)") { try Filter(parsing: text) }
        #expect(fault?.reason == .wrongOperator(candidate.text, field), "\(text)")
      }
    }
  }

  private static func values(of field: FilterField, _ candidate: FilterOperator) -> String {
    let value =
      switch field.kind {
      case .text, .words, .unit, .person: "A"
      case .number: "1"
      case .day: candidate == .within ? "5d" : "today"
      case .age: "5d"
      case .status, .stage, .caseType, .level, .grade: field.kind.vocabulary?.first ?? ""
      }
    return switch candidate {
    case .isNone: ""
    case .isAmong: " (\(value))"
    default: " \(value)"
    }
  }
}
