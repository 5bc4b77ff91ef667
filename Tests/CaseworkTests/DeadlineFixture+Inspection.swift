import Casework
import Engine
import JSON
import Postgres
import Store
import TestSupport
import Testing

extension DeadlineFixture {
  /// The version that the fixture's cases run under.
  func process() throws -> ProcessVersion {
    try rules.process(1, on: database.connect(as: .superuser))
  }

  /// Another body of the commune's family, which may run the same cases.
  static let standingCommittee: UnitCode = "X98001.BTV"

  func addStandingCommittee() throws {
    _ = try UnitStore().add(
      NewUnit(
        code: Self.standingCommittee, parent: SmallCommission.commune, organ: .standingCommittee,
        level: .commune, name: "Ban Thường vụ Đảng ủy Xã Mẫu"),
      on: try database.connect(as: .acts))
  }

  /// Somebody who holds a role on a unit.
  func newcomer(_ code: PersonCode, _ role: Role, on unit: UnitCode) throws -> Actor {
    let connection = try database.connect(as: .acts)
    let id = try PersonStore().add(code, name: "Người \(code)", on: connection)
    _ = try PersonStore().grant(role, on: unit, to: code, using: connection)
    return Actor(person: Actor.Identity(id: id, code: code))
  }

  /// Opens cases that have all in them that their first step asks for.
  func openReady(_ count: Int, scan: FileDigest) async throws -> [CaseCode] {
    var codes: [CaseCode] = []
    for number in 1...count {
      let code = try await open()
      try await perform(
        .setFields([
          "period_examined": .text("2021–2025"), "content": .text("Sinh hoạt chi bộ"),
          "content_group": .text("cadre_work"), "end_by": .date(.literal("2026-12-18")),
        ]), on: code)
      for item in ["program_item", "earlier_conclusions", "relations_asked"] {
        try await perform(.tick(ChecklistItemID(item)), on: code)
      }
      for type in ["program_extract", "submission", "draft_set"] {
        let isSigned = type == "submission"
        try await perform(
          .addDocument(
            Command.NewDocument(
              code: DocumentCode("VB-\(number)-\(type)"), type: DocumentTypeID(type),
              title: "Văn bản", on: Self.opening,
              number: isSigned ? .external("\(number)-TTr/ĐU") : nil,
              signature: isSigned ? Case.Signature(signer: "Bí thư", on: Self.opening) : nil,
              file: scan)), on: code)
      }
      codes.append(code)
    }
    return codes
  }

  /// Publishes the process again, with a limit for the start and other ladders.
  @discardableResult
  func publishSecondVersion() throws -> ProcessReference {
    let days = "central: 12, province: 12, district: 12, commune: 12, grassroots: 12"
    return try publishAgain(
      replacing: ["planned: start_by}": "days: {\(days)}}", "reminder: 5,": "reminder: 4,"])
  }

  /// Publishes the process again with some of its text replaced.
  @discardableResult
  func publishAgain(
    replacing texts: [String: String] = ["reminder: 5,": "reminder: 4,"]
  ) throws -> ProcessReference {
    let connection = try database.connect(as: .acts)
    let (source, reference) = try RuleStore.process(1, on: connection)
    let yaml = texts.reduce(source) { $0.replacing($1.key, with: $1.value) }
    return try commission.publish(
      yaml, code: reference.code, caseType: .complianceInspectionOfOrganisation,
      on: connection)
  }

  /// A case as its row holds it.
  func stored(_ code: CaseCode) throws -> Case {
    let rows = try database.connect(as: .superuser).execute(
      .sql("SELECT state FROM cases WHERE code = $1"), [.text(code.rawValue)])
    return try Case(stored: JSONView(column: rows[0][0, as: String.self]))
  }

  /// Stores a scan, and says by which digest it is found.
  func storeFile() throws -> FileDigest {
    let connection = try database.connect(as: .superuser)
    let rows = try connection.execute(
      .sql(
        """
        INSERT INTO files (sha256, size, media_type, stored_at, stored_by)
        SELECT sha256('scan'), 4, 'application/pdf', now(), $1
        RETURNING encode(sha256, 'hex'), id
        """), [.int4(commission.id(.clerk))])
    try connection.execute(
      .sql("INSERT INTO file_chunks (file_id, ordinal, bytes) VALUES ($1, 0, 'scan')"),
      [.int8(rows[0][1])])
    return try #require(FileDigest(rawValue: rows[0][0, as: String.self]))
  }

  /// Whatever a dry run could have left: the rows of every table that acts write, and their versions.
  func trace() throws -> [String] {
    let tables = [
      "cases", "case_events", "deadlines", "outbox", "case_documents", "case_tasks",
      "case_findings", "case_remedies", "case_members", "idempotency_keys", "official_numbers",
    ]
    let connection = try database.connect(as: .superuser)
    return try tables.map { table in
      let rows = try connection.execute(
        .sql("SELECT count(*), coalesce(sum(xmin::text::bigint), 0)::bigint FROM \(table)"))
      return "\(table) \(rows[0][0, as: Int64.self]) \(rows[0][1, as: Int64.self])"
    }
  }

