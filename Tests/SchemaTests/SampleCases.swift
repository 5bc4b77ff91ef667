import Engine
import Postgres
import Schema
import Store
import TestSupport

/// Cases as bare rows, for what the database itself must guarantee whatever the program does.
struct SampleCases {
  let commission: SmallCommission
  private let database: TestDatabase

  /// Installs the commission and a process for the cases to be of.
  init(in database: TestDatabase) throws {
    self.database = database
    let acts = try database.connect(as: .acts)
    commission = try SmallCommission.install(on: acts)
    _ = try commission.publish(
      "process: sample\n", code: "sample", caseType: .discipline, on: acts)
  }

  /// Inserts a case with a row in every table that belongs to a case.
  ///
  /// - Returns: The case's key.
  func insert(
    _ code: String, body: UnitCode = SmallCommission.commission, grade: Grade = .internal,
    responsible: SmallCommission.Member? = nil, member: SmallCommission.Member? = nil
  ) throws -> Int64 {
    let connection = try database.connect(as: .superuser)
    let opened: Int64 = try connection.execute(
      .sql(
        """
        INSERT INTO cases (code, process_id, body_id, family_id, level, grade, case_type, subject_kind,
          responsible_id, status, stage, step, revision, opened_on, entered_on, state, title, subject,
          search)
        SELECT $1, p.id, u.id, u.family_id, u.level, $2, 12, 1, $3, 1, 1, 'first', 1, '2026-01-05',
          '2026-01-05', '{}', 'title', 'subject', 'title'
        FROM units u, processes p WHERE u.code = $4 RETURNING id
        """),
      [
        .text(code), .int2(grade.rawValue), responsible.map { .int4(commission.id($0)) } ?? .null,
        .text(body.rawValue),
      ])[0][0]
    try connection.executeScript(
      Self.belongings(of: opened, person: commission.id(.clerk)), name: "belongings")
    if let member {
      try connection.execute(
        .sql("INSERT INTO case_members VALUES ($1, $2, 13)"),
        [.int8(opened), .int4(commission.id(member))])
    }
    return opened
  }

  /// Every table that holds something of a case, and that a person may read.
  static let readable = [
    "cases", "case_events", "deadlines", "rung_firings", "inbox", "case_documents", "files",
    "file_chunks", "official_numbers", "case_tasks", "case_findings", "case_remedies", "votes",
    "vote_members",
  ]

  private static func belongings(of id: Int64, person: Int32) -> String {
    """
    INSERT INTO case_events (case_id, revision, kind, at, actor_id, content, personal, hash)
      VALUES (\(id), 1, 1, now(), \(person), '{"a": 1}', '{"b": {"salt": "00", "value": "x"}}',
        sha256('\(id)'));
    INSERT INTO deadlines SELECT id, 'whole', 1, family_id, grade, stage, responsible_id, '2026-01-05',
      '2026-02-05', false, 1, 0, now(), '{}' FROM cases WHERE id = \(id);
    INSERT INTO rung_firings VALUES (\(id), 'whole', 1, 0, now(), 0, false);
    INSERT INTO outbox (case_id, revision, kind, role, created_at) VALUES (\(id), 1, 1, 3, now());
    INSERT INTO inbox (person_id, case_id, revision, kind, created_at)
      VALUES (\(person), \(id), 1, 1, now());
    INSERT INTO idempotency_keys VALUES (\(person), 'key \(id)', \(id), 'x', 1, 1, now());
    INSERT INTO files (sha256, size, media_type, stored_at, stored_by)
      VALUES (sha256('file \(id)'), 1, 'text/plain', now(), \(person));
    INSERT INTO file_chunks SELECT id, 0, 'x' FROM files WHERE sha256 = sha256('file \(id)');
    INSERT INTO case_documents (case_id, code, type, title, dated_on, file_id, step, round, added_by,
      added_at, search) SELECT \(id), 'D\(id)', 'decision', 't', '2026-01-05', id, 'first', 1, \(person),
      now(), 't' FROM files WHERE sha256 = sha256('file \(id)');
    INSERT INTO number_books (body_id, symbol, secret, term, starts_on)
      SELECT body_id, 'QĐ', grade > 1, 'book \(id)', '2026-01-01' FROM cases WHERE id = \(id);
    INSERT INTO official_numbers (book_id, number, text, case_id, issued_at, issued_by)
      SELECT id, 1, '01-QĐ/UBKTĐU', \(id), now(), \(person) FROM number_books
      WHERE term = 'book \(id)';
    INSERT INTO case_tasks VALUES (\(id), 1, 't', \(person), NULL, 1, NULL);
    INSERT INTO case_findings VALUES (\(id), 1, 't', false);
    INSERT INTO case_remedies VALUES (\(id), 1, 1, 't', 'a', '2026-03-01', 1, NULL, NULL, NULL);
    INSERT INTO votes (case_id, action, round, body_id, secret, called_at)
      SELECT id, 'approve', 1, body_id, false, now() FROM cases WHERE id = \(id);
    INSERT INTO vote_members SELECT id, \(person) FROM votes WHERE case_id = \(id);
    INSERT INTO bulk_plans (sha256, plan, summary, made_by, made_at)
      VALUES (sha256('plan \(id)'), '{}', '{}', \(person), now());
    INSERT INTO bulk_runs (plan_id, status, started_by, started_at)
      SELECT id, 1, \(person), now() FROM bulk_plans WHERE sha256 = sha256('plan \(id)');
    INSERT INTO bulk_items (run_id, ordinal, case_id, target, outcome)
      SELECT max(id), 1, \(id), 'x', 1 FROM bulk_runs;
    """
  }

  /// How many rows of each readable table a person finds, in a role of the application.
  func rows(
    asSeenBy person: Int32?, for principal: Int32? = nil, as role: TestDatabase.Role = .server
  ) throws -> [String: Int] {
    let connection = try database.connect(as: role)
    let counts = Self.readable.map { "(SELECT count(*) FROM \($0)) AS \($0)" }
    let rows = try connection.pipeline([
      (.namePerson, [person.map { .int4($0) } ?? .null]),
      (.namePrincipal, [principal.map { .int4($0) } ?? .null]),
      (.sql("SELECT \(counts.joined(separator: ", "))"), []),
    ])[2]
    return Dictionary(
      uniqueKeysWithValues: zip(Self.readable, Self.readable.indices).map { table, column in
        (table, rows[0][column, as: Int.self])
      })
  }
}
