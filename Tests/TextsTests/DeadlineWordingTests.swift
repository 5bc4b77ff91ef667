import Engine
import Testing
import Texts

struct DeadlineWordingTests {
  private let vi = Wording(language: .vietnamese)
  private let en = Wording(language: .english)

  /// Tết of 2026 as published: five days off, Monday to Friday.
  private let calendar = WorkingCalendar(
    version: 3, publishedThrough: "2026-12-31",
    exceptions: [
      "2026-02-16": .init(kind: .holiday, name: "Giao thừa Tết Nguyên Đán", provisional: false),
      "2026-02-17": .init(kind: .holiday, name: "Tết Nguyên Đán", provisional: false),
      "2026-02-18": .init(kind: .holiday, name: "Mùng hai Tết Nguyên Đán", provisional: false),
      "2026-02-19": .init(kind: .holiday, name: "Mùng ba Tết Nguyên Đán", provisional: false),
      "2026-02-20": .init(kind: .holiday, name: "Mùng bốn Tết Nguyên Đán", provisional: false),
      "2026-04-30": .init(kind: .holiday, name: "Ngày Chiến thắng", provisional: false),
      "2026-05-01": .init(kind: .holiday, name: "Ngày Quốc tế Lao động", provisional: false),
      "2026-08-31": .init(
        kind: .swappedOff, name: "Nghỉ hoán đổi (làm bù 2026-08-22)", provisional: false),
    ])

  private func deadline(
    from start: CivilDate, _ length: Deadline.Length, extensions: [Deadline.Extension] = [],
    pauses: [Deadline.Pause] = []
  ) -> (Deadline, Derivation) {
    let derivation = Deadline.derive(
      startsOn: start, length: length, extensions: extensions, pauses: pauses, calendar: calendar)
    let deadline = Deadline(
      id: "conduct", round: 1, startsOn: start, length: length, extensions: extensions,
      pauses: pauses, dueOn: derivation.dueOn, calendarVersion: calendar.version,
      provisional: derivation.provisional, nextRung: 0)
    return (deadline, derivation)
  }

  // MARK: Remaining time

  @Test(arguments: [
    // 2026-02-12 is the Thursday before Tết.
    ("2026-02-12", "2026-02-12", "hôm nay là hạn cuối", "due today"),
    ("2026-02-12", "2026-02-13", "còn 1 ngày làm việc", "1 working day left"),
    ("2026-02-12", "2026-02-24", "còn 3 ngày làm việc", "3 working days left"),
    ("2026-02-24", "2026-02-12", "quá hạn 3 ngày làm việc", "3 working days overdue"),
    // From Saturday to Sunday no working day passes.
    ("2026-02-14", "2026-02-15", "còn 1 ngày", "1 day left"),
    ("2026-02-15", "2026-02-14", "quá hạn 1 ngày", "1 day overdue"),
  ])
  func `the time left is counted in working days`(
    today: String, due: String, inVietnamese: String, inEnglish: String
  ) throws {
    let today = try #require(CivilDate(iso: today))
    let due = try #require(CivilDate(iso: due))
    #expect(vi.remaining(until: due, today: today, calendar: calendar) == inVietnamese)
    #expect(en.remaining(until: due, today: today, calendar: calendar) == inEnglish)
  }

  @Test
  func `a limit in calendar days is counted in calendar days`() {
    let left = vi.remaining(
      until: "2026-02-24", today: "2026-02-12", counting: .calendar, calendar: calendar)
    #expect(left == "còn 12 ngày")
  }

  // MARK: Derivation

