import Engine
import JSON
import Store
import Testing

struct DeadlineDerivationTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a stored derivation is read back as it was`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let (deadline, derivation) = (random.deadline(), random.derivation())
    let text = derivationText(of: deadline, derivation: derivation)
    let read = try DeadlineDerivation(stored: JSONView(parsing: text))
    #expect(read.startsOn == deadline.startsOn)
    #expect(read.length == deadline.length)
    #expect(read.extensions == deadline.extensions)
    #expect(read.pauses == deadline.pauses)
    #expect(read.calendarVersion == deadline.calendarVersion)
    #expect(read.result == derivation)
  }

  @Test func `a derivation names its limit, its decisions and each day that did not count`() throws
  {
    let start = try #require(CivilDate(iso: "2026-04-24"))
    let holiday = try #require(CivilDate(iso: "2026-04-30"))
    let day = WorkingCalendar.Day(kind: .holiday, name: "Ngày Chiến thắng", provisional: false)
    let calendar = WorkingCalendar(
      version: 3, publishedThrough: start.advanced(byDays: 300), exceptions: [holiday: day])
    var deadline = Deadline(
      id: "verify", round: 1, startsOn: start, length: .days(DayCount(3, .working)),
      extensions: [.init(days: DayCount(2, .working), decision: "7-QĐ/UBKT")],
      pauses: [.init(from: start.advanced(byDays: 3), until: start.advanced(byDays: 4))],
      dueOn: start, calendarVersion: 3, provisional: false, nextRung: 0)
    let derivation = deadline.derivation(under: calendar)
    deadline.dueOn = derivation.dueOn
    #expect(
      derivationText(of: deadline, derivation: derivation) == """
        {"starts":"2026-04-24","length":{"count":3,"kind":"working"},"extensions":[{"count":2,\
        "kind":"working","decision":"7-QĐ/UBKT"}],"pauses":[{"from":"2026-04-27",\
        "until":"2026-04-28"}],"calendar":3,"due":"2026-05-05","skipped":["2026-04-25","2026-04-26",\
        {"on":"2026-04-27","paused":true},{"on":"2026-04-30","day_off":"Ngày Chiến thắng"},\
        "2026-05-02","2026-05-03"]}
        """)
  }
}
