import Engine
import Testing

@Suite struct CivilDateTests {
  @Test func `the days from 1900 to 2200 follow one another and are read as they are written`()
    throws
  {
    let first: CivilDate = "1900-01-01"
    #expect(first.daysSince1970 == -25_567)
    var (year, month, day) = (1900, 1, 1)
    var number = first.daysSince1970
    while year <= 2200 {
      let date = CivilDate(daysSince1970: number)
      try #require(date.year == year && date.month == month && date.day == day)
      try #require(CivilDate(year: year, month: month, day: day) == date)
      try #require(CivilDate(iso: date.description) == date)
      number += 1
      day += 1
      if day > CivilDate.length(ofMonth: month, year: year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(number == 84_371)  // 2201-01-01: 301 years with 73 leap days after 1900-01-01
  }

  @Test(arguments: [
    (CivilDate(daysSince1970: 0), "1970-01-01"), (CivilDate(daysSince1970: -1), "1969-12-31"),
    (CivilDate(daysSince1970: 10_957), "2000-01-01"),
    (CivilDate(daysSince1970: 11_016), "2000-02-29"),
    (CivilDate(daysSince1970: 20_454), "2026-01-01"),
    (CivilDate(daysSince1970: -719_162), "0001-01-01"),
    (CivilDate(daysSince1970: 2_932_896), "9999-12-31"),
  ])
  func `days since 1970 are those that PostgreSQL counts`(date: CivilDate, iso: String) {
    #expect(date.description == iso)
    #expect(CivilDate(iso: iso) == date)
  }

  @Test(arguments: [
    ("1900-01-01", 1), ("1930-02-03", 1), ("1945-09-02", 7), ("1954-05-07", 5),
    ("1969-12-31", 3), ("1970-01-01", 4), ("1975-04-30", 3), ("2000-01-01", 6),
    ("2024-02-29", 4), ("2026-02-17", 2), ("2026-08-22", 6), ("2026-11-24", 2),
  ])
  func `the weekdays of known days are right`(date: CivilDate, weekday: Int) {
    #expect(date.weekday == weekday)
    #expect(date.isWeekend == (weekday > 5))
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
    "0000-01-01", "2026-1-01", "26-01-01", "2026/01/01", "2026-01-01 ", "2026-01-0a",
    "-026-01-01", "+026-01-01", "2026-01-1١", "", "2026-01-01T00:00",
  ])
  func `a date that does not exist or is written otherwise is refused`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(arguments: [(2024, 29), (2025, 28), (2000, 29), (1900, 28), (2100, 28), (2400, 29)])
  func `February has 29 days in leap years`(year: Int, days: Int) {
    #expect(CivilDate.length(ofMonth: 2, year: year) == days)
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == (days == 29))
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-01-31", 2, "2026-03-31"), ("2026-03-31", 1, "2026-04-30"),
    ("2026-08-31", 6, "2027-02-28"), ("2026-12-15", 1, "2027-01-15"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-01-15", -13, "2024-12-15"), ("2026-06-30", 0, "2026-06-30"),
  ])
  func `a month later is the same day or the end of a shorter month`(
    date: CivilDate, months: Int, later: CivilDate
  ) {
    #expect(date.advanced(byMonths: months) == later)
  }

  @Test(arguments: SplitMix64.seeds)
  func `days later and days until are each other's inverse and keep the order`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let date = CivilDate(daysSince1970: .random(in: -700_000...2_900_000, using: &random))
    let days = Int.random(in: -10_000...10_000, using: &random)
    let later = date.advanced(byDays: days)
    #expect(date.days(until: later) == days)
    #expect(later.advanced(byDays: -days) == date)
    #expect((date < later) == (days > 0))
    #expect((date.description < later.description) == (date < later))
    #expect((date.weekday - 1 + days % 7 + 7) % 7 == later.weekday - 1)
  }
}