  @Test
  func `a limit over Tet names the break as one run and the weekends as a number`() {
    // Monday 12 January; 24 working days to 13 February, 6 more from 23 February, 7 weekends.
    let (deadline, derivation) = deadline(from: "2026-01-12", .days(DayCount(30, .working)))
    #expect(
      vi.derivation(deadline, derivation)
        == "30 ngày làm việc kể từ ngày 12/01/2026, trừ 14 ngày cuối tuần và Tết Nguyên Đán "
        + "16–20/02/2026; hạn 02/03/2026 (lịch phiên bản 3)")
    #expect(
      en.derivation(deadline, derivation)
        == "30 working days from 12 Jan 2026, not counting 14 weekend days and Lunar New Year "
        + "16-20 Feb 2026; due 2 Mar 2026 (calendar version 3)")
  }

  @Test
  func `holidays in a row with names of their own stay apart`() {
    let (deadline, derivation) = deadline(from: "2026-04-29", .days(DayCount(1, .working)))
    #expect(
      vi.derivation(deadline, derivation)
        == "1 ngày làm việc kể từ ngày 29/04/2026, trừ 2 ngày cuối tuần, Ngày Chiến thắng "
        + "30/04/2026 và Ngày Quốc tế Lao động 01/05/2026; hạn 04/05/2026 (lịch phiên bản 3)")
  }

  @Test
  func `two days in lieu in a row are not one`() {
    let skipped = [
      SkippedDay(date: "2022-05-02", reason: .dayOff("Ngày Chiến thắng (nghỉ bù)")),
      SkippedDay(date: "2022-05-03", reason: .dayOff("Ngày Quốc tế Lao động (nghỉ bù)")),
    ]
    let (deadline, _) = deadline(from: "2022-04-29", .days(DayCount(1, .working)))
    let derivation = Derivation(dueOn: "2022-05-04", skipped: skipped, provisional: false)
    #expect(
      en.derivation(deadline, derivation)
        == "1 working day from 29 Apr 2022, not counting Reunification Day (day off in lieu) "
        + "2 May 2022 and Labour Day (day off in lieu) 3 May 2022; due 4 May 2022 "
        + "(calendar version 3)")
  }

  @Test
  func `dates within the name of a day off are written as people do`() {
    let (deadline, derivation) = deadline(from: "2026-08-28", .days(DayCount(1, .working)))
    #expect(
      vi.derivation(deadline, derivation)
        == "1 ngày làm việc kể từ ngày 28/08/2026, trừ 2 ngày cuối tuần và Nghỉ hoán đổi "
        + "(làm bù 22/08/2026) 31/08/2026; hạn 01/09/2026 (lịch phiên bản 3)")
    #expect(
      en.derivation(deadline, derivation)
        == "1 working day from 28 Aug 2026, not counting 2 weekend days and day off in exchange "
        + "(made up on 22 Aug 2026) 31 Aug 2026; due 1 Sep 2026 (calendar version 3)")
  }

  @Test
  func `extensions and pauses are told with their papers and days`() {
    let (deadline, derivation) = deadline(
      from: "2026-03-02", .days(DayCount(5, .working)),
      extensions: [.init(days: DayCount(1, .working), decision: "23-QĐ/UBKTTU")],
      pauses: [.init(from: "2026-03-03", until: "2026-03-05")])
    // 5, 6, 9, 10, 11 March are the five days, 12 March is the extension.
    #expect(
      vi.derivation(deadline, derivation)
        == "5 ngày làm việc kể từ ngày 02/03/2026, trừ 2 ngày cuối tuần; gia hạn 1 ngày làm việc "
        + "theo 23-QĐ/UBKTTU; tạm dừng 03–04/03/2026; hạn 12/03/2026 (lịch phiên bản 3)")
  }

  @Test
  func `a pause without a day is not told, one that lasts is`() {
    let (deadline, derivation) = deadline(
      from: "2026-03-02", .days(DayCount(5, .calendar)),
      pauses: [
        .init(from: "2026-03-03", until: "2026-03-03"), .init(from: "2026-03-04", until: nil),
      ])
    #expect(
      vi.derivation(deadline, derivation)
        == "5 ngày kể từ ngày 02/03/2026; đang tạm dừng từ 04/03/2026; hạn 07/03/2026 "
        + "(lịch phiên bản 3)")
  }

  @Test
  func `a date past the published calendar is called provisional`() {
    let (deadline, derivation) = deadline(from: "2026-12-31", .days(DayCount(1, .working)))
    #expect(
      vi.derivation(deadline, derivation)
        == "1 ngày làm việc kể từ ngày 31/12/2026; hạn 01/01/2027 (lịch phiên bản 3, tạm tính)")
  }

  @Test
  func `a planned date is told as such`() {
    let (deadline, derivation) = deadline(from: "2026-03-02", .planned("2026-09-15"))
    #expect(
      vi.derivation(deadline, derivation)
        == "ngày ghi trong kế hoạch là 15/09/2026; hạn 15/09/2026 (lịch phiên bản 3)")
    #expect(
      en.derivation(deadline, derivation)
        == "the date written in the plan is 15 Sep 2026; due 15 Sep 2026 (calendar version 3)")
  }
}
