import Casework
import Engine
import Postgres
import Store
import TestSupport
import Testing

/// Personal values that are taken out of cases and of the administration's log.
@Suite struct ErasureTests {
  private static let name = "Lương Văn Tám"

  /// Everything of a case that can name somebody, and a reason in the log.
  private func caseNaming(
    _ name: String, paper: DocumentCode = "VB-1", in fixture: DeadlineFixture
  ) async throws -> CaseCode {
    let outcome = try await fixture.cases.open(
      OpenRequest(
        process: "compliance_inspection_organisation", body: SmallCommission.commune,
        title: "Kiểm tra đồng chí \(name)",
        subject: Case.Subject(
          kind: .organisation, unit: SmallCommission.cells[0], name: "Chi bộ của \(name)"),
        grade: .internal, responsible: SmallCommission.Member.officer.code,
        by: fixture.actor(.secretary)))
    guard case .opened(let receipt) = outcome else { throw Unexpected("\(outcome)") }
    let code = receipt.state.code
    let process = try fixture.process()
    let type = try #require(process.definition.documents.first { $0.symbol == nil })
    let day = DeadlineFixture.opening
    let commands: [Command] = [
      .keepDiary(on: day, text: "Gặp ông \(name.uppercased())"),
      .addTask(title: "Hỏi \(name)", owner: "officer", dueOn: nil),
      .addTask(title: "Việc khác", owner: "officer", dueOn: nil),
      .completeTask(1, note: "\(name) vắng mặt"),
      .addDocument(
        Command.NewDocument(
          code: paper, type: type.id, title: "Bản giải trình của \(name)", on: day, number: nil,
          signature: Case.Signature(signer: name, on: day), file: nil)),
    ]
    for command in commands { try await fixture.perform(command, on: code) }
    return code
  }

  /// The tables in which the name stands.
  private func places(of name: String, in database: TestDatabase) throws -> [String] {
    let connection = try database.connect(as: .superuser)
    let tables = try connection.execute(
      .sql(
        """
        SELECT table_name::text FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1
        """)
    ).map { $0[0, as: String.self] }
    return try tables.filter { table in
      let rows = try connection.execute(
        .sql("SELECT count(*) FROM \(table) AS line WHERE line::text ILIKE $1"),
        [.text("%\(name)%")])
      return rows[0][0, as: Int64.self] > 0
    }
  }

  private func erase(
    _ texts: [String], from cases: [CaseCode], _ database: TestDatabase, isDryRun: Bool = false
  ) async throws -> Answer<ErasureCounts> {
    let administration = DatabaseAdministration(
      SessionConfiguration(conninfo: database.conninfo, applicationName: "tests"),
      logger: TestServer.logger)
    let erasure = try #require(Erasure(of: texts))
    let answer: Result<Answer<ErasureCounts>, DatabaseAdministrationError>
    do throws(DatabaseAdministrationError) {
      answer = .success(
        try await administration.erase(
          erasure, from: cases, Order(reason: "Theo yêu cầu", isDryRun: isDryRun)))
    } catch {
      answer = .failure(error)
    }
    await administration.close()
    return try answer.get()
  }

