import Engine
import Imports
import Postgres
import Schema
import Store
import TestSupport
import Testing

struct UnitStoreTests {
  private let units = UnitStore()

  private func tree(_ rows: String) throws -> [PartyUnitRecord] {
    PartyTree.derive(
      from: try UnitFile.read(Array("code,parent_code,level,kind,name,ends_on\n\(rows)".utf8)))
  }

  @Test func `the whole country is imported once, and a second time changes nothing`() async throws
  {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      let records = PartyTree.derive(
        from: try UnitFile.read(Array(ReferenceData.unitsCSV.utf8)))
      #expect(records.count > 6_700)
      let first = try units.importTree(records, on: connection)
      #expect(first == ImportCounts(added: records.count, changed: 0, unchanged: 0))
      let second = try units.importTree(records, on: connection)
      #expect(second == ImportCounts(added: 0, changed: 0, unchanged: records.count))
      let orphans = try connection.execute(
        .sql(
          """
          SELECT count(*) FROM units u WHERE NOT EXISTS (
            SELECT 1 FROM unit_ancestors a JOIN units t ON t.id = a.ancestor_id
            WHERE a.unit_id = u.id AND t.code = 'TW')
          """))
      #expect(orphans[0][0, as: Int.self] == 0)
    }
  }

  @Test func `what an import will do is known before, changed units with what they were`()
    async throws
  {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      let before = "98,,province,Tỉnh,Tỉnh Mẫu,\n98001,98,commune,Xã,Xã Cũ,\n"
      _ = try units.importTree(try tree(before), on: connection)
      let file = before.replacing("Xã Cũ", with: "Xã Mới") + "98002,98,commune,Xã,Xã Hai,\n"
      let records = try tree(file)
      let differences = try connection.transaction { (transaction) throws(UnitError) in
        try units.differences(of: records, in: transaction)
      }
      #expect(
        differences.map(\.after.code) == ["X98001", "X98001.UBKT", "X98002", "X98002.UBKT"])
      #expect(differences.map { $0.before?.code.rawValue } == ["X98001", "X98001.UBKT", nil, nil])
      let counts = try units.importTree(records, on: connection)
      #expect(counts == ImportCounts(added: 2, changed: 2, unchanged: 4))
      let left = try connection.transaction { (transaction) throws(UnitError) in
        try units.differences(of: records, in: transaction)
      }
      #expect(left.isEmpty)
    }
  }

  @Test func `a commission belongs to the family of its committee`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      _ = try units.importTree(try tree("98,,province,Tỉnh,Tỉnh Mẫu,"), on: connection)
      let same = try connection.execute(
        .sql(
          """
          SELECT c.family_id = p.id AND c.parent_id = p.id FROM units c, units p
          WHERE c.code = 'T98.UBKT' AND p.code = 'T98'
          """))
      #expect(same[0][0, as: Bool.self])
    }
  }

  @Test func `a renamed unit is changed, and an end comes only from the file`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      let before = "98,,province,Tỉnh,Tỉnh Mẫu,\n98001,98,commune,Xã,Xã Cũ,\n"
      _ = try units.importTree(try tree(before), on: connection)
      let renamed = "98,,province,Tỉnh,Tỉnh Mẫu,\n98001,98,commune,Xã,Xã Mới,\n"
      let counts = try units.importTree(try tree(renamed), on: connection)
      #expect(counts == ImportCounts(added: 0, changed: 2, unchanged: 4))
      // A unit that the file does not name is left alone.
      _ = try units.importTree(try tree("98,,province,Tỉnh,Tỉnh Mẫu,\n"), on: connection)
      #expect(try units.unit("X98001", on: connection).endsOn == nil)
      let ended = "98,,province,Tỉnh,Tỉnh Mẫu,\n98001,98,commune,Xã,Xã Mới,2025-06-30\n"
      _ = try units.importTree(try tree(ended), on: connection)
      #expect(try units.unit("X98001", on: connection).endsOn == CivilDate(iso: "2025-06-30"))
      // And an end that is known stays when a file does not say it.
      let again = try units.importTree(try tree(renamed), on: connection)
      #expect(again.changed == 0)
    }
  }

  @Test func `two imports at once add each unit once`() async throws {
    try await withTestDatabase { database in
      let records = try tree("98,,province,Tỉnh,Tỉnh Mẫu,\n98001,98,commune,Xã,Xã Mẫu,\n")
      let pool = database.pool(as: .acts)
      let counts = try await withThrowingTaskGroup(of: ImportCounts.self) { group in
        for _ in 0..<4 {
          group.addTask {
            try await pool.withConnection { (connection) throws(UnitError) in
              try UnitStore().importTree(records, on: connection)
            }
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(counts.map(\.added).sorted() == [0, 0, 0, records.count])
      #expect(counts.map(\.changed) == [0, 0, 0, 0])
    }
  }

  @Test func `a body is found by its exact name in any spelling, never by likeness`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      try SmallCommission.install(on: connection)
      let key = Folding.nameKey("UỶ BAN KIỂM TRA  Đảng uỷ xã Mẫu")
      let found = try units.units(
        withNameKeys: [key, Folding.nameKey("Đảng ủy xã Mâu")], on: connection)
      #expect(found.mapValues { $0.map(\.code) } == [key: [SmallCommission.commission]])
    }
  }

  @Test func `a subtree is listed from above, in Vietnamese order`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      _ = try units.importTree(
        try tree(
          """
          98,,province,Tỉnh,Tỉnh Mẫu,
          98001,98,commune,Xã,Xã Ổi,
          98002,98,commune,Xã,Xã Đào,
          98003,98,commune,Xã,Xã Dừa,
          98004,98,commune,Xã,Xã Ớt,
          98005,98,commune,Xã,Xã Cam,2025-06-30
          """), on: connection)
      var filter = UnitFilter(under: "T98")
      filter.organ = .committee
      #expect(
        try units.units(filter, on: connection).map(\.name) == [
          "Tỉnh ủy Mẫu", "Đảng ủy xã Dừa", "Đảng ủy xã Đào", "Đảng ủy xã Ổi", "Đảng ủy xã Ớt",
        ])
      filter.words = "XA DAO"
      #expect(try units.units(filter, on: connection).map(\.code) == ["X98002"])
      filter.words = nil
      filter.level = .commune
      filter.includesEnded = true
      filter.limit = 1
      #expect(try units.units(filter, on: connection).map(\.code) == ["X98005"])
    }
  }

  @Test func `a body is made under another and ended with a successor`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      try SmallCommission.install(on: connection)
      let cell = SmallCommission.cells[0]
      let lastDay = try #require(CivilDate(iso: "2026-06-30"))
      #expect(
        try units.end(cell, on: lastDay, successor: SmallCommission.cells[1], using: connection)
          == .changed)
      #expect(
        try units.end(cell, on: lastDay, successor: SmallCommission.cells[1], using: connection)
          == .unchanged)
      #expect(try units.unit(cell, on: connection).successor == SmallCommission.cells[1])
      #expect(throws: UnitError.noSuccessor("X")) {
        try units.end(cell, on: lastDay, successor: "X", using: connection)
      }
      #expect(throws: UnitError.noUnit("X")) { try units.end("X", on: lastDay, using: connection) }
      let taken = NewUnit(
        code: cell, parent: SmallCommission.commune, organ: .cell, level: .cell, name: "Chi bộ")
      #expect(throws: UnitError.codeTaken) { try units.add(taken, on: connection) }
    }
  }

  @Test func `a commission cannot go over to another committee`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      try SmallCommission.install(on: connection)
      let error = #expect(throws: PostgresError.self) {
        try connection.execute(
          .sql(
            """
            UPDATE units SET parent_id = (SELECT id FROM units WHERE code = 'X98002')
            WHERE code = 'X98001.UBKT'
            """))
      }
      #expect(error.map { UnitError($0) } == .committeeChanged)
    }
  }

  @Test func `a unit cannot stand below itself`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      try SmallCommission.install(on: connection)
      let error = #expect(throws: PostgresError.self) {
        try connection.execute(
          .sql(
            """
            UPDATE units SET parent_id = (SELECT id FROM units WHERE code = 'X98001')
            WHERE code = 'T98'
            """))
      }
      #expect(error.map { UnitError($0) } == .notATree)
    }
  }
}
