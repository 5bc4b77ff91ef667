import Engine
import Testing

/// A deadline that runs again is the same deadline going on.
@Suite struct DeadlineAgainTests {
  private static let extend = Command.extend(
    "work", by: DayCount(2, .working), reason: "x", basis: "x", decision: "7-CV")

  private static let reopen = Command.reopen(reason: "nhầm")

  /// Extended by two working days on 2 March, paused from the 9th to the 15th: five working days.
  private func moved() throws -> Scene {
    var scene = try Scene.at("work")
    try scene.act(Self.extend, by: .chair)
    scene.today = "2026-03-09"
    try scene.act(CommandTests.pause, by: .chair)
    scene.today = "2026-03-16"
    try scene.act(.resume(reason: "x"), by: .chair)
    #expect(scene.clocks == "whole 2 due 2026-07-07, work 3 due 2026-03-25")
    return scene
  }

  @Test func `a reopened case keeps its pauses and extensions`() throws {
    var scene = try moved()
    let before = scene.state.deadlines
    try scene.act(.cancel(reason: "x", basis: "x"), by: .chair)
    scene.today = "2026-03-20"
    try scene.act(Self.reopen, by: .chair)
    #expect(scene.clocks == "whole 3 due 2026-07-07, work 4 due 2026-03-25")
    #expect(scene.state.deadlines.map(\.extensions) == before.map(\.extensions))
    #expect(scene.state.deadlines.map(\.pauses) == before.map(\.pauses))
    #expect(scene.state.stoppedDeadlines["work"] == nil)
    for deadline in scene.state.deadlines {
      #expect(deadline.derivation(under: DecisionSample.calendar).dueOn == deadline.dueOn)
    }
  }

  @Test func `what was granted stays used up over an end`() throws {
    var scene = try moved()
    try scene.act(Self.extend, by: .chair)
    try scene.act(.cancel(reason: "x", basis: "x"), by: .chair)
    try scene.act(Self.reopen, by: .chair)
    #expect(
      scene.reasons(of: Self.extend, by: .chair).contains(.extensionsUsedUp("work", times: 2)))
  }

  @Test func `days in which a case was cancelled count, those of the pause before do not`() throws {
    var scene = try Scene.at("work")
    scene.today = "2026-03-09"
    try scene.act(CommandTests.pause, by: .chair)
    scene.today = "2026-03-16"
    try scene.act(.cancel(reason: "x", basis: "x"), by: .chair)
    scene.today = "2026-03-18"
    try scene.act(Self.reopen, by: .chair)
    #expect(scene.clocks == "whole 2 due 2026-07-07, work 2 due 2026-03-23")
    let pause = Deadline.Pause(from: "2026-03-09", until: "2026-03-16")
    #expect(scene.state.deadlines.allSatisfy { $0.pauses == [pause] })
  }

  @Test func `a closed case that is reopened goes on with its pause`() throws {
    var scene = try Scene.at("follow")
    scene.today = "2026-03-09"
    try scene.act(CommandTests.pause, by: .chair)
    scene.today = "2026-03-16"
    try scene.act(.resume(reason: "x"), by: .chair)
    try scene.act(.perform("close", reason: nil))
    scene.today = "2026-03-20"
    try scene.act(Self.reopen, by: .chair)
    // The deadline of the step itself begins with the new visit.
    #expect(scene.clocks == "whole 3 due 2026-07-07, follow 3 due 2026-04-19")
    #expect(scene.state.deadlines[1].pauses.isEmpty)
  }

  @Test func `a paper taken out leaves its deadline as it was, and later pauses count`() throws {
    var scene = try Scene.at("write")
    let running = "whole 1 due 2026-06-30, report 1 due 2026-05-15"
    #expect(scene.clocks == running)
    scene.today = "2026-03-09"
    try scene.act(CommandTests.pause, by: .chair)
    scene.today = "2026-03-16"
    try scene.act(.resume(reason: "x"), by: .chair)
    #expect(scene.clocks == "whole 2 due 2026-07-07, report 2 due 2026-05-22")
    try scene.paper("report", code: "VB-1")
    try scene.act(CommandTests.pause, by: .chair)
    scene.today = "2026-03-18"
    try scene.act(.resume(reason: "x"), by: .chair)
    try scene.act(.removeDocument("VB-1", reason: "nhầm"), by: .chair)
    // Seven days of the first pause, and the two of another while its paper was there.
    #expect(scene.clocks == "whole 3 due 2026-07-09, report 3 due 2026-05-24")
  }

  @Test func `a planned date written again is the same deadline`() throws {
    var scene = try Scene.at("write")
    scene.today = "2026-03-09"
    try scene.act(CommandTests.pause, by: .chair)
    scene.today = "2026-03-16"
    try scene.act(.resume(reason: "x"), by: .chair)
    try scene.paper("report", code: "VB-1")
    try scene.act(.setFields(["report_by": nil]))
    try scene.act(.removeDocument("VB-1", reason: "nhầm"), by: .chair)
    #expect(scene.clocks == "whole 2 due 2026-07-07")
    try scene.act(.setFields(["report_by": .date("2026-05-15")]))
    #expect(scene.clocks == "whole 2 due 2026-07-07, report 3 due 2026-05-22")
  }

  @Test func `what was told of a date is not told again, unless the date is another`() throws {
    var scene = try Scene.at("work")
    scene.today = "2026-03-17"
    try scene.fireAll()
    #expect(scene.state.deadlines[1].nextRung == 3)
    try scene.act(.cancel(reason: "x", basis: "x"), by: .chair)
    try scene.act(Self.reopen, by: .chair)
    #expect(scene.clocks == "whole 2 due 2026-06-30, work 2 due 2026-03-16")
    #expect(scene.state.deadlines[1].nextRung == 3)

    try scene.act(CommandTests.pause, by: .chair)
    scene.today = "2026-03-18"
    try scene.act(.cancel(reason: "x", basis: "x"), by: .chair)
    try scene.act(Self.reopen, by: .chair)
    // The pause came after the due date, so it moved nothing.
    #expect(scene.state.deadlines[1].dueOn == "2026-03-16")
    #expect(scene.state.deadlines[1].nextRung == 3)
    try scene.act(Self.extend, by: .chair)
    #expect(scene.state.deadlines[1].nextRung == 2)
  }

  @Test func `a new visit of a step starts its deadline without what was granted before`() throws {
    var scene = try Scene.at("write")
    scene.today = "2026-03-09"
    try scene.act(CommandTests.pause, by: .chair)
    scene.today = "2026-03-16"
    try scene.act(.resume(reason: "x"), by: .chair)
    try scene.act(.perform("rework", reason: "xem lại"), by: .leader)
    try scene.go(to: "write")
    let report = try #require(scene.state.deadlines.first { $0.id == "report" })
    #expect(report.startsOn == "2026-03-16" && report.pauses.isEmpty)
  }
}
