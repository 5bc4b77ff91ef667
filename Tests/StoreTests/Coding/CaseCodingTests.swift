import Engine
import JSON
import Store
import Testing

struct CaseCodingTests {
  @Test(arguments: 0..<500 as Range<UInt64>)
  func `a stored case is read back as it was`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let state = random.caseState()
    #expect(try Case(stored: JSONView(parsing: state.stored)) == state)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `equal cases are stored as equal texts`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let state = random.caseState()
    var rebuilt = state
    rebuilt.rounds = Dictionary(uniqueKeysWithValues: state.rounds.shuffled(using: &random))
    rebuilt.ticks = Set(state.ticks.shuffled(using: &random))
    rebuilt.recused = Set(state.recused.shuffled(using: &random))
    #expect(rebuilt.stored == state.stored)
    #expect(try Case(stored: JSONView(parsing: state.stored)).stored == state.stored)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a case that events led to is read back as it was`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var state = Case(random.opened())
    for _ in 0..<40 {
      let kind: EventKind = random.word()
      if kind != .opened { state.apply(random.event(of: kind), on: random.date()) }
      #expect(try Case(stored: JSONView(parsing: state.stored)) == state)
    }
  }

  @Test func `a new case is stored in short`() throws {
    #expect(
      opened.stored == """
        {"code":"KT-2026-7F3K9Q","process":"signs","version":2,"type":"signs_inspection_member",\
        "body":"UBKT-PHUCTHO","level":"commune","grade":"internal","subject":{"kind":"member",\
        "name":"Nguyễn Văn An"},"opened":"2026-01-05","revision":1,"status":"open","step":"survey",\
        "stage":"plan","entered":"2026-01-05","rounds":{"survey":1}}
        """)
  }

  @Test func `members that are not known are passed over`() throws {
    var members = try #require(try JSON(parsing: opened.stored).object)
    members.append(JSON.Member("invented_later", [1, 2, 3]))
    #expect(try Case(stored: JSONView(parsing: String(JSON.object(members)))) == opened)
  }

  private static let wrong: [(name: String, value: JSON?, path: String, expected: String)] = [
    ("code", nil, "code", "a value"), ("revision", "1", "revision", "an integer"),
    ("opened", "2026-02-30", "opened", "a date"), ("stage", "nowhere", "stage", "one of"),
    ("status", "shut", "status", "an object"),
    ("status", ["shut": true], "status", "open, paused, closed or cancelled"),
    ("rounds", ["survey": "x"], "rounds.survey", "an integer"),
    ("tasks", [["number": 1]], "tasks[0].owner", "a value"),
    ("documents", ["x"], "documents[0]", "an object"), ("team", 1, "team", "an array"),
    ("subject", ["kind": "member", "name": 1], "subject.name", "a text"),
    ("no_findings", 1, "no_findings", "true or false"),
    ("fields", ["a": ["date": "x"]], "fields.a.date", "a date"),
    ("fields", ["a": true], "fields.a", "a text, an integer or a date"),
  ]

  @Test(arguments: wrong)
  func `what is wrong in a stored case is told by its path`(
    name: String, value: JSON?, path: String, expected: String
  ) throws {
    var members = try #require(try JSON(parsing: opened.stored).object)
    members.removeAll { $0.key == name }
    if let value { members.append(JSON.Member(name, value)) }
    let failure = try #require(throws: CodingFailure.self) {
      try Case(stored: JSONView(parsing: String(JSON.object(members))))
    }
    #expect(failure.path == path)
    #expect(failure.expected.hasPrefix(expected))
  }

  private let opened = Case(
    Event.Opened(
      code: "KT-2026-7F3K9Q", process: ProcessReference(code: "signs", version: 2),
      caseType: .signsInspectionOfMember, title: "Kiểm tra", body: "UBKT-PHUCTHO", level: .commune,
      grade: .internal, subject: Case.Subject(kind: .member, unit: nil, name: "Nguyễn Văn An"),
      programItem: nil, step: "survey", stage: .plan, responsible: nil,
      on: CivilDate(daysSince1970: 20458)))
}
