import Engine
import JSON
import Store
import Testing

struct EventCodingTests {
  @Test(arguments: EventKind.allCases, 0..<20 as Range<UInt64>)
  func `a stored event is read back as it was`(kind: EventKind, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let event = random.event(of: kind)
    let encoded = EventEncoder.encode(RecordedEvent(event), context: random.context()) {
      random.bytes(16)
    }
    #expect(encoded.kind == kind)
    let decoded = try EventEncoder.decode(
      kind: kind, content: encoded.content, personal: encoded.personal)
    #expect(decoded == DecodedEvent(recorded: RecordedEvent(event), erased: []))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a move is read back with the deadlines it moved and why it was done`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let kinds: [EventKind] = [.deadlineMet, .deadlineLapsed, .deadlineStarted]
    let recorded = RecordedEvent(
      random.event(of: .moved), consequences: kinds.map { random.event(of: $0) },
      actReason: "Đủ hồ sơ")
    let encoded = EventEncoder.encode(recorded, context: random.context()) { random.bytes(16) }
    let decoded = try EventEncoder.decode(
      kind: encoded.kind, content: encoded.content, personal: encoded.personal)
    #expect(decoded.recorded == recorded)
    #expect(!encoded.content.contains("Đủ hồ sơ"))
    let erased = try EventEncoder.decode(
      kind: encoded.kind, content: encoded.content, personal: nil)
    #expect(erased.recorded.consequences == recorded.consequences)
    #expect(erased.erased.contains("act_reason"))
  }

  @Test func `the events of an act make a line for each that is no consequence`() {
    let met = Event.deadlineMet("due", round: 1, on: day)
    let lapsed = Event.deadlineLapsed("other", round: 1)
    let lines = RecordedEvent.lines(
      of: [.ticked("a"), met, lapsed, .unticked("a")], actReason: "x")
    #expect(
      lines == [
        RecordedEvent(.ticked("a"), consequences: [met, lapsed], actReason: "x"),
        RecordedEvent(.unticked("a")),
      ])
  }

  @Test(arguments: EventKind.allCases, 0..<10 as Range<UInt64>)
  func `no personal value stands in the content`(kind: EventKind, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let event = random.event(of: kind)
    let encoded = EventEncoder.encode(RecordedEvent(event), context: random.context()) {
      random.bytes(16)
    }
    let content = try JSON(parsing: encoded.content)
    let personal = try encoded.personal.map { try JSON(parsing: $0) }
    for field in event.fields {
      let isDigest = content[field.name]?["sha256"]?.string?.count == 64
      #expect(isDigest == field.isPersonal)
      #expect(personal?[field.name]?["value"] == (field.isPersonal ? field.value : nil))
    }
    #expect((personal == nil) == !event.fields.contains(where: \.isPersonal))
  }

  @Test(arguments: EventKind.allCases)
  func `an event whose personal values were erased is read with empty texts, and says so`(
    kind: EventKind
  ) throws {
    var random = SeededRandom(seed: 7)
    let event = random.event(of: kind)
    let encoded = EventEncoder.encode(RecordedEvent(event), context: random.context()) {
      random.bytes(16)
    }
    let decoded = try EventEncoder.decode(kind: kind, content: encoded.content, personal: nil)
    let expected = event.fields.map {
      $0.isPersonal ? EventField(name: $0.name, value: "") : $0
    }
    #expect(decoded.recorded.event.fields == expected)
    #expect(decoded.erased == event.fields.filter(\.isPersonal).map(\.name).sorted())
  }

  @Test func `one value can be erased and the others stay`() throws {
    let event = Event.remedyRequired(
      1, finding: 2, text: "Nộp lại", assignee: "Trần Thị Bình", dueOn: day)
    let encoded = EventEncoder.encode(RecordedEvent(event), context: context) { salt }
    let personal = try #require(try encoded.personal.map { try JSON(parsing: $0) }?.object)
    let left = JSON.object(personal.filter { $0.key != "assignee" })
    let decoded = try EventEncoder.decode(
      kind: encoded.kind, content: encoded.content, personal: String(left))
    #expect(
      decoded.recorded.event
        == .remedyRequired(1, finding: 2, text: "Nộp lại", assignee: "", dueOn: day))
    #expect(decoded.erased == ["assignee"])
  }

  @Test func `names and free texts are personal; codes, numbers, bases and dates are not`() {
    let events: [(Event, [String])] = [
      (.paused(reason: "r", basis: "b", decision: "d"), ["reason"]),
      (.dismissed("an", reason: "r"), ["reason"]),
      (.taskAdded(1, title: "t", owner: "an", dueOn: day), ["title"]),
      (.subjectHeard(on: day, attended: true, note: "n"), ["note"]),
      (.diaryKept(on: day, text: "t"), ["text"]),
      (.documentSigned("VB-1", Case.Signature(signer: "s", on: day)), ["signer"]),
      (.documentNumbered("VB-1", number: "1-QĐ"), []),
      (.fieldSet("scope", .text("x")), ["text"]),
      (.fieldSet("plan_ends_on", .date(day)), []),
      (.fieldSet("count", .number(3)), []),
      (.remedyRequired(1, finding: 1, text: "t", assignee: "a", dueOn: day), ["text", "assignee"]),
    ]
    for (event, personal) in events {
      #expect(event.fields.filter(\.isPersonal).map(\.name) == personal)
    }
  }

  @Test(arguments: [
    ("{", "", "JSON"), ("[]", "", "an object of fields"), (#"{"outcome":1}"#, "outcome", "a code"),
    ("{}", "outcome", "a value"),
  ])
  func `what is wrong in a stored event is told by its path`(
    content: String, path: String, expected: String
  ) throws {
    let failure = try #require(throws: CodingFailure.self) {
      try EventEncoder.decode(kind: .closed, content: content, personal: nil)
    }
    #expect(failure.path == path)
    #expect(failure.expected.hasPrefix(expected))
  }

  @Test func `the numbers and words of kinds are what is stored already`() {
    #expect(
      EventKind.allCases.map { "\($0.rawValue) \($0.code)" } == [
        "1 opened", "2 moved", "3 closed", "4 cancelled", "5 paused", "6 resumed", "7 reopened",
        "8 transferred", "9 migrated", "10 field_set", "11 field_cleared", "12 ticked",
        "13 unticked", "14 subject_heard",
        "15 diary_kept", "16 reverted", "20 document_added", "21 document_signed",
        "22 document_numbered",
        "23 file_attached", "24 document_removed", "30 task_added", "31 task_completed",
        "32 task_reassigned", "33 task_cancelled", "40 assigned", "41 appointed", "42 dismissed",
        "43 relation_declared", "50 finding_recorded", "51 finding_withdrawn",
        "52 no_findings_recorded", "53 remedy_required", "54 remedy_reported",
        "55 remedy_returned", "56 remedy_verified", "60 deadline_started", "61 deadline_met",
        "62 deadline_lapsed", "63 deadline_extended", "64 deadline_moved", "65 rung_fired",
        "66 rung_superseded", "67 deadline_restarted", "68 deadline_restored",
      ])
  }

  private let day = CivilDate(daysSince1970: 20_500)
  private let salt = [UInt8](repeating: 7, count: 16)
  private let context = EventContext(
    caseCode: "KT-2026-7F3K9Q", revision: 2, at: Moment(microseconds: 1), actor: "an",
    onBehalfOf: nil, through: nil, clockShift: 0)
}
