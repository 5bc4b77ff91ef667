import Engine
import Postgres
import Schema
import Store
import TestSupport
import Testing

/// What a person may not know of is not there, whatever is asked.
struct SecrecyTests {
  private static let nothing = Dictionary(
    uniqueKeysWithValues: SampleCases.readable.map { ($0, 0) })

  @Test func `every table with rows of a case has policies`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .superuser)
      let open = try connection.execute(
        .sql(
          """
          SELECT c.relname::text FROM pg_class c
          WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace = 'public'::regnamespace
            AND NOT (c.relrowsecurity
              AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))
          ORDER BY 1
          """)
      ).map { $0[0, as: String.self] }
      // What everybody who works with the system may know; and a view that asks itself who began the run.
      #expect(
        open == [
          "bulk_targets", "calendar_days", "calendar_versions", "clock", "counting", "delegations",
          "person_roles",
          "persons",
          "processes", "program_items", "programs", "schema_migrations", "unit_ancestors", "units",
        ])
    }
  }

  @Test func `of a case of another body nothing is there`() async throws {
    try await withTestDatabase { database in
      let samples = try SampleCases(in: database)
      _ = try samples.insert("KT-2026-AAAAAA", body: "X98002.UBKT")
      for member in SmallCommission.Member.allCases where member != .clerk {
        #expect(
          try samples.rows(asSeenBy: samples.commission.id(member)) == Self.nothing, "\(member)")
      }
    }
  }

  @Test func `a case of one's own body is there, with all that belongs to it`() async throws {
    try await withTestDatabase { database in
      let samples = try SampleCases(in: database)
      _ = try samples.insert("KT-2026-AAAAAA")
      let seen = try samples.rows(asSeenBy: samples.commission.id(.officer))
      var expected = Self.nothing.mapValues { _ in 1 }
      expected["inbox"] = 0
      #expect(seen == expected)
    }
  }

  @Test func `a case is seen from above, and from below only with a part in it`() async throws {
    try await withTestDatabase { database in
      let samples = try SampleCases(in: database)
      let acts = try database.connect(as: .acts)
      let above = try PersonStore().add("above", name: "Trên", on: acts)
      _ = try PersonStore().grant(.officer, on: "T98.UBKT", to: "above", using: acts)
      _ = try samples.insert("KT-2026-AAAAAA")
      #expect(try samples.rows(asSeenBy: above)["cases"] == 1)
      _ = try samples.insert("KT-2026-BBBBBB", body: "T98.UBKT")
      #expect(try samples.rows(asSeenBy: samples.commission.id(.officer))["cases"] == 1)
      _ = try samples.insert("KT-2026-CCCCCC", body: "T98.UBKT", member: .officer)
      _ = try samples.insert("KT-2026-DDDDDD", body: "T98.UBKT", responsible: .officer)
      #expect(try samples.rows(asSeenBy: samples.commission.id(.officer))["cases"] == 3)
    }
  }

  /// Who stands above all is let through without their bodies being listed.
  @Test func `from above all everything is seen that is not graded, and no other country's`()
    async throws
  {
    try await withTestDatabase { database in
      let samples = try SampleCases(in: database)
      let acts = try database.connect(as: .acts)
      let central = try PersonStore().add(
        "central", name: "Trung ương", clearance: .internal, on: acts)
      _ = try PersonStore().grant(.chair, on: SmallCommission.central, to: "central", using: acts)
      _ = try samples.insert("KT-2026-AAAAAA")
      _ = try samples.insert("KT-2026-BBBBBB", body: "X98002.UBKT")
      _ = try samples.insert("KT-2026-CCCCCC", grade: .secret)
      let seen = try samples.rows(asSeenBy: central)
      #expect(seen["cases"] == 2 && seen["deadlines"] == 2)
      let superuser = try database.connect(as: .superuser)
      let isAboveAll = Statement.sql("SELECT is_above_all('TW'), is_above_all('T98')")
      let answer = try superuser.execute(isAboveAll)[0]
      #expect(answer[0, as: Bool.self] && !answer[1, as: Bool.self])
      // A second root: nobody is above all any more.
      try superuser.execute(
        .sql(
          """
          INSERT INTO units (code, organ, level, name, name_key, search, family_id)
          VALUES ('ELSE', 1, 1, 'x', 'x', 'x', 0)
          """))
      _ = try samples.insert("KT-2026-DDDDDD", body: "ELSE")
      #expect(try samples.rows(asSeenBy: central)["cases"] == 2)
      #expect(try !superuser.execute(isAboveAll)[0][0, as: Bool.self])
      try superuser.execute(
        .sql("UPDATE person_roles SET ends_on = '2020-01-01' WHERE person_id = $1"),
        [.int4(central)])
      #expect(try samples.rows(asSeenBy: central) == Self.nothing)
    }
  }

  @Test(arguments: [Grade.confidential, .secret, .topSecret])
  func `a graded case leaves no trace for a person without clearance`(grade: Grade) async throws {
    try await withTestDatabase { database in
      let samples = try SampleCases(in: database)
      // Even a part in the case does not replace clearance.
      _ = try samples.insert(
        "KT-2026-AAAAAA", grade: grade, responsible: .officer, member: .deputy)
      for member in SmallCommission.Member.allCases where member != .chair && member != .clerk {
        let person = samples.commission.id(member)
        #expect(try samples.rows(asSeenBy: person) == Self.nothing, "\(member)")
        #expect(try samples.rows(asSeenBy: person, as: .readonly) == Self.nothing, "\(member)")
        let connection = try database.connect(as: .server)
        let books = try connection.pipeline([
          (.namePerson, [.int4(person)]), (.sql("SELECT count(*) FROM number_books"), []),
        ])
        #expect(books[1][0][0, as: Int.self] == 0)
      }
      let chair = try samples.rows(asSeenBy: samples.commission.id(.chair))
      #expect(chair["cases"] == 1)
      #expect(chair["official_numbers"] == 1)
    }
  }

  @Test(arguments: [TestDatabase.Role.server, .readonly])
  func `whoever began a run reads its targets, and of a case they may not see nothing else`(
    role: TestDatabase.Role
  ) async throws {
    try await withTestDatabase { database in
      let samples = try SampleCases(in: database)
      // The runs of the samples are the clerk's.
      _ = try samples.insert("KT-2026-AAAAAA")
      _ = try samples.insert("KT-2026-BBBBBB", grade: .secret)
      func counts(_ member: SmallCommission.Member) throws -> [Int] {
        let rows = try database.connect(as: role).pipeline([
          (.namePerson, [.int4(samples.commission.id(member))]),
          (
            .sql("SELECT (SELECT count(*) FROM bulk_targets), (SELECT count(*) FROM bulk_items)"),
            []
          ),
        ])[1]
        return [rows[0][0, as: Int.self], rows[0][1, as: Int.self]]
      }
      #expect(try counts(.clerk) == [2, 1])
      // The chair may see both cases, and began neither run.
      #expect(try counts(.chair) == [0, 0])
      #expect(try counts(.officer) == [0, 0])
    }
  }

  @Test func `clearance alone does not show a graded case`() async throws {
    try await withTestDatabase { database in
      let samples = try SampleCases(in: database)
      let acts = try database.connect(as: .acts)
      _ = try PersonStore().change("secondOfficer", clearance: .topSecret, on: acts)
      _ = try samples.insert("KT-2026-AAAAAA", grade: .secret)
      let officer = samples.commission.id(.secondOfficer)
      #expect(try samples.rows(asSeenBy: officer)["cases"] == 0)
      _ = try samples.insert("KT-2026-BBBBBB", grade: .secret, member: .secondOfficer)
      #expect(try samples.rows(asSeenBy: officer)["cases"] == 1)
    }
  }

  @Test func `nobody sees nothing, and neither does a login that is nobody`() async throws {
    try await withTestDatabase { database in
      let samples = try SampleCases(in: database)
      _ = try samples.insert("KT-2026-AAAAAA")
      #expect(try samples.rows(asSeenBy: nil) == Self.nothing)
      try database.connect(as: .superuser).execute(.sql("DELETE FROM logins"))
      let officer = samples.commission.id(.officer)
      #expect(try samples.rows(asSeenBy: officer) == Self.nothing)
    }
  }

  @Test func `a login that may not impersonate stays itself whatever it sets`() async throws {
    try await withTestDatabase { database in
      let samples = try SampleCases(in: database)
      try database.connect(as: .superuser).execute(
        .sql("UPDATE logins SET is_server = false, person_id = $1"),
        [.int4(samples.commission.id(.clerk))])
      let connection = try database.connect(as: .server)
      let person = try connection.pipeline([
        (.namePerson, [.int4(samples.commission.id(.chair))]),
        (.sql("SELECT current_person()"), []),
      ])
      #expect(person[1][0][0, as: Int32.self] == samples.commission.id(.clerk))
    }
  }

  @Test(arguments: [TestDatabase.Role.server, .readonly])
  func `who reads for somebody sees what they may see, while the delegation holds`(
    role: TestDatabase.Role
  ) async throws {
    try await withTestDatabase { database in
      let samples = try SampleCases(in: database)
      let (chair, officer) = (samples.commission.id(.chair), samples.commission.id(.officer))
      _ = try samples.insert("KT-2026-AAAAAA")
      _ = try samples.insert("KT-2026-BBBBBB", grade: .secret)
      _ = try samples.insert("KT-2026-CCCCCC", body: "T98.UBKT", member: .chair)
      let own = try samples.rows(asSeenBy: officer, as: role)
      let chairs = try samples.rows(asSeenBy: chair, as: role)
      #expect(own["cases"] == 1)
      #expect(chairs["cases"] == 3)
      func seen() throws -> [String: Int] {
        try samples.rows(asSeenBy: officer, for: chair, as: role)
      }
      #expect(try seen() == Self.nothing)
      let owner = try database.connect(as: .superuser)
      // The other way round it gives nothing.
      try owner.execute(
        .sql(
          "INSERT INTO delegations VALUES (DEFAULT, $1, $2, act_today(), act_today(), 'ốm', '')"),
        [.int4(officer), .int4(chair)])
      #expect(try seen() == Self.nothing)
      try owner.execute(.sql("UPDATE delegations SET from_id = to_id, to_id = from_id"))
      #expect(try seen() == chairs)
      for (starts, ends) in [(-2, -1), (1, 2)] {
        try owner.execute(
          .sql("UPDATE delegations SET starts_on = act_today() + $1, ends_on = act_today() + $2"),
          [.int4(Int32(starts)), .int4(Int32(ends))])
        #expect(try seen() == Self.nothing)
      }
      // The day is the database's, with the shift of its clock.
      try owner.execute(.sql("UPDATE clock SET shift_seconds = 86400"))
      #expect(try seen() == chairs)
      #expect(try samples.rows(asSeenBy: officer, as: role) == own)
    }
  }

  @Test func `notices stay with whom they were sent to, whomever one reads for`() async throws {
    try await withTestDatabase { database in
      let samples = try SampleCases(in: database)
      _ = try samples.insert("KT-2026-AAAAAA")
      let (clerk, officer) = (samples.commission.id(.clerk), samples.commission.id(.officer))
      #expect(try samples.rows(asSeenBy: clerk)["inbox"] == 1)
      try database.connect(as: .superuser).execute(
        .sql(
          "INSERT INTO delegations VALUES (DEFAULT, $1, $2, act_today(), act_today(), 'ốm', '')"),
        [.int4(clerk), .int4(officer)])
      #expect(try samples.rows(asSeenBy: officer, for: clerk)["inbox"] == 0)
    }
  }

  @Test func `readers can write nothing but that they have read`() async throws {
    try await withTestDatabase { database in
      let granted = try database.connect(as: .superuser).execute(
        .sql(
          """
          SELECT grantee::text || ' ' || privilege_type || ' ' || table_name || '.' || column_name
          FROM information_schema.column_privileges
          WHERE grantee IN ('casework_server', 'casework_readonly') AND privilege_type <> 'SELECT'
            AND table_schema = 'public'
          """)
      ).map { $0[0, as: String.self] }
      #expect(granted == ["casework_server UPDATE inbox.read_at"])
    }
  }

  @Test func `the policies and the function that acts ask agree, whoever asks`() async throws {
    try await withTestDatabase { database in
      let samples = try SampleCases(in: database)
      let acts = try database.connect(as: .acts)
      var random = SplitMix64(seed: 2_026)
      for index in 0..<60 {
        let bodies: [UnitCode] = [
          "TW.UBKT", "T98", "T98.UBKT", "X98001", "X98001.UBKT", "X98002.UBKT", "X98001.CB1",
        ]
        let members = SmallCommission.Member.allCases
        _ = try samples.insert(
          "KT-2026-\(index)", body: bodies.randomElement(using: &random) ?? "TW",
          grade: Grade.allCases.randomElement(using: &random) ?? .open,
          responsible: Bool.random(using: &random) ? members.randomElement(using: &random) : nil,
          member: Bool.random(using: &random) ? members.randomElement(using: &random) : nil)
      }
      for member in SmallCommission.Member.allCases {
        let grade = Grade.allCases.randomElement(using: &random) ?? .open
        _ = try PersonStore().change(member.code, clearance: grade, on: acts)
        let person = samples.commission.id(member)
        let asked = try acts.execute(
          .sql(
            """
            SELECT count(*) FROM cases c
            WHERE may_see_case($1, c.family_id, c.grade, c.responsible_id, c.id)
            """), [.int4(person)])
        let seen = try samples.rows(asSeenBy: person)
        #expect(seen["cases"] == asked[0][0, as: Int.self], "\(member)")
        #expect(seen["deadlines"] == seen["cases"], "\(member)")
      }
    }
  }
}
