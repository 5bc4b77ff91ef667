import ArgumentParser
import Casework
import Engine
import Store
import TestSupport
import Testing

@testable import AdminCLI

/// Arguments, and what is asked of the case by them.
@Suite struct ParsingTests {
  private static let on = "KT-2026-7F3K9Q"

  static let commands: [(line: String, command: Command)] = [
    ("case act \(on) submit_plan", .perform("submit_plan", reason: nil)),
    (
      "case act \(on) return_plan --reason 'Chưa đủ'",
      .perform("return_plan", reason: "Chưa đủ")
    ),
    ("case tick \(on) asked", .tick("asked")),
    ("case untick \(on) asked", .untick("asked")),
    ("case assign \(on) officer", .assign("officer")),
    ("case team add \(on) officer", .appoint("officer", .teamMember)),
    ("case team add \(on) officer --role team_leader", .appoint("officer", .teamLeader)),
    (
      "case team remove \(on) officer --reason Ốm",
      .dismiss("officer", reason: "Ốm")
    ),
    (
      "case recuse \(on) officer --reason 'Anh ruột'",
      .declareRelation("officer", note: "Anh ruột")
    ),
    (
      "case hear \(on) --on 09/03/2026 --absent",
      .hearSubject(on: day(2026, 3, 9), attended: false, note: nil)
    ),
    (
      "case hear \(on) --on 2026-03-09 --note 'Nhất trí'",
      .hearSubject(on: day(2026, 3, 9), attended: true, note: "Nhất trí")
    ),
    (
      "case diary \(on) 'Làm việc' --on 9/3/2026",
      .keepDiary(on: day(2026, 3, 9), text: "Làm việc")
    ),
    (
      "case extend \(on) whole --by 5wd --reason a --basis b --decision c",
      .extend("whole", by: DayCount(5, .working), reason: "a", basis: "b", decision: "c")
    ),
    (
      "case extend \(on) whole --by 1m --reason a --basis b --decision c",
      .extend("whole", by: DayCount(1, .month), reason: "a", basis: "b", decision: "c")
    ),
    (
      "case pause \(on) --reason a --basis b --decision c",
      .pause(reason: "a", basis: "b", decision: "c")
    ),
    ("case resume \(on) --reason a", .resume(reason: "a")),
    ("case cancel \(on) --reason a --basis b", .cancel(reason: "a", basis: "b")),
    ("case reopen \(on) --reason a", .reopen(reason: "a")),
    (
      "case transfer \(on) X98002.UBKT --reason a --basis b",
      .transfer(to: "X98002.UBKT", reason: "a", basis: "b")
    ),
    (
      "case migrate \(on) --to 2 --restart plan --restart report",
      .migrate(to: 2, restarting: ["plan", "report"])
    ),
    (
      "task add \(on) Họp --owner clerk --due 13/03/2026",
      .addTask(title: "Họp", owner: "clerk", dueOn: day(2026, 3, 13))
    ),
    ("task done \(on) 2", .completeTask(2, note: nil)),
    ("task done \(on) 2 --reason xong", .completeTask(2, note: "xong")),
    ("task reassign \(on) 2 officer", .reassignTask(2, to: "officer")),
    ("task cancel \(on) 2 --reason thừa", .cancelTask(2, reason: "thừa")),
    (
      "doc sign \(on) vb-7f3k9qm2 --signer 'Trần Thị Bình' --on 02/03/2026",
      .signDocument(
        "VB-7F3K9QM2", Case.Signature(signer: "Trần Thị Bình", on: day(2026, 3, 2)))
    ),
    (
      "doc number \(on) VB-7F3K9QM2 --number 12-QĐ/TU",
      .numberDocument("VB-7F3K9QM2", .external("12-QĐ/TU"))
    ),
    (
      "doc number \(on) VB-7F3K9QM2 --number-from-book",
      .numberDocument("VB-7F3K9QM2", .book)
    ),
    (
      "doc remove \(on) VB-7F3K9QM2 --reason Nhầm",
      .removeDocument("VB-7F3K9QM2", reason: "Nhầm")
    ),
    ("finding add \(on) 'Nộp chậm'", .recordFinding(text: "Nộp chậm")),
    ("finding withdraw \(on) 1 --reason sai", .withdrawFinding(1, reason: "sai")),
    ("finding none \(on)", .recordNoFindings),
    (
      "remedy add \(on) 1 'Nộp đủ' --assignee 'Chi bộ' --due 31/03/2026",
      .requireRemedy(
        finding: 1, text: "Nộp đủ", assignee: "Chi bộ", dueOn: day(2026, 3, 31))
    ),
    (
      "remedy report \(on) 1 --evidence vb-7f3k9qm2",
      .reportRemedy(1, evidence: "VB-7F3K9QM2", note: nil)
    ),
    ("remedy return \(on) 1 --reason thiếu", .returnRemedy(1, reason: "thiếu")),
    ("remedy verify \(on) 1 --note 'Đã xem'", .verifyRemedy(1, note: "Đã xem")),
  ]

