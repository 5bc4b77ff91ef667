import Engine
import Testing

@Suite struct DeadlinePropertyTests {
  @Test(arguments: SplitMix64.seeds)
  func `every derivation is the one that the rules written otherwise give`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let calendar = WorkingCalendar.random(using: &random)
    let deadline = Deadline.random(using: &random)
    let model = DeadlineModel(pauses: deadline.pauses, calendar: calendar)
    #expect(
      deadline.derivation(under: calendar)
        == model.derive(
          startsOn: deadline.startsOn, length: deadline.length,
          extensions: deadline.extensions.map(\.days)))
  }

  @Test(arguments: SplitMix64.seeds)
  func `counted and skipped days are all the days to the due date`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let calendar = WorkingCalendar.random(using: &random)
    var deadline = Deadline.random(using: &random)
    for kind in [DayKind.calendar, .working] {
      let counts = (0..<3).map { _ in Int.random(in: 0...40, using: &random) }
      deadline.length = .days(DayCount(counts[0], kind))
      deadline.extensions = counts.dropFirst().map {
        Deadline.Extension(days: DayCount($0, kind), decision: "12-QĐ/UBKT")
      }
      let derivation = deadline.derivation(under: calendar)
      let days = derivation.skipped.map(\.date)
      #expect(
        days.count + counts.reduce(0, +) == deadline.startsOn.days(until: derivation.dueOn))
      #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 })
      #expect(days.allSatisfy { deadline.startsOn < $0 && $0 < derivation.dueOn })
    }
  }

  @Test(arguments: SplitMix64.seeds)
  func `without pauses a deadline is due on the date of the calendar`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let calendar = WorkingCalendar.random(using: &random)
    let start = CivilDate.random(using: &random)
    let length = DayCount.random(using: &random)
    let derivation = Deadline.of(length, from: start).derivation(under: calendar)
    #expect(derivation.dueOn == calendar.date(length, after: start))
  }

  @Test(arguments: SplitMix64.seeds)
  func `pauses may come in any order, in pieces and twice`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let calendar = WorkingCalendar.random(using: &random)
    let deadline = Deadline.random(using: &random)
    var other = deadline
    other.pauses = deadline.pauses.flatMap { pause in
      guard let until = pause.until, pause.from < until else { return [pause, pause] }
      let days = Int.random(in: 0...pause.from.days(until: until), using: &random)
      let middle = pause.from.advanced(byDays: days)
      return [pause, .init(from: pause.from, until: middle), .init(from: middle, until: until)]
    }
    other.pauses.shuffle(using: &random)
    #expect(other.derivation(under: calendar) == deadline.derivation(under: calendar))
  }

  @Test(arguments: SplitMix64.seeds)
  func `a pause that lasts changes nothing until work goes on`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let calendar = WorkingCalendar.random(using: &random)
    let deadline = Deadline.random(using: &random)
    let before = deadline.derivation(under: calendar)
    var other = deadline
    let from = deadline.startsOn.advanced(byDays: Int.random(in: 1...40, using: &random))
    other.pauses.append(Deadline.Pause(from: from, until: nil))
    #expect(other.derivation(under: calendar) == before)
    other.pauses[other.pauses.count - 1].until = from.advanced(byDays: 20)
    #expect(other.derivation(under: calendar).dueOn >= before.dueOn)
  }

  @Test(arguments: SplitMix64.seeds)
  func `a longer limit ends later`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let calendar = WorkingCalendar.random(using: &random)
    let deadline = Deadline.random(using: &random)
    for kind in DayKind.allCases {
      var last = deadline.startsOn
      for count in 1...10 {
        let longer = Deadline.of(
          DayCount(count, kind), from: deadline.startsOn, paused: deadline.pauses)
        let due = longer.derivation(under: calendar).dueOn
        #expect(due > last)
        last = due
      }
    }
  }

  @Test(arguments: SplitMix64.seeds)
  func `extensions of the limit's kind lengthen it`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let calendar = WorkingCalendar.random(using: &random)
    let pauses = Deadline.random(using: &random).pauses
    let start = CivilDate.random(using: &random)
    for kind in DayKind.allCases {
      let counts = (0..<3).map { _ in Int.random(in: 0...20, using: &random) }
      let extended = Deadline.of(
        DayCount(counts[0], kind), from: start,
        extended: counts.dropFirst().map { DayCount($0, kind) }, paused: pauses)
      let whole = Deadline.of(
        DayCount(counts.reduce(0, +), kind), from: start, paused: pauses)
      let result = extended.derivation(under: calendar)
      #expect(result == whole.derivation(under: calendar))
      // A deadline of days that starts anew on each due date comes to the same.
      guard kind != .month else { continue }
      let due = counts.reduce(start) { date, count in
        Deadline.of(DayCount(count, kind), from: date, paused: pauses).derivation(under: calendar)
          .dueOn
      }
      #expect(due == result.dueOn)
    }
  }

  @Test(arguments: SplitMix64.seeds)
  func `a ladder is climbed in its order`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let calendar = WorkingCalendar.random(using: &random)
    let due = CivilDate.random(using: &random)
    let kinds = DayKind.allCases.shuffled(using: &random)
    let offsets = Set((0..<5).map { _ in Int.random(in: 0...20, using: &random) }).sorted()
    let reminders = offsets.reversed().map { offset in
      Rung(kind: .reminder, offset: offset, dayKind: kinds[0], audience: [.responsible])
    }
    let escalations = offsets.map { offset in
      Rung(kind: .escalation, offset: offset + 1, dayKind: kinds[1], audience: [.role(.chair)])
    }
    let overdue = Rung(kind: .overdue, offset: 0, dayKind: .calendar, audience: [.responsible])
    let moments = (reminders + [overdue] + escalations).map {
      Deadline.firesAt($0, dueOn: due, calendar: calendar)
    }
    #expect(zip(moments, moments.dropFirst()).allSatisfy { $0 < $1 })
  }
}
