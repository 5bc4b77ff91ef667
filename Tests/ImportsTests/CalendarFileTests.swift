import Engine
import Imports
import Testing

struct CalendarFileTests {
  @Test func `the published days are read, in order, the expected ones marked`() throws {
    let days = try CalendarFile.read(try TestFiles.bytes("Schema/data/holidays-vn.csv"))
    #expect(days.count == 134)
    #expect(days.map(\.date) == days.map(\.date).sorted())
    #expect(days.count { $0.kind == .compensatedWorkday } == 6)
    #expect(days.count { $0.kind == .swappedOff } == 6)
    #expect(days.count { $0.isProvisional } == 9)
    #expect(days.filter(\.isProvisional).allSatisfy { $0.date.year == 2027 })
    #expect(days.filter { $0.kind == .compensatedWorkday }.allSatisfy { $0.date.isWeekend })
  }

  @Test func `every wrong row is named and nothing is taken`() {
    let text = """
      date,name,kind
      2026-02-29,Tết,holiday
      2026-01-01,Tết Dương lịch,holiday
      1/1/2026,,day_off
      """
    func place(_ line: Int, _ column: Int, _ name: String) -> Place {
      Place(line: line, column: column, name: name)
    }
    let first = CivilDate(daysSince1970: 20_454)
    #expect(
      throws: ImportFailure<CalendarProblem>.rows([
        Located(.dateUnusable("2026-02-29"), at: place(2, 1, "date")),
        Located(.nameMissing, at: place(4, 2, "name")),
        Located(.kindUnknown("day_off"), at: place(4, 3, "kind")),
        Located(.dateDuplicated(first, firstLine: 3), at: place(4, 1, "date")),
      ])
    ) { try CalendarFile.read(Array(text.utf8)) }
  }
}
