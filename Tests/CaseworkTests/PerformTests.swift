import Casework
import Engine
import Postgres
import Store
import TestSupport
import Testing

@Suite struct PerformTests {
  @Test func `of two acts that name the same revision, one is done and one is told it is stale`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open(startBy: nil)
      let revision = try fixture.stored(code).revision
      let cases = fixture.cases
      let acts = [SmallCommission.Member.officer, .secondOfficer].map { member in
        Act(
          .keepDiary(on: DeadlineFixture.opening, text: "Ghi bởi \(member)"), on: code,
          by: fixture.actor(member), expecting: revision)
      }
      async let first = cases.perform([acts[0]])
      async let second = cases.perform([acts[1]])
      let verdicts = try await [first[0].verdict.word, second[0].verdict.word].sorted()
      #expect(verdicts == ["done", "stale"])
      #expect(try fixture.stored(code).revision == revision + 1)
    }
  }

  @Test func `acts that name no revision are decided again until each has had its turn`()
    async throws
  {
    try await withTestDatabase { database in
      let observations = Observations()
      let fixture = try DeadlineFixture(database, observing: observations)
      let code = try await fixture.open(startBy: nil)
      let queue = ActQueue(fixture.cases)
      let before = try fixture.stored(code).revision
      let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
        for index in 0..<100 {
          group.addTask {
            try await queue.perform(
              Act(
                .addTask(title: "Việc \(index)", owner: "officer", dueOn: nil), on: code,
                by: fixture.actor(.chair)))
          }
        }
        return try await group.reduce(into: [Outcome]()) { $0.append($1) }
      }
      #expect(outcomes.allSatisfy { $0.verdict.word == "done" })
      let state = try fixture.stored(code)
      #expect(state.tasks.map(\.number) == Array(1...100))
      #expect(state.revision == before + 100)
      // They share batches: a batch for each would be a commit for each.
      #expect(observations.batches.reduce(0, +) == 100)
      #expect(observations.batches.count < 50)
      try fixture.expectHistoriesToGiveTheStoredRows(of: [code])
    }
  }

  @Test func `the same key gives the first answer, and another question under it is refused`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open(startBy: nil)
      let act = Act(
        .addTask(title: "Thu thập hồ sơ", owner: "officer", dueOn: nil), on: code,
        by: fixture.actor(.chair), key: "k1")
      var other = act
      other.command = .addTask(title: "Việc khác", owner: "officer", dueOn: nil)
      // The first and its repetition even share one batch.
      let together = try await fixture.cases.perform([act, act])
      guard case .done(let receipt) = together[0] else { throw Unexpected("\(together)") }
      let revisions = Outcome.repeated(
        code, first: receipt.firstRevision, last: receipt.state.revision)
      #expect(together[1] == revisions)
      #expect(try await fixture.cases.perform([act]) == [revisions])
      #expect(try await fixture.cases.perform([other]) == [.keyReused("k1")])
      #expect(try fixture.stored(code).tasks.count == 1)
    }
  }

  @Test func `the same key opens one case, and gives the revisions of its opening again`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let request = OpenRequest(
        process: "compliance_inspection_organisation", body: SmallCommission.commune,
        title: "Kiểm tra chi bộ thôn 1",
        subject: Case.Subject(
          kind: .organisation, unit: SmallCommission.cells[0], name: "Chi bộ thôn 1"),
        by: fixture.actor(.secretary), key: "k1")
      guard case .opened(let receipt) = try await fixture.cases.open(request) else {
        throw Unexpected("the first opening was refused")
      }
      let code = receipt.state.code
      try await fixture.perform(.recordFinding(text: "Không ghi biên bản họp"), on: code)
      #expect(
        try await fixture.cases.open(request)
          == .repeated(code, first: 1, last: receipt.state.revision))
      var other = request
      other.title = "Kiểm tra chi bộ thôn 2"
      #expect(try await fixture.cases.open(other) == .keyReused("k1"))
    }
  }

  @Test
  func `the code of another case's paper is refused to its act alone, and nothing is written`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let cases = [try await fixture.open(startBy: nil), try await fixture.open(startBy: nil)]
      let paper = Command.NewDocument(
        code: "VB-7F3K9QM2", type: "plan", title: "Kế hoạch", on: DeadlineFixture.opening,
        number: nil, signature: nil, file: nil)
      try await fixture.perform(.addDocument(paper), on: cases[0])
      let before = try fixture.stored(cases[1])
      let chair = fixture.actor(.chair)
      let outcomes = try await fixture.cases.perform([
        Act(.addDocument(paper), on: cases[1], by: chair, key: "k1"),
        Act(.recordNoFindings, on: cases[0], by: chair),
      ])
      #expect(outcomes[0] == .documentCodeTaken("VB-7F3K9QM2"))
      #expect(outcomes[1].verdict.word == "done")
      #expect(try fixture.stored(cases[1]) == before)
      try fixture.expectHistoriesToGiveTheStoredRows(of: cases)
      // The key is free: the same question with another code is done.
      var again = paper
      again.code = "VB-7F3K9QM3"
      let act = Act(.addDocument(again), on: cases[1], by: chair, key: "k1")
      #expect(try await fixture.cases.perform([act])[0].verdict.word == "done")
      let rows = try database.connect(as: .acts).execute(
        .sql(
          """
          SELECT d.code || ' ' || c.code FROM case_documents d JOIN cases c ON c.id = d.case_id
          ORDER BY d.code
          """)
      ).map { $0[0, as: String.self] }
      #expect(rows == ["VB-7F3K9QM2 \(cases[0])", "VB-7F3K9QM3 \(cases[1])"])
    }
  }

  @Test func `two acts on one case in a batch are decided one upon the other`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open(startBy: nil)
      let chair = fixture.actor(.chair)
      let outcomes = try await fixture.cases.perform([
        Act(.recordFinding(text: "Không ghi biên bản họp"), on: code, by: chair),
        Act(.recordNoFindings, on: code, by: chair),
        Act(.withdrawFinding(1, reason: "nhầm chi bộ"), on: code, by: chair),
        Act(.recordNoFindings, on: code, by: chair),
      ])
      #expect(outcomes.map(\.verdict.word) == ["done", "refused", "done", "done"])
      let state = try fixture.stored(code)
      #expect(state.noFindings)
      try fixture.expectHistoriesToGiveTheStoredRows(of: [code])
    }
  }

  @Test func `one act's unknown case, person or refusal does not touch its neighbours`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open(startBy: nil)
      let chair = fixture.actor(.chair)
      let outcomes = try await fixture.cases.perform([
        Act(.recordNoFindings, on: "KT-2026-NOSUCH", by: chair),
        Act(.assign("nobody"), on: code, by: chair),
        Act(.perform("no_such_action", reason: nil), on: code, by: chair),
        Act(.keepDiary(on: DeadlineFixture.opening, text: "Họp đoàn"), on: code, by: chair),
      ])
      #expect(outcomes[0] == .noCase("KT-2026-NOSUCH"))
      #expect(outcomes[1] == .noPerson("nobody"))
      #expect(
        outcomes[2].verdict
          == .refused([
            Blocker(.unknownAction("no_such_action"), clearedBy: [])
          ]))
      #expect(outcomes[3].verdict.word == "done")
    }
  }

  @Test func `a case is not there for a person who may not see it`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let secret = try await fixture.open(startBy: nil, grade: .secret, responsible: nil)
      let diary = Command.keepDiary(on: DeadlineFixture.opening, text: "x")
      let outcomes = try await fixture.cases.perform([
        Act(diary, on: secret, by: fixture.actor(.officer)),
        Act(diary, on: secret, by: fixture.actor(.chair)),
      ])
      #expect(outcomes[0] == .noCase(secret))
      #expect(outcomes[1].verdict.word == "done")
    }
  }

  @Test func `official numbers have no gaps, whoever asks at once and whatever is refused`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      try fixture.openBook(symbol: "TTr")
      let code = try await fixture.open(startBy: nil)
      let cases = fixture.cases
      let day = DeadlineFixture.opening
      try await withThrowingTaskGroup(of: Outcome.self) { group in
        for index in 0..<12 {
          group.addTask {
            let paper = Command.NewDocument(
              code: DocumentCode("VB-\(index)"), type: "submission", title: "Tờ trình \(index)",
              // Every third is refused: it is dated tomorrow.
              on: index % 3 == 0 ? day.advanced(byDays: 1) : day, number: .book, signature: nil,
              file: nil)
            return try await cases.perform([
              Act(.addDocument(paper), on: code, by: fixture.actor(.clerk))
            ])[0]
          }
        }
        try await group.waitForAll()
      }
      let numbers = try fixture.stored(code).documents.compactMap(\.number).sorted()
      #expect(numbers == (1...8).map { "0\($0)-TTr/ĐU" })
      let foreseen = try await cases.perform(
        [
          Act(
            .addDocument(
              Command.NewDocument(
                code: "VB-next", type: "submission", title: "Tờ trình", on: day, number: .book,
                signature: nil, file: nil)), on: code, by: fixture.actor(.clerk))
        ], isDryRun: true)
      guard case .done(let receipt) = foreseen[0] else { throw Unexpected("\(foreseen)") }
      #expect(receipt.state.documents.last?.number == "09-TTr/ĐU")
      #expect(try fixture.stored(code).documents.count == 8)
    }
  }

  @Test func `an act for somebody needs their delegation, and both names stay on record`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await fixture.open(startBy: nil)
      var actor = fixture.actor(.clerk)
      actor.onBehalfOf = fixture.actor(.chair).person
      let act = Act(.assign("deputy"), on: code, by: actor)
      #expect(try await fixture.cases.perform([act]) == [.notDelegated(from: "chair")])
      try fixture.delegate(from: .chair, to: .clerk)
      #expect(try await fixture.cases.perform([act])[0].verdict.word == "done")
      let connection = try database.connect(as: .superuser)
      let names = try connection.execute(
        .sql(
          """
          SELECT a.code, b.code FROM case_events e JOIN persons a ON a.id = e.actor_id
          JOIN persons b ON b.id = e.on_behalf_of_id ORDER BY e.revision DESC LIMIT 1
          """))
      #expect(names[0][0, as: String.self] == "clerk")
      #expect(names[0][1, as: String.self] == "chair")
    }
  }
}

extension DeadlineFixture {
  /// Opens a number book of the commune's committee.
  func openBook(symbol: String) throws {
    try database.connect(as: .superuser).execute(
      .sql(
        """
        INSERT INTO number_books (body_id, symbol, term, starts_on)
        SELECT id, $1, '2025-2030', '2025-07-01' FROM units WHERE code = $2
        """), [.text(symbol), .text(SmallCommission.commune.rawValue)])
  }

  func delegate(
    from giver: SmallCommission.Member, to taker: SmallCommission.Member
  ) throws {
    try database.connect(as: .superuser).execute(
      .sql(
        """
        INSERT INTO delegations (from_id, to_id, starts_on, ends_on, reason)
        VALUES ($1, $2, '2026-01-01', '2026-12-31', 'đi công tác')
        """), [.int4(commission.id(giver)), .int4(commission.id(taker))])
  }
}

extension Observations {
  /// How many acts that added a task each batch held, in order.
  fileprivate var batches: [Int] {
    all.compactMap { observation in
      guard case .performed(let outcomes, _) = observation else { return nil }
      return outcomes.count
    }
  }
}