  @Test func `an erased name stands nowhere, every hash holds, and replaying gives the stored row`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await caseNaming(Self.name, in: fixture)
      let before = try places(of: Self.name, in: database)
      #expect(
        before == ["case_documents", "case_events", "case_tasks", "cases"])
      let tried = try await erase([Self.name], from: [code], database, isDryRun: true)
      #expect(tried.value.values == 7)
      #expect(try places(of: Self.name, in: database) == before)

      let answer = try await erase(["luong van tam"], from: [code], database)
      #expect(answer.outcome == .done)
      #expect(answer.value == ErasureCounts(values: 7, logLines: 0))
      #expect(try places(of: Self.name, in: database) == [])
      try fixture.expectHistoriesToGiveTheStoredRows(of: [code])
      let state = try fixture.stored(code)
      #expect(state.subject.name.isEmpty)
      #expect(state.documents.map(\.signature?.signer) == [""])

      // What does not name them stays, work goes on, and once is enough.
      let tasks = try database.connect(as: .superuser).execute(
        .sql("SELECT title FROM case_tasks ORDER BY number"))
      #expect(tasks.map { $0[0, as: String.self] } == ["", "Việc khác"])
      try await fixture.perform(.completeTask(2, note: nil), on: code)
      try fixture.expectHistoriesToGiveTheStoredRows(of: [code])
      #expect(try await erase([Self.name], from: [code], database).outcome == .unchanged)
    }
  }

  @Test func `the log tells that values were erased, and loses reasons that name somebody`()
    async throws
  {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .superuser)
      try connection.execute(
        .sql(
          """
          INSERT INTO administration_log (at, login, kind, objects, content, personal, reason, answer)
          VALUES (now(), 'l', 4, '{tam}', '{}', '{"name": "Lương Văn Tám"}', 'Giới thiệu', '{}'),
            (now(), 'l', 2, '{X1}', '{}', NULL, 'Theo ý kiến của Lương Văn Tám', '{}'),
            (now(), 'l', 2, '{X2}', '{}', NULL, 'Lương Văn Tám Mươi', '{}')
          """))
      let answer = try await erase([Self.name, "Người Khác"], from: [], database)
      #expect(answer.value == ErasureCounts(values: 0, logLines: 3))
      let lines = try connection.execute(
        .sql(
          """
          SELECT concat_ws(' ', kind, objects, personal, reason, content)
          FROM administration_log ORDER BY id
          """)
      ).map { $0[0, as: String.self] }
      #expect(
        lines == [
          "4 {tam} Giới thiệu {}", "2 {X1} {}", "2 {X2} {}",
          #"19 {log} Theo yêu cầu {"values":0,"log_values":3}"#,
        ])
    }
  }

  @Test func `only people with clearance read of which graded case something was erased`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let open = try await caseNaming(Self.name, in: fixture)
      let graded = try await caseNaming(Self.name, paper: "VB-2", in: fixture)
      let connection = try database.connect(as: .superuser)
      try connection.execute(
        .sql("UPDATE cases SET grade = 3 WHERE code = $1"), [.text(graded.rawValue)])
      for code in [open, graded] { _ = try await erase([Self.name], from: [code], database) }
      let lines = try connection.execute(
        .sql("SELECT secret FROM administration_log WHERE kind = 19 ORDER BY id"))
      #expect(lines.map { $0[0, as: Bool.self] } == [false, true])
    }
  }

  @Test func `a row that says more than its history is put right, and the log says so`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await caseNaming(Self.name, in: fixture)
      let connection = try database.connect(as: .superuser)
      let row = try connection.execute(
        .sql("SELECT state::text FROM cases WHERE code = $1"), [.text(code.rawValue)])
      _ = try await erase([Self.name], from: [code], database)
      // As an act does that was decided before the erasure and is written after it.
      try connection.execute(
        .sql("UPDATE cases SET state = $2::json WHERE code = $1"),
        [.text(code.rawValue), .text(row[0][0])])
      #expect(try places(of: Self.name, in: database) == ["cases"])
      let answer = try await erase([Self.name], from: [code], database)
      #expect(answer.outcome == .done && answer.value == ErasureCounts(values: 0, logLines: 0))
      #expect(try places(of: Self.name, in: database) == [])
    }
  }

  @Test func `the reason of a delegation goes with that of its line in the log`() async throws {
    try await withTestDatabase { database in
      _ = try DeadlineFixture(database)
      let connection = try database.connect(as: .superuser)
      try connection.execute(
        .sql(
          """
          INSERT INTO delegations (from_id, to_id, starts_on, ends_on, reason)
          SELECT min(id), max(id), '2026-03-02', '2026-03-03', 'Thay ' || $1 FROM persons
          """), [.text(Self.name)])
      #expect(try places(of: Self.name, in: database) == ["delegations"])
      let answer = try await erase([Self.name], from: [], database)
      #expect(answer.value == ErasureCounts(values: 0, logLines: 1))
      #expect(try places(of: Self.name, in: database) == [])
    }
  }

  @Test func `a case that is not there erases nothing anywhere`() async throws {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let code = try await caseNaming(Self.name, in: fixture)
      await #expect(throws: DatabaseAdministrationError.self) {
        try await erase([Self.name], from: [code, "KT-2026-ZZZZZZ"], database)
      }
      #expect(try places(of: Self.name, in: database).contains("case_events"))
    }
  }

  @Test func `a text without a letter or a digit erases nothing, and a part of a word is no word`()
  {
    #expect(Erasure(of: []) == nil)
    #expect(Erasure(of: ["An", "…"]) == nil)
    #expect(Erasure(of: ["An"])?.covers("Ông AN, bí thư") == true)
    #expect(Erasure(of: ["An"])?.covers("Anh") == false)
  }
}
