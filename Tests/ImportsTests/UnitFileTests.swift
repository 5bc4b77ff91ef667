import Engine
import Imports
import Testing

struct UnitFileTests {
  private static let header = "code,parent_code,level,kind,name,ends_on\n"

  private func problems(_ rows: String...) -> [Located<UnitProblem>] {
    do throws(ImportFailure<UnitProblem>) {
      _ = try UnitFile.read(Array((Self.header + rows.joined(separator: "\n")).utf8))
      return []
    } catch {
      guard case .rows(let problems) = error else { return [] }
      return problems
    }
  }

  private func at(_ line: Int, _ name: String, _ reason: UnitProblem) -> Located<UnitProblem> {
    let columns = ["code", "parent_code", "level", "kind", "name", "ends_on"]
    let column = (columns.firstIndex(of: name) ?? -1) + 1
    return Located(reason, at: Place(line: line, column: column, name: name))
  }

  @Test func `the country's units become its committees and commissions`() throws {
    let units = try UnitFile.read(try TestFiles.bytes("Schema/data/units-vn.csv"))
    #expect(units.count == 3355)
    let bodies = PartyTree.derive(from: units)
    #expect(bodies.count == 2 * (units.count + 1))
    #expect(Set(bodies.map(\.code)).count == bodies.count)
    var seen: Set<String> = []
    for body in bodies {
      if let parent = body.parentCode { #expect(seen.contains(parent)) }
      seen.insert(body.code)
    }
    let names = Dictionary(grouping: bodies) { body in
      [body.parentCode ?? "", Folding.nameKey(body.name)]
    }
    #expect(names.allSatisfy { $0.value.count == 1 })
  }

  @Test(arguments: [
    ("TW", "Ban Chấp hành Trung ương", "TW", nil),
    ("TW.UBKT", "Ủy ban Kiểm tra Trung ương", "UBKTTW", "TW"),
    ("T01", "Thành ủy Hà Nội", "TU", "TW"),
    ("T25", "Tỉnh ủy Phú Thọ", "TU", "TW"),
    ("T25.UBKT", "Ủy ban Kiểm tra Tỉnh ủy Phú Thọ", "UBKTTU", "T25"),
    ("X00004", "Đảng ủy phường Ba Đình", "ĐU", "T01"),
    ("X00004.UBKT", "Ủy ban Kiểm tra Đảng ủy phường Ba Đình", "UBKTĐU", "X00004"),
    // The list writes this one commune's kind in lower case.
    ("X06325", "Đảng ủy xã Bắc Sơn", "ĐU", "T20"),
  ])
  func `bodies have the names and symbols that papers carry`(
    code: String, name: String, symbol: String, parent: String?
  ) throws {
    let units = try UnitFile.read(try TestFiles.bytes("Schema/data/units-vn.csv"))
    let body = try #require(PartyTree.derive(from: units).first { $0.code == code })
    #expect(body.name == name)
    #expect(body.symbol == symbol)
    #expect(body.parentCode == parent)
  }

  @Test func `abolished units keep their last day, and children may stand before parents`() throws {
    let text =
      Self.header + """
        X1,Q1,commune,Thị trấn,Thị trấn Năm Căn,30/6/2025
        Q1,96,district,Huyện,Huyện Năm Căn,2025-06-30
        96,,province,Tỉnh,Tỉnh Cà Mau,
        """
    let bodies = PartyTree.derive(from: try UnitFile.read(Array(text.utf8)))
    #expect(
      bodies.map(\.code) == [
        "TW", "TW.UBKT", "T96", "T96.UBKT", "HQ1", "HQ1.UBKT", "XX1", "XX1.UBKT",
      ])
    #expect(bodies[5].name == "Ủy ban Kiểm tra Huyện ủy Năm Căn")
    #expect(bodies[5].symbol == "UBKTHU")
    #expect(bodies[7].endsOn == CivilDate(year: 2025, month: 6, day: 30))
    #expect(bodies[7].level == .commune)
  }

  @Test func `all problems are listed, each with its place`() {
    #expect(
      problems(
        "01,,province,Tỉnh,Tỉnh A,2025-02-30",
        "02,99,commune,Xã,Xã B,",
        "01,,province,Tỉnh,Tỉnh C,",
        ",01,commune,Xã,Phường D,",
        "á,01,commune,Làng,Làng E,",
        "06,,commune,Xã,,",
        "07,01,ward,Xã,Xã G,",
        "08,01,province,Xã,Xã H,",
        "09,08,commune,Xã,Xã I,") == [
          at(2, "ends_on", .dateUnusable("2025-02-30")),
          at(3, "parent_code", .parentUnknown("99")),
          at(4, "code", .codeDuplicated("01", firstLine: 2)),
          at(5, "code", .codeMissing),
          at(5, "name", .namePrefixMissing(name: "Phường D", expected: "Xã")),
          at(6, "code", .codeUnusable("á")),
          at(6, "kind", .kindUnknown("Làng")),
          at(7, "parent_code", .parentMissing),
          at(7, "name", .nameMissing),
          at(8, "level", .levelUnknown("ward")),
          at(9, "level", .levelContradictsKind(level: "province", kind: "Xã")),
          at(10, "parent_code", .parentNotAbove("08")),
        ])
  }

  @Test func `a circle is shown whole, by each unit in it and by no other`() {
    #expect(
      problems(
        "1,2,commune,Xã,Xã A,", "2,3,commune,Xã,Xã B,", "3,1,commune,Xã,Xã C,",
        "4,4,commune,Xã,Xã D,") == [
          at(2, "parent_code", .cycle(["1", "2", "3", "1"])),
          at(3, "parent_code", .cycle(["2", "3", "1", "2"])),
          at(4, "parent_code", .cycle(["3", "1", "2", "3"])),
          at(5, "parent_code", .cycle(["4", "4"])),
        ])
  }

  @Test func `a file that is no table says so`() {
    #expect(throws: ImportFailure<UnitProblem>.unreadable([.missingColumn("kind")])) {
      try UnitFile.read(Array("code,parent_code,level,name\n".utf8))
    }
  }
}
