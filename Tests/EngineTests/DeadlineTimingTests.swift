import Engine
import Testing

/// Which deadlines an act starts, meets and lapses, drawn as what runs after it.
@Suite struct DeadlineTimingTests {
  private static let whole = "whole 1 due 2026-06-30"

  @Test func `deadlines of an ordinary case start and end with its steps`() throws {
    var scene = Scene()
    #expect(scene.clocks == "")
    let rows: [(step: StepID, day: CivilDate, clocks: String)] = [
      ("review", "2026-03-02", "whole 1 due 2026-06-30, review 1 due 2026-03-09"),
      ("work", "2026-03-04", "whole 1 due 2026-06-30, work 1 due 2026-03-18"),
      ("write", "2026-03-18", "whole 1 due 2026-06-30, report 1 due 2026-05-15"),
      ("conclude", "2026-03-20", "whole 1 due 2026-06-30, conclude 1 due 2026-04-03"),
      ("follow", "2026-04-06", "whole 1 due 2026-06-30, follow 1 due 2026-05-06"),
    ]
    for row in rows {
      scene.today = row.day
      try scene.go(to: row.step)
      #expect(scene.clocks == row.clocks, "\(row.step)")
    }
    let kinds = scene.history.compactMap { $0.event.deadlineWord }
    #expect(
      kinds == [
        "whole started", "review started", "review met 2026-03-04", "work started",
        "work met 2026-03-18", "report started", "report met 2026-03-20", "conclude started",
        "conclude met 2026-04-06", "follow started",
      ])
  }

  @Test func `a step left backwards has not met its deadline, and begins it anew`() throws {
    var scene = try Scene.at("review")
    scene.today = "2026-03-05"
    let events = try scene.act(.perform("return_draft", reason: "sửa"), by: .chair)
    #expect(events.contains(.deadlineLapsed("review", round: 1)))
    #expect(scene.clocks == Self.whole)
    try scene.go(to: "review")
    #expect(scene.clocks == "\(Self.whole), review 2 due 2026-03-12")
  }

  @Test func `rework stops no clock that began elsewhere`() throws {
    var definition = DecisionSample.definition
    definition.edit(deadline: "conclude") { $0.starts = .performed("approve") }
    var scene = Scene()
    scene.process = try ProcessCompiler.compile(definition, version: 1)
    try scene.go(to: "conclude")
    let clocks = scene.clocks
    #expect(clocks.contains("conclude 1 due 2026-03-16"))
    try scene.act(.perform("return_report", reason: "sửa"), by: .chair)
    #expect(scene.clocks == clocks)
  }

  @Test func `a deadline started while it runs begins anew`() throws {
    var scene = try Scene.at("write")
    try scene.act(.perform("rework", reason: "xem lại"), by: .leader)
    #expect(scene.clocks == "\(Self.whole), report 1 due 2026-05-15")
    try scene.act(.keepDiary(on: scene.today, text: "x"))
    let events = try scene.act(.perform("finish", reason: nil), by: .leader)
    #expect(events.contains(.deadlineLapsed("report", round: 1)))
    #expect(scene.clocks == "\(Self.whole), report 2 due 2026-05-15")
  }

  // MARK: Papers

  @Test func `a paper starts a deadline on its own day, and a second one does not`() throws {
    var scene = Scene(on: "2026-03-20")
    try scene.paper("request", on: "2026-03-10", code: "VB-1")
    #expect(scene.clocks == "answer 1 due 2026-03-25")
    try scene.paper("request", on: "2026-03-18", code: "VB-2")
    #expect(scene.clocks == "answer 1 due 2026-03-25")
    try scene.act(.removeDocument("VB-1", reason: "nhầm"), by: .chair)
    #expect(scene.clocks == "answer 2 due 2026-04-02")
    try scene.act(.removeDocument("VB-2", reason: "nhầm"), by: .chair)
    #expect(scene.clocks == "")
    try scene.paper("request", on: "2026-03-19")
    #expect(scene.clocks == "answer 3 due 2026-04-03")
  }

  @Test func `a draft meets nothing until it is signed and scanned`() throws {
    var scene = try Scene.at("write")
    let running = "\(Self.whole), report 1 due 2026-05-15"
    var draft = scene.draft("report", code: "VB-1")
    draft.on = "2026-03-02"
    scene.today = "2026-03-10"
    try scene.act(.addDocument(draft))
    #expect(scene.clocks == running)
    try scene.act(.signDocument("VB-1", Case.Signature(signer: "An", on: "2026-03-02")))
    #expect(scene.clocks == running)
    let events = try scene.act(.attachFile("VB-1", file: .sample))
    // What counts is the day on the paper, not the day it was scanned.
    #expect(events.last == .deadlineMet("report", round: 1, on: "2026-03-02"))
    #expect(scene.clocks == Self.whole)
    // Taken out again, it has met nothing.
    try scene.act(.removeDocument("VB-1", reason: "nhầm"), by: .chair)
    #expect(scene.clocks == "\(Self.whole), report 2 due 2026-05-15")
  }

  @Test func `a paper that came before the waiting is not waited for`() throws {
    var scene = try Scene.at("work")
    try scene.paper("report")
    try scene.go(to: "write")
    #expect(scene.clocks == Self.whole)
    // The paper was made in a round of work that is over now.
    try scene.act(.perform("rework", reason: "x"), by: .leader)
    try scene.go(to: "write")
    #expect(scene.clocks == "\(Self.whole), report 1 due 2026-05-15")
  }

  // MARK: Planned dates

  @Test func `a planned date may be written later, before, or in the past`() throws {
    var scene = Scene()
    scene.today = "2026-03-10"
    let later = try scene.act(.setFields(["end_by": .date("2026-03-05")]))
    guard case .deadlineStarted(let started)? = later.last else {
      Issue.record("\(later)")
      return
    }
    #expect(started.startsOn == "2026-03-02" && started.derivation.dueOn == "2026-03-05")
    // Its reminders are past; what is still to be told is that it is overdue.
    #expect(started.nextRung == 2)
    try scene.act(.setFields(["report_by": .date("2026-04-01")]))
    #expect(scene.clocks == "whole 1 due 2026-03-05")
    try scene.act(.setFields(["report_by": nil]))
    try scene.act(.setFields(["report_by": .date("2026-04-02")]))
    try scene.go(to: "write")
    #expect(scene.clocks.hasSuffix("report 1 due 2026-04-02"))
    try scene.paper("report")
    // Once it is met, the date is a note and starts nothing.
    #expect(try scene.act(.setFields(["report_by": .date("2026-09-01")])).count == 1)
  }

  // MARK: Extensions and pauses

  @Test func `an extension follows the limit, its ladder begins again, and it may come late`()
    throws
  {
    var scene = try Scene.at("work")
    #expect(scene.clocks == "\(Self.whole), work 1 due 2026-03-16")
    scene.today = "2026-03-20"
    try scene.fireAll()
    #expect(scene.state.deadlines[1].nextRung == 4)
    let extend = { (days: Int) in
      Command.extend(
        "work", by: DayCount(days, .working), reason: "x", basis: "x", decision: "7-CV")
    }
    try scene.act(extend(2), by: .chair)
    // Still overdue: that is told again, and no reminder of a day that is past.
    #expect(scene.state.deadlines[1].dueOn == "2026-03-18")
    #expect(scene.state.deadlines[1].nextRung == 2)
    try scene.act(extend(2), by: .chair)
    #expect(scene.state.deadlines[1].dueOn == "2026-03-20")
    #expect(scene.state.deadlines[1].round == 3)
    #expect(scene.state.deadlines[1].extensions.map(\.decision) == ["7-CV", "7-CV"])
  }

  @Test func `the days of a pause do not count`() throws {
    var scene = try Scene.at("work")
    try scene.act(CommandTests.pause, by: .chair)
    #expect(try scene.act(.resume(reason: "x"), by: .chair) == [.resumed(reason: "x")])
    scene.today = "2026-03-09"
    try scene.act(CommandTests.pause, by: .chair)
    scene.today = "2026-03-16"
    #expect(try scene.act(.fire("work", round: 1, rung: 0), by: .system) == [])
    // Monday to Sunday, of which five were working days.
    try scene.act(.resume(reason: "x"), by: .chair)
    #expect(scene.clocks == "whole 2 due 2026-07-07, work 2 due 2026-03-23")
  }

  @Test func `a pause after the due date moves nothing and is told of once`() throws {
    var scene = try Scene.at("work")
    scene.today = "2026-03-17"
    try scene.fireAll()
    let before = scene.state.deadlines[1]
    #expect(before.nextRung == 3)
    try scene.act(CommandTests.pause, by: .chair)
    scene.today = "2026-03-18"
    let events = try scene.act(.resume(reason: "x"), by: .chair)
    let after = scene.state.deadlines[1]
    #expect(after.dueOn == before.dueOn && after.round == 1 && after.nextRung == 3)
    #expect(after.pauses == [Deadline.Pause(from: "2026-03-17", until: "2026-03-18")])
    #expect(scene.state.notice(of: events[2], under: scene.process) == nil)
    #expect(scene.state.notice(of: events[1], under: scene.process)?.kind == .deadlineMoved)
  }

  // MARK: Ends

  @Test func `a cancelled case that is reopened is as late as it was`() throws {
    var scene = try Scene.at("work")
    try scene.act(CommandTests.pause, by: .chair)
    let cancelled = try scene.act(.cancel(reason: "x", basis: "x"), by: .chair)
    #expect(cancelled.count == 3 && scene.clocks == "")
    scene.today = "2026-04-01"
    try scene.act(.reopen(reason: "nhầm"), by: .chair)
    #expect(scene.clocks == "whole 2 due 2026-06-30, work 2 due 2026-03-16")
    #expect(scene.state.deadlines[1].nextRung == 2)
  }

  @Test func `a closed case that is reopened waits for its end again`() throws {
    var scene = try Scene.at("follow")
    scene.today = "2026-03-10"
    let closed = try scene.act(.perform("close", reason: nil))
    #expect(
      closed.suffix(2) == [
        .deadlineMet("whole", round: 1, on: "2026-03-10"),
        .deadlineMet("follow", round: 1, on: "2026-03-10"),
      ])
    scene.today = "2026-03-20"
    try scene.act(.reopen(reason: "còn việc"), by: .chair)
    #expect(scene.clocks == "whole 2 due 2026-06-30, follow 2 due 2026-04-19")
  }

  // MARK: The ladder

  @Test func `each rung fires once, a reminder overtaken by its deadline is not sent`() throws {
    var scene = try Scene.at("work")
    // Due on Monday the 16th; reminders on Thursday the 12th and Friday the 13th.
    #expect(
      scene.reasons(of: .fire("work", round: 1, rung: 0), by: .system).map(\.code) == ["not_due"])
    scene.today = "2026-03-13"
    let reminded = try scene.act(.fire("work", round: 1, rung: 0), by: .system)
    let late = 36 * 3600
    #expect(
      reminded == [
        .rungFired(
          Event.RungFired(
            id: "work", round: 1, rung: 0, kind: .reminder, dueOn: "2026-03-16", lateBy: late))
      ])
    for stale in [(1, 0), (1, 2), (2, 1), (1, 9)] {
      #expect(try scene.act(.fire("work", round: stale.0, rung: stale.1), by: .system) == [])
    }
    scene.today = "2026-03-17"
    #expect(
      try scene.act(.fire("work", round: 1, rung: 1), by: .system)
        == [.rungSuperseded("work", round: 1, rung: 1)])
    let overdue = try scene.act(.fire("work", round: 1, rung: 2), by: .system)
    let notice = scene.state.notice(of: try #require(overdue.first), under: scene.process)
    #expect(
      notice == Notice(kind: .deadlineOverdue, audience: [.role(.teamLeader), .role(.chair)]))
    #expect(
      scene.reasons(of: .fire("work", round: 1, rung: 3), by: .system).map(\.code) == ["not_due"])
    scene.today = "2026-03-20"
    #expect(try scene.act(.fire("work", round: 1, rung: 3), by: .system).count == 1)
    #expect(try scene.act(.fire("work", round: 1, rung: 4), by: .system) == [])
  }
}

extension Scene {
  /// Fires what is due now, as the server's loop does.
  mutating func fireAll() throws(Refusal) {
    for deadline in state.deadlines {
      while let running = state.deadlines.first(where: { $0.id == deadline.id }) {
        let fire = Command.fire(running.id, round: running.round, rung: running.nextRung)
        guard reasons(of: fire, by: .system).isEmpty, try !act(fire, by: .system).isEmpty else {
          break
        }
      }
    }
  }
}

extension Event {
  /// What happened to a deadline, in short.
  fileprivate var deadlineWord: String? {
    switch self {
    case .deadlineStarted(let started): "\(started.id) started"
    case .deadlineMet(let id, _, let day): "\(id) met \(day)"
    case .deadlineLapsed(let id, _): "\(id) lapsed"
    default: nil
    }
  }
}
