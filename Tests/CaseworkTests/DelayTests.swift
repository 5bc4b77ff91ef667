import Casework
import Engine
import Filters
import Store
import TestSupport
import Testing

/// What a leader's board says of why a case is late.
@Suite struct DelayTests {
  @Test func `the board has what is overdue with the first thing in the way, whoever reads it`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open()
      try fixture.set("2026-11-02")
      for member in [SmallCommission.Member.chair, .officer, .clerk] {
        let board = try await fixture.board(of: member)
        let line = try #require(board.overdue.lines.first)
        #expect(line.due.code == code && line.due.dueOn < board.today)
        guard case .blocked(let blocker, let action)? = line.delay else {
          throw Unexpected("\(String(describing: line.delay))")
        }
        #expect(action.id == "submit_plan" && !blocker.reason.isPersonal)
      }
    }
  }

  @Test func `once nothing is in the way it waits for whoever has the step`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      _ = try await fixture.openReady(1, scan: try fixture.storeFile())
      try fixture.set("2026-11-02")
      let line = try #require(try await fixture.board(of: .chair).overdue.lines.first)
      guard case .waits(let action, let role)? = line.delay else {
        throw Unexpected("\(String(describing: line.delay))")
      }
      #expect(action.id == "submit_plan" && role == .officer)
    }
  }

  @Test func `the reason of the last extension that stands comes first`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open()
      let deadline = try #require(
        try fixture.stored(code).deadlines.first {
          fixture.allowsExtension($0.id)
        }?.id)
      try await fixture.perform(
        .extend(
          deadline, by: DayCount(2, .working), reason: "Chờ kết luận giám định", basis: "Quy trình",
          decision: "5-QĐ/UBKT"), on: code, by: .chair)
      try fixture.set("2026-11-02")
      let lines = try await fixture.board(of: .chair).overdue.lines
      let line = try #require(lines.first { $0.due.deadline == deadline })
      guard case .extended(let granted)? = line.delay else {
        throw Unexpected("\(String(describing: line.delay))")
      }
      #expect(granted.reason == "Chờ kết luận giám định" && granted.days.count == 2)
    }
  }

  @Test func `a case that rests is not late, and one that is due soon is told before`() async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open()
      let due = try #require(try fixture.stored(code).deadlines.map(\.dueOn).min())
      try fixture.set("\(due.advanced(byDays: -1))")
      let soon = try await fixture.board(of: .chair)
      #expect(soon.overdue.lines.isEmpty)
      #expect(soon.soon.lines.map(\.due.code).contains(code))
      #expect(soon.calendar.workingDays(from: soon.today, to: soon.soonUntil) == 7)
      try await fixture.perform(.pause(reason: "x", basis: "y", decision: "1-QĐ"), on: code)
      try fixture.set("2026-11-02")
      let board = try await fixture.board(of: .chair)
      #expect(board.overdue.lines.isEmpty)
      #expect(board.counts.lines.map(\.age) == [.paused])
    }
  }

  @Test func `it is narrowed by stage, type and person as the counts are`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      _ = try await fixture.open()
      _ = try await fixture.open(responsible: nil)
      try fixture.set("2026-11-02")
      var request = BoardRequest()
      request.responsible = "officer"
      let own = try await fixture.board(of: .chair, request)
      #expect(Set(own.overdue.lines.map(\.due.code)).count == 1)
      #expect(own.counts.lines.map(\.cases) == [1])
      request.stage = .followUp
      let none = try await fixture.board(of: .chair, request)
      #expect(none.overdue.lines.isEmpty && none.counts.lines.isEmpty)
      request = BoardRequest()
      request.caseType = .complianceInspectionOfOrganisation
      #expect(
        try await fixture.board(of: .chair, request).counts.lines.reduce(0) { $0 + $1.cases } == 2)
    }
  }
}

extension DeadlineFixture {
  fileprivate func board(
    of member: SmallCommission.Member, _ request: BoardRequest = BoardRequest()
  ) async throws -> Board {
    try await reading.board(request, for: actor(member))
  }

  fileprivate func allowsExtension(_ id: DeadlineID) -> Bool {
    (try? process().definition.deadlines.first { $0.id == id }?.extension) != nil
  }
}
