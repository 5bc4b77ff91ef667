import Engine
import Imports
import Postgres
import Store
import TestSupport
import Testing

struct ProgramStoreTests {
  private let programs = ProgramStore()

  private static let header = "issuing_body,year,item_no,kind,subject,content,period\n"
  private static let lines = """
    Ban Chấp hành Đảng bộ xã Mẫu,2026,1,kiểm tra,Chi bộ thôn 1,Nghị quyết Đại hội XIV,quý II
    Ban Chấp hành Đảng bộ xã Mẫu,2026,2,giám sát chuyên đề,Chi bộ thôn 2,Chuyên đề năm 2026,quý III
    UBKT Đảng ủy xã Mẫu,2026,1,giám sát chuyên đề,Chi bộ thôn 1,Thu chi đảng phí,quý IV
    Ban Chấp hành Đảng bộ xã Mẫu,2027,,kiểm tra,Chi bộ thôn 1,Nêu gương,quý I

    """

  private func items(_ lines: String) throws -> [ProgramItemRecord] {
    try ProgramFile.read(
      Array((Self.header + lines).utf8), knownCaseTypes: Set(CaseType.allCases)
    ).items
  }

  private func importing(
    _ items: [ProgramItemRecord], bodies: [String: UnitCode] = [:], by person: Int32,
    on connection: borrowing Connection
  ) throws(ProgramError) -> ProgramCounts {
    try connection.transaction { (transaction) throws(ProgramError) in
      try ProgramStore().importItems(
        items, bodies: bodies, title: "Chương trình 2026", by: person, in: transaction)
    }
  }

  @Test func `each body's year is a program, and its items bear their numbers`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      let commission = try SmallCommission.install(on: connection)
      let counts = try importing(
        try items(Self.lines), by: commission.id(.administrator), on: connection)
      let codes = ["CT-X98001-2026", "CT-X98001-2027", "CT-X98001.UBKT-2026"]
      #expect(counts.programs == codes)
      #expect(counts.added == 4)
      #expect(try programs.programs(on: connection).map(\.code).sorted() == codes)
      #expect(
        try programs.programs(under: SmallCommission.commission, year: 2026, on: connection)
          .map(\.items) == [1])
      let clerk = Viewer(person: Actor.Identity(id: commission.id(.clerk), code: "clerk"))
      let reader = try database.connect(as: .server)
      let listed = try clerk.programItems(of: "CT-X98001-2026", on: reader)
      #expect(listed.map(\.code) == ["CT-X98001-2026-01", "CT-X98001-2026-02"])
      #expect(
        listed.map(\.startsOn) == [CivilDate(iso: "2026-04-01"), CivilDate(iso: "2026-07-01")])
      #expect(listed[1].caseType == .thematicSupervision)
      #expect(listed.map(\.cases.opened) == [0, 0])
      let unnumbered = try clerk.programItems(of: "CT-X98001-2027", on: reader)
      #expect(unnumbered.map(\.code) == ["CT-X98001-2027-L5"])
    }
  }

  @Test func `the same file again changes nothing, and an added line keeps the codes`() async throws
  {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      let person = try SmallCommission.install(on: connection).id(.administrator)
      _ = try importing(try items(Self.lines), by: person, on: connection)
      let again = try importing(try items(Self.lines), by: person, on: connection)
      #expect(again.added == 0)
      #expect(again.unchanged == 4)
      let more =
        "Ban Chấp hành Đảng bộ xã Mẫu,2026,1,kiểm tra,Chi bộ thôn 2,Bổ sung,quý I\n" + Self.lines
      let third = try importing(try items(more), by: person, on: connection)
      #expect(third.added == 1)
      let codes = try connection.execute(.sql("SELECT code FROM program_items ORDER BY id DESC"))
      #expect(codes[0][0, as: String.self] == "CT-X98001-2026-01.2")
    }
  }

  @Test func `lines of a body that nobody or more than one bears refuse the whole file`()
    async throws
  {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      let person = try SmallCommission.install(on: connection).id(.administrator)
      let unclear = "Đảng ủy xã Không Có,2026,1,kiểm tra,Chi bộ thôn 1,Nêu gương,quý I\n"
      let expected = [UnresolvedBody(line: 6, name: "Đảng ủy xã Không Có", candidates: [])]
      let all = try items(Self.lines + unclear)
      #expect(throws: ProgramError.unresolved(expected)) {
        try importing(all, by: person, on: connection)
      }
      #expect(try programs.programs(on: connection).isEmpty)
      let answered = try importing(
        all, bodies: ["Đảng ủy xã Không Có": SmallCommission.commune], by: person, on: connection)
      #expect(answered.added == 5)
      #expect(throws: ProgramError.noBody("X")) {
        try importing(all, bodies: ["Đảng ủy xã Không Có": "X"], by: person, on: connection)
      }
    }
  }

  @Test func `importers at once import each line once`() async throws {
    try await withTestDatabase { database in
      let commission = try SmallCommission.install(on: try database.connect(as: .acts))
      let pool = database.pool(as: .acts)
      let items = try items(Self.lines)
      let added = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<4 {
          group.addTask {
            try await pool.withConnection { (connection) throws(ProgramError) in
              try importing(items, by: commission.system, on: connection).added
            }
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(added.sorted() == [0, 0, 0, 4])
    }
  }

  @Test func `verdicts and reasons are kept with the line`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      let commission = try SmallCommission.install(on: connection)
      let rows = """
        Đảng ủy xã Mẫu,2026,1,kiểm tra,Chi bộ thôn 1,Nêu gương,lúc nào đó
        Đảng ủy xã Mẫu,2026,2,kiểm tra,,Tổng 3 cuộc kiểm tra trong năm,2026

        """
      _ = try importing(try items(rows), by: commission.system, on: connection)
      let viewer = Viewer(person: Actor.Identity(id: commission.system, code: "system"))
      let listed = try viewer.programItems(
        of: "CT-X98001-2026", on: try database.connect(as: .server))
      #expect(listed.map(\.verdict) == [.attention, .notACase])
      #expect(listed.map(\.reasons) == [["period_not_understood"], ["quantity"]])
    }
  }
}