  /// Replays every case's history: it must give the stored state, every hash must hold, the tables
  /// beside the case must say the same, and each stored date must follow from what it rests on.
  func expectHistoriesToGiveTheStoredRows(of codes: [CaseCode]) throws {
    let connection = try database.connect(as: .superuser)
    for code in codes {
      let history = try history(of: code, on: connection)
      let replayed = try #require(Case(replaying: history))
      let stored = try stored(code)
      // Compared as text, so that a difference is short enough to read.
      #expect(replayed.stored == stored.stored, "\(code)")
      #expect(replayed == stored, "\(code)")
      try expectTables(toAgreeWith: stored, on: connection)
      for deadline in stored.deadlines {
        let calendar = try rules.calendar(Int32(deadline.calendarVersion), on: connection)
        let again = deadline.derivation(under: calendar)
        #expect(again.dueOn == deadline.dueOn, "\(code) \(deadline.id)")
        #expect(again.provisional == deadline.provisional, "\(code) \(deadline.id)")
      }
    }
  }

  /// The events of a case, each checked against its hash.
  func history(
    of code: CaseCode, on connection: borrowing Connection
  ) throws -> [(event: Event, on: CivilDate)] {
    let rows = try connection.execute(
      .sql(
        """
        SELECT e.revision, e.kind, e.at, a.code, b.code, t.code, e.clock_shift, e.content,
          e.personal, e.hash
        FROM case_events e JOIN cases c ON c.id = e.case_id JOIN persons a ON a.id = e.actor_id
        LEFT JOIN persons b ON b.id = e.on_behalf_of_id LEFT JOIN persons t ON t.id = e.through_id
        WHERE c.code = $1 ORDER BY e.revision
        """), [.text(code.rawValue)])
    return try rows.enumerated().flatMap { index, row in
      let moment = Moment(microseconds: row[2, as: PostgresTimestamp.self].microseconds)
      let kind = try #require(EventKind(rawValue: row[1, as: Int16.self]))
      let context = EventContext(
        caseCode: code, revision: Int(row[0, as: Int32.self]), at: moment,
        actor: PersonCode(row[3, as: String.self]),
        onBehalfOf: row[4, as: String?.self].map { PersonCode($0) },
        through: row[5, as: String?.self].map { PersonCode($0) },
        clockShift: row[6])
      #expect(context.revision == index + 1)
      let (content, personal): (String, String?) = (row[7], row[8])
      #expect(
        try EventHash.verify(
          row[9], kind: kind, content: content, personal: personal, context: context))
      let decoded = try EventEncoder.decode(kind: kind, content: content, personal: personal)
      return decoded.recorded.events.map { ($0, moment.date) }
    }
  }

  private func expectTables(
    toAgreeWith state: Case, on connection: borrowing Connection
  ) throws {
    func column(_ sql: String) throws -> [String] {
      try connection.execute(.sql(sql), [.text(state.code.rawValue)]).map { $0[0] }
    }
    let from = "JOIN cases c ON c.id = t.case_id WHERE c.code = $1"
    #expect(
      try column("SELECT t.code FROM case_documents t \(from) AND NOT t.removed ORDER BY 1")
        == state.documents.map(\.code.rawValue).sorted())
    #expect(
      try column("SELECT t.number::text FROM case_tasks t \(from) AND t.status = 1 ORDER BY 1")
        == state.tasks.filter(\.isOpen).map { "\($0.number)" }.sorted())
    #expect(
      try column(
        "SELECT t.number::text FROM case_findings t \(from) AND NOT t.withdrawn ORDER BY 1")
        == state.findings.filter { !$0.isWithdrawn }.map { "\($0.number)" }.sorted())
    #expect(
      try column(
        "SELECT t.number || ' ' || t.status FROM case_remedies t \(from) AND t.status < 4 ORDER BY 1"
      )
        == state.remedies.map { "\($0.number) \($0.statusNumber)" }.sorted())
    #expect(
      try column(
        "SELECT p.code || ' ' || t.role FROM case_members t JOIN persons p ON p.id = t.person_id \(from) ORDER BY 1"
      )
        == state.team.map { "\($0.person) \($0.role.rawValue)" }.sorted())
    #expect(
      try column(
        "SELECT t.deadline || ' ' || t.round || ' ' || t.due_on || ' ' || t.rung FROM deadlines t \(from) ORDER BY 1"
      )
        == state.deadlines.map { "\($0.id) \($0.round) \($0.dueOn) \($0.nextRung)" }.sorted())
    #expect(
      try column(
        "SELECT coalesce(p.code, '') FROM cases c LEFT JOIN persons p ON p.id = c.responsible_id WHERE c.code = $1"
      )
        == [state.responsible?.rawValue ?? ""])
    #expect(
      try column(
        "SELECT u.code || ' ' || c.level || ' ' || p.version FROM cases c JOIN units u ON u.id = c.body_id AND u.family_id = c.family_id JOIN processes p ON p.id = c.process_id WHERE c.code = $1"
      )
        == ["\(state.body) \(state.level.rawValue) \(state.process.version)"])
  }
}

extension Case.Remedy {
  fileprivate var statusNumber: Int {
    switch state {
    case .required: 1
    case .reported: 2
    case .verified: 3
    }
  }
}
