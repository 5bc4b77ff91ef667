import Cluster
import Glibc
import Postgres
import Subprocess
import TestSupport
import Testing

/// Terminals at which plans over many cases of the demo commission are made, applied and disturbed.
struct BulkOffice {
  let demo: DemoCluster
  private static let applier = "chu-nhiem"

  /// How a command that could be killed ended.
  enum End: Hashable {
    case exited(Int32)
    case killed
  }

  // MARK: Plans

  /// A plan as it was written to a file.
  struct Plan {
    let path: String
    let text: String
  }

  /// A plan, in a file, that opens a case from each of so many new items of a program.
  func planOpenings(_ count: Int) async throws -> Plan {
    let lines = (1...count).map {
      "Ban Chấp hành Đảng bộ xã Mẫu,2050,\($0),kiểm tra,Chi bộ thôn \($0),Nội dung \($0),quý I"
    }
    let program = ["issuing_body,year,item_no,kind,subject,content,period"] + lines
    let csv = "\(demo.directory)-program.csv"
    try TextFile.write(program.joined(separator: "\n") + "\n", to: csv)
    try await expectDone("program", "import", csv, by: "quan-tri")
    let items = try connect().execute(
      .sql("SELECT i.code FROM program_items i WHERE i.content LIKE 'Nội dung %' ORDER BY 1"))
    try #require(items.count == count)
    let ids = "\(demo.directory)-items.txt"
    try TextFile.write(
      items.map { $0[0, as: String.self] }.joined(separator: "\n"), to: ids)
    return try await plan(
      "open:compliance_inspection_organisation", "--assign", "chuyen-vien-1", "--ids", ids,
      expecting: count)
  }

  /// A plan, in a file, that gives every case to somebody.
  func planAssignment(to person: String, of count: Int) async throws -> Plan {
    try await plan("assign:\(person)", "--where", "status = open", expecting: count)
  }

  private func plan(_ action: String, _ words: String..., expecting count: Int) async throws
    -> Plan
  {
    let answer = try await demo.casectl(
      Self.applier, ["bulk", "plan", "--action", action, "--expect", "\(count)"] + words)
    try #require(answer.code == 0, "\(answer.errors)")
    let path = "\(demo.directory)-\(action).json"
    try TextFile.write(answer.output, to: path)
    return Plan(path: path, text: answer.output)
  }

  // MARK: Runs

  /// Applies a plan, and kills the program when the occasion has come, if it comes.
  func apply(
    _ plan: Plan, _ words: [String] = [], _ occasion: (() async throws -> Bool)? = nil
  ) async throws -> End {
    let result = try await Subprocess.run(
      .path(try BuiltProgram.path("casectl")),
      arguments: Arguments(["bulk", "apply", plan.path] + words),
      environment: .custom([
        "PGHOST": demo.host, "PGDATABASE": "casework", "PGUSER": Self.applier,
        "LC_ALL": "en_US.UTF-8",
      ]), input: .none, output: .discarded, error: .discarded
    ) { execution in
      if let occasion, try await occasion() { try execution.send(signal: .kill) }
    }
    switch result.terminationStatus {
    case .exited(let code): return .exited(code)
    case .signaled: return .killed
    }
  }

  @discardableResult
  func expectDone(_ words: String..., by login: String = applier) async throws -> Casectl.Answer {
    let answer = try await demo.casectl(login, words)
    try #require(answer.code == 0, "\(words): \(answer.errors)")
    return answer
  }

  /// Waits until the plan's run has committed so many chunks.
  ///
  /// - Returns: Whether it has, which it has not when it ended before.
  func wait(for chunks: Int64, of plan: Plan) async throws -> Bool {
    let connection = try connect()
    while true {
      if let run = try Self.run(of: plan, on: connection) {
        if run.chunks >= chunks { return true }
        if run.hasEnded { return false }
      }
      await Task.yield()
    }
  }

