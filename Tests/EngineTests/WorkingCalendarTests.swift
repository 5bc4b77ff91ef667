import Engine
import Testing

@Suite struct WorkingCalendarTests {
  private let calendar = HolidayData.vietnam

  @Test func `the shipped calendar has every row of its file`() {
    #expect(HolidayData.rows.count == 134)
    #expect(HolidayData.rows.count { $0.day.kind == .holiday } == 122)
    #expect(HolidayData.rows.count { $0.day.kind == .swappedOff } == 6)
    #expect(HolidayData.rows.count { $0.day.kind == .compensatedWorkday } == 6)
    #expect(HolidayData.rows.count { $0.day.provisional } == 9)
    #expect(calendar.exception(on: "2026-09-02")?.name == "Quốc khánh")
    #expect(calendar.exception(on: "2026-09-03") == nil)
  }

  @Test func `a make-up day is a worked Saturday and stands for a working day swapped off`() {
    for (date, day) in HolidayData.rows {
      switch day.kind {
      case .holiday: #expect(!calendar.isWorkingDay(date))
      case .swappedOff: #expect(!calendar.isWorkingDay(date) && !date.isWeekend)
      case .compensatedWorkday: #expect(calendar.isWorkingDay(date) && date.weekday == 6)
      }
    }
  }

  @Test(arguments: [
    // Tết, 16 to 20 February 2026.
    ("2026-01-12", 30, "2026-03-02"),
    // 1 and 2 January off, Saturday the 10th worked.
    ("2025-12-31", 3, "2026-01-07"), ("2025-12-31", 6, "2026-01-10"),
    ("2025-12-31", 7, "2026-01-12"),
    // Saturday 22 August worked, 31 August to 2 September off.
    ("2026-08-17", 5, "2026-08-22"), ("2026-08-17", 11, "2026-09-03"),
    ("2026-08-17", 20, "2026-09-16"),
    // Saturday 26 April worked, 30 April to 2 May 2025 off.
    ("2025-04-21", 5, "2025-04-26"), ("2025-04-21", 10, "2025-05-07"),
    // A decision signed on a Friday, deployed within 3 days; one signed before 30 April, within 5.
    ("2026-03-06", 3, "2026-03-11"), ("2026-04-22", 5, "2026-05-04"),
    // From a day off.
    ("2026-03-07", 1, "2026-03-09"), ("2026-02-17", 1, "2026-02-23"),
    ("2026-03-07", 0, "2026-03-07"),
  ])
  func `working days after a date`(date: CivilDate, count: Int, last: CivilDate) {
    #expect(calendar.date(DayCount(count, .working), after: date) == last)
    #expect(calendar.workingDays(from: date, to: last) == count)
    #expect(calendar.workingDays(from: last, to: date) == -count)
  }

  @Test(arguments: [
    ("2026-03-02", 1, "2026-02-27"), ("2026-02-23", 1, "2026-02-13"),
    ("2026-01-12", 1, "2026-01-10"), ("2026-03-08", 2, "2026-03-05"),
    ("2026-09-03", 6, "2026-08-22"), ("2026-02-17", 0, "2026-02-17"),
  ])
  func `working days before a date`(date: CivilDate, count: Int, first: CivilDate) {
    #expect(calendar.date(DayCount(count, .working), before: date) == first)
  }

  @Test func `calendar days and months do not ask what is worked`() {
    #expect(calendar.date(DayCount(10, .calendar), after: "2026-02-13") == "2026-02-23")
    #expect(calendar.date(DayCount(4, .calendar), after: "2026-02-13") == "2026-02-17")
    #expect(calendar.date(DayCount(60, .calendar), before: "2026-03-01") == "2025-12-31")
    #expect(calendar.date(DayCount(1, .month), after: "2026-01-31") == "2026-02-28")
    #expect(calendar.date(DayCount(1, .month), after: "2024-01-31") == "2024-02-29")
    #expect(calendar.date(DayCount(1, .month), before: "2026-03-31") == "2026-02-28")
  }

  @Test(arguments: SplitMix64.seeds)
  func `so many days before a working day and then after it come back to it`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let calendar = WorkingCalendar.random(using: &random)
    let count = DayCount(Int.random(in: 0...120, using: &random), .working)
    let any = CivilDate.random(using: &random)
    let day = calendar.date(DayCount(1, .working), after: any)
    let earlier = calendar.date(count, before: day)
    #expect(calendar.date(count, after: earlier) == day)
    #expect(calendar.date(count, before: calendar.date(count, after: day)) == day)
    #expect(calendar.workingDays(from: earlier, to: day) == count.count)
  }

  @Test(arguments: SplitMix64.seeds)
  func `more days end later, on days that count`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let calendar = WorkingCalendar.random(using: &random)
    let date = CivilDate.random(using: &random)
    for kind in DayKind.allCases {
      var (last, first) = (date, date)
      for count in 1...40 {
        let later = calendar.date(DayCount(count, kind), after: date)
        let earlier = calendar.date(DayCount(count, kind), before: date)
        #expect(later > last && earlier < first)
        #expect(kind != .working || calendar.isWorkingDay(later))
        #expect(kind != .working || calendar.isWorkingDay(earlier))
        (last, first) = (later, earlier)
      }
    }
  }

  @Test(arguments: SplitMix64.seeds)
  func `working days of two stretches add up`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let calendar = WorkingCalendar.random(using: &random)
    let days = (0..<3).map { _ in CivilDate.random(using: &random) }
    #expect(
      calendar.workingDays(from: days[0], to: days[1])
        + calendar.workingDays(from: days[1], to: days[2])
        == calendar.workingDays(from: days[0], to: days[2]))
    #expect(calendar.workingDays(from: days[0], to: days[0]) == 0)
  }

  @Test func `a negative count is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) {
      let calendar = WorkingCalendar(version: 1, publishedThrough: "2026-12-31", exceptions: [:])
      _ = calendar.date(DayCount(-1, .calendar), after: "2026-01-01")
    }
  }

  @Test func `a calendar without working days stops the program rather than loop`() async {
    await #expect(processExitsWith: .failure) {
      _ = WorkingCalendar.idle(from: "2026-01-01").date(DayCount(1, .working), after: "2026-01-01")
    }
  }
}