  @Test(arguments: commands)
  func `arguments become a command`(line: String, command: Command) async throws {
    let verb = try #require(try Root.parseAsRoot(Terminal.words(line)) as? any ActVerb)
    #expect(verb.code == Self.on)
    #expect(try await verb.command(in: .offline()) == command)
  }

  @Test func `each paper gets a code of its own, under the same key too`() async throws {
    func code() async throws -> DocumentCode? {
      let line = "doc add \(Self.on) --type plan --title A --on 02/03/2026 --key k1"
      let verb = try #require(try Root.parseAsRoot(Terminal.words(line)) as? any ActVerb)
      guard case .addDocument(let document) = try await verb.command(in: .offline()) else {
        return nil
      }
      return document.code
    }
    #expect(try await code() != code())
  }

  @Test func `every change takes a reason, a dry run, a key and a revision`() throws {
    let line = "case tick KT asked --reason r --dry-run --key k --expect-revision 7"
    let verb = try #require(try Root.parseAsRoot(Terminal.words(line)) as? any ActVerb)
    #expect(verb.act.change.reason == "r")
    #expect(verb.act.change.dryRun)
    #expect(verb.act.change.key == "k")
    #expect(verb.act.expectRevision == 7)
  }

  @Test func `every command takes format, language, person, delegator and database`() throws {
    let line = "case list -o csv --lang en --as a --for b --database service=x"
    let verb = try #require(try Root.parseAsRoot(Terminal.words(line)) as? any Verb)
    #expect(verb.common.output == .csv)
    #expect(verb.common.lang == .english)
    #expect(verb.common.impersonated == "a")
    #expect(verb.common.delegator == "b")
    #expect(verb.common.database == "service=x")
  }

  @Test func `the filters of a list are what was typed`() throws {
    let line =
      "case list --unit X1 --status open --status closed --stage follow_up --responsible an "
      + "--type thematic_supervision --find 'Đảng PHÍ' --item I1"
    let verb = try #require(try Root.parseAsRoot(Terminal.words(line)) as? CaseList)
    var filter = CaseFilter()
    filter.unit = "X1"
    filter.statuses = [.open, .closed]
    filter.stage = .followUp
    filter.responsible = "an"
    filter.caseType = .thematicSupervision
    filter.foldedWords = "dang phi"
    filter.programItem = "I1"
    #expect(try verb.filter(Context.offline().input) == filter)
  }

  static let deadlines: [(line: String, until: DueFilter.Until?)] = [
    ("deadline list", nil), ("deadline list --overdue", .days(-1)),
    ("deadline list --within 7d", .days(7)),
  ]

  @Test(arguments: deadlines)
  func `what is due is counted from today`(line: String, until: DueFilter.Until?) throws {
    let verb = try #require(try Root.parseAsRoot(Terminal.words(line)) as? DeadlineList)
    #expect(try verb.filter(Context.offline().input).until == until)
  }

  @Test(arguments: [
    (Command.completeTask(1, note: "xong"), "vì gấp", false),
    (.completeTask(1, note: "vì gấp"), "vì gấp", true),
    (.verifyRemedy(1, note: nil), "vì gấp", false),
    (.cancel(reason: "vì gấp", basis: "QĐ 01"), "vì gấp", true),
    (.assign("an"), "vì gấp", false),
  ])
  func `a reason beside a note of its own is not lost`(
    command: Command, reason: String, isKept: Bool
  ) {
    #expect(command.keeps(reason) == isKept)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(daysSince1970: 0)
  }
}
