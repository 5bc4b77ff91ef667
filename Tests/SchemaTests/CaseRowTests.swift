import Postgres
import TestSupport
import Testing

/// What the database guarantees of the rows that the program reads, whoever wrote them.
struct CaseRowTests {
  @Test(arguments: [
    "grade = 5", "grade = -1", "status = 0", "status = 5", "stage = 0", "stage = 7",
    "ended_on = '2026-02-01'", "status = 4", "status = 3, ended_on = '2026-02-01'",
    "status = 4, ended_on = '2026-02-01', outcome = 'no_fault'",
  ])
  func `a case that no reader would understand is refused`(change: String) async throws {
    try await withTestDatabase { database in
      let id = try SampleCases(in: database).insert("KT-2026-AAAAAA")
      let connection = try database.connect(as: .acts)
      let error = #expect(throws: PostgresError.self) {
        try connection.execute(.sql("UPDATE cases SET \(change) WHERE id = $1"), [.int8(id)])
      }
      #expect(error?.state == .checkViolation)
    }
  }

  @Test func `cases, people and runs are never deleted, not even by their owner`() async throws {
    try await withTestDatabase { database in
      _ = try SampleCases(in: database).insert("KT-2026-AAAAAA")
      let owner = try database.connect(as: .owner)
      for table in ["cases", "persons", "bulk_runs"] {
        for sql in ["DELETE FROM \(table)", "TRUNCATE \(table) CASCADE"] {
          let error = #expect(throws: PostgresError.self, "\(sql)") {
            try owner.execute(.sql(sql))
          }
          #expect(error?.message.contains("never") == true)
        }
      }
    }
  }
}
