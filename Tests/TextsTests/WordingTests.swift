import Engine
import Testing
import Texts

struct WordingTests {
  private let vi = Wording(language: .vietnamese)
  private let en = Wording(language: .english)

  @Test
  func `dates are written as each language does`() {
    #expect(vi.date("2026-11-21") == "21/11/2026")
    #expect(vi.date("2026-02-03") == "03/02/2026")
    #expect(en.date("2026-11-21") == "21 Nov 2026")
    #expect(en.date("2026-02-03") == "3 Feb 2026")
  }

  @Test(arguments: [
    ("2026-02-16", "2026-02-16", "16/02/2026", "16 Feb 2026"),
    ("2026-02-16", "2026-02-20", "16–20/02/2026", "16-20 Feb 2026"),
    ("2026-01-30", "2026-02-03", "30/01–03/02/2026", "30 Jan - 3 Feb 2026"),
    ("2025-12-30", "2026-01-02", "30/12/2025–02/01/2026", "30 Dec 2025 - 2 Jan 2026"),
  ])
  func `a run of days names month and year once`(
    first: String, last: String, inVietnamese: String, inEnglish: String
  ) throws {
    let first = try #require(CivilDate(iso: first))
    let last = try #require(CivilDate(iso: last))
    #expect(vi.dates(first, through: last) == inVietnamese)
    #expect(en.dates(first, through: last) == inEnglish)
  }

  @Test
  func `a moment is told to the minute in Vietnamese time`() {
    let moment = Moment.startOfDay("2026-11-21").advanced(by: .seconds(8 * 3600 + 5 * 60 + 59))
    #expect(vi.moment(moment) == "08:05 ngày 21/11/2026")
    #expect(en.moment(moment) == "21 Nov 2026, 08:05")
  }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1000, "1.000", "1,000"), (-1234, "-1.234", "-1,234"),
    (1_284_000, "1.284.000", "1,284,000"),
  ])
  func `numbers are grouped`(number: Int, inVietnamese: String, inEnglish: String) {
    #expect(vi.number(number) == inVietnamese)
    #expect(en.number(number) == inEnglish)
  }

  @Test
  func `counts of days have a plural in English`() {
    #expect(vi.days(DayCount(1, .working)) == "1 ngày làm việc")
    #expect(en.days(DayCount(1, .working)) == "1 working day")
    #expect(en.days(DayCount(5, .working)) == "5 working days")
    #expect(vi.days(DayCount(90, .calendar)) == "90 ngày")
    #expect(en.days(DayCount(1, .month)) == "1 month")
    #expect(vi.days(DayCount(3, .month)) == "3 tháng")
  }

  @Test
  func `lists end with the word of the language`() {
    #expect(vi.list([]).isEmpty)
    #expect(vi.list(["A"]) == "A")
    #expect(vi.list(["A", "B", "C"]) == "A, B và C")
    #expect(en.alternatives(["A", "B"]) == "A or B")
  }
}