  /// Waits until an apply is in the middle of a chunk, held up by whoever has locked a case of it.
  func waitForHeldChunk() async throws {
    let connection = try connect()
    let held = Statement.sql(
      """
      SELECT count(*) FROM pg_stat_activity
      WHERE application_name = 'casectl' AND wait_event_type = 'Lock' AND backend_xid IS NOT NULL
      """)
    while try connection.execute(held)[0][0, as: Int64.self] == 0 { await Task.yield() }
  }

  /// How the run of a plan stands.
  struct Run: Hashable {
    let number: Int64
    let chunks: Int64
    let hasEnded: Bool
    /// The first of what waits, in the plan's order.
    let waiting: [String]
  }

  func run(of plan: Plan) throws -> Run {
    try #require(try Self.run(of: plan, on: connect()))
  }

  private static func run(of plan: Plan, on connection: borrowing Connection) throws -> Run? {
    try connection.execute(
      .sql(
        """
        SELECT r.id, (SELECT count(*) FROM bulk_chunks k WHERE k.run_id = r.id), r.status > 2,
          ARRAY(SELECT i.target FROM bulk_items i WHERE i.run_id = r.id AND i.outcome = 1
            ORDER BY i.ordinal LIMIT 10)
        FROM bulk_runs r JOIN bulk_plans p ON p.id = r.plan_id
        WHERE p.sha256 = sha256(convert_to($1, 'UTF8'))
        """), [.text(plan.text)]
    ).first.map { Run(number: $0[0], chunks: $0[1], hasEnded: $0[2], waiting: $0[3]) }
  }

  /// The codes of all cases, in their order.
  func cases() throws -> [String] {
    try connect().execute(.sql("SELECT code FROM cases ORDER BY code")).map { $0[0] }
  }

  func connect() throws -> Connection { try demo.connect() }

  /// Crashes the server and starts it again.
  func restart() async throws {
    guard case .running(let process, _) = try Cluster.status(of: demo.directory) else { return }
    try #require(kill(process, SIGQUIT) == 0)
    while case .running = try Cluster.status(of: demo.directory) { await Task.yield() }
    _ = try await Cluster.start(in: demo.directory)
  }

  // MARK: What is there

  /// Each case has so many lines of history behind its opening that a run wrote, and its revision agrees.
  func expect(_ count: Int, cases: Int, assignedTo person: String) throws {
    let rows = try connect().execute(
      .sql(
        """
        SELECT count(*), count(*) FILTER (WHERE e.assigned = 1),
          count(*) FILTER (WHERE c.revision = e.lines), count(*) FILTER (WHERE p.code = $1)
        FROM cases c
        JOIN persons p ON p.id = c.responsible_id
        CROSS JOIN LATERAL (
          SELECT count(*) AS lines, count(*) FILTER (WHERE revision > 1) AS assigned
          FROM case_events WHERE case_id = c.id) e
        """), [.text(person)])
    #expect(rows[0][0, as: Int64.self] == Int64(cases))
    #expect(rows[0][1, as: Int64.self] == Int64(count))
    #expect(rows[0][2, as: Int64.self] == Int64(cases))
    #expect(rows[0][3, as: Int64.self] == Int64(count))
  }

  /// Each item of the program has exactly one case.
  func expectOneCaseForEachItem(_ count: Int) throws {
    let rows = try connect().execute(
      .sql(
        """
        SELECT count(*), count(DISTINCT i.case_id), count(DISTINCT i.target),
          (SELECT count(*) FROM cases)
        FROM bulk_items i WHERE i.outcome = 2
        """))
    for column in 0..<4 { #expect(rows[0][column, as: Int64.self] == Int64(count)) }
  }

  /// Who was told of how many cases by the last run.
  func digests() throws -> [String: Int] {
    let rows = try connect().execute(
      .sql(
        """
        SELECT p.code, i.cases FROM inbox i JOIN persons p ON p.id = i.person_id
        WHERE i.run_id = (SELECT max(id) FROM bulk_runs)
        """))
    return Dictionary(rows.map { ($0[0, as: String.self], Int($0[1, as: Int32.self])) }) {
      // Told twice of one run.
      $0 + $1
    }
  }
}
