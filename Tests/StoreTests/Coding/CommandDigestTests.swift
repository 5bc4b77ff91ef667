import Engine
import Store
import Testing

struct CommandDigestTests {
  @Test func `every question has a digest of its own`() {
    let digests = Set(questions.map { CommandDigest.sha256(of: $0, case: "KT-2026-7F3K9Q") })
    #expect(digests.count == questions.count)
    #expect(digests.allSatisfy { $0.count == 32 })
  }

  @Test func `the same question has the same digest, in whatever order its fields came`() {
    let fields: [(FieldID, Case.FieldValue?)] = [
      ("a", .text("x")), ("b", .number(1)), ("c", .date(day)), ("d", nil), ("e", .number(5)),
    ]
    let one = Command.setFields(Dictionary(uniqueKeysWithValues: fields))
    let other = Command.setFields(Dictionary(uniqueKeysWithValues: fields.reversed()))
    #expect(
      CommandDigest.sha256(of: one, case: "KT-1") == CommandDigest.sha256(of: other, case: "KT-1"))
  }

  @Test func `a question about another case is another question`() {
    let command = Command.perform("submit_plan", reason: nil)
    #expect(
      CommandDigest.sha256(of: command, case: "KT-1")
        != CommandDigest.sha256(of: command, case: "KT-2"))
  }

  @Test func `what the server makes up is no part of the question`() {
    func digest(_ command: Command, _ code: CaseCode) -> [UInt8] {
      CommandDigest.sha256(of: command, case: code)
    }
    #expect(digest(.open(opening("KT-1")), "KT-1") == digest(.open(opening("KT-2")), "KT-2"))
    #expect(
      digest(.addDocument(document("VB-1", .book)), "KT-1")
        == digest(.addDocument(document("VB-2", .issued("5-QĐ/UBKT"))), "KT-1"))
    #expect(
      digest(.numberDocument("VB-1", .book), "KT-1")
        == digest(.numberDocument("VB-1", .issued("5-QĐ/UBKT")), "KT-1"))
    #expect(
      digest(.numberDocument("VB-1", .book), "KT-1")
        != digest(.numberDocument("VB-2", .book), "KT-1"))
  }

  private let day = CivilDate(daysSince1970: 20_500)

  private func opening(_ code: CaseCode) -> Command.Opening {
    Command.Opening(
      code: code, title: "Kiểm tra", body: "UBKT", organ: .commission, level: .commune,
      grade: .open,
      subject: Case.Subject(kind: .organisation, unit: "CB-1", name: "Chi bộ 1"), programItem: nil,
      responsible: nil)
  }

  private func document(
    _ code: DocumentCode, _ number: Command.NumberSource?
  ) -> Command.NewDocument {
    Command.NewDocument(
      code: code, type: "plan", title: "Kế hoạch", on: day, number: number, signature: nil,
      file: nil)
  }

  /// Neighbours that differ in as little as can be.
  private var questions: [Command] {
    [
      .open(opening("KT-1")), .perform("a", reason: nil), .perform("a", reason: ""),
      .perform("a", reason: "b"), .perform("b", reason: nil), .setFields([:]),
      .setFields(["a": nil]), .setFields(["a": .text("1")]), .setFields(["a": .number(1)]),
      .setFields(["a": .text("2026-02-16")]), .setFields(["a": .date(day)]), .tick("a"),
      .untick("a"), .addDocument(document("VB-1", nil)), .addDocument(document("VB-1", .book)),
      .addDocument(document("VB-1", .external("5"))), .numberDocument("a", .book),
      .numberDocument("a", .external("5")),
      .signDocument("a", Case.Signature(signer: "b", on: day)), .removeDocument("a", reason: "b"),
      .addTask(title: "a", owner: "b", dueOn: nil), .addTask(title: "a", owner: "b", dueOn: day),
      .completeTask(1, note: nil), .completeTask(1, note: "a"), .completeTask(2, note: nil),
      .reassignTask(1, to: "a"), .cancelTask(1, reason: "a"), .assign("a"),
      .appoint("a", .teamLeader), .appoint("a", .teamMember), .dismiss("a", reason: "b"),
      .declareRelation("a", note: "b"), .hearSubject(on: day, attended: true, note: nil),
      .hearSubject(on: day, attended: false, note: nil), .keepDiary(on: day, text: "a"),
      .recordFinding(text: "a"), .withdrawFinding(1, reason: "a"), .recordNoFindings,
      .requireRemedy(finding: 1, text: "a", assignee: "b", dueOn: day),
      .requireRemedy(finding: 1, text: "b", assignee: "a", dueOn: day),
      .reportRemedy(1, evidence: nil, note: nil), .reportRemedy(1, evidence: "a", note: nil),
      .reportRemedy(1, evidence: nil, note: "a"), .returnRemedy(1, reason: "a"),
      .verifyRemedy(1, note: "a"),
      .extend("a", by: DayCount(1, .working), reason: "b", basis: "c", decision: "d"),
      .extend("a", by: DayCount(1, .calendar), reason: "b", basis: "c", decision: "d"),
      .pause(reason: "a", basis: "b", decision: "c"), .resume(reason: "a"),
      .cancel(reason: "a", basis: "b"), .reopen(reason: "a"), .fire("a", round: 1, rung: 0),
      .fire("a", round: 0, rung: 1), .transfer(to: "a", reason: "b", basis: "c"),
      .transfer(to: "b", reason: "b", basis: "c"), .migrate(to: 1, restarting: []),
      .migrate(to: 2, restarting: []), .migrate(to: 1, restarting: ["a"]),
    ]
  }
}
