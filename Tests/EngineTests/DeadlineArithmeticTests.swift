import Engine
import Testing

@Suite struct DeadlineArithmeticTests {
  private let calendar = HolidayData.vietnam

  @Test func `the days that did not count are named`() {
    let derivation = Deadline.of(DayCount(8, .working), from: "2026-08-21").derivation(
      under: calendar)
    #expect(
      derivation
        == Derivation(
          dueOn: "2026-09-04",
          skipped: [
            SkippedDay(date: "2026-08-23", reason: .weekend),
            SkippedDay(date: "2026-08-29", reason: .weekend),
            SkippedDay(date: "2026-08-30", reason: .weekend),
            SkippedDay(
              date: "2026-08-31", reason: .dayOff("Nghỉ hoán đổi (làm bù 2026-08-22)")),
            SkippedDay(date: "2026-09-01", reason: .dayOff("Quốc khánh")),
            SkippedDay(date: "2026-09-02", reason: .dayOff("Quốc khánh")),
          ], provisional: false))
  }

  @Test func `a holiday on a Sunday is called by its name`() {
    let derivation = Deadline.of(DayCount(2, .working), from: "2026-04-24").derivation(
      under: calendar)
    #expect(derivation.dueOn == "2026-04-29")
    #expect(
      derivation.skipped.map(\.reason) == [
        .weekend, .dayOff("Ngày Giỗ Tổ Hùng Vương"), .dayOff("Ngày Giỗ Tổ Hùng Vương (nghỉ bù)"),
      ])
  }

  @Test(
    arguments: [
      // Thursday to Tuesday: three working days and a weekend, all of them paused.
      (DayCount(10, .working), "2026-03-02", "2026-03-05", "2026-03-10", "2026-03-19", 5),
      (DayCount(10, .calendar), "2026-03-02", "2026-03-05", "2026-03-10", "2026-03-17", 5),
      (DayCount(1, .month), "2026-03-15", "2026-04-10", "2026-04-13", "2026-04-18", 3),
      // The day after the last one of the pause is the first to count; the start never does.
      (DayCount(1, .calendar), "2026-03-02", "2026-03-02", "2026-03-04", "2026-03-04", 1),
      (DayCount(2, .calendar), "2026-03-02", "2026-03-04", "2026-03-05", "2026-03-05", 1),
      (DayCount(2, .calendar), "2026-03-02", "2026-03-05", "2026-03-09", "2026-03-04", 0),
      (DayCount(0, .working), "2026-03-02", "2026-03-02", "2026-03-09", "2026-03-02", 0),
      (DayCount(5, .working), "2026-03-02", "2026-03-05", "2026-03-05", "2026-03-09", 0),
      (DayCount(5, .working), "2026-03-02", "2026-03-05", "2026-03-03", "2026-03-09", 0),
    ] as [(DayCount, CivilDate, CivilDate, CivilDate, CivilDate, Int)])
  func `a pause moves the due date by its days`(
    length: DayCount, start: CivilDate, from: CivilDate, until: CivilDate, due: CivilDate,
    paused: Int
  ) {
    let derivation = Deadline.of(
      length, from: start, paused: [Deadline.Pause(from: from, until: until)]
    ).derivation(under: calendar)
    #expect(derivation.dueOn == due)
    #expect(derivation.skipped.count { $0.reason == .paused } == paused)
  }

  @Test func `a month pushed into another pause is pushed on`() {
    let pauses = [
      Deadline.Pause(from: "2026-04-10", until: "2026-04-13"),
      Deadline.Pause(from: "2026-04-17", until: "2026-04-19"),
    ]
    let deadline = Deadline.of(DayCount(1, .month), from: "2026-03-15", paused: pauses)
    #expect(deadline.derivation(under: calendar).dueOn == "2026-04-20")
    var planned = deadline
    planned.length = .planned("2026-04-15")
    #expect(planned.derivation(under: calendar) == deadline.derivation(under: calendar))
  }

  @Test func `a planned date is due as planned, on a day off or before the start`() {
    var deadline = Deadline.of(DayCount(1, .month), from: "2026-02-10")
    for date in ["2026-02-17", "2026-02-10", "2026-01-31"] as [CivilDate] {
      deadline.length = .planned(date)
      #expect(
        deadline.derivation(under: calendar)
          == Derivation(dueOn: date, skipped: [], provisional: false))
    }
  }

  @Test(
    arguments: [
      (DayCount(1, .month), [DayCount(1, .month)], "2026-01-31", "2026-03-31"),
      (DayCount(30, .working), [DayCount(10, .working)], "2026-01-12", "2026-03-16"),
      (DayCount(30, .working), [DayCount(10, .calendar)], "2026-01-12", "2026-03-12"),
      (DayCount(30, .working), [DayCount(1, .month)], "2026-01-12", "2026-04-02"),
      (DayCount(90, .calendar), [DayCount(90, .calendar)], "2026-01-12", "2026-07-11"),
      // 17 February is Tết: the working days begin after it.
      (DayCount(7, .calendar), [DayCount(1, .working)], "2026-02-10", "2026-02-23"),
    ] as [(DayCount, [DayCount], CivilDate, CivilDate)])
  func `extensions are counted from where the limit ends`(
    length: DayCount, extended: [DayCount], start: CivilDate, due: CivilDate
  ) {
    let deadline = Deadline.of(length, from: start, extended: extended)
    #expect(deadline.derivation(under: calendar).dueOn == due)
  }

  @Test(
    arguments: [
      // Published to 31 December 2026, a Thursday.
      (DayCount(1, .working), "2026-12-30", false), (DayCount(1, .working), "2026-12-31", true),
      (DayCount(2, .working), "2026-12-30", true), (DayCount(60, .calendar), "2026-12-30", false),
      (DayCount(6, .month), "2026-12-30", false),
    ] as [(DayCount, CivilDate, Bool)])
  func `a date found on unpublished working days is provisional`(
    length: DayCount, start: CivilDate, provisional: Bool
  ) {
    let deadline = Deadline.of(length, from: start)
    #expect(deadline.derivation(under: calendar).provisional == provisional)
  }

  @Test func `a date that rests on an expected holiday is provisional`() {
    let holiday = WorkingCalendar.Day(kind: .holiday, name: "Tết", provisional: true)
    let calendar = WorkingCalendar(
      version: 1, publishedThrough: "2027-12-31", exceptions: ["2027-02-05": holiday])
    let deadline = Deadline.of(DayCount(3, .working), from: "2027-02-03")
    #expect(deadline.derivation(under: calendar).provisional)
    let before = Deadline.of(DayCount(1, .working), from: "2027-02-03")
    #expect(!before.derivation(under: calendar).provisional)
    let paused = Deadline.of(
      DayCount(3, .working), from: "2027-02-03",
      paused: [Deadline.Pause(from: "2027-02-05", until: "2027-02-06")])
    #expect(!paused.derivation(under: calendar).provisional)
  }

  @Test func `a calendar without working days stops the derivation rather than loop`() async {
    await #expect(processExitsWith: .failure) {
      _ = Deadline.of(DayCount(1, .working), from: "2026-01-01").derivation(
        under: .idle(from: "2026-01-01"))
    }
  }

  @Test(arguments: [
    (Rung.Kind.reminder, 3, DayKind.working, "2026-02-11T00:00:00.000000+07:00"),
    (.reminder, 3, .calendar, "2026-02-20T00:00:00.000000+07:00"),
    (.reminder, 0, .working, "2026-02-23T00:00:00.000000+07:00"),
    (.overdue, 0, .calendar, "2026-02-24T00:00:00.000000+07:00"),
    (.escalation, 5, .working, "2026-03-03T00:00:00.000000+07:00"),
    (.escalation, 1, .month, "2026-03-24T00:00:00.000000+07:00"),
  ])
  func `a rung fires at the start of a day before, or the end of a day after`(
    kind: Rung.Kind, offset: Int, dayKind: DayKind, moment: String
  ) {
    let rung = Rung(kind: kind, offset: offset, dayKind: dayKind, audience: [.responsible])
    let firesAt = Deadline.firesAt(rung, dueOn: "2026-02-23", calendar: calendar)
    #expect(firesAt.description == moment)
  }
}
